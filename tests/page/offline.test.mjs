// The service worker: the page without a network, new versions, and what it must never do.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { built, write } from '../../scripts/offline.mjs';
import { label, launch, open, paste } from './browser.mjs';
import { root, serve } from './serve.mjs';

const grim = await readFile(join(root, 'www/samples/grim.md'), 'utf8');
const source = await readFile(join(root, 'www/sw.js'), 'utf8');
/** Longer than a browser waits before it looks for a new service worker by itself. */
const A_WHILE = 2500;

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Serves a copy of dist/ that a test may change, runs with its first visit, cleans up. */
async function hosted({ base = '/', ...options }, run) {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-facts-'));
  await cp(join(root, 'dist'), folder, { recursive: true });
  const server = await serve(base, { folder, ...options });
  const page = await open(browser, server.url);
  try {
    await run({ page, server, folder });
  } finally {
    await page.context().close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

/** Changes the page's title and style as a new version would; returns what tells its version. */
async function release(folder, name) {
  const index = join(folder, 'index.html');
  await writeFile(index, (await readFile(index, 'utf8')).replace(/<title>.*<\/title>/, `<title>${name}</title>`));
  await writeFile(join(folder, 'page.css'), `html { --version: ${name}; }\n${await readFile(join(root, 'dist/page.css'), 'utf8')}`);
  await writeFile(join(folder, 'sw.js'), source);
  return write(folder).version;
}

/** Loads the page again; where there is a new version, the page does so once more by itself. */
async function again(page) {
  await page.reload();
  await page.getByRole('textbox').waitFor();
}

/** The version that document and style are of; both must be of one. */
const version = (page) => page.evaluate(() => {
  const style = getComputedStyle(document.documentElement).getPropertyValue('--version').trim();
  return [document.title.startsWith('Privacy Facts') ? '' : document.title, style];
});
const kept = (page) => page.evaluate(() => caches.keys());
const workers = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

async function reads(page) {
  await paste(page, grim);
  await label(page);
}

describe('a first visit', () => {
  for (const base of ['/', '/some/where/']) {
    test(`leaves a page that opens without a network, under ${base}`, () => hosted({ base }, async ({ page, server, folder }) => {
      await server.close();
      const later = await page.context().newPage();
      for (const address of [server.url, `${server.url}index.html?from=bookmark#top`]) {
        await later.goto(address);
        await later.getByRole('textbox').waitFor();
        await reads(later);
      }
      assert.deepEqual(await kept(page), [`privacy-facts ${base} ${built(folder).version}`]);
    }));
  }

  test('asks for each file once and, once the page is there, for nothing', () => hosted({}, async ({ page, server }) => {
    const loaded = [...server.asked];
    assert.equal(loaded.filter((path) => path === '/sw.js').length, 1);
    assert.deepEqual(loaded.filter((path, i) => loaded.indexOf(path) !== i), [], 'nothing was fetched twice');
    await reads(page);
    await page.waitForTimeout(A_WHILE);
    assert.deepEqual(server.asked, loaded);
    assert.deepEqual(page.logged, []);
  }));

  test('keeps the page’s files and no others', () => hosted({ base: '/a/' }, async ({ page, server, folder }) => {
    const addresses = await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0]);
      return (await cache.keys()).map(({ url }) => url);
    });
    const files = Object.keys(built(folder).files);
    assert.ok(files.includes('./') && files.includes('page_bg.wasm') && !files.includes('core_bg.wasm'));
    assert.deepEqual(addresses.sort(), files.map((path) => new URL(path, server.url).href).sort());
  }));

  test('opens the page where a file does not come', { timeout: 60_000 }, () => hosted({ silent: ['favicon.svg'] }, async ({ page, server }) => {
    await reads(page);
    assert.deepEqual(await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active)), false);
    const asked = server.asked.length;
    await page.waitForTimeout(A_WHILE);
    assert.equal(server.asked.length, asked, 'given up');
  }));
});

