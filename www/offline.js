// Has the service worker (www/sw.js) keep the page's files, so that the page opens without a network.

const worker = new URL('sw.js', import.meta.url).href;

/** Enough for a look at the server; where it takes longer, the page comes first. */
const LOOK_MS = 3000;
/** Above the service worker's own limit for fetching, after which it gives up. */
const INSTALL_MS = 8000;
/** Whatever else a browser may be waiting for. */
const LIMIT_MS = 15_000;

const within = (ms, promise) => Promise.race([promise, new Promise((resolve) => { setTimeout(resolve, ms); })]);

/** The address of the service worker, and of no other script, for browsers that ask for a vouched one. */
function vouched() {
  const allow = (url) => {
    if (url !== worker) throw new TypeError('No other script is run here.');
    return url;
  };
  const policy = globalThis.trustedTypes?.createPolicy('privacy-facts-offline', { createScriptURL: allow });
  return policy ? policy.createScriptURL(worker) : worker;
}

/** Resolves when a service worker has ended its installation, well or badly. */
const installed = (installing) => new Promise((resolve) => {
  if (!installing) resolve();
  else installing.addEventListener('statechange', resolve, { once: true });
});

/** Looks for a new version. Where the host has taken the service worker away, so does this. */
async function look(registration) {
  try {
    await registration.update();
  } catch {
    const { status } = await fetch(worker, { cache: 'no-store' });
    if (status === 404 || status === 410) await registration.unregister();
  }
}

/** Has a new version take over; returns where it must not, as another window shows the one before. */
const handOver = (waiting) => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = resolve;
  waiting.postMessage('take over', [port2]);
});

/** So that no page is made of two versions: what has begun with one begins anew with the other. */
const beginAnew = () => window.location.reload();

async function update(container) {
  const known = await container.getRegistration(worker);
  const registration = await container.register(vouched(), { updateViaCache: 'all' });
  if (known) await within(LOOK_MS, look(registration));
  await within(INSTALL_MS, installed(registration.installing));
  if (container.controller && registration.waiting) await within(LOOK_MS, handOver(registration.waiting));
}

/**
 * Returns when the files are kept, or cannot be: after that, neither the page nor the service worker
 * fetches anything. Never fails, as the page works without.
 */
export async function keep() {
  const container = navigator.serviceWorker;
  // Not in frames, where the page would be kept for each site apart.
  if (!container || window.top !== window) return;
  container.addEventListener('controllerchange', beginAnew);
  try {
    await within(LIMIT_MS, update(container));
  } catch (error) {
    console.info(`This page will not open offline: ${error.message}`);
  }
  container.removeEventListener('controllerchange', beginAnew);
}
