// The page as people use it, in Chromium, against the built dist/.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { eventually, label, launch, open, paste } from './browser.mjs';
import { root, serve } from './serve.mjs';

const sample = (name) => readFile(join(root, `www/samples/${name}.md`), 'utf8');

let browser;
let server;
let page;

before(async () => {
  browser = await launch();
  server = await serve();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A fresh page for each test of a suite. */
const fresh = (options) => ({
  setUp: async () => { page = await open(browser, server.url, options); },
  tearDown: () => page.context().close(),
});

/** Runs a test on a fresh page, and fails where the page complained. */
function it(name, run, { options, complaints = false } = {}) {
  test(name, async () => {
    const { setUp, tearDown } = fresh(options);
    await setUp();
    try {
      await run();
      if (!complaints) assert.deepEqual(page.logged, []);
    } finally {
      await tearDown();
    }
  });
}

/** The text of the current mark, links in it included. */
const marked = () => page.evaluate(() => [...document.querySelectorAll('mark.pf-now')]
  .map((mark) => mark.textContent).join(''));

const plain = (text) => text.replace(/\s+/g, ' ').trim();

describe('reading', () => {
  for (const [name, organization] of [['friendly', 'Larkspur'], ['grim', 'VantaPulse']]) {
    it(`reads the ${name} sample from a paste`, async () => {
      await paste(page, await sample(name));
      await label(page);
      assert.match(await page.locator('.pf-head').innerText(), new RegExp(organization));
      const facts = Number(await page.locator('.pf-total b').innerText());
      assert.ok(facts > 20, `${facts} facts`);
      assert.ok(await page.locator('table .pf-cell').count() > 10);
      assert.ok(await page.locator('.pf-standout li').count() >= 3);
    });
  }

  it('reads a sample at one click', async () => {
    await page.getByRole('button', { name: 'A grim policy' }).click();
    await label(page);
    assert.match(await page.locator('.text').innerText(), /VantaPulse Privacy Notice/);
  });

  it('says what part of a policy is in another language and was not read', async () => {
    const german = `Wenn Sie bei uns bestellen, erheben wir Ihren Namen und Ihre Anschrift.

Wir verwenden diese Angaben, um die Ware zu versenden und die Rechnung zu schreiben.

Ihre Angaben werden nicht an andere Firmen verkauft oder zu Werbung verwendet.

`;
    await paste(page, await sample('friendly'));
    await label(page);
    assert.equal(await page.locator('.notice').count(), 0);
    await page.getByRole('button', { name: 'Clear' }).click();
    await paste(page, `${await sample('friendly')}\n\n${german.repeat(14)}`);
    await label(page);
    assert.match(await page.locator('.notice').innerText(), /^About \d\d % of the text seems to be in German\. Only English is read/);
    assert.match(await page.locator('.pf-foot').innerText(), /seems to be in German/);
  });

  it('shows the policy with its headings and lists', async () => {
    await paste(page, await sample('friendly'));
    await label(page);
    assert.ok(await page.locator('.text :is(h3, h4)').count() >= 8);
    assert.ok(await page.locator('.text li').count() >= 8);
    assert.ok(await page.locator('.text table tr').count() >= 4);
  });

  it('makes a label while one types', async () => {
    await page.getByRole('textbox').fill(await sample('friendly'));
    await label(page);
    assert.ok(await page.getByRole('textbox').isVisible());
    await page.getByRole('button', { name: 'Done' }).click();
    await page.locator('.text').waitFor();
  });

  it('lets the newest paste win', async () => {
    const grim = await sample('grim');
    await paste(page, `${grim}\n\n`.repeat(120));
    await paste(page, await sample('friendly'));
    await label(page);
    assert.match(await page.locator('.pf-head').innerText(), /Larkspur/);
  });

  it('opens a file', async () => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'policy.md', mimeType: 'text/markdown', buffer: Buffer.from(await sample('grim')),
    });
    await label(page);
    assert.match(await page.locator('.pf-head').innerText(), /VantaPulse/);
  });

  it('takes a dropped file', async () => {
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'policy.md', { type: 'text/markdown' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, await sample('grim'));
    await label(page);
  });
});

