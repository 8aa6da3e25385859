// For browsers: pages, workers and what bundlers make.

import { begin } from './calls.js';

export { analyze, compare, fill, fromLink, render, toLink, verify } from './calls.js';

/** See index.d.ts. */
export const init = (source = new URL('./core_bg.wasm', import.meta.url)) => begin(() => load(source));

async function load(source) {
  const given = await source;
  const isAddress = typeof given === 'string' || given instanceof URL || given instanceof Request;
  const found = isAddress ? await fetch(given) : given;
  if (!(found instanceof Response)) return found;
  if (!found.ok) throw new Error(`init: ${found.url} could not be loaded (status ${found.status}).`);
  // Not `compileStreaming`, which some static servers' media types defeat.
  return found.arrayBuffer();
}
