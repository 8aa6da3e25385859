#!/usr/bin/env node
// Puts the styles of www/snippet.css into www/privacy-facts.js, as they stand in a snippet: without line
// breaks and lines of comment. A test says when that is due.

import { readFile, writeFile } from 'node:fs/promises';

const element = new URL('../www/privacy-facts.js', import.meta.url);
const sheet = await readFile(new URL('../www/snippet.css', import.meta.url), 'utf8');
const lines = sheet.split('\n').map((line) => line.trim()).filter((line) => !line.startsWith('/*'));
const style = `const STYLE = ${JSON.stringify(lines.join(''))};`;
const script = await readFile(element, 'utf8');
await writeFile(element, script.replace(/^const STYLE = .*;$/m, () => style));
