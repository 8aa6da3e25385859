// A label on paper: one page, whatever the policy, and without its evidence.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from '../page/browser.mjs';
import { noOthers, othersToo, policies } from './policies.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

async function check(policy) {
  const page = await browser.newPage({ colorScheme: 'dark' });
  try {
    await page.setContent(await policy.text('html', '--address', 'https://larch.example/privacy'));
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format, printBackground: true, preferCSSPageSize: true });
      assert.equal(pdf.toString('latin1').match(/\/Type \/Page\b/g).length, 1, format);
    }
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.pf-quotes:visible').count(), 0);
    assert.ok(await page.locator('.pf-rows > li:visible').count() > 0);
    const paper = await page.locator('.pf-label').evaluate((label) => getComputedStyle(label).backgroundColor);
    assert.equal(paper, 'rgb(255, 255, 255)', 'printed dark on white');
  } finally {
    await page.close();
  }
}

describe('print', () => {
  for (const policy of [...policies, ...othersToo]) test(policy.name, () => check(policy));
  if (noOthers) test('policies of others', { skip: noOthers }, () => {});
});
