// Loads the program, which is the page's and its worker's, then forbids the page every connection.
//
// The worker is made of a blob, for two reasons: it inherits the page's content security policy,
// which a worker with an address of its own would not, so it is born unable to connect; and a new
// worker, after a newer paste ended one that was still reading, asks the network for nothing.

import { keep } from './offline.js';
import { png } from './png.js';

/** What the worker does with its first message, the program: from then on the program listens. */
const BEGIN = `
self.onmessage = ({ data }) => {
  const { initSync, serve } = glue();
  initSync({ module: data });
  serve();
};`;

/** Not `compileStreaming`, which some static servers' media types defeat. */
async function compile(name) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Returns a function that makes workers. */
function spawner(glue, program) {
  const address = URL.createObjectURL(new Blob([`const glue = ${glue};`, BEGIN], { type: 'text/javascript' }));
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

/** Before anything that they are for is shown. */
function dress(styles) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}

async function boot() {
  const [{ glue }, program] = await Promise.all([import('./page.js'), compile('page_bg.wasm')]);
  const page = glue();
  await Promise.all([page.init({ module_or_path: program }), keep()]);
  forbidConnections();
  dress(page.styles());
  page.start(spawner(glue, program), (svg) => png(svg));
}

boot().catch((error) => {
  console.error(error);
  document.getElementById('problem')?.classList.remove('late');
});
