// <privacy-facts> on other people's pages.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, paste } from '../page/browser.mjs';
import { around, command, open, overflow, root, site, snippet, violations } from './site.mjs';

const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const policy = await readFile(join(root, 'www/samples/grim.md'), 'utf8');
const made = snippet('grim', '--note', 'share.sold=We sell nothing.', '--address', 'https://larch.example/privacy');
const MODULE = '<script type="module" src="/privacy-facts/privacy-facts.js"></script>';
/** Keeps what the element tells, from before it is there. */
const LISTEN = `<script>
window.told = [];
for (const what of ['label', 'error']) addEventListener('privacy-facts:' + what, (event) => told.push([what, event.detail.label?.facts.length ?? event.detail.message]));
</script>`;
const SRC = '<privacy-facts src="/label.html" policy="/privacy" shadow="open"></privacy-facts>';
const POLICY = '<privacy-facts policy="/privacy" shadow="open"></privacy-facts>';
/** The policy as a page of the host. */
const html = around(policy.replace(/^# (.*)$/gm, '<h2>$1</h2>').replace(/^## (.*)$/gm, '<h3>$1</h3>').replace(/^- (.*)$/gm, '<li>$1</li>').replace(/\n\n/g, '<p>'));

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Opens a host page with this body; `pages` and `types` are those of {@link site}. */
async function visit(body, run, { head = LISTEN + MODULE, headers, pages = {}, types, missing, ...options } = {}) {
  const host = await site(
    { '/label.html': made, '/privacy': html, ...pages, '/': { body: around(body, { head }), headers } },
    { types, missing },
  );
  const page = await open(browser, `${host.url}/`, options);
  try {
    return await run(page, host);
  } finally {
    await page.context().close();
    await host.close();
  }
}

const article = (page) => page.locator('privacy-facts article');
const shown = (page) => article(page).first().waitFor();
const core = (host) => host.asked.filter((path) => /core/.test(path));
const told = (page) => page.evaluate(() => window.told);

/** Waits until two elements have told of their labels. The first one's label may push the second out of sight, where it waits. */
const bothTold = (page) => page.waitForFunction(() => {
  document.querySelectorAll('privacy-facts')[1]?.scrollIntoView();
  return window.told.length === 2;
});

describe('a snippet made before', () => {
  test('is shown without the core', () => visit(SRC, async (page, host) => {
    await shown(page);
    const given = made.match(/<article.*<\/article>/s)[0].replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    assert.equal((await article(page).textContent()).replace(/\s/g, ''), given.replace(/&lt;/g, '<').replace(/&amp;/g, '&').replace(/&gt;/g, '>').replace(/\s/g, ''));
    assert.equal(await article(page).evaluate((e) => getComputedStyle(e).borderTopWidth), '3px');
    assert.deepEqual(core(host), []);
    assert.deepEqual(await told(page), [['label', JSON.parse(command('--format', 'json', 'www/samples/grim.md')).facts.length]]);
    assert.deepEqual(page.logged.filter((line) => !/favicon|404/.test(line)), []);
  }));

  test('gives its label, each quote a slice of the policy', () => visit(SRC, async (page) => {
    await shown(page);
    const label = await page.evaluate(() => document.querySelector('privacy-facts').label);
    const json = JSON.parse(command('--format', 'json', 'www/samples/grim.md'));
    const text = new TextDecoder().decode(await readFile(join(root, 'www/samples/grim.md')));
    assert.ok(text.length > 1000);
    assert.deepEqual({ ...label, facts: [] }, { ...json, facts: [] });
    assert.deepEqual(label.facts.map(({ id, state, value }) => [id, state, value]), json.facts.map(({ id, state, value }) => [id, state, value]));
    for (const [at, fact] of label.facts.entries()) {
      assert.equal(fact.evidence.length, fact.state === 'conflicting' ? 2 : 1, fact.id);
      for (const evidence of fact.evidence) {
        const same = json.facts.flatMap((f) => f.evidence).find(({ start, end }) => start === evidence.start && end === evidence.end);
        assert.equal(evidence.quote, same?.quote, json.facts[at].id);
        assert.deepEqual(evidence.lead_in, same.lead_in);
        assert.equal(evidence.heading, same.heading);
      }
    }
  }));

  test('its shadow tree is closed unless asked otherwise', () => visit('<privacy-facts src="/label.html"></privacy-facts>', async (page) => {
    await page.waitForFunction(() => window.told.length);
    assert.equal(await page.evaluate(() => document.querySelector('privacy-facts').shadowRoot), null);
    assert.ok((await page.locator('privacy-facts').boundingBox()).height > 400);
  }));

  test('a cell leads to its sentences and Escape back, by keyboard', () => visit(SRC, async (page) => {
    await shown(page);
    const button = page.locator('td button').first();
    await button.focus();
    await page.keyboard.press('Enter');
    const current = page.locator('.proof li[aria-current]');
    const refs = (await button.locator('sup').textContent()).split(' ');
    assert.equal(await current.count(), refs.length);
    assert.equal(await current.first().isVisible(), true);
    const focused = () => page.evaluate(() => document.querySelector('privacy-facts').shadowRoot.activeElement.localName);
    assert.equal(await focused(), 'li');
    await page.keyboard.press('Escape');
    assert.equal(await focused(), 'button');
    assert.equal(await current.count(), 0);
    await page.locator('summary', { hasText: 'Who else gets it' }).click();
    await page.getByRole('button', { name: /proves it.*\ba$/ }).last().click();
    assert.match(await page.locator('aside li[aria-current]').innerText(), /We sell nothing/);
  }));

  test('view and theme are chosen by attributes, also later', () => visit(SRC, async (page) => {
    await shown(page);
    const set = (name, value) => page.evaluate(([n, v]) => document.querySelector('privacy-facts').setAttribute(n, v), [name, value]);
    const paper = () => article(page).evaluate((e) => getComputedStyle(e).backgroundColor);
    assert.equal(await paper(), 'rgb(255, 255, 255)');
    await set('theme', 'dark');
    await page.waitForFunction(() => document.querySelector('privacy-facts').shadowRoot.querySelector('article.dark'));
    assert.equal(await paper(), 'rgb(21, 23, 27)');
    await set('view', 'short');
    await page.waitForFunction(() => document.querySelector('privacy-facts').shadowRoot.querySelector('article.short'));
    assert.equal(await page.locator('table').isVisible(), false);
    assert.equal(await page.getByText('What stands out').isVisible(), true);
    await set('view', 'badge');
    await page.waitForFunction(() => document.querySelector('privacy-facts').shadowRoot.querySelector('article.badge'));
    assert.ok((await article(page).boundingBox()).height < 60);
    await page.locator('summary').first().click();
    assert.match(await page.locator('footer').innerText(), /no legal advice/);
    assert.equal((await told(page)).length, 4);
  }));

  test('custom properties and parts style it', () => visit(SRC, async (page) => {
    await shown(page);
    const style = (selector, property) => page.locator(`privacy-facts ${selector}`).first().evaluate((e, p) => getComputedStyle(e)[p], property);
    assert.equal(await style('article', 'backgroundColor'), 'rgb(1, 2, 3)');
    assert.equal(await style('article', 'maxWidth'), '500px');
    assert.equal(await style('footer', 'textTransform'), 'uppercase');
  }, { head: `${LISTEN}${MODULE}<style>privacy-facts { --privacy-facts-paper: rgb(1, 2, 3); --privacy-facts-width: 500px } privacy-facts::part(foot) { text-transform: uppercase }</style>` }));
});

describe('a policy read in the browser', () => {
  for (const [name, body, pages] of [
    ['from an address', POLICY, {}],
    ['from an address, as Markdown', POLICY, { '/privacy': { body: policy, type: 'text/markdown; charset=utf-8' } }],
    ['from this page', `<privacy-facts for="terms" shadow="open"></privacy-facts><div id="terms">${html.match(/<main>(.*)<\/main>/s)[1]}</div>`, {}],
  ]) {
    test(name, () => visit(body, async (page, host) => {
      await shown(page);
      assert.match(await article(page).innerText(), /VantaPulse/);
      const label = await page.evaluate(() => document.querySelector('privacy-facts').label);
      assert.ok(label.facts.length > 60 && label.facts[0].evidence.length >= 1);
      assert.equal(core(host).length, 2);
      assert.match(await page.getByRole('link', { name: 'The policy' }).getAttribute('href'), /\/(privacy|#terms)$/);
      assert.deepEqual(page.logged.filter((line) => !/favicon|404/.test(line)), []);
    }, { pages }));
  }

  test('the core is loaded once, and only when an element comes near', () => visit(
    `<div style="height: 6000px">far</div>${POLICY.repeat(3)}`,
    async (page, host) => {
      await page.waitForTimeout(300);
      assert.deepEqual(core(host), []);
      assert.ok(!host.asked.includes('/privacy'));
      await page.mouse.wheel(0, 6000);
      await page.waitForFunction(() => window.told.length === 3);
      assert.deepEqual(core(host).sort(), ['/privacy-facts/core.js', '/privacy-facts/core_bg.wasm']);
    },
  ));

  test('a label that is set is shown, and given back', () => visit('<privacy-facts shadow="open"></privacy-facts>', async (page) => {
    const label = JSON.parse(command('--format', 'json', 'www/samples/friendly.md'));
    const set = (value) => page.evaluate((l) => { document.querySelector('privacy-facts').label = l; }, value);
    await set(label);
    await shown(page);
    assert.match(await article(page).innerText(), /Larkspur/);
    assert.equal(await page.getByRole('link', { name: 'The policy' }).count(), 0);
    assert.deepEqual(await page.evaluate(() => document.querySelector('privacy-facts').label), label);
    await set({ schema: 'nonsense' });
    await page.waitForFunction(() => window.told.some(([what]) => what === 'error'));
    assert.equal(await article(page).count(), 0);
  }));

  test('a label set before the module came is kept', () => visit('<privacy-facts shadow="open"></privacy-facts>', async (page) => {
    await shown(page);
    assert.match(await article(page).innerText(), /Larkspur/);
  }, { head: `${LISTEN}<script>addEventListener('DOMContentLoaded', () => { document.querySelector('privacy-facts').label = ${command('--format', 'json', 'www/samples/friendly.md').replace(/</g, '\\u003c')}; }, { once: true });</script><script type="module">await new Promise((done) => setTimeout(done, 50)); await import('/privacy-facts/privacy-facts.js');</script>` }));
});

describe('hostile hosts', () => {
  const look = (page) => page.evaluate(() => [...document.querySelector('privacy-facts').shadowRoot.querySelectorAll('article, h2, td, td button, sup, summary, footer')].map((element) => {
    const { color, backgroundColor, fontFamily, fontSize, display, letterSpacing } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return { is: element.localName, color, backgroundColor, fontFamily, fontSize, display, letterSpacing, width, height };
  }));
  const boxed = `<div id="box">${SRC}</div>`;
  const styled = (css) => ({ head: `${LISTEN}${MODULE}<style>${css} #box { display: block !important; width: 700px !important }</style>` });

  test('their styles leave it alone', async () => {
    const run = async (page) => { await shown(page); return look(page); };
    const plain = await visit(boxed, run, styled(''));
    assert.ok(plain.length > 100);
    for (const css of [
      '* { all: unset !important }',
      'html { font: italic 9px/3 cursive; letter-spacing: 4px; color: lime }',
      'td, button, article, details { display: none !important; color: lime !important }',
    ]) assert.deepEqual(await visit(boxed, run, styled(css)), plain, css);
  });

  test('patched prototypes and registries do not break it', () => visit(SRC + POLICY, async (page) => {
    await bothTold(page);
    assert.deepEqual((await told(page)).map(([what]) => what), ['label', 'label']);
  }, { head: `${LISTEN}<script>
    Object.prototype.polluted = 'yes'; Object.prototype.script = true; Array.prototype.extra = () => {};
    const { define } = customElements;
    customElements.define = function (name, what, options) { return define.call(this, name, class extends what {}, options); };
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) { return attachShadow.call(this, { ...init, delegatesFocus: false }); };
    Element.prototype.append = new Proxy(Element.prototype.append, { apply: (f, self, given) => f.apply(self, given) });
    customElements.define('other-app', class extends HTMLElement { connectedCallback() { this.insertAdjacentHTML('beforeend', '<i>other</i>'); } });
  </script>${MODULE}` }));

  test('a strict policy with Trusted Types that allow none', () => visit(SRC + POLICY, async (page) => {
    await bothTold(page);
    assert.deepEqual((await told(page)).map(([what]) => what), ['label', 'label']);
    assert.equal(await article(page).first().evaluate((e) => getComputedStyle(e).borderTopWidth), '3px');
    assert.deepEqual(page.logged.filter((line) => !/favicon|404/.test(line)), []);
  }, {
    head: '<script src="/listen.js"></script><script type="module" src="/privacy-facts/privacy-facts.js"></script>',
    pages: { '/listen.js': { body: LISTEN.replace(/<\/?script>/g, ''), type: 'text/javascript' } },
    headers: { 'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'" },
  }));

  test('another app around it, in wasm, that moves it about', () => visit('<div id="app"></div>', async (page) => {
    await shown(page);
    await page.getByRole('textbox').waitFor();
    await page.evaluate(() => document.querySelector('#app main').prepend(document.querySelector('privacy-facts')));
    await paste(page, policy);
    await page.locator('article.pf-label').waitFor();
    await page.locator('privacy-facts td button').first().click();
    assert.equal(await page.locator('privacy-facts .proof li[aria-current]').first().isVisible(), true);
    assert.equal((await told(page)).filter(([what]) => what === 'error').length, 0);
  }, {
    head: `${LISTEN}${MODULE}<base href="/privacy-facts/"><script type="module" src="/privacy-facts/boot.js"></script><script type="module">
      const element = document.createElement('privacy-facts');
      element.setAttribute('src', '/label.html');
      element.setAttribute('shadow', 'open');
      document.body.append(element);
    </script>`,
  }));

  test('what a snippet holds beside a label is dropped', async () => {
    const bad = [
      '<script>window.ran = 1</script>', '<img src=x onerror="window.ran = 1">', '<svg onload="window.ran = 1"><a xlink:href="javascript:1">x</a></svg>',
      '<p onclick="window.ran = 1" style="position:fixed" id="app" slot="x">words</p>', '<a href="javascript:window.ran=1">j</a><a href=" java&#115;cript:1">k</a>',
      '<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>', '<style>* { color: lime }</style>', '<link rel=stylesheet href=/x.css>', '<form action=/x><input name=a></form>',
      '<math><mtext><table><mglyph><style><!--</style><img title="--><img src onerror=window.ran=1>">', '<noscript><p title="</noscript><img src=x onerror=window.ran=1>">', '<template><img src=x onerror=window.ran=1></template>',
      '<object data=/x></object><embed src=/x>', '<meta http-equiv=refresh content="0;url=/x">', '<privacy-facts src=/label.html></privacy-facts>', '<base href=/x/>', '<p is="x-y">', '<li/onmouseover=window.ran=1>', "<a title='\"><img src=x onerror=window.ran=1>'>q</a>",
    ];
    for (const [at, evil] of bad.entries()) {
      const page = made.replace('<h2>', `${evil}<h2>`).replace('<ol>', `<ol>${evil}`);
      await visit(SRC, async (tab, host) => {
        await tab.waitForFunction(() => window.told.length);
        const found = await tab.evaluate(() => [...document.querySelector('privacy-facts').shadowRoot.querySelectorAll('*')].flatMap((element) => [
          element.localName, ...element.getAttributeNames().map((name) => `@${name}`),
          ...(element.href && !/^https?:/.test(element.href) ? [element.href] : []),
        ]));
        const extra = new Set(found.filter((name) => /^(script|img|svg|iframe|style|link|form|input|math|object|embed|meta|base|template|noscript|privacy-facts|@on.*|@style|@id|@slot|@src|@is|javascript:.*)$/.test(name)));
        assert.deepEqual([...extra], [], `${at}: ${evil}`);
        assert.equal(await tab.evaluate(() => window.ran), undefined);
        assert.deepEqual(host.asked.filter((path) => /^\/x/.test(path)), []);
      }, { pages: { '/label.html': page } });
    }
  });
});

describe('failures leave a sentence and a link', () => {
  const fails = (name, body, sentence, options = {}) => test(name, () => visit(body, async (page) => {
    await page.waitForFunction(() => window.told.length, undefined, { timeout: 20_000 });
    assert.deepEqual((await told(page)).map(([what]) => what), ['error']);
    const problem = page.locator('privacy-facts [part=problem]');
    assert.match(await problem.innerText(), sentence);
    assert.doesNotMatch(await problem.innerText(), /undefined|TypeError|Error:|\bwasm\b/);
    const link = page.getByRole('link', { name: 'Read the privacy policy' });
    assert.match(await link.getAttribute('href'), /\/privacy$|#gone$/);
    assert.equal(await page.evaluate(() => document.querySelector('privacy-facts').label), null);
  }, options));

  const wasm = "default-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'";
  fails('no snippet there', SRC, /^The privacy label could not be loaded \(404\)\./, { pages: { '/label.html': { body: 'no', status: 404 } } });
  fails('something else there', SRC, /^There is no privacy label at the address given\./, { pages: { '/label.html': '<p>Soft 404</p>' } });
  fails('something huge there', SRC, /too long to be one/, { pages: { '/label.html': made.repeat(9) } });
  fails('a snippet cut off', SRC, /^There is no privacy label/, { pages: { '/label.html': made.slice(0, 9000) } });
  fails('a connection refused by the host’s policy', SRC, /^The privacy label could not be loaded\./, { headers: { 'content-security-policy': "connect-src 'none'" } });
  fails('no policy there', POLICY, /^The privacy policy could not be loaded \(404\)\./, { pages: { '/privacy': { body: 'no', status: 404 } } });
  fails('a policy that is none', POLICY, /privacy policy/, { pages: { '/privacy': around('<p>We sell lamps and shades. Come and visit our shop in the old town, where we make them by hand.</p>'.repeat(9)) } });
  fails('nothing with that id', '<privacy-facts for="gone" shadow="open"></privacy-facts>', /nothing has the id “gone”/);
  fails('no core script', POLICY, /^The program that reads policies could not be loaded\./, { missing: ['core.js'] });
  fails('no core program', POLICY, /^The program that reads policies could not be loaded\./, { missing: ['core_bg.wasm'] });
  fails('a core script of the wrong type', POLICY, /^The program that reads policies could not be loaded\./, { types: { 'core.js': 'text/plain' } });
  fails('WebAssembly refused by the host’s policy', POLICY, /^The program that reads policies could not be loaded\./, { headers: { 'content-security-policy': wasm } });

  test('a program of the wrong type is read all the same', () => visit(POLICY, async (page) => {
    await shown(page);
    assert.deepEqual((await told(page)).map(([what]) => what), ['label']);
  }, { types: { 'core_bg.wasm': 'application/octet-stream' } }));

  test('a policy of another site is not read', () => visit('<privacy-facts policy="http://127.0.0.1:9/privacy" shadow="open"></privacy-facts>', async (page) => {
    await page.waitForFunction(() => window.told.length);
    assert.match(await page.locator('[part=problem]').innerText(), /^The privacy policy could not be loaded\./);
  }));

  test('a connection that breaks off', async () => {
    const host = await site({ '/': around(SRC, { head: LISTEN + MODULE }) });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/label.html', (route) => route.abort('connectionreset'));
    await page.goto(`${host.url}/`);
    await page.waitForFunction(() => window.told.length);
    assert.match(await page.locator('[part=problem]').innerText(), /^The privacy label could not be loaded\. Read the privacy policy\.$/);
    await context.close();
    await host.close();
  });

  test('what the host put inside is shown meanwhile and on failure', () => visit('<privacy-facts src="/none.html" shadow="open"><a href="/terms">Our policy</a></privacy-facts>', async (page) => {
    await page.waitForFunction(() => window.told.length);
    assert.equal(await page.getByRole('link', { name: 'Our policy' }).isVisible(), true);
  }));

  test('after a failure the next attempt can succeed', () => visit(POLICY, async (page, host) => {
    await page.waitForFunction(() => window.told.length);
    host.pages['/privacy'] = html;
    await page.evaluate(() => document.querySelector('privacy-facts').setAttribute('policy', '/privacy?again'));
    await shown(page);
  }, { pages: { '/privacy': { body: 'no', status: 500 } } }));
});

describe('a life of its own', () => {
  test('the module loaded twice, under two addresses', () => visit(SRC, async (page) => {
    await shown(page);
    await page.evaluate(() => import('/privacy-facts/privacy-facts.js?again'));
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<privacy-facts src="/label.html" shadow="open"></privacy-facts>'));
    await bothTold(page);
    assert.equal(await article(page).count(), 2);
    assert.deepEqual(page.logged.filter((line) => !/favicon|404/.test(line)), []);
  }));

  test('moved, it keeps what it shows and asks for nothing again', () => visit(`<div id="a">${SRC}</div><div id="b"></div>`, async (page, host) => {
    await shown(page);
    await page.locator('summary').first().click();
    const before = host.asked.length;
    await page.evaluate(() => document.querySelector('#b').append(document.querySelector('privacy-facts')));
    await page.waitForTimeout(100);
    assert.equal(await article(page).count(), 1);
    assert.equal(await page.locator('details').first().evaluate((e) => e.open), true);
    await page.evaluate(() => { window.kept = document.querySelector('privacy-facts'); kept.remove(); });
    await page.waitForTimeout(100);
    await page.evaluate(() => document.querySelector('#a').append(kept));
    await page.waitForTimeout(100);
    assert.equal(await article(page).count(), 1);
    assert.equal(host.asked.length, before);
    assert.equal((await told(page)).length, 1);
  }));

  test('removed while it loads, it stops; put back, it begins again', () => visit('<div id="a"></div>', async (page, host) => {
    let release;
    await page.route('**/label.html', async (route) => { await new Promise((done) => { release = done; }); await route.continue().catch(() => {}); });
    const cancelled = page.waitForEvent('requestfailed');
    const begun = page.waitForRequest('**/label.html');
    await page.evaluate(() => {
      window.kept = document.createElement('privacy-facts');
      kept.setAttribute('src', '/label.html');
      kept.setAttribute('shadow', 'open');
      document.querySelector('#a').append(kept);
    });
    await begun;
    await page.evaluate(() => kept.remove());
    await cancelled;
    release?.();
    await page.unroute('**/label.html');
    assert.deepEqual(await told(page), []);
    await page.evaluate(() => document.querySelector('#a').append(kept));
    await shown(page);
    assert.deepEqual((await told(page)).map(([what]) => what), ['label']);
    assert.ok(host.asked.includes('/label.html'));
  }));

  test('elements that are gone are given up, those never seen too', () => visit('<div style="height: 6000px"></div><div id="low"></div>', async (page) => {
    const kinds = ['src="/label.html"', 'policy="/privacy"'];
    await page.evaluate(async (attributes) => {
      const low = document.querySelector('#low');
      window.refs = [];
      for (let round = 0; round < 10; round += 1) {
        for (const attribute of attributes) {
          low.insertAdjacentHTML('beforeend', `<privacy-facts ${attribute}></privacy-facts>`);
          window.refs.push(new WeakRef(low.lastChild));
        }
        await new Promise((done) => setTimeout(done, 20));
        low.replaceChildren();
      }
    }, kinds);
    const session = await page.context().newCDPSession(page);
    await page.waitForTimeout(200);
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(50);
    await session.send('HeapProfiler.collectGarbage');
    const alive = await page.evaluate(() => window.refs.filter((ref) => ref.deref()).length);
    assert.ok(alive <= 1, `${alive} of 20 live on`);
  }));

  test('in a frame’s document it is dressed again', () => visit(`${SRC}<iframe srcdoc="<p>frame"></iframe>`, async (page) => {
    await shown(page);
    const width = await page.evaluate(async () => {
      const frame = document.querySelector('iframe');
      const element = document.querySelector('privacy-facts');
      frame.contentDocument.body.append(element);
      await new Promise((done) => setTimeout(done, 100));
      return frame.contentWindow.getComputedStyle(element.shadowRoot.querySelector('article')).borderTopWidth;
    });
    assert.equal(width, '3px');
  }));
});

describe('for everyone', () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [390, 1280]) {
      test(`axe finds nothing at ${width} pixels, ${colorScheme}`, () => visit(SRC, async (page) => {
        await shown(page);
        assert.deepEqual(await violations(page, axe), []);
        await page.locator('td button').first().click();
        assert.deepEqual(await violations(page, axe), []);
      }, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }));
    }
  }

  test('axe finds nothing where nothing could be shown', () => visit('<privacy-facts src="/none.html" policy="/privacy" shadow="open"></privacy-facts>', async (page) => {
    await page.locator('[part=problem]').waitFor();
    assert.deepEqual(await violations(page, axe), []);
  }));

  for (const width of [320, 390, 1280]) {
    test(`fits ${width} pixels`, () => visit(SRC, async (page) => {
      await shown(page);
      assert.equal(await overflow(page), 0);
      await page.locator('td button').last().click();
      assert.equal(await overflow(page), 0);
    }, { viewport: { width, height: 800 } }));
  }

  test('cells are buttons with words and numbers', () => visit(SRC, async (page) => {
    await shown(page);
    const grid = page.getByRole('grid', { name: 'What they collect, and where it goes' });
    assert.ok(await grid.getByRole('gridcell').getByRole('button', { name: /^yes ?\d+/ }).count() > 10);
    assert.ok(await grid.getByRole('rowheader').count() > 10);
  }));

  for (const [width, end, down] of [[1280, [0, 12], [1, 12]], [390, [0, 9], [1, 1]]]) {
    test(`the grid has one stop for Tab, and takes arrow keys, at ${width} pixels`, () => visit(SRC, async (page) => {
      await shown(page);
      const element = page.locator('privacy-facts');
      const at = async (...keys) => {
        for (const key of keys) await page.keyboard.press(key);
        return element.evaluate(({ shadowRoot }) => {
          const cell = shadowRoot.activeElement?.closest('td');
          return cell ? [cell.parentElement.sectionRowIndex, cell.cellIndex] : null;
        });
      };
      const stops = () => element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('table *')]
        .filter((e) => e.tabIndex >= 0 && e.getClientRects().length).length);
      assert.equal(await stops(), 1);
      await page.locator('[part=standout] button').last().focus();
      assert.deepEqual(await at('Tab'), [0, 1]);
      assert.deepEqual(await at('End'), end);
      assert.deepEqual(await at('ArrowDown'), down);
      assert.deepEqual(await at('Home', 'ArrowUp', 'ArrowRight'), [0, 2]);
      assert.equal(await at('Tab'), null, 'Tab leaves it');
      assert.deepEqual(await at('Shift+Tab'), [0, 2]);
      assert.equal(await stops(), 1);
      await at('Control+End', 'Enter');
      assert.ok(await element.evaluate(({ shadowRoot }) => shadowRoot.activeElement.matches('li')));
    }, { viewport: { width, height: 800 } }));
  }
});
