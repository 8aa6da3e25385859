// Loads the page and the program of its worker, then forbids the page every connection.
//
// The worker is made of a blob, for two reasons: it inherits the page's content security policy,
// which a worker with an address of its own would not, so it is born unable to connect; and a new
// worker, after a newer paste ended one that was still reading, asks the network for nothing.

import { keep } from './offline.js';
import { png } from './png.js';

const at = (name) => new URL(name, import.meta.url);

/** What the worker does with its first message, the program: from then on the program listens. */
const BEGIN = `
self.onmessage = ({ data }) => {
  initSync({ module: data });
  serve();
};`;

async function get(name) {
  const response = await fetch(at(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** Not `compileStreaming`, which some static servers' media types defeat. */
const compile = async (name) => WebAssembly.compile(await (await get(name)).arrayBuffer());

/** Returns a function that makes workers. */
function spawner(glue, program) {
  const address = URL.createObjectURL(new Blob([glue, BEGIN], { type: 'text/javascript' }));
  const allow = (url) => {
    if (url !== address) throw new TypeError('No other script is run here.');
    return url;
  };
  const policy = globalThis.trustedTypes?.createPolicy('privacy-facts', { createScriptURL: allow });
  const script = policy ? policy.createScriptURL(address) : address;
  return () => {
    const worker = new Worker(script, { type: 'module', name: 'reader' });
    worker.postMessage(program);
    return worker;
  };
}

function forbidConnections() {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "connect-src 'none'; worker-src blob:";
  document.head.append(meta);
}

async function boot() {
  const [page, pageProgram, coreGlue, coreProgram] = await Promise.all([
    import('./page.js'),
    compile('page_bg.wasm'),
    get('core.js').then((response) => response.text()),
    compile('core_bg.wasm'),
  ]);
  await Promise.all([page.default({ module_or_path: pageProgram }), keep()]);
  forbidConnections();
  page.start(spawner(coreGlue, coreProgram), (svg) => png(svg));
}

boot().catch((error) => {
  console.error(error);
  document.getElementById('problem')?.classList.remove('late');
});
