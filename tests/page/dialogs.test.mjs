// What can be done with a label: the dialogs over the page, and labels that come by a link.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { eventually, label, launch, open, paste } from './browser.mjs';
import { root, serve } from './serve.mjs';
import { around, open as visitSite, site } from '../embed/site.mjs';

const [grim, friendly] = await Promise.all(
  ['grim', 'friendly'].map((name) => readFile(join(root, `www/samples/${name}.md`), 'utf8')),
);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
let server;
let core;
before(async () => {
  browser = await launch();
  server = await serve();
  core = await import(join(root, 'dist/core.js'));
  core.initSync({ module: await readFile(join(root, 'dist/core_bg.wasm')) });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens the page with the label of a policy, and fails where the page complains or asks the network for anything. */
function it(name, run, { policy = grim, ...options } = {}) {
  test(name, async () => {
    const page = await open(browser, server.url, options);
    try {
      if (policy) {
        await paste(page, policy);
        await label(page);
      }
      const before = page.requested.length;
      await run(page);
      // Chromium itself looks for the page's icon again when the fragment of the address changes.
      const own = (url) => url.startsWith('blob:') || url.endsWith('/favicon.svg');
      assert.deepEqual(page.requested.slice(before).filter((url) => !own(url)), []);
      assert.deepEqual(page.logged, []);
    } finally {
      await page.context().close();
    }
  });
}

const button = (page, name) => page.getByRole('group', { name: 'This label' }).getByRole('button', { name });

async function dialog(page, name) {
  await button(page, name).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** What the dialog's field holds once it holds something else than before. */
async function code(dialog, before = '') {
  const field = dialog.locator('.copy textarea');
  await field.waitFor();
  await dialog.page().waitForFunction(
    ([field, before]) => field.value && field.value !== before,
    [await field.elementHandle(), before],
  );
  return field.inputValue();
}

async function download(page, act) {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe('dialogs', () => {
  it('open, keep the focus, close with Escape, and give the focus back', async (page) => {
    const opened = await dialog(page, 'Share');
    await eventually(async () => assert.ok(await opened.evaluate((dialog) => dialog.contains(document.activeElement))));
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
    await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Share'));
    await (await dialog(page, 'Save')).getByRole('button', { name: 'Close' }).click();
    await opened.waitFor({ state: 'detached' });
  });

  for (const colorScheme of ['light', 'dark']) {
    it(`have nothing that axe finds, ${colorScheme}`, async (page) => {
      for (const name of ['Embed', 'Save', 'Share', 'Check']) {
        const opened = await dialog(page, name);
        if (name !== 'Save' && name !== 'Check') await code(opened);
        const found = await page.evaluate(async (axe) => {
          if (!window.axe) new Function(axe)();
          const { violations } = await window.axe.run('dialog', { resultTypes: ['violations'] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
        }, axe);
        assert.deepEqual(found, [], name);
        await page.keyboard.press('Escape');
        await opened.waitFor({ state: 'detached' });
      }
    }, { colorScheme, bypassCSP: true });
  }

  for (const width of [320, 390]) {
    it(`fit ${width} pixels`, async (page) => {
      for (const name of ['Embed', 'Save', 'Share', 'Check']) {
        const opened = await dialog(page, name);
        assert.ok(await opened.evaluate((d) => d.scrollWidth <= d.clientWidth + 1), `${name} is too wide`);
        await page.keyboard.press('Escape');
        await opened.waitFor({ state: 'detached' });
      }
    }, { viewport: { width, height: 800 } });
  }

  it('take a paste as their own, and the policy stays', async (page) => {
    const opened = await dialog(page, 'Check');
    await opened.getByRole('textbox').focus();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, friendly);
    await page.keyboard.press('Escape');
    assert.match(await page.locator('.pf-head').innerText(), /VantaPulse/);
  });
});

describe('embed', () => {
  it('makes the snippet that the command line makes, and shows it', async (page) => {
    const opened = await dialog(page, 'Embed');
    const made = await code(opened);
    const date = await opened.getByLabel('Date of this reading').inputValue();
    const read = core.analyze(grim, { analyzed: date });
    assert.equal(made, core.render(read, 'snippet'));
    const shown = opened.frameLocator('iframe').locator('privacy-facts-label');
    assert.match(await shown.locator('article').innerText(), /VantaPulse/);
    // The styles in it are allowed, and are those of the label: a box with a bold rule.
    assert.equal(await shown.locator('article').evaluate((a) => getComputedStyle(a).borderTopStyle), 'solid');
  });

  it('follows what is chosen', async (page) => {
    const opened = await dialog(page, 'Embed');
    const whole = await code(opened);
    await opened.getByLabel('Size').selectOption('short');
    const short = await code(opened, whole);
    assert.ok(short.length < whole.length);
    await opened.getByLabel('Colours').selectOption('dark');
    const dark = await code(opened, short);
    await opened.getByLabel('Address of the policy').fill('https://vantapulse.example/privacy');
    const linked = await code(opened, dark);
    assert.match(linked, /href="?https:\/\/vantapulse\.example\/privacy/);
    await opened.getByLabel('Date of this reading').fill('2026-03-01');
    assert.match(await code(opened, linked), /1 March 2026/);
  });

  it('puts a note beside a fact, as the site’s words', async (page) => {
    const opened = await dialog(page, 'Embed');
    const plain = await code(opened);
    await opened.getByText('Notes beside facts').click();
    await opened.getByRole('button', { name: 'Add the note' }).click();
    assert.match(await opened.getByRole('alert').innerText(), /no text/);
    await opened.getByLabel('Fact').selectOption('share.sold');
    await opened.getByLabel('What you say').fill('We <b>never</b> did.');
    await opened.getByRole('button', { name: 'Add the note' }).click();
    const noted = await code(opened, plain);
    assert.match(noted, /We &lt;b&gt;never&lt;\/b&gt; did\./);
    const verdict = core.verify(noted, grim);
    assert.equal(verdict.standing, 'current');
    await opened.getByRole('button', { name: /Remove the note/ }).click();
    assert.equal(await code(opened, noted), plain);
  });

  it('says of an address that is none what it lacks, and leaves it out', async (page) => {
    const opened = await dialog(page, 'Embed');
    await code(opened);
    const hint = opened.getByText(/no whole web address/);
    await opened.getByLabel('Address of the policy').fill('vantapulse.example/privacy');
    await hint.waitFor();
    await eventually(async () => assert.doesNotMatch(await opened.locator('.copy textarea').inputValue(), /vantapulse\.example/));
    await opened.getByLabel('Address of the policy').fill('https://vantapulse.example/privacy');
    await hint.waitFor({ state: 'detached' });
    await opened.getByLabel('Address of the policy').fill('');
    assert.equal(await hint.count(), 0);
  });

  it('makes code that stands on a page: a frame as high as its label, an element with a link inside', async (page) => {
    const opened = await dialog(page, 'Embed');
    const made = await code(opened);
    await opened.getByLabel('Address of the policy').fill('https://vantapulse.example/privacy?a=1&b=2');
    const pages = { '/label.html': await code(opened, made) };
    for (const form of ['Element', 'Frame']) {
      const before = await opened.locator('.copy textarea').inputValue();
      await opened.getByRole('radio', { name: form }).check();
      pages[`/${form}`] = around(await code(opened, before));
    }
    const host = await site(pages);
    const visit = await visitSite(browser, `${host.url}/Frame`);
    const frame = visit.locator('iframe');
    await visit.waitForFunction(() => /px$/.test(document.querySelector('iframe').style.height));
    const label = visit.frameLocator('iframe').locator('privacy-facts');
    await label.waitFor();
    await visit.waitForFunction((want) => document.querySelector('iframe').offsetHeight === want, Math.ceil((await label.boundingBox()).height));
    assert.ok((await frame.boundingBox()).height > 400);
    // A message of another window changes nothing.
    await visit.evaluate(() => postMessage({ type: 'privacy-facts:height', height: 7 }, '*'));
    await visit.waitForTimeout(100);
    assert.ok((await frame.boundingBox()).height > 400);
    delete host.pages['/label.html'];
    await visit.goto(`${host.url}/Element`);
    const link = visit.getByRole('link', { name: 'Our privacy policy' });
    assert.equal(await link.getAttribute('href'), 'https://vantapulse.example/privacy?a=1&b=2');
    assert.ok(await link.isVisible());
    await visit.context().close();
    await host.close();
  });

  it('offers an element, a frame, a picture and a badge, each with its file', async (page) => {
    const opened = await dialog(page, 'Embed');
    let before = await code(opened);
    for (const [form, said, file, begins] of [
      ['Element', /<privacy-facts src="\/label\.html"/, 'label.html', '<!-- Privacy Facts'],
      ['Frame', /<iframe[^>]*embed\.html\?src=\/label\.html/, 'label.html', '<!-- Privacy Facts'],
      ['Picture', /<img src="\/label\.svg" alt="[^"]+"/, 'label.svg', '<svg'],
      ['Badge', /<img src="\/badge\.svg" alt="[^"]+"/, 'badge.svg', '<svg'],
    ]) {
      await opened.getByRole('radio', { name: form }).check();
      before = await code(opened, before);
      assert.match(before, said, form);
      const saved = await download(page, () => opened.getByRole('button', { name: `Save ${file}` }).click());
      assert.equal(saved.name, file);
      assert.ok(saved.bytes.toString().startsWith(begins), form);
      if (begins === '<svg') {
        await page.waitForFunction(() => document.querySelector('.preview img')?.naturalWidth > 50);
      }
    }
  });

  it('copies the code', async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const opened = await dialog(page, 'Embed');
    const made = await code(opened);
    await opened.getByRole('button', { name: 'Copy' }).click();
    await opened.getByText('Copied.').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), made);
  });

  it('selects the code where the browser lets nobody copy', async (page) => {
    await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
    const opened = await dialog(page, 'Share');
    const made = await code(opened);
    await opened.getByRole('button', { name: 'Copy' }).click();
    await opened.getByText(/^Selected/).waitFor();
    const selected = await opened.locator('textarea').evaluate((t) => t.value.slice(t.selectionStart, t.selectionEnd));
    assert.equal(selected, made);
  });
});

describe('save', () => {
  const FORMATS = {
    JSON: ['json', 'vantapulse-inc-privacy-facts.json'],
    'Plain text': ['text', 'vantapulse-inc-privacy-facts.txt'],
    Markdown: ['markdown', 'vantapulse-inc-privacy-facts.md'],
    'Web page': ['html', 'vantapulse-inc-privacy-facts.html'],
    'Snippet for a web page': ['snippet', 'vantapulse-inc-privacy-facts-snippet.html'],
    'Picture (SVG)': ['svg', 'vantapulse-inc-privacy-facts.svg'],
    'Badge (SVG)': ['badge', 'vantapulse-inc-privacy-facts-badge.svg'],
    'Data Privacy Vocabulary 2.3 (JSON-LD)': ['dpv', 'vantapulse-inc-privacy-facts.jsonld'],
    'Google Data safety form, draft (CSV)': ['google', 'vantapulse-inc-privacy-facts-google-play.csv'],
    'Apple privacy manifest, draft (plist)': ['apple', 'vantapulse-inc-privacy-facts.xcprivacy'],
  };

  it('saves every format, byte for byte as the core writes it', async (page) => {
    const opened = await dialog(page, 'Save');
    const read = core.analyze(grim);
    for (const [name, [format, file]] of Object.entries(FORMATS)) {
      const saved = await download(page, () => opened.getByRole('button', { name: `Save as ${name}`, exact: true }).click());
      assert.equal(saved.name, file);
      assert.equal(saved.bytes.toString(), core.render(read, format), name);
      await opened.getByText(`Saved as ${file}.`).waitFor();
    }
  });

  it('saves a PNG', async (page) => {
    const opened = await dialog(page, 'Save');
    const saved = await download(page, () => opened.getByRole('button', { name: 'Save as Picture (PNG)' }).click());
    assert.equal(saved.name, 'vantapulse-inc-privacy-facts.png');
    assert.equal(saved.bytes.subarray(1, 4).toString(), 'PNG');
    assert.ok(saved.bytes.readUInt32BE(16) > 1000, 'its width, twice the label’s');
  });

  it('prints', async (page) => {
    await page.evaluate(() => { window.print = () => { window.printed = true; }; });
    await (await dialog(page, 'Save')).getByRole('button', { name: 'Print' }).click();
    await page.waitForFunction(() => window.printed);
  });
});

describe('share', () => {
  /** The link of a policy's label, and a page that opens it. */
  async function follow(page, change = (link) => link) {
    const opened = await dialog(page, 'Share');
    assert.match(await opened.innerText(), /not even whose it is[^]*tell them whose policy it is/);
    const link = await code(opened);
    const other = await open(browser, change(link));
    return { link, other };
  }
  const said = (page) => page.locator('.from-link').innerText();

  it('makes a link without a word of the policy, which opens as not proved', async (page) => {
    const { link, other } = await follow(page);
    assert.ok(link.length < 6000);
    const bytes = Buffer.from(link.split('#label=')[1], 'base64url').toString('latin1');
    for (const word of ['Vanta', 'collect', 'information']) assert.ok(!bytes.includes(word), word);
    await other.locator('.from-link').waitFor();
    assert.match(await said(other), /not proved.*does not say whose policy.*paste the policy/);
    const stated = (of) => of.locator('table .pf-cell').allInnerTexts();
    assert.deepEqual(await stated(other), await stated(page));
    assert.equal(await other.locator('.pf-label blockquote:visible').count(), 0);
    assert.match(await other.locator('.pf-total').innerText(), /without their sentences/);
    // Asking for a sentence leads to where the policy is pasted.
    await other.locator('table .pf-cell').first().click();
    await eventually(async () => assert.equal(await other.evaluate(() => document.activeElement.id), 'policy'));
    await other.context().close();
  });

  it('is proved by the same policy, and by no other', async (page) => {
    const { other } = await follow(page);
    await paste(other, friendly);
    await other.getByText(/You came by a link/).waitFor();
    assert.match(await said(other), /hardly agree/);
    await other.getByRole('button', { name: 'Clear' }).click();
    await paste(other, grim);
    await other.getByText(/This is the policy of the link/).waitFor();
    await other.locator('table .pf-cell').first().click();
    await other.locator('mark').first().waitFor();
    await other.context().close();
  });

  it('says so where a link is cut off', async (page) => {
    const { other } = await follow(page, (link) => link.slice(0, -20));
    assert.match(await other.locator('.side .problem').innerText(), /\.$/);
    await other.context().close();
  });

  it('follows a link that is opened in the same page', async (page) => {
    const link = await code(await dialog(page, 'Share'));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.evaluate((hash) => { location.hash = hash; }, link.split('#')[1]);
    await page.locator('.from-link').waitFor();
    await page.evaluate(() => { location.hash = ''; });
    await page.locator('.from-link').waitFor({ state: 'detached' });
  });
});

describe('check', () => {
  async function verdict(page, published) {
    const opened = await dialog(page, 'Check');
    await opened.getByRole('textbox').fill(published);
    await opened.getByRole('button', { name: 'Check' }).click();
    const told = await opened.locator('.verdict, .problem').innerText();
    const differences = await opened.locator('.differences li').allTextContents();
    const folded = await opened.getByText(/^Show the \d+ facts that differ$/).count() === 1;
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
    return { told, differences, folded };
  }

  it('tells current, altered and stale labels apart, and what differs', async (page) => {
    const now = core.analyze(grim);
    assert.match((await verdict(page, JSON.stringify(now))).told, /is current/);
    assert.match((await verdict(page, `<p>Ours:</p>${core.render(now, 'snippet')}`)).told, /is current/);
    const altered = structuredClone(now);
    const sold = altered.facts.find((fact) => fact.id === 'share.sold');
    sold.state = 'no';
    const found = await verdict(page, JSON.stringify(altered));
    assert.match(found.told, /was altered, or another build.*1 fact differs/);
    assert.equal(found.differences.length, 1);
    assert.ok(!found.folded);
    const longer = core.analyze(`${grim}\n\nWe also collect the names of your pets.`);
    assert.match((await verdict(page, JSON.stringify(longer))).told, /out of date: .*No fact differs\.$/);
    const foreign = await verdict(page, JSON.stringify(core.analyze(friendly)));
    assert.match(foreign.told, /hardly agree: \d+ of \d+ facts are the same\. .*another company/);
    assert.ok(foreign.differences.length > 20 && foreign.folded);
  });

  it('says what is no label', async (page) => {
    const { told } = await verdict(page, 'Lorem ipsum');
    assert.match(told, /^This is no published label: .*\.$/);
    assert.match((await verdict(page, '{"a": 1}')).told, /\.$/);
  });
});
