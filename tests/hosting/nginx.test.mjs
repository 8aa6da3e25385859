// docs/nginx.conf, under Debian's nginx, and the page under it in Chromium.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { label, launch, open, paste } from '../page/browser.mjs';
import { copyDist, examples, folder, freePort, nginx, root } from './tools.mjs';

const config = readFileSync(join(root, 'docs/nginx.conf'), 'utf8');
const grim = readFileSync(join(root, 'www/samples/grim.md'), 'utf8');
const AT = '/srv/privacy-facts';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Starts the documented site; what it has is at the address returned. */
async function start(t, change = (directives) => directives) {
  const port = await freePort();
  const files = folder(t);
  copyDist(files);
  assert.ok(config.includes('listen 80;') && config.includes(AT));
  const directives = change(config).replace('listen 80;', `listen 127.0.0.1:${port};`).replaceAll(AT, files);
  await nginx(t, directives, port);
  return `http://127.0.0.1:${port}/`;
}

async function works(t, url) {
  const page = await open(browser, url);
  t.after(() => page.context().close());
  await paste(page, grim);
  await label(page);
  assert.deepEqual(page.logged, []);
  return page;
}

test('sends the headers that markup cannot', async (t) => {
  const url = await start(t);
  const headers = async (path, more) => (await fetch(url + path, { headers: more })).headers;
  for (const path of ['', 'page.js', 'page_bg.wasm', 'sw.js', 'not/there']) {
    const sent = await headers(path);
    assert.equal(sent.get('x-content-type-options'), 'nosniff', path);
    assert.equal(sent.get('referrer-policy'), 'no-referrer', path);
    assert.equal(sent.get('cross-origin-opener-policy'), 'same-origin', path);
    assert.match(sent.get('permissions-policy'), /camera=\(\)/, path);
  }
  const policy = async (path) => (await headers(path)).get('content-security-policy');
  assert.equal(await policy(''), "frame-ancestors 'none'");
  assert.equal(await policy('embed.html'), 'frame-ancestors *');
  assert.equal(await policy('sw.js'), "default-src 'none'; connect-src 'self'");
  const cached = async (path) => (await headers(path)).get('cache-control');
  assert.deepEqual(await Promise.all(['', 'page.js', 'core_bg.wasm', 'sw.js'].map(cached)), ['no-cache', 'no-cache', 'no-cache', 'max-age=60']);
  assert.equal((await fetch(`${url}not/there`)).status, 404);
});

test('sends programs with their type, compressed, and only when they have changed', async (t) => {
  const url = await start(t);
  for (const [path, type] of [['core_bg.wasm', /^application\/wasm$/], ['core.js', /javascript/], ['page.css', /^text\/css/]]) {
    const { headers } = await fetch(url + path);
    assert.match(headers.get('content-type'), type);
    assert.equal(headers.get('content-encoding'), 'gzip', path);
    const again = await fetch(url + path, { headers: { 'if-none-match': headers.get('etag') } });
    assert.equal(again.status, 304, path);
  }
});

test('serves the page at the top of a site', async (t) => {
  const url = await start(t);
  const page = await works(t, url);
  assert.ok(await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).active)), 'and it is kept');
});

test('serves the page under a path', async (t) => {
  const url = await start(t, (directives) => directives
    .replace(`root ${AT};`, 'root /nowhere;')
    .replace('    location / {', `${examples.get('path')}    location / {`));
  assert.equal((await fetch(url)).status, 404);
  const { headers } = await fetch(`${url}tools/privacy-facts/core_bg.wasm`);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  await works(t, `${url}tools/privacy-facts/`);
});

test('lets the browser hold the service worker to its own site', async (t) => {
  const url = await start(t);
  const page = await works(t, url);
  await page.reload();
  await page.getByRole('textbox').waitFor();
  const [worker] = page.context().serviceWorkers();
  const attempt = (address) => fetch(address, { mode: 'no-cors' }).then(() => 'connected', () => 'refused');
  assert.equal(await worker.evaluate(attempt, `${url}favicon.svg`), 'connected');
  assert.equal(await worker.evaluate(attempt, url.replace('127.0.0.1', 'localhost')), 'refused');
});
