// Keeps the page's files, so that the page opens without a network.
//
// It asks for these files and for nothing else, and only while it is installed, which the page
// waits for before it takes a policy (www/offline.js). Nothing that the page could send is read. A file
// counts only with the digest it was built with, so files of two versions never meet in one cache.
//
// Without a list it keeps nothing and answers nothing, so that builds which are served for development
// are always the newest.

/** The version, and the digest of each file by its path; scripts/offline.mjs writes them here. */
const BUILT = null;

/** After this time nothing more is fetched; what is missing is for the next visit. */
const PATIENCE_MS = 5000;

const { registration } = self;
/** Caches belong to the whole origin, where the page may stand under several paths. */
const OURS = `privacy-facts ${new URL(registration.scope).pathname} `;
const cacheName = OURS + BUILT?.version;

const address = (path) => new URL(path, registration.scope).href;
/** Unlike `open`, this makes no cache where the next version has just removed it. */
const match = (url, name) => caches.match(url, { cacheName: name });
const cachesOfOurs = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

/** The path that the list has for an address, if it has one. */
function listed(url) {
  const { origin, pathname } = new URL(url);
  const plain = origin + pathname;
  if (!BUILT || !plain.startsWith(registration.scope)) return undefined;
  const path = plain.slice(registration.scope.length);
  // Under its folder's name, as some servers lead from index.html to there.
  const name = path === '' || path === 'index.html' ? './' : path;
  return Object.hasOwn(BUILT.files, name) ? name : undefined;
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash));
}

/** Where a file may be found: kept with an earlier version, in the browser's own cache, on the server. */
async function* places(url, signal) {
  for (const name of await cachesOfOurs()) {
    const kept = await match(url, name);
    if (kept) yield kept;
  }
  for (const cache of ['force-cache', 'reload']) yield await fetch(url, { cache, signal });
}

/** The file as it was built, or an error where no place has it so. */
async function find(path, signal) {
  for await (const response of places(address(path), signal)) {
    if (!response.ok) continue;
    const bytes = await response.arrayBuffer();
    if (await digest(bytes) !== BUILT.files[path]) continue;
    // Made anew, as a page must not come from a response that was led elsewhere.
    const headers = new Headers(response.headers);
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    return new Response(bytes, { headers });
  }
  throw new Error(`${path} is not there as it was built.`);
}

async function install() {
  if (!BUILT) return self.skipWaiting();
  const cache = await caches.open(cacheName);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const keep = async (path) => cache.put(address(path), await find(path, signal));
  return Promise.all(Object.keys(BUILT.files).map(keep));
}

async function activate() {
  const old = (await cachesOfOurs()).filter((name) => !BUILT || name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** Takes over from the version before, unless another window shows that one; it is told so then. */
async function takeOver(port) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length > 1) port?.postMessage('not alone');
  else await self.skipWaiting();
}

/** Whether the page asks; a label in a frame beside it has the files that came with it, from the server. */
async function ofPage({ request, clientId }) {
  if (request.mode === 'navigate') return true;
  const client = await self.clients.get(clientId);
  return Boolean(client) && listed(client.url) === './';
}

async function answer(event, path) {
  const kept = await ofPage(event) && await match(address(path), cacheName);
  return kept || fetch(event.request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(takeOver(event.ports[0])));
self.addEventListener('fetch', (event) => {
  const path = event.request.method === 'GET' ? listed(event.request.url) : undefined;
  if (path) event.respondWith(answer(event, path));
});
