// Hugo and plain pages, as docs/hosting.md has them, in Chromium.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { label, launch, open, paste } from '../page/browser.mjs';
import { serve } from '../page/serve.mjs';
import { release } from '../../scripts/release.mjs';
import { copyDist, document, examples, folder, root, shell } from './tools.mjs';

const grim = readFileSync(join(root, 'www/samples/grim.md'), 'utf8');

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Serves a folder at the top of a site and opens one of its pages. */
async function visit(t, files, path) {
  const server = await serve('/', { folder: files });
  const page = await (await browser.newContext()).newPage();
  t.after(async () => {
    await page.context().close();
    await server.close();
  });
  page.logged = [];
  page.on('console', (message) => page.logged.push(message.text()));
  await page.goto(`${server.url}${path}`);
  page.server = server;
  return page;
}

test('a Hugo site shows the label, as it was made, and has the page beside it', async (t) => {
  const site = folder(t, {
    'config.toml': 'baseURL = "https://larch.example/"\ntitle = "Larch"\n',
    'layouts/_default/single.html': '<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ .Title }}</title><link rel="icon" href="data:,">{{ .Content }}</html>',
    'layouts/shortcodes/privacy-label.html': examples.get('shortcode'),
    'content/privacy-label.md': examples.get('content'),
    'content/privacy.md': `---\ntitle: Privacy\n---\n${grim}`,
  });
  copyDist(join(site, 'static/privacy-facts'));
  shell('label', site);
  const { status, stdout, stderr } = spawnSync('hugo', ['--source', site], { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  const made = readFileSync(join(site, 'labels/privacy.html'), 'utf8').trim();
  assert.ok(readFileSync(join(site, 'public/privacy-label/index.html'), 'utf8').includes(made));
  const page = await visit(t, join(site, 'public'), 'privacy-label/index.html');
  assert.ok(await page.locator('privacy-facts-label table').isVisible());
  assert.ok(await page.getByRole('link', { name: 'privacy policy' }).first().isVisible());
  assert.deepEqual(page.logged, []);
  const tool = await open(browser, `${page.server.url}privacy-facts/index.html`);
  await paste(tool, grim);
  await label(tool);
  await tool.context().close();
});

test('a plain page shows the snippet without a script', async (t) => {
  const site = folder(t, { 'content/privacy.md': grim });
  shell('label', site);
  const snippet = readFileSync(join(site, 'labels/privacy.html'), 'utf8');
  const place = /<!-- what .* printed -->/;
  assert.match(examples.get('plain'), place);
  writeFileSync(join(site, 'index.html'), examples.get('plain').replace(place, () => snippet));
  const page = await visit(t, site, '');
  assert.ok(await page.locator('privacy-facts-label table').isVisible());
  assert.deepEqual(page.server.asked.filter((path) => path !== '/favicon.ico'), ['/']);
});

test('a plain page shows the element, held to its hashes', async (t) => {
  const site = folder(t, { 'privacy.html': `<main>${grim.replace(/^#+ (.*)$/gm, '<h2>$1</h2>')}</main>` });
  copyDist(join(site, 'privacy-facts'));
  release(join(site, 'release'));
  const hashes = JSON.parse(readFileSync(join(site, 'release/integrity.json'), 'utf8'));
  const page = examples.get('integrity')
    .replace(/"\/privacy-facts\/core\.js": "sha384-…"/, `"/privacy-facts/core.js": "${hashes['core.js']}"`)
    .replace('integrity="sha384-…"', `integrity="${hashes['privacy-facts.js']}"`);
  assert.ok(!page.includes('…'));
  writeFileSync(join(site, 'index.html'), page);
  const label = (await visit(t, site, '')).locator('privacy-facts');
  await label.evaluate((element) => new Promise((resolve) => {
    if (element.label) resolve();
    else element.addEventListener('privacy-facts:label', resolve, { once: true });
  }));
  assert.ok(await label.evaluate((element) => element.label.facts.length) > 20);
  // One byte more, and neither is run.
  for (const path of ['privacy-facts.js', 'core.js']) {
    const file = join(site, 'privacy-facts', path);
    const original = readFileSync(file);
    writeFileSync(file, `${original}\n`);
    const altered = await visit(t, site, '');
    await altered.waitForTimeout(1500);
    assert.match(altered.logged.join('\n'), /integrity/i, path);
    assert.equal(await altered.locator('privacy-facts').evaluate((element) => Boolean(element.label)), false, path);
    writeFileSync(file, original);
  }
});

test('all examples are run', () => {
  assert.deepEqual([...examples.keys()].sort(), ['content', 'integrity', 'label', 'path', 'plain', 'shortcode', 'unpack']);
  assert.equal(document.match(/^```\w/gm).length, examples.size, 'each has a name');
});
