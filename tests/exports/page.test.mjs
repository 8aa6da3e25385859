// The web page of its own, in a browser without scripts: every cell leads to its sentences.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from '../page/browser.mjs';
import { policies } from './policies.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

async function check(policy, options) {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  const requested = [];
  page.on('request', (request) => requested.push(request.url()));
  try {
    await page.setContent(await policy.text('html'));
    const links = page.locator('a[href^="#"]');
    assert.ok(await links.count() > 5);
    for (const selector of ['.pf-line', '.pf-cell', '.pf-tag']) {
      const link = page.locator(`a${selector}`).last();
      if (!await link.count()) continue;
      const quotes = page.locator(await link.getAttribute('href'));
      assert.ok(await quotes.isHidden(), 'folded in');
      await link.click();
      await quotes.waitFor({ state: 'visible' });
      const ids = await link.getAttribute('data-facts');
      assert.equal(await quotes.locator('li').first().getAttribute('data-facts'), ids);
    }
    const width = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    assert.equal(width, 0, 'nothing runs out of the page');
    assert.deepEqual(requested.filter((url) => !url.startsWith('about:')), []);
  } finally {
    await context.close();
  }
}

for (const width of [320, 1280]) {
  describe(`the web page at ${width} px`, () => {
    for (const policy of policies.slice(0, 4)) {
      test(policy.name, () => check(policy, { viewport: { width, height: 800 } }));
    }
  });
}
