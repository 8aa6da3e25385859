// The core as scripts call it: what it answers, and what it says to wrong arguments.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { launch, open } from './browser.mjs';
import { root, serve } from './serve.mjs';

const [grim, friendly] = await Promise.all(
  ['grim', 'friendly'].map((name) => readFile(join(root, `www/samples/${name}.md`), 'utf8')),
);

let core;
before(async () => {
  core = await import(join(root, 'dist/core.js'));
  core.initSync({ module: await readFile(join(root, 'dist/core_bg.wasm')) });
});

describe('analyze', () => {
  test('returns a plain object whose quotes are slices', () => {
    const label = core.analyze('We collect your name and e-mail address. We use cookies to sell your data to advertisers and other partners.');
    assert.equal(label.schema, 'privacy-facts/label/1');
    assert.deepEqual(label, structuredClone(label));
    assert.ok(label.facts.some(({ id, state }) => id === 'collect.contact' && state === 'yes'));
    assert.ok(!('analyzed' in label.policy));
  });

  test('reads bytes as it reads a string, those of other frames too', () => {
    const label = core.analyze(grim);
    assert.deepEqual(core.analyze(new TextEncoder().encode(grim)), label);
    assert.deepEqual(core.analyze(Buffer.from(`__${grim}`).subarray(2)), label);
  });

  test('takes the format from a name, or as it is told', () => {
    const text = '<p>We collect your name. We use cookies. We share data with others. We keep your personal data.</p>'.repeat(3);
    const html = core.analyze(text, { format: 'html' });
    assert.deepEqual(core.analyze(text, { name: 'policy.html' }), html);
    assert.notEqual(core.analyze(text, { name: 'policy.html', format: 'text' }).policy.sha256, html.policy.sha256);
  });

  test('notes the date that it is given', () => {
    assert.equal(core.analyze(grim, { analyzed: '2026-11-22' }).policy.analyzed, '2026-11-22');
  });
});

describe('render', () => {
  test('writes the bytes that the command line writes', () => {
    const command = join(root, 'target/release/privacy-facts');
    const native = (format) => spawnSync(command, ['label', '--format', format, 'www/samples/grim.md'], { cwd: root, encoding: 'utf8' });
    const label = core.analyze(grim);
    assert.equal(`${core.render(label, 'json')}\n`, native('json').stdout);
    for (const format of ['text', 'markdown', 'html']) {
      assert.equal(core.render(label, format).trimEnd(), native(format).stdout.trimEnd(), format);
    }
    assert.deepEqual(JSON.parse(core.render(label, 'json')), label);
  });

  test('writes HTML in which nothing of the policy is markup', () => {
    const label = core.analyze(grim);
    label.facts[0].evidence[0].quote = '<img src=x onerror=alert(1)>';
    label.policy.organization = '"><script>alert(1)</script>';
    const html = core.render(label, 'html');
    assert.match(html, /<article [^>]*class="pf-label"/);
    assert.ok(!/<(img|script)/.test(html));
    assert.ok(html.includes('&lt;img src=x'));
  });
});

describe('compare and verify', () => {
  const retold = `We sell your location to advertisers.\n\n${friendly}`;

  test('tell the facts that differ', () => {
    const [before, after] = [core.analyze(friendly), core.analyze(retold)];
    assert.deepEqual(core.compare(before, before), []);
    const differences = core.compare(before, after);
    const location = differences.find(({ id }) => id === 'share.location');
    assert.equal(location.sentence, 'Location (shared): not stated before, yes now.');
    assert.ok(!('before' in location));
    assert.equal(location.after.evidence[0].quote, 'We sell your location to advertisers.');
  });

  test('say how a published label stands', () => {
    const label = core.analyze(friendly, { analyzed: '2026-11-22' });
    const current = core.verify(label, friendly);
    assert.deepEqual([current.standing, current.differences], ['current', []]);
    assert.equal(core.verify(core.render(label, 'json'), new TextEncoder().encode(friendly), { format: 'markdown' }).standing, 'current');
    const snippet = core.render(label, 'snippet', { notes: [{ id: 'share.sold', text: 'Never.' }] });
    assert.equal(core.verify(`<body>${snippet}</body>`, friendly).standing, 'current');
    assert.equal(core.verify(snippet, retold).standing, 'stale');
    assert.equal(core.verify(label, retold).standing, 'stale');
    const altered = structuredClone(label);
    altered.facts.shift();
    assert.equal(core.verify(altered, friendly).standing, 'altered');
    const older = { ...label, analyzer: { ...label.analyzer, version: '0.0.1' } };
    assert.match(core.verify(older, friendly).sentence, /version 0\.0\.1 of this program made the label/);
  });
});

describe('links', () => {
  test('hold a label without words, which its policy brings back', () => {
    const label = core.analyze(grim);
    const link = core.toLink(label);
    assert.match(link, /^label=[\w-]+$/);
    const opened = core.fromLink(`#${link}`);
    assert.ok(opened.facts.every(({ evidence }) => evidence.every(({ quote, heading }) => quote === '' && heading === undefined)));
    assert.deepEqual(core.fill(opened, grim), label);
    assert.throws(() => core.fill(opened, friendly), /This policy is not the one that the label was made of/);
  });

  test('are refused where they are none', () => {
    assert.throws(() => core.fromLink('#grid'), { name: 'Error', message: 'There is no label in this link.' });
    assert.throws(() => core.fromLink(core.toLink(core.analyze(grim)).slice(0, -9)), /cut off or altered/);
    assert.throws(() => core.fromLink(7), { name: 'TypeError', message: 'fromLink: fragment must be a string, but it is a number.' });
    const label = core.analyze(grim);
    label.policy.sha256 = 'none';
    assert.throws(() => core.toLink(label), Error);
  });
});

