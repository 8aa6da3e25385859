// embed.html in frames of other sites.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from '../page/browser.mjs';
import { around, open, overflow, root, site, snippet } from './site.mjs';

const made = snippet();
const LISTEN = `<script>
window.told = [];
addEventListener('message', ({ data, origin }) => told.push({ ...data, origin }));
</script>`;

let browser;
let tools;
before(async () => {
  browser = await launch();
  const policy = await readFile(join(root, 'www/samples/grim.md'), 'utf8');
  tools = await site({
    '/label.html': made, '/none.html': { body: 'no', status: 404 }, '/policy.md': { body: policy, type: 'text/markdown' },
  });
});
after(async () => {
  await browser?.close();
  await tools?.close();
});

/** A host of another origin with the frame in it. */
async function visit(query, run, { more = '', ...options } = {}) {
  const host = await site();
  const address = `${tools.url}/privacy-facts/embed.html${query.replaceAll('HOST', encodeURIComponent(host.url))}`;
  host.pages['/'] = around(`<iframe id="frame" title="facts" width="700" height="300" src="${address.replace(/&/g, '&amp;')}"></iframe>${more}`, { head: LISTEN });
  const page = await open(browser, `${host.url}/`, options);
  try {
    return await run(page, page.frameLocator('#frame'), host);
  } finally {
    await page.context().close();
    await host.close();
  }
}

const told = (page) => page.evaluate(() => window.told);
const quiet = (page) => page.logged.filter((line) => !/favicon|404/.test(line));

describe('the frame', () => {
  for (const [name, query] of [['by its referrer', '?src=/label.html'], ['by its address', '?src=/label.html&parent=HOST']]) {
    test(`tells its host, known ${name}, how high it is`, () => visit(query, async (page, frame) => {
      await frame.locator('privacy-facts').waitFor();
      await page.waitForFunction(() => window.told.at(-1)?.height > 400);
      const { type, origin, height } = (await told(page)).at(-1);
      assert.equal(type, 'privacy-facts:height');
      assert.equal(origin, tools.url);
      assert.equal(height, Math.ceil((await frame.locator('privacy-facts').boundingBox()).height));
      assert.deepEqual(quiet(page), []);
    }));
  }

  test('tells nobody else', () => visit('?src=/label.html&parent=https://other.example', async (page, frame) => {
    await frame.locator('privacy-facts').waitFor();
    await page.evaluate(() => document.getElementById('frame').contentWindow.postMessage({ type: 'privacy-facts:measure' }, '*'));
    await page.waitForTimeout(500);
    assert.deepEqual(await told(page), []);
  }));

  test('answers its host, and no other window', () => visit('?src=/label.html', async (page) => {
    await page.waitForFunction(() => window.told.at(-1)?.height > 400);
    await page.waitForTimeout(200);
    const before = (await told(page)).length;
    await page.frameLocator('#other').locator('body').waitFor({ state: 'attached' });
    await page.evaluate(() => document.getElementById('other').contentWindow.postMessage('go', '*'));
    await page.waitForTimeout(200);
    assert.equal((await told(page)).length, before);
    await page.evaluate(() => document.getElementById('frame').contentWindow.postMessage({ type: 'privacy-facts:measure' }, '*'));
    await page.waitForFunction((n) => window.told.length === n + 1, before);
  }, { more: `<iframe id="other" title="other" srcdoc="<script>onmessage = () => parent.frames[0].postMessage({ type: 'privacy-facts:measure' }, '*')</script>"></iframe>` }));

  test('shows nothing of other sites', async () => {
    for (const query of ['?src=https://other.example/label.html', '?policy=//other.example/privacy', '?src=javascript:alert(1)', '?src=data:text/html,x']) {
      await visit(query, async (page, frame) => {
        assert.match(await frame.locator('p').innerText(), /Only labels and policies of this site/);
        assert.equal(await frame.locator('privacy-facts').count(), 0);
      });
    }
    await visit('', async (page, frame) => assert.match(await frame.locator('p').innerText(), /needs src or policy/));
  });

  test('a label that is not there is a sentence, and its height is told', () => visit('?src=/none.html', async (page) => {
    await page.waitForFunction(() => window.told.at(-1)?.height > 10);
    assert.ok((await told(page)).at(-1).height < 200);
  }));

  test('reads a policy of its own site', () => visit('?policy=/policy.md&view=badge', async (page, frame) => {
    const element = frame.locator('privacy-facts');
    await element.waitFor();
    await page.waitForFunction(() => window.told.at(-1)?.height > 20);
    await element.evaluate(async (e) => { while (!e.label) await new Promise(requestAnimationFrame); });
    assert.ok(await element.evaluate((e) => e.label.facts.length) > 60);
    assert.deepEqual(quiet(page), []);
  }));

  test('fits a narrow window', async () => {
    const page = await open(browser, `${tools.url}/privacy-facts/embed.html?src=/label.html`, { viewport: { width: 320, height: 600 } });
    await page.waitForFunction(() => document.querySelector('privacy-facts').getBoundingClientRect().height > 400);
    assert.equal(await overflow(page), 0);
    await page.context().close();
  });
});
