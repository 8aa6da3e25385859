// For Node.

import { readFile } from 'node:fs/promises';
import { begin } from './calls.js';

export { analyze, compare, fill, fromLink, render, toLink, verify } from './calls.js';

/** See index.d.ts. */
export const init = (source) => begin(() => source ?? readFile(new URL('./core_bg.wasm', import.meta.url)));