describe('the worker of the page', () => {
  test('answers every call with its number, or says why it cannot', async () => {
    const [browser, server] = [await launch(), await serve()];
    try {
      const page = await open(browser, server.url);
      const [worker] = page.workers();
      /** What the worker posts to a request; it is asked from inside, as only the page has its other end. */
      const ask = (...request) => worker.evaluate((request) => new Promise((resolve) => {
        const post = self.postMessage;
        self.postMessage = (reply) => {
          self.postMessage = post;
          resolve(reply);
        };
        self.onmessage(new MessageEvent('message', { data: request }));
      }), request);
      // It listens from its first message on, which may still be on its way.
      await page.waitForTimeout(500);
      const [number, { label, view }] = await ask(1, 'read', friendly, { name: 'policy.md' });
      assert.equal(number, 1);
      assert.deepEqual(label, core.analyze(friendly));
      assert.ok(view.text.includes('Larkspur'));
      for (const [call, ...given] of [
        ['render', label, 'snippet'], ['verify', label, grim], ['toLink', label], ['fromLink', core.toLink(label)],
      ]) {
        assert.deepEqual(await ask(call, call, ...given), [call, core[call](...given)], call);
      }
      assert.match((await ask(2, 'render', label, 'pdf'))[2], /^render: format must be/);
      assert.deepEqual(await ask(3, 'erase'), [3, undefined, 'The worker knows no such call.']);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

describe('wrong arguments', () => {
  const wrong = [
    ['analyze', [], TypeError, 'analyze: text must be a string or a Uint8Array, but it is missing.'],
    ['analyze', [7], TypeError, /but it is a number/],
    ['analyze', [new Uint16Array(2)], TypeError, /but it is an object/],
    ['analyze', [grim, 'html'], TypeError, 'analyze: options must be an object, but it is "html".'],
    ['analyze', [grim, { fromat: 'html' }], TypeError, /there is no option "fromat"; there is "name", "format" or "analyzed"/],
    ['analyze', [grim, { format: 'pdf' }], TypeError, 'analyze: options.format must be "text", "markdown" or "html", but it is "pdf".'],
    ['analyze', [grim, { name: 7 }], TypeError, /options\.name must be a string/],
    ['analyze', [grim, { analyzed: '2026-02-30' }], TypeError, /options\.analyzed must be a date/],
    ['analyze', [grim, { analyzed: new Date() }], TypeError, /options\.analyzed must be a string, but it is an object/],
    ['analyze', ['Too short.'], Error, /too short for a privacy policy/],
    ['analyze', ['x'.repeat(5_000_001)], Error, /the limit is 5 MB/],
    ['analyze', [new Uint8Array(10_000_001)], Error, /the limit is 5 MB/],
    ['render', [], TypeError, 'render: label must be a label, as analyze returns it, but it is missing.'],
    ['render', [{}, 'json'], TypeError, /label must be .* another form \(.*missing field `?schema`?/],
    ['render', [[], 'json'], TypeError, /an array/],
    ['compare', [], TypeError, 'compare: before must be a label, as analyze returns it, but it is missing.'],
    ['verify', [null, grim], TypeError, /verify: label must be a label.*but it is null/],
    ['verify', ['{}', grim], TypeError, /verify: label must be a label.*missing field `schema`/],
    ['verify', ['<p>', grim], Error, /verify: label is a string, and there is no privacy label in it/],
  ];
  for (const [call, args, kind, message] of wrong) {
    test(`${call}: ${message}`, () => {
      assert.throws(() => core[call](...args), (error) => {
        assert.equal(Object.getPrototypeOf(error), kind.prototype);
        typeof message === 'string' ? assert.equal(error.message, message) : assert.match(error.message, message);
        return true;
      });
    });
  }

  test('render: a label of another format, an unknown format or option', () => {
    const label = core.analyze(grim);
    assert.throws(() => core.render({ ...label, schema: 'privacy-facts/label/9' }, 'json'), /of the format "privacy-facts\/label\/1"/);
    assert.throws(() => core.render({ ...label, facts: [{ ...label.facts[0], id: 'collect.dreams' }] }, 'json'), /collect\.dreams/);
    assert.throws(() => core.compare(label, 7), /compare: after must be a label, .*a number/);
    assert.throws(() => core.verify(label, 7), /verify: text must be a string or a Uint8Array/);
    assert.throws(() => core.render(label), /format must be "json", .*but it is missing/);
    assert.throws(() => core.render(label, 'xml'), /but it is "xml"/);
    assert.throws(() => core.render(label, 'json', { indent: 2 }), /there is no option "indent"; there is .*"theme"/);
    assert.throws(() => core.render(label, 'html', 7), /options must be an object, but it is a number/);
    assert.throws(() => core.render(label, 'html', { theme: 'pink' }), /an option is not .*`pink`, expected one of `auto`, `light`, `dark`/);
    assert.throws(() => core.render(label, 'html', { address: 'javascript:alert(1)' }), /options\.address must be a web address, but it is "javascript/);
  });

  test('leave the core as it was', () => {
    assert.throws(() => core.analyze(Symbol('text')), TypeError);
    assert.equal(core.analyze(grim).facts.length > 20, true);
  });
});