describe('a later visit', () => {
  test('takes the page from what is kept, and asks only for the service worker', () => hosted({}, async ({ page, server }) => {
    const loaded = server.asked.length;
    await again(page);
    await reads(page);
    await page.waitForTimeout(A_WHILE);
    assert.deepEqual([...new Set(server.asked.slice(loaded))], ['/sw.js']);
  }));

  test('takes in a new version whole, and drops the old one', () => hosted({}, async ({ page, server, folder }) => {
    await page.evaluate(() => caches.open('another app'));
    const newest = await release(folder, 'second');
    await again(page);
    assert.deepEqual(await version(page), ['second', 'second']);
    const loaded = server.asked.length;
    await reads(page);
    await page.waitForTimeout(A_WHILE);
    assert.deepEqual(server.asked.slice(loaded).filter((path) => path !== '/sw.js'), []);
    assert.deepEqual(await kept(page), ['another app', `privacy-facts / ${newest}`]);
  }));

  test('keeps the old version while another window shows it', () => hosted({}, async ({ page, server, folder }) => {
    const other = await page.context().newPage();
    await other.goto(server.url);
    await other.getByRole('textbox').waitFor();
    await release(folder, 'second');
    for (let i = 0; i < 2; i += 1) {
      await again(page);
      assert.deepEqual(await version(page), ['', '']);
    }
    await other.close();
    await again(page);
    assert.deepEqual(await version(page), ['second', 'second']);
  }));

  test('keeps the old version where the new one is there in part only', () => hosted({}, async ({ page, folder }) => {
    const [before] = await kept(page);
    await release(folder, 'second');
    await cp(join(root, 'dist/page.css'), join(folder, 'page.css'));
    for (let i = 0; i < 2; i += 1) {
      await again(page);
      assert.deepEqual(await version(page), ['', '']);
    }
    await reads(page);
    const newest = await release(folder, 'second');
    await again(page);
    assert.deepEqual(await version(page), ['second', 'second']);
    assert.deepEqual(await kept(page), [`privacy-facts / ${newest}`]);
    assert.notEqual(before, `privacy-facts / ${newest}`);
  }));

  test('lets go where the host has taken the service worker away', () => {
    const missing = [];
    return hosted({ missing }, async ({ page }) => {
      assert.equal(await workers(page), 1);
      missing.push('sw.js');
      await again(page);
      assert.equal(await workers(page), 0);
      missing.push('index.html');
      assert.equal((await page.reload()).status(), 404);
    });
  });

  test('steps aside where a build for development is served at the same address', () => hosted({}, async ({ page, folder }) => {
    await release(folder, 'second');
    await writeFile(join(folder, 'sw.js'), source);
    await again(page);
    assert.deepEqual(await version(page), ['second', 'second']);
    assert.deepEqual(await kept(page), []);
    await release(folder, 'third');
    await writeFile(join(folder, 'sw.js'), source);
    await again(page);
    assert.deepEqual(await version(page), ['third', 'third'], 'what was built last is shown');
    assert.deepEqual(page.logged, []);
  }));
});

describe('the service worker', () => {
  test('fetches nothing on the page’s word', () => hosted({}, async ({ page, server }) => {
    await again(page);
    await page.waitForTimeout(A_WHILE);
    const asked = server.asked.length;
    await page.evaluate(async (url) => {
      const { active } = await navigator.serviceWorker.ready;
      for (const data of ['take over', url, { fetch: url }, new URL('/favicon.svg', url).href]) active.postMessage(data);
    }, server.url);
    const refused = await page.evaluate((url) => fetch(`${url}page.css?secret`).then(() => 'connected', () => 'refused'), server.url);
    assert.equal(refused, 'refused');
    await page.waitForTimeout(500);
    assert.equal(server.asked.length, asked);
  }));

  test('is the last that the page can start from an address', () => hosted({}, async ({ page }) => {
    const outcomes = await page.evaluate(() => Promise.all([
      () => navigator.serviceWorker.register('/sw.js?another'),
      async () => new Worker('/boot.js'),
      async () => trustedTypes.createPolicy('privacy-facts-offline', { createScriptURL: (url) => url }),
    ].map((attempt) => attempt().then(() => 'allowed', (error) => error.name))));
    assert.deepEqual(outcomes, ['TypeError', 'TypeError', 'TypeError']);
  }));

  test('does not come with a page in a frame', () => hosted({}, async ({ page, server, folder }) => {
    await writeFile(join(folder, 'host.html'), `<iframe src="${server.url}"></iframe>`);
    const context = await browser.newContext();
    const host = await context.newPage();
    const asked = server.asked.length;
    await host.goto(`${server.url.replace('127.0.0.1', 'localhost')}host.html`);
    await host.frameLocator('iframe').getByRole('textbox').waitFor();
    assert.equal(server.asked.slice(asked).includes('/sw.js'), false);
    assert.equal(await workers(page), 1);
    await context.close();
  }));

  test('leaves a label in a frame to the server, so that its files are of one version', { timeout: 30_000 }, () => hosted({}, async ({ page, server, folder }) => {
    await writeFile(join(folder, 'policy.html'), `<main>${grim}</main>`);
    await again(page);
    const asked = server.asked.length;
    const frame = await page.context().newPage();
    await frame.goto(`${server.url}embed.html?policy=/policy.html`);
    while (!server.asked.slice(asked).includes('/core_bg.wasm')) await frame.waitForTimeout(50);
    assert.ok(['/embed.html', '/embed.js', '/privacy-facts.js', '/core.js'].every((path) => server.asked.slice(asked).includes(path)));
  }));
});
