// How the page stands on servers, screens and for people who hear it.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { eventually, label, launch, open, paste, settled } from './browser.mjs';
import { root, serve } from './serve.mjs';

const [grim, friendly] = await Promise.all(
  ['grim', 'friendly'].map((name) => readFile(join(root, `www/samples/${name}.md`), 'utf8')),
);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const seeds = join(root, '../shared/seeds');

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Serves, opens, runs, closes. */
async function visit({ base, missing, types, ready = true, ...options }, run) {
  const server = await serve(base, { missing, types });
  const page = ready ? await open(browser, server.url, options) : await (await browser.newContext(options)).newPage();
  try {
    await run(page, server);
  } finally {
    await page.context().close();
    await server.close();
  }
}

describe('hosting', () => {
  for (const base of ['/', '/some/where/']) {
    test(`works under ${base}`, () => visit({ base }, async (page, server) => {
      assert.ok(page.requested.every((url) => url.startsWith(server.url) || url.startsWith('blob:')));
      await paste(page, grim);
      await label(page);
      assert.deepEqual(page.logged, []);
    }));
  }

  for (const type of ['text/plain', 'application/octet-stream', 'text/html', '']) {
    test(`works with programs served as ${type || 'nothing in particular'}`, () => visit({ types: { '.wasm': type } }, async (page) => {
      await paste(page, grim);
      await label(page);
      assert.deepEqual(page.logged, []);
    }));
  }

  for (const missing of ['page_bg.wasm', 'page.js']) {
    test(`says so where ${missing} is missing`, () => visit({ missing: [missing], ready: false }, async (page, server) => {
      await page.goto(server.url);
      const problem = page.locator('#problem');
      await page.waitForFunction(() => getComputedStyle(document.getElementById('problem')).visibility === 'visible'
        && !document.getElementById('problem').classList.contains('late'));
      assert.match(await problem.innerText(), /has not loaded/);
    }));
  }

  test('says so without scripts', () => visit({ ready: false, javaScriptEnabled: false }, async (page, server) => {
    await page.goto(server.url);
    assert.match(await page.locator('main').innerText(), /needs JavaScript/);
  }));
});

