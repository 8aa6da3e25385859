// What the page must never do: send, run what was pasted, freeze, or leave its reader without a word.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { label, launch, open, paste } from './browser.mjs';
import { root, serve } from './serve.mjs';

const grim = await readFile(join(root, 'www/samples/grim.md'), 'utf8');

let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs a test on a fresh page. */
const it = (name, run, options) => test(name, async () => {
  const page = await open(browser, server.url, options);
  try {
    await run(page);
  } finally {
    await page.context().close();
  }
});

describe('privacy', () => {
  it('asks the network for nothing after it has loaded', async (page) => {
    assert.ok(page.requested.every((url) => url.startsWith(server.url) || url.startsWith('blob:')));
    const loaded = page.requested.length;
    await paste(page, grim);
    await label(page);
    await page.locator('table .pf-cell').first().click();
    await page.getByRole('button', { name: 'Edit' }).click();
    // Two at once: the first worker is ended and a new one made.
    await paste(page, `${grim}\n\n`.repeat(100));
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('button', { name: 'A friendly policy' }).click();
    await label(page);
    assert.deepEqual(page.requested.slice(loaded).filter((url) => !url.startsWith('blob:')), []);
    await page.getByText(/^0 requests since you pasted/).waitFor();
  });

  it('cannot connect, neither the page nor its worker', async (page) => {
    const attempt = () => fetch('/favicon.svg').then(() => 'connected', () => 'refused');
    assert.equal(await page.evaluate(attempt), 'refused');
    const [worker] = page.workers();
    const address = new URL('/favicon.svg', server.url).href;
    const fromWorker = (url) => fetch(url).then(() => 'connected', () => 'refused');
    assert.equal(await worker.evaluate(fromWorker, address), 'refused');
    const beacon = await page.evaluate(() => {
      const blocked = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
      });
      new Image().src = 'https://tracker.example/pixel.gif';
      return blocked;
    });
    assert.equal(beacon, 'img-src');
  });

  it('explains the count of requests', async (page) => {
    await page.locator('.proof').click();
    await page.getByText('connect-src').waitFor();
  });

  it('never lets pasted markup into the page', async (page) => {
    const hostile = '<h2>Information we collect</h2><p>We collect your email address and your location when you use our '
      + 'service. <img src=x onerror="window.hacked = 1">We share personal information with advertisers.</p>'
      + '<script>window.hacked = 2</script><svg onload="window.hacked = 3"></svg>'
      + '<p>We use cookies. <a href="javascript:window.hacked=4">Our partners</a> may sell your personal data '
      + 'and <a href="https://example.com/opt-out">opt out here</a>. <iframe src="https://evil.example"></iframe></p>';
    const before = page.requested.length;
    const plain = 'Information we collect\n\nWe collect your email address.';
    await paste(page, plain, hostile);
    await label(page);
    assert.equal(await page.locator('#app :is(script, img, iframe, svg, [onerror], [onload], [style])').count(), 0);
    assert.equal(await page.locator('.text h4, .text h3').count(), 1, 'the heading of the markup was read');
    const links = await page.locator('.text a').evaluateAll((all) => all.map((a) => [a.href, a.rel]));
    assert.ok(links.every(([href, rel]) => href.startsWith('https://') && rel.includes('noreferrer')));
    await page.getByRole('button', { name: 'Edit' }).click();
    await paste(page, `${hostile}\n\n${hostile}`);
    await label(page);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.deepEqual(page.requested.slice(before).filter((url) => !url.startsWith('blob:')), []);
  });
});

const JUNK = [
  ['nothing but space', '   \n \t ', /no text/],
  ['a few words', 'We collect data.', /too short/],
  ['a web address', 'https://example.com/privacy', /web address/],
  ['another language', 'Wir erheben personenbezogene Daten, wenn Sie unsere Website besuchen. '.repeat(12), /German|English/],
  ['a recipe', 'Peel the onions and cut them into fine rings. Melt the butter in a heavy pan and let the onions turn '
    + 'golden over a low heat, stirring now and then. Add the stock, the bay leaf and a pinch of salt, and simmer '
    + 'for half an hour. Toast the bread, lay it in deep bowls, pour the soup over it and cover it with cheese.', /privacy policy/],
  ['something binary', `PK\u0003\u0004${'\u0000\u0001\u0002'.repeat(400)}`, /binary/],
  ['more than the limit', `${'We collect your email address. '.repeat(40)}\n`.repeat(4200), /5 MB/],
];

