// privacy-facts.d.ts, as a strict compiler reads it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { command, root } from './site.mjs';

/** A real label in it holds the types against what there is: a literal may neither lack nor add anything. */
const program = (label) => `
import type { Label } from './privacy-facts.js';
const made: Label = ${label};
const element = document.createElement('privacy-facts');
element.label = made;
element.label = null;
element.addEventListener('privacy-facts:label', ({ detail }) => {
  const quotes: string[] = detail.label.facts.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
  console.log(quotes);
});
element.addEventListener('privacy-facts:error', ({ detail: { message } }) => console.log(message.length));
// @ts-expect-error no label
element.label = { facts: 3 };
// @ts-expect-error no state
if (made.facts[0]?.state === 'perhaps') console.log();
`;

test('tsc --strict reads the types and a real label', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-facts-'));
  try {
    await copyFile(join(root, 'dist/privacy-facts.d.ts'), join(folder, 'privacy-facts.d.ts'));
    const label = command('--format', 'json', '--date', '2026-11-22', 'www/samples/grim.md');
    assert.match(label, /"lead_in"/);
    await writeFile(join(folder, 'sample.ts'), program(label));
    const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), [
      '--strict', '--noEmit', '--target', 'es2022', '--module', 'es2022', '--moduleResolution', 'bundler', '--lib', 'dom,es2022', 'sample.ts',
    ], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
});
