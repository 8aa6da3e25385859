// Loads the page and the program of its worker, then forbids the page every connection.
//
// The worker is made of a blob, for two reasons: it inherits the page's content security policy,
// which a worker with an address of its own would not, so it is born unable to connect; and a new
// worker, after a newer paste ended one that was still reading, asks the network for nothing.

const at = (name) => new URL(name, import.meta.url);

/** Takes messages until the worker's program has set its own listener, then passes them on. */
const KEEP_MESSAGES = `
{
  let ready;
  self.onmessage = ({ data }) => {
    if (ready) {
      ready.then(() => self.onmessage({ data }));
    } else {
      ready = wasm_bindgen({ module_or_path: data });
      ready.catch((error) => setTimeout(() => { throw error; }));
    }
  };
}`;

async function get(name) {
  const response = await fetch(at(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** Not `compileStreaming`, which some static servers' media types defeat. */
const compile = async (name) => WebAssembly.compile(await (await get(name)).arrayBuffer());

/** Returns a function that makes workers. */
function spawner(glue, program) {
  const address = URL.createObjectURL(new Blob([glue, KEEP_MESSAGES], { type: 'text/javascript' }));
  const allow = (url) => {
    if (url !== address) throw new TypeError('No other script is run here.');
    return url;
  };
  const policy = globalThis.trustedTypes?.createPolicy('privacy-facts', { createScriptURL: allow });
  const script = policy ? policy.createScriptURL(address) : address;
  return () => {
    const worker = new Worker(script, { name: 'reader' });
    worker.postMessage(program);
    return worker;
  };
}

function forbidConnections() {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "connect-src 'none'";
  document.head.append(meta);
}

async function boot() {
  const [page, pageProgram, workerGlue, workerProgram] = await Promise.all([
    import('./page.js'),
    compile('page_bg.wasm'),
    get('worker.js').then((response) => response.text()),
    compile('worker_bg.wasm'),
  ]);
  await page.default({ module_or_path: pageProgram });
  forbidConnections();
  page.start(spawner(workerGlue, workerProgram));
}

boot().catch((error) => {
  console.error(error);
  document.getElementById('problem')?.classList.remove('late');
});