describe('proof', () => {
  it('leads from each cell to its sentence', async () => {
    await paste(page, await sample('grim'));
    await label(page);
    const text = plain(await page.locator('.text').innerText());
    const cells = page.locator('table .pf-cell');
    const count = await cells.count();
    for (let i = 0; i < count; i += 1) {
      await cells.nth(i).click();
      await eventually(async () => assert.equal(await cells.nth(i).getAttribute('aria-current'), 'true'));
      const status = await page.locator('[role=status]').innerText();
      const quote = plain(status.slice(status.indexOf('“') + 1, status.lastIndexOf('”')));
      assert.equal(plain(await marked()), quote);
      assert.ok(text.includes(quote), quote);
      const name = await cells.nth(i).getAttribute('aria-label');
      assert.match(name, /: (yes|opt out|opt in|no|says both), \d+ quotes?$/);
      assert.match(status, new RegExp(`^1 of ${name.match(/(\d+) quotes?$/)[1]} sentence`));
    }
  });

  it('scrolls the sentence into view', async () => {
    await paste(page, await sample('grim'));
    await label(page);
    const last = page.locator('.pf-section').last().locator('summary').first();
    await last.click();
    await page.locator('mark.pf-now').first().waitFor();
    await page.waitForFunction(() => {
      const mark = document.querySelector('mark.pf-now').getBoundingClientRect();
      const frame = document.querySelector('.text').getBoundingClientRect();
      return mark.top >= frame.top && mark.bottom <= frame.bottom;
    });
  }, { options: { reducedMotion: 'reduce' } });

  it('folds the quotes of a fact into its row', async () => {
    await paste(page, await sample('grim'));
    await label(page);
    const text = plain(await page.locator('.text').innerText());
    for (const row of await page.locator('.pf-rows details').all()) {
      await row.locator('summary').click();
      const quotes = await row.locator('q').allInnerTexts();
      assert.ok(quotes.length > 0);
      for (const quote of quotes) assert.ok(text.includes(plain(quote)), quote);
      await eventually(async () => assert.equal(plain(await marked()), plain(quotes[0])));
    }
  });

  it('says beside the evidence how well such claims are read', async () => {
    const says = /^Tested on policies (of|up to) \d{4}: people who read them agreed with \d+ of 100 claims like this one, and with \d+ of 100 that other people made\./;
    await paste(page, await sample('grim'));
    await label(page);
    const row = page.locator('.pf-rows details', { has: page.locator('.pf-measured') }).first();
    await row.locator('summary').click();
    assert.match(await row.locator('.pf-measured').first().innerText(), says);
    assert.equal(await page.locator('.choice small').count(), 0, 'once is enough');
    // A cell has no room for it.
    await page.locator('.pf-cell[data-facts="collect.contact"]').first().click();
    assert.match(await page.locator('.choice small').innerText(), says);
    assert.match(await page.locator('[role=status]').innerText(), /” Tested on policies up to 2015: /);
    const denied = page.locator('.pf-rows details', { has: page.locator('summary .pf-chip.pf-no', { hasText: /^no$/ }) });
    assert.equal(await denied.locator('.pf-measured').count(), 0);
  });

  it('steps through the sentences of a fact', async () => {
    await paste(page, await sample('grim'));
    await label(page);
    const several = page.locator('.pf-cell[aria-label$="quotes"]').first();
    await several.click();
    const status = page.locator('[role=status]');
    const says = (nth, why) => eventually(async () => assert.match(await status.innerText(), nth, why));
    await says(/^1 of/);
    const first = await marked();
    await page.getByRole('button', { name: 'Next sentence' }).click();
    await says(/^2 of/);
    assert.notEqual(await marked(), first);
    await page.getByRole('button', { name: 'Previous sentence' }).click();
    await says(/^1 of/);
    assert.equal(await marked(), first);
    await several.click();
    await says(/^2 of/, 'choosing again steps on');
    await page.keyboard.press('Escape');
    await page.locator('mark').first().waitFor({ state: 'detached' });
  });

  it('tells what each sentence says where a policy says both', async () => {
    await paste(page, `${await sample('grim')}\n\nWe never sell personal information.\n`);
    await label(page);
    await page.locator('.pf-rows summary', { hasText: 'says both' }).first().click();
    const chip = page.locator('.choice .pf-chip');
    const states = new Set();
    const status = page.locator('[role=status]');
    await chip.waitFor();
    const count = Number((await status.innerText()).match(/of (\d+)/)[1]);
    for (let i = 1; i <= count; i += 1) {
      await eventually(async () => assert.match(await status.innerText(), new RegExp(`^${i} of`)));
      states.add(await chip.innerText());
      await page.getByRole('button', { name: 'Next sentence' }).click();
    }
    assert.ok(states.has('no') && states.size > 1, [...states].join());
  });

  it('leads from a sentence back to its fact', async () => {
    await paste(page, await sample('grim'));
    await label(page);
    const cell = page.locator('table .pf-cell').nth(2);
    await cell.click();
    await page.locator('.text').focus();
    await page.locator('mark.pf-now').first().click();
    await eventually(async () => assert.ok(await cell.evaluate((element) => element === document.activeElement)));
  });

  it('keeps open rows and focus while it marks', async () => {
    await paste(page, await sample('grim'));
    await label(page);
    const row = page.locator('.pf-rows details').first();
    await row.locator('summary').click();
    await page.locator('table .pf-cell').first().click();
    await page.locator('table .pf-cell[aria-current]').waitFor();
    assert.ok(await row.evaluate((element) => element.open));
    assert.ok(await page.evaluate(() => document.activeElement.matches('.pf-cell')));
  });
});

describe('editing', () => {
  it('goes back with the text intact', async () => {
    const text = await sample('friendly');
    await paste(page, text);
    await label(page);
    await page.getByRole('button', { name: 'Edit' }).click();
    assert.equal(await page.getByRole('textbox').inputValue(), text);
    await eventually(async () => assert.ok(await page.evaluate(() => document.activeElement.matches('textarea'))));
  });

  it('clears everything', async () => {
    await paste(page, await sample('friendly'));
    await label(page);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.locator('article.pf-label').waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('textbox').inputValue(), '');
  });

  it('works by keyboard alone', async () => {
    await page.getByRole('textbox').focus();
    await page.evaluate((text) => navigator.clipboard.writeText(text), await sample('grim'));
    await page.keyboard.press('Control+V');
    await label(page);
    const focused = () => page.evaluate(() => document.activeElement.className || document.activeElement.tagName);
    for (let i = 0; i < 80 && !(await focused()).includes('pf-cell'); i += 1) await page.keyboard.press('Tab');
    assert.match(await focused(), /pf-cell/);
    await page.keyboard.press('Enter');
    await page.locator('mark.pf-now').first().waitFor();
    for (let i = 0; i < 200 && (await focused()) !== 'SUMMARY'; i += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('details[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('mark').first().waitFor({ state: 'detached' });
    for (let i = 0; i < 300 && !(await page.evaluate(() => document.activeElement.textContent === 'Edit')); i += 1) {
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Enter');
    assert.match(await page.getByRole('textbox').inputValue(), /VantaPulse/);
  }, { options: { permissions: ['clipboard-read', 'clipboard-write'] } });
});
