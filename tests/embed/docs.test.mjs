// The examples of docs/embedding.md, as they stand there.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from '../page/browser.mjs';
import { around, root, snippet } from './site.mjs';

const document = await readFile(join(root, 'docs/embedding.md'), 'utf8');
const EXAMPLE = /<!-- example: ([\w-]+) -->\n```(\w+)\n(.*?)```/gs;
const examples = new Map(Array.from(document.matchAll(EXAMPLE), ([, name, language, code]) => [name, { language, code }]));
const policy = `<main>${(await readFile(join(root, 'www/samples/grim.md'), 'utf8')).replace(/^#+ (.*)$/gm, '<h2>$1</h2>').replace(/\n\n/g, '<p>')}</main>`;
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html; charset=utf-8' };

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Opens https://larch.example/ with a body; there and at tools.example are a label, a policy and dist/. */
async function visit(body, run, headers = {}) {
  const context = await browser.newContext();
  const label = snippet();
  await context.route('**/*', async (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    const answer = (content, type = TYPES['.html']) => route.fulfill({ body: content, headers: { 'content-type': type, ...(pathname === '/' && headers) } });
    if (!['larch.example', 'tools.example'].includes(hostname)) return route.abort();
    if (pathname === '/') return answer(around(body));
    if (pathname === '/label.html') return answer(label);
    if (pathname === '/privacy') return answer(policy);
    const file = pathname.replace(/^\/privacy-facts\//, '');
    return readFile(join(root, 'dist', file)).then((content) => answer(content, TYPES[extname(file)]), () => route.fulfill({ status: 404, body: '' }));
  });
  const page = await context.newPage();
  page.logged = [];
  page.on('console', (message) => page.logged.push(message.text()));
  page.on('pageerror', (error) => page.logged.push(String(error)));
  // So that the tests can look inside.
  await page.addInitScript(() => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) { return attachShadow.call(this, { ...init, mode: 'open' }); };
  });
  await page.goto('https://larch.example/');
  try {
    return await run(page);
  } finally {
    await context.close();
  }
}

const html = (name) => examples.get(name).code;
const complaints = (page) => page.logged.filter((line) => !/favicon|404/.test(line));
const article = (page) => page.locator('privacy-facts article');

describe('in a shell', () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'privacy-facts-'));
    await writeFile(join(folder, 'privacy.html'), policy);
  });
  after(() => rm(folder, { recursive: true }));

  /** Runs an example where privacy.html is. */
  const shell = (name) => spawnSync('bash', ['-ec', html(name)], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(root, 'target/release')}:${process.env.PATH}` },
  });

  test('making one and verifying it', async () => {
    const made = shell('make');
    assert.equal(made.status, 0, made.stderr);
    assert.match(await readFile(join(folder, 'label.html'), 'utf8'), /^<!-- Privacy Facts: .*\n<privacy-facts-label .*22 November 2026.*https:\/\/larch\.example\/privacy/s);
    const verified = shell('verify');
    assert.equal(verified.status, 0, verified.stderr + verified.stdout);
    await writeFile(join(folder, 'privacy.html'), policy.replace('<p>', '<p>We like you. '));
    assert.equal(shell('verify').status, 1);
    await writeFile(join(folder, 'privacy.html'), policy);
  });

  test('with a note', () => assert.match(shell('note').stdout, /the site says: <q>We have never sold data; section 9/));
});

describe('in a page', () => {
  test('the snippet under its strict policy', async () => {
    const label = snippet();
    const [hash] = label.match(/'sha256-[^']+'/);
    const [, policies] = html('csp').match(/^Content-Security-Policy: (.*)$/m);
    await visit(label, async (page) => {
      assert.equal(await page.locator('privacy-facts-label article').evaluate((e) => getComputedStyle(e).borderTopWidth), '3px');
    }, { 'content-security-policy': policies.replace("'sha256-…'", hash) });
  });

  for (const [name, check] of [
    ['src', async (page) => assert.ok(await page.locator('table').isVisible())],
    ['policy', async (page) => assert.equal(await page.locator('table').count(), 0)],
    ['for', async (page) => assert.equal(await article(page).evaluate((e) => getComputedStyle(e).backgroundColor), 'rgb(21, 23, 27)')],
    ['script', async (page) => assert.match(await page.title(), /^\d+ privacy facts$/)],
    ['styles', async (page) => {
      const style = await article(page).evaluate((e) => { const { color, borderRadius, maxWidth, fontFamily } = getComputedStyle(e); return [color, borderRadius, maxWidth, fontFamily]; });
      assert.deepEqual(style, ['rgb(32, 22, 10)', '6px', '640px', '"Gill Sans", sans-serif']);
    }],
  ]) {
    test(`the example "${name}"`, () => visit(html(name), async (page) => {
      await article(page).waitFor();
      await check(page);
      assert.deepEqual(complaints(page), []);
    }));
  }

  test('the element under its strict policy', async () => {
    const [, policies] = html('element-csp').match(/^Content-Security-Policy: (.*)$/m);
    for (const name of ['src', 'policy']) {
      await visit(html(name), async (page) => {
        await article(page).waitFor();
        assert.deepEqual(complaints(page), []);
      }, { 'content-security-policy': policies });
    }
  });

  test('the frame, as high as its label', () => visit(html('frame'), async (page) => {
    const frame = page.frameLocator('#facts');
    await frame.locator('article').waitFor();
    const high = () => frame.locator('article').evaluate((e) => Math.ceil(e.getBoundingClientRect().height));
    const told = (height) => page.waitForFunction((h) => document.getElementById('facts').style.height === `${h}px`, height);
    const before = await high();
    await told(before);
    await frame.locator('summary').last().click();
    assert.ok(await high() > before);
    await told(await high());
    assert.deepEqual(complaints(page), []);
  }));
});

test('all examples are run', () => {
  assert.deepEqual([...examples.keys()].sort(), ['csp', 'element-csp', 'for', 'frame', 'make', 'note', 'policy', 'script', 'src', 'styles', 'verify']);
  assert.equal(document.match(/^```\w/gm).length, examples.size, 'each has a name');
});
