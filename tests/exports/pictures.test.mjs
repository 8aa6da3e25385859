// The pictures in a browser: they are drawn, nothing runs out of its place, and one becomes a PNG.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from '../page/browser.mjs';
import { noOthers, othersToo, policies } from './policies.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** The texts that stick out of the picture, or out of the rectangle behind them. */
function outside() {
  const svg = document.querySelector('svg');
  const frame = svg.querySelector('.frame').getBoundingClientRect();
  const found = [];
  const beyond = (inner, outer) => inner.left < outer.left - 1 || inner.right > outer.right + 1
    || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
  for (const text of svg.querySelectorAll('text')) {
    const place = text.getBoundingClientRect();
    const field = text.parentNode.querySelector(':scope > rect');
    if (beyond(place, frame)) found.push(`frame: ${text.textContent}`);
    if (text.parentNode.dataset.facts && field && beyond(place, field.getBoundingClientRect())) {
      found.push(`field: ${text.textContent}`);
    }
  }
  return found;
}

for (const format of ['svg', 'badge']) {
  const check = async (policy) => {
    const page = await browser.newPage();
    const requested = [];
    page.on('request', (request) => requested.push(request.url()));
    try {
      const text = await policy.text(format, '--address', 'https://larch.example/privacy');
      await page.setContent(text);
      assert.deepEqual(await page.evaluate(outside), []);
      // As an image it has the size that it says, and needs nothing from anywhere.
      const size = await page.evaluate(async (text) => {
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight].join(' ');
      }, text);
      assert.ok(text.includes(`viewBox="0 0 ${size}"`), size);
      assert.deepEqual(requested.filter((url) => !url.startsWith('data:')), []);
    } finally {
      await page.close();
    }
  };
  describe(`${format} in Chromium`, () => {
    for (const policy of [...policies, ...othersToo]) test(policy.name, () => check(policy));
    if (noOthers) test('policies of others', { skip: noOthers }, () => {});
  });
}