describe('screens', () => {
  for (const width of [320, 390, 768, 1100, 1280, 1920]) {
    test(`fits ${width} pixels`, () => visit({ viewport: { width, height: 844 } }, async (page) => {
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(await overflow(), 0);
      await paste(page, grim);
      await label(page);
      assert.equal(await overflow(), 0);
      const cell = page.locator('table .pf-cell').first();
      const [what, word] = [cell.locator('.pf-what'), cell.locator('.pf-word')];
      assert.ok(await word.isVisible(), 'each cell shows its word');
      assert.equal(await what.isVisible(), width < 640, 'on a card each cell tells what it is about');
      await cell.click();
      const mark = page.locator('mark.pf-now').first();
      await mark.waitFor();
      await page.waitForFunction(() => {
        const { top, bottom } = document.querySelector('mark.pf-now').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      assert.equal(await overflow(), 0);
      // What was chosen stays in sight beside, or above, its sentence.
      const low = page.locator('.pf-section summary').nth(9);
      await low.click();
      await page.waitForFunction(() => {
        const chosen = [...document.querySelectorAll('summary')].find((e) => e.ariaCurrent).getBoundingClientRect();
        const sheet = document.querySelector('.sheet').getBoundingClientRect();
        const over = sheet.left > chosen.right || sheet.right < chosen.left;
        return chosen.top >= 0 && chosen.bottom <= (over ? innerHeight : sheet.top);
      });
    }));
  }
});

describe('the label fills its room', () => {
  for (const width of [680, 1100, 1280]) {
    test(`no head of a column leaves its column at ${width} pixels`, () => visit({ viewport: { width, height: 844 } }, async (page) => {
      await paste(page, grim);
      await label(page);
      const outside = await page.locator('.pf-grid thead th').evaluateAll((heads) => heads.filter((head) => {
        const words = document.createRange();
        words.selectNodeContents(head);
        const [inner, outer] = [words.getBoundingClientRect(), head.getBoundingClientRect()];
        return inner.left < outer.left - 1 || inner.right > outer.right + 1;
      }).map((head) => head.textContent));
      assert.deepEqual(outside, []);
    }));
  }

  for (const [name, policy] of [['grim', grim], ['friendly', friendly]]) {
    test(`the columns of the ${name} sample’s sections end near each other`, () => visit({}, async (page) => {
      await paste(page, policy);
      await label(page);
      const [left, right] = await page.locator('.pf-column').evaluateAll((all) => all.map((e) => e.getBoundingClientRect()));
      assert.ok(left.right < right.left);
      const spare = Math.abs(left.bottom - right.bottom);
      assert.ok(spare < 200, `${spare} pixels`);
    }));
  }
});

describe('accessibility', () => {
  const check = (page) => page.evaluate(async (axe) => {
    // Axe is a script of the test; the page's own policy would refuse it.
    if (!window.axe) new Function(axe)();
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n  ')}`);
  }, axe);

  for (const colorScheme of ['light', 'dark']) {
    for (const width of [390, 1280]) {
      test(`axe finds nothing at ${width} pixels, ${colorScheme}`, () => visit(
        { colorScheme, viewport: { width, height: 844 }, bypassCSP: true },
        async (page) => {
          assert.deepEqual(await check(page), [], 'before a paste');
          await paste(page, 'We collect data.');
          await page.locator('.problem').waitFor();
          assert.deepEqual(await check(page), [], 'with a problem');
          await paste(page, grim);
          await page.getByRole('button', { name: 'Clear' }).click();
          await paste(page, grim);
          await label(page);
          assert.deepEqual(await check(page), [], 'after a paste');
          for (const row of await page.locator('.pf-rows summary').all()) await row.click();
          await page.locator('table .pf-cell').nth(3).click();
          await page.locator('.proof').click();
          assert.deepEqual(await check(page), [], 'with everything open');
        },
      ));
    }
  }

  test('the grid is a real table', () => visit({}, async (page) => {
    await paste(page, grim);
    await label(page);
    const table = page.getByRole('grid', { name: 'What they collect, and where it goes' });
    assert.ok(await table.getByRole('rowheader').count() > 5);
    assert.equal(await table.getByRole('columnheader').count(), 14);
    const first = await table.getByRole('button').first().getAttribute('aria-label');
    assert.match(first, /^[\w ,:]+, collected: yes, \d+ quotes?$/);
  }));

  test('on a phone the cards are still a grid', () => visit({ viewport: { width: 390, height: 844 } }, async (page) => {
    await paste(page, grim);
    await label(page);
    assert.ok(await page.getByRole('grid').first().getByRole('rowheader').count() > 5);
  }));
});

describe('the grid under the keyboard', () => {
  /** Where the focus is in the grid: its row, its column, its word. */
  const at = (page) => page.evaluate(() => {
    const cell = document.activeElement.closest('.pf-grid td');
    return cell && [cell.parentElement.sectionRowIndex, cell.cellIndex, cell.innerText.trim().split('\n').at(-1)];
  });
  /** What Tab can lead to in it, and that is there. */
  const stops = (page) => page.locator('.pf-grid').evaluate(
    (grid) => [...grid.querySelectorAll('*')].filter((e) => e.tabIndex >= 0 && e.getClientRects().length).length,
  );
  const press = async (page, ...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    await settled(page);
    return at(page);
  };

  test('has one stop, and arrow keys lead from cell to cell', () => visit({}, async (page) => {
    await paste(page, grim);
    await label(page);
    assert.equal(await stops(page), 1);
    await page.locator('.pf-standout button').last().focus();
    assert.deepEqual(await press(page, 'Tab'), [0, 1, 'yes']);
    assert.deepEqual(await press(page, 'ArrowRight', 'ArrowRight'), [0, 3, 'not stated']);
    assert.deepEqual(await press(page, 'ArrowDown', 'ArrowDown'), [2, 3, 'not stated']);
    assert.deepEqual(await press(page, 'ArrowLeft', 'ArrowUp'), [1, 2, 'not stated']);
    assert.deepEqual((await press(page, 'End')).slice(0, 2), [1, 12]);
    assert.deepEqual((await press(page, 'ArrowRight', 'ArrowUp', 'ArrowUp')).slice(0, 2), [0, 12], 'it ends at its edges');
    assert.deepEqual(await press(page, 'Control+End', 'Home', 'ArrowUp'), [12, 1, 'yes']);
    assert.deepEqual(await press(page, 'ArrowRight'), [12, 2, 'not stated']);
    assert.equal(await press(page, 'Tab'), null, 'Tab leaves it');
    assert.ok(await page.evaluate(() => document.activeElement.matches('summary')));
    assert.deepEqual(await press(page, 'Shift+Tab'), [12, 1, 'yes'], 'and comes back beside where it was');
    assert.equal(await stops(page), 1);
    assert.deepEqual(await press(page, 'Control+Home', 'Enter'), [0, 1, 'yes']);
    await page.locator('mark.pf-now').first().waitFor();
  }));

  test('leads over what is stated where rows are cards', () => visit({ viewport: { width: 390, height: 844 } }, async (page) => {
    await paste(page, grim);
    await label(page);
    await page.locator('.pf-standout button').last().focus();
    // Which cells of each row are there: the columns of those that state something.
    const shown = await page.locator('.pf-grid tbody').evaluate((body) => [...body.rows].map(
      (row) => [...row.cells].filter((c) => c.matches('[role=gridcell]') && c.offsetParent).map((c) => c.cellIndex),
    ));
    assert.ok(shown[0].length > 1);
    assert.deepEqual((await press(page, 'Tab', 'End')).slice(0, 2), [0, shown[0].at(-1)]);
    await press(page, 'Home');
    const wide = shown.findIndex((cells, row) => row > 1 && cells.length > 1);
    assert.deepEqual((await press(page, ...Array(wide).fill('ArrowDown'), 'Home')).slice(0, 2), [wide, shown[wide][0]]);
    assert.deepEqual((await press(page, 'ArrowRight')).slice(0, 2), [wide, shown[wide][1]]);
  }));

  test('keeps its stop when it gets narrow, and has one in the next policy', () => visit({}, async (page) => {
    await paste(page, grim);
    await label(page);
    await page.locator('.pf-grid button').first().focus();
    assert.equal((await press(page, 'ArrowRight', 'ArrowRight'))[2], 'not stated');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Save' }).focus();
    await eventually(async () => assert.equal(await stops(page), 1));
    await paste(page, friendly);
    await page.locator('.pf-head', { hasText: 'Larkspur' }).waitFor();
    await eventually(async () => assert.equal(await stops(page), 1));
  }));
});

const names = await readdir(seeds).then((all) => all.filter((name) => name.endsWith('.md')), () => []);
describe('the five policies beside the checkout', { skip: names.length === 0 && 'they are not there' }, () => {
  for (const name of names) {
    test(name, () => visit({}, async (page) => {
      await paste(page, await readFile(join(seeds, name), 'utf8'));
      await label(page);
      assert.ok(Number(await page.locator('.pf-total b').innerText()) >= 10);
      const text = (await page.locator('.text').innerText()).replace(/\s+/g, ' ');
      const status = page.locator('[role=status]');
      for (const choice of await page.locator('table .pf-cell').all()) {
        await choice.click();
        await eventually(async () => assert.equal(await choice.getAttribute('aria-current'), 'true'));
        const told = await status.innerText();
        const quote = told.slice(told.indexOf('“') + 1, told.lastIndexOf('”')).replace(/\s+/g, ' ').trim();
        const marked = await page.locator('mark.pf-now').allInnerTexts();
        assert.equal(marked.join('').replace(/\s+/g, ' ').trim(), quote);
        assert.ok(text.includes(quote));
      }
      assert.deepEqual(page.logged, []);
    }));
  }
});
