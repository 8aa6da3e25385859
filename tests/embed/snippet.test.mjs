// The static snippet on other people's pages.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from '../page/browser.mjs';
import { around, command, open, overflow, root, site, snippet, violations } from './site.mjs';

const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const text = await readFile(join(root, 'www/samples/grim.md'), 'utf8');
const VIEWS = ['grid', 'short', 'badge'];

let browser;
let host;
before(async () => {
  browser = await launch();
  host = await site();
});
after(async () => {
  await browser?.close();
  await host?.close();
});

/** Opens a page with a body, or a page that is `{ body, headers }`. */
async function visit(body, run, options) {
  host.pages['/'] = body.body === undefined ? around(body) : { ...body, body: around(body.body, body) };
  const page = await open(browser, `${host.url}/`, options);
  try {
    return await run(page);
  } finally {
    await page.context().close();
  }
}

const label = (page) => page.locator('privacy-facts-label article');
const openAll = (page) => page.evaluate(() => {
  const { shadowRoot } = document.querySelector('privacy-facts-label');
  for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
});

describe('without scripts', () => {
  const still = { javaScriptEnabled: false };

  test('the label is there, with its styles', () => visit(snippet(), async (page) => {
    assert.equal(await label(page).getByRole('heading', { name: 'Privacy Facts' }).isVisible(), true);
    assert.equal(await label(page).evaluate((e) => getComputedStyle(e).borderTopWidth), '3px');
    assert.match(await label(page).innerText(), /VantaPulse/);
    assert.ok(await page.locator('td.y').count() > 10);
  }, still));

  test('every number leads to a sentence of the policy, which a key press discloses', () => visit(snippet(), async (page) => {
    const sentence = page.locator('.proof > ol > li');
    const [item] = await sentence.all();
    assert.equal(await item.isVisible(), false);
    await page.locator('.proof summary').focus();
    await page.keyboard.press('Enter');
    assert.equal(await item.isVisible(), true);
    const plain = (words) => words.replace(/[*_#\s]+/g, ' ');
    const numbers = (await page.locator('sup').allTextContents()).flatMap((refs) => refs.split(' ')).map(Number);
    assert.ok(numbers.length > 40);
    const count = await sentence.count();
    assert.ok(numbers.every((n) => n >= 1 && n <= count), String(numbers));
    assert.equal(new Set(numbers).size, count, 'none is there for nothing');
    for (const words of await sentence.evaluateAll((all) => all.map((li) => [...li.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join('').trim()))) {
      assert.ok(plain(text).includes(plain(words.replace(/ \[…\]$/, ''))), words);
    }
  }, still));

  for (const view of VIEWS) {
    test(`nothing is asked of the network, in the view ${view}`, () => visit(snippet('grim', '--view', view), async (page) => {
      const before = host.asked.length;
      await page.reload();
      assert.deepEqual(host.asked.slice(before).filter((path) => path !== '/favicon.ico'), ['/']);
      assert.deepEqual(page.logged.filter((line) => !/favicon|404/.test(line)), []);
    }, still));
  }
});

describe('what it says', () => {
  test('carries the digest, the version, the date and the link', async () => {
    const html = snippet('grim', '--date', '2026-11-22', '--address', 'https://larch.example/privacy');
    const made = JSON.parse(command('--format', 'json', 'www/samples/grim.md'));
    assert.match(html, new RegExp(`data-sha256=${made.policy.sha256} `));
    assert.match(html, new RegExp(`data-analyzer="privacy-facts ${made.analyzer.version}"`));
    await visit(html, async (page) => {
      const foot = await page.locator('footer').innerText();
      assert.match(foot, new RegExp(`privacy-facts ${made.analyzer.version} on 22 November 2026`));
      assert.match(foot, /can be wrong, and it is no legal advice/);
      assert.match(foot, new RegExp(made.policy.sha256.slice(0, 6)));
      assert.equal(await page.getByRole('link', { name: 'The policy' }).getAttribute('href'), 'https://larch.example/privacy');
    });
  });

  test('shows a note as the site’s own, and the fact as it is', async () => {
    const [note, plain] = [['--note', 'share.sold=We sell nothing <at all>.'], []];
    const words = (options) => visit(snippet('grim', ...options), (page) => page.locator('td').filter({ hasText: /\w/ }).allInnerTexts());
    await visit(snippet('grim', ...note), async (page) => {
      const notes = page.locator('aside');
      assert.match(await notes.innerText(), /Solda: the site says: We sell nothing <at all>\.$/);
      assert.equal(await page.locator('sup').filter({ hasText: /a$/ }).count() > 1, true);
    });
    const bare = (all) => all.map((cell) => cell.replace(/[\d a\s]+$/, ''));
    assert.deepEqual(bare(await words(note)), bare(await words(plain)));
  });

  test('a browser without declarative shadow trees shows a text and the link', async () => {
    const html = snippet('grim', '--address', 'https://larch.example/privacy');
    await visit(html.replace(' shadowrootmode=open', ''), async (page) => {
      const shown = await page.locator('privacy-facts-label').innerText();
      assert.match(shown, /^Privacy facts of VantaPulse.*cannot show the whole label\. They /);
      assert.match(shown, /no legal advice/);
      assert.equal(await page.getByRole('link', { name: 'The policy' }).isVisible(), true);
    });
  });
});

describe('styles', () => {
  const csp = (sources) => ({ 'content-security-policy': `default-src 'none'; style-src ${sources}` });

  test('a strict policy that lists their hash lets them in', async () => {
    const html = snippet();
    const [hash] = html.match(/'sha256-[\w+/=]+'/);
    await visit({ body: html, headers: csp(hash) }, async (page) => {
      assert.equal(await label(page).evaluate((e) => getComputedStyle(e).borderTopWidth), '3px');
      assert.deepEqual(page.logged.filter((line) => /style/.test(line)), []);
    });
  });

  for (const view of VIEWS) {
    test(`it can be read without them, in the view ${view}`, () => visit({ body: snippet('grim', '--view', view), headers: csp("'none'") }, async (page) => {
      assert.equal(await label(page).evaluate((e) => getComputedStyle(e).borderTopWidth), '0px');
      assert.match(await label(page).innerText(), /Privacy Facts.*VantaPulse/s);
      await page.locator('summary').last().click();
      assert.equal(await page.locator('details > *').last().isVisible(), true);
      if (view === 'grid') assert.match(await page.locator('tbody tr').first().innerText(), /^[A-Z][\w ]+\s+yes\d+/);
    }));
  }

  const look = (page) => page.evaluate(() => {
    const { shadowRoot } = document.querySelector('privacy-facts-label');
    return [...shadowRoot.querySelectorAll('article, h2, h3, td, sup, summary, ul, li, footer, .total b')].map((element) => {
      const { color, backgroundColor, fontFamily, fontSize, fontWeight, display, lineHeight, letterSpacing, textTransform } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return { is: element.localName, color, backgroundColor, fontFamily, fontSize, fontWeight, display, lineHeight, letterSpacing, textTransform, width, height };
    });
  });

  for (const [name, css] of [
    ['a reset of everything', '* { all: unset !important }'],
    ['inherited oddities', 'html { font: italic 9px/3 cursive; letter-spacing: 4px; color: lime; text-align: right; word-spacing: 1em; visibility: visible }'],
    ['rules for every element', 'article, section, details, summary, table, td, th, h2, h3, p, ul, li, sup, b { color: lime !important; display: inline !important; font-size: 40px !important }'],
  ]) {
    test(`${name} leaves it alone`, async () => {
      const html = `<div id="box">${snippet()}</div>`;
      const base = 'html { margin: 0 } #box { display: block !important; width: 700px !important }';
      const styled = (more) => ({ body: html, head: `<style>${more} ${base}</style>` });
      const plain = await visit(styled(''), look);
      assert.ok(plain.length > 100);
      assert.deepEqual(await visit(styled(css), look), plain);
    });
  }

  test('light and dark follow the visitor, or the theme', async () => {
    const paper = (page) => label(page).evaluate((e) => getComputedStyle(e).backgroundColor);
    const [light, dark] = ['rgb(255, 255, 255)', 'rgb(21, 23, 27)'];
    for (const colorScheme of ['light', 'dark']) {
      assert.equal(await visit(snippet(), paper, { colorScheme }), colorScheme === 'dark' ? dark : light);
      assert.equal(await visit(snippet('grim', '--theme', 'dark'), paper, { colorScheme }), dark);
      assert.equal(await visit(snippet('grim', '--theme', 'light'), paper, { colorScheme }), light);
    }
  });

  test('printed, it is light and shows all sentences', () => visit(snippet(), async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(await label(page).evaluate((e) => getComputedStyle(e).backgroundColor), 'rgb(255, 255, 255)');
    const heights = await page.locator('.proof > ol > li').evaluateAll((all) => all.map((li) => li.checkVisibility() && li.getBoundingClientRect().height));
    assert.ok(heights.length > 10 && heights.every((height) => height > 10), String(heights));
  }));

  for (const view of VIEWS) {
    test(`fits 320 pixels, in the view ${view}`, () => visit(snippet('grim', '--view', view), async (page) => {
      assert.equal(await overflow(page), 0);
      await openAll(page);
      assert.equal(await overflow(page), 0);
      if (view !== 'grid') return;
      const cell = page.locator('td.y').first();
      assert.match(await cell.evaluate((e) => getComputedStyle(e, '::before').content), /collected/);
      assert.equal(await page.locator('tbody td:empty').first().isVisible(), false);
    }, { viewport: { width: 320, height: 700 } }));
  }
});

describe('accessibility', () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [390, 1280]) {
      test(`axe finds nothing at ${width} pixels, ${colorScheme}`, async () => {
        for (const view of VIEWS) {
          const options = ['--view', view, '--note', 'share.sold=We do not.', '--address', 'https://larch.example/'];
          await visit(snippet('grim', ...options), async (page) => {
            assert.deepEqual(await violations(page, axe), [], view);
            await openAll(page);
            assert.deepEqual(await violations(page, axe), [], `${view}, open`);
          }, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        }
      });
    }
  }

  for (const width of [390, 1280]) {
    test(`to those who hear it, the grid is a table at ${width} pixels`, () => visit(snippet(), async (page) => {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const named = (role) => nodes.filter((n) => !n.ignored && n.role.value === role).map((n) => n.name?.value);
      assert.deepEqual(named('table'), ['What they collect, and where it goes']);
      assert.ok(named('rowheader').includes('Contact details'));
      assert.ok(named('cell').filter((name) => (width < 600 ? /^(collected|for|with|sold) .*\d$/ : /^yes \d+/).test(name)).length > 10);
      if (width > 600) assert.ok(named('cell').filter((name) => name === 'not stated').length > 10);
    }, { viewport: { width, height: 900 } }));
  }
});

const beside = join(root, '../shared');
const policies = (await Promise.all(['seeds', 'corpus/current'].map(async (folder) => {
  const names = await readdir(join(beside, folder)).catch(() => []);
  return names.filter((name) => name.endsWith('.md')).map((name) => join(beside, folder, name));
}))).flat();

describe('the policies beside the checkout', { skip: policies.length === 0 && 'they are not there' }, () => {
  for (const view of VIEWS) {
    test(`none takes more than 25 KB, in the view ${view}`, async () => {
      for (const policy of policies) {
        const html = command('--format', 'snippet', '--view', view, '--date', '2026-11-22', policy);
        assert.ok(Buffer.byteLength(html) <= 25_000, `${policy}: ${Buffer.byteLength(html)}`);
      }
    });
  }
});