describe('bad input', () => {
  for (const [name, text, sentence] of JUNK) {
    it(`says what is wrong with ${name}, and keeps it`, async (page) => {
      await page.getByRole('textbox').focus();
      if (text.trim()) {
        await paste(page, text);
      } else {
        await page.locator('input[type=file]').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
      }
      const problem = page.locator('[role=alert] .problem');
      await problem.waitFor();
      assert.match(await problem.innerText(), sentence);
      const kept = await page.getByRole('textbox').evaluate((field, text) => field.value === text, text);
      if (name !== 'something binary') assert.ok(kept, 'what was pasted is still there');
      assert.equal(await page.locator('article.pf-label').count(), 0);
    });
  }

  for (const [name, bytes, sentence] of [
    ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\0\0\0', 'latin1'), /binary/],
    ['Latin-1', Buffer.from(`${'We collect your naïve café data. '.repeat(30)}`, 'latin1'), /UTF-8/],
  ]) {
    it(`says what is wrong with a file of ${name}`, async (page) => {
      await page.getByRole('textbox').fill('What was there before');
      await page.locator('input[type=file]').setInputFiles({ name: 'policy.txt', mimeType: 'text/plain', buffer: bytes });
      await page.locator('[role=alert] .problem').waitFor();
      assert.match(await page.locator('[role=alert] .problem').innerText(), sentence);
      assert.equal(await page.getByRole('textbox').inputValue(), 'What was there before');
    });
  }

  it('reads a megabyte on one line, and broken markup', async (page) => {
    await paste(page, grim.replace(/\s+/g, ' ').repeat(160).slice(0, 1_000_000));
    await label(page);
    await page.getByRole('button', { name: 'Edit' }).click();
    await paste(page, `<html><body><div><p>${grim.split('\n').join('<p><b>')}</td></table`);
    await label(page);
  });

  it('says when the worker fails, keeps the text, and has a new worker for the next', async (page) => {
    await page.workers()[0].evaluate(() => {
      // Wait until the program listens, then stand in its way.
      setTimeout(() => { self.onmessage = () => { throw new Error('broken by the test'); }; }, 500);
    });
    await page.waitForTimeout(800);
    await paste(page, grim);
    await page.locator('[role=alert] .problem').waitFor();
    assert.match(await page.locator('.problem').innerText(), /has failed/);
    assert.equal(await page.getByRole('textbox').inputValue(), grim);
    await page.getByRole('textbox').fill('');
    await paste(page, grim);
    await label(page);
  });

  it('forgets a problem when the text is gone', async (page) => {
    await paste(page, 'We collect data.');
    await page.locator('.problem').waitFor();
    await page.getByRole('textbox').fill('');
    await page.locator('.problem').waitFor({ state: 'detached' });
  });
});

describe('a large policy', () => {
  it('leaves the page awake while it is read', async (page) => {
    await paste(page, `${grim}\n\n`.repeat(750).slice(0, 4_900_000));
    // The page answers while the worker reads.
    await page.locator('.proof').click();
    await page.getByText('connect-src').waitFor();
    assert.equal(await page.locator('article.pf-label').count(), 0, 'the answer came after the click');
    await label(page);
    await page.locator('table .pf-cell').first().click();
    await page.locator('mark.pf-now').first().waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.locator('article.pf-label').waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('textbox').inputValue(), '');
  });

  it('can be given up', async (page) => {
    await paste(page, `${grim}\n\n`.repeat(750).slice(0, 4_900_000));
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('button', { name: 'A friendly policy' }).click();
    await label(page);
    assert.match(await page.locator('.pf-head').innerText(), /Larkspur/);
  });
});
