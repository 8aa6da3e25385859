// The core's functions, once it is there.

import * as core from './core.js';

let loading;
let ready = false;

/**
 * Makes the core ready with the WebAssembly.Module or the bytes that `load` brings: once, however
 * often it is called. After a failure the next call tries again.
 */
export function begin(load) {
  loading ??= start(load).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(load) {
  const found = await load();
  const module = found instanceof WebAssembly.Module ? found : await WebAssembly.compile(found);
  await core.default({ module_or_path: module });
  ready = true;
}

const call = (name) => (...given) => {
  if (!ready) throw new Error(`${name}: the core is not loaded yet; await init() before.`);
  return core[name](...given);
};

export const analyze = call('analyze');
export const render = call('render');
export const compare = call('compare');
export const verify = call('verify');
export const toLink = call('toLink');
export const fromLink = call('fromLink');
export const fill = call('fill');
