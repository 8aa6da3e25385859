// One check a format: a real parser reads it, and each of its values is a fact of the label with one of its quotes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import Ajv from 'ajv/dist/2020.js';
import { parse as csv } from 'csv-parse/sync';
import { HtmlValidate } from 'html-validate';
import jsonld from 'jsonld';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parse as plist } from 'plist';
import { GOOGLE, IRIS, APPLE } from './vocabularies.mjs';
import { flat, root } from './policies.mjs';

/** Whether a fact of the label has the quote, or one that `as` writes so. */
function proves(label, id, quote, as = (text) => text) {
  const fact = label.facts.find((fact) => fact.id === id);
  assert.ok(fact, `${id} is no fact of the label`);
  assert.ok(fact.evidence.some((e) => as(e.quote) === quote), `${id} is not proved by ${quote}`);
  return fact;
}

const unescaped = (html) => html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
  .replace(/&#39;/g, "'").replace(/&amp;/g, '&');

const schema = JSON.parse(await readFile(join(root, 'schema/label.schema.json'), 'utf8'));
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

export async function json(policy) {
  assert.ok(validate(await policy.label()), JSON.stringify(validate.errors));
}

export async function markdown(policy) {
  const label = await policy.label();
  const html = micromark(await policy.text('markdown'), {
    allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()],
  });
  const known = /^(a|b|br|h[1-6]|hr|li|ol|p|section|strong|sup|table|tbody|td|th|thead|tr|ul|code)$/;
  const bare = html.replace(/<!-- -->/g, '');
  for (const [, tag] of bare.matchAll(/<\/?([a-z0-9]+)[ >/]/g)) assert.match(tag, known);
  // GitHub's footnotes link within the page; nothing else does.
  for (const [, href] of bare.matchAll(/href="([^"]*)"/g)) assert.match(href, /^#/);
  const text = (part) => flat(unescaped(part.replace(/<[^>]*>/g, '')));
  const quotes = label.facts.flatMap((fact) => fact.evidence.map((e) => flat(e.quote)));
  const notes = bare.split('<section data-footnotes').slice(1).join('').split('<li id="').slice(1).map(text);
  assert.ok(notes.length > 0);
  for (const note of notes) {
    assert.ok(quotes.some((quote) => note.includes(`“${quote}”`)), `no quote of the label: ${note}`);
  }
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The narrow layout takes their display from tables, and with it their roles where none are said.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'doctype-style': ['error', { style: 'lowercase' }],
    // A policy's own name may be long.
    'long-title': 'off',
    'no-inline-style': 'error',
  },
});

/** A snippet leaves away what HTML lets it leave away: it is held against the standard alone. */
const standard = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

async function valid(validator, html) {
  const report = await validator.validateString(html);
  const said = report.results.flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message} (${m.selector})`));
  assert.deepEqual(said, []);
}

export async function html(policy) {
  const label = await policy.label();
  const text = await policy.text('html');
  await valid(validator, text);
  const ids = new Map(label.facts.map((fact) => [fact.id, fact]));
  for (const [, facts] of text.matchAll(/data-facts="([^"]*)"/g)) {
    for (const id of facts.split(' ')) assert.ok(ids.has(id), `${id} is no fact of the label`);
  }
  const quotes = [...text.matchAll(/<li data-facts="([^"]*)"><blockquote>.*?<q>([^<]*)<\/q>/gs)];
  assert.ok(quotes.length > 0);
  for (const [, facts, quote] of quotes) {
    const evidence = facts.split(' ').flatMap((id) => ids.get(id).evidence);
    assert.ok(evidence.some((e) => e.quote === unescaped(quote)), quote);
  }
}

/** How the snippet holds its facts is tested where it is read back. */
export const snippet = async (policy) => valid(standard, await policy.text('snippet'));

/** Every node, with the key under which it hangs. */
function* nodes(value, key) {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodes(item, key);
  } else if (value && typeof value === 'object') {
    yield [key, value];
    for (const [name, inner] of Object.entries(value)) yield* nodes(inner, name);
  }
}

const DPV = 'https://w3id.org/dpv#';
const DCT = 'http://purl.org/dc/terms/';
const OA = 'http://www.w3.org/ns/oa#';

export async function dpv(policy) {
  const label = await policy.label();
  // No document is loaded: the context is enclosed.
  const documentLoader = (url) => assert.fail(`loads ${url}`);
  const expanded = await jsonld.expand(JSON.parse(await policy.text('dpv')), { safe: true, documentLoader });
  for (const [, node] of nodes(expanded)) {
    const iris = [...Object.keys(node).filter((key) => !key.startsWith('@')), ...[node['@type'] ?? []].flat()];
    if (node['@id']) iris.push(node['@id']);
    for (const iri of iris) assert.ok(IRIS.has(iri), `not a term that is known: ${iri}`);
  }
  const [notice] = expanded;
  for (const process of notice[`${DPV}hasProcess`] ?? []) {
    const [{ '@value': id }] = process[`${DCT}identifier`];
    const sources = process[`${DCT}source`];
    const about = sources.map((s) => [s[`${DCT}identifier`][0]['@value'], s[`${OA}exact`][0]['@value']]);
    assert.ok(about.some(([source]) => source === id), `${id} has no quote of its own`);
    for (const [source, quote] of about) assert.notEqual(proves(label, source, quote).state, 'no');
  }
}

const HEADER = 'Question ID (machine readable),Response ID (machine readable),Response value,Answer requirement,Human-friendly question label';

export async function google(policy) {
  const label = await policy.label();
  const text = await policy.text('google');
  assert.equal(text.split('\n')[0], HEADER);
  const rows = csv(text, { columns: HEADER.split(',') }).slice(1);
  const [question, response, value, requirement, human] = HEADER.split(',');
  const seen = new Set();
  for (const row of rows) {
    const [head, type, last] = row[question].split(':');
    assert.ok(GOOGLE.questions.has(last ?? head), row[question]);
    if (type) assert.ok(GOOGLE.types.has(type), type);
    if (row[response]) assert.ok(GOOGLE.types.has(row[response]) || GOOGLE.responses.has(row[response]), row[response]);
    assert.match(row[requirement], /^(REQUIRED|MAYBE_REQUIRED|SINGLE_CHOICE|MULTIPLE_CHOICE)$/);
    assert.match(row[human], /^DRAFT /);
    assert.ok(!seen.has(row[question] + row[response]), `twice: ${row[question]} ${row[response]}`);
    seen.add(row[question] + row[response]);
    if (row[value] === '') {
      assert.match(row[human], /not stated$/);
    } else {
      assert.equal(row[value], 'TRUE');
      const proofs = [...row[human].matchAll(/([a-z_.]+) \(([a-z ]+)\): “([^]*?)”(?= [a-z_.]+ \([a-z ]+\): “|$)/g)];
      assert.ok(proofs.length > 0, row[human]);
      for (const [, id, , quote] of proofs) assert.notEqual(proves(label, id, quote).state, 'no');
    }
  }
}

/** As a comment writes it. */
const commented = (text) => text.replace(/-(?=-)/g, '- ');

/** The comments right before an element: what proves it. */
function before(element) {
  const comments = [];
  for (let node = element.previousSibling; node; node = node.previousSibling) {
    if (node.nodeType === 8) comments.push(node.data.trim());
    else if (node.nodeType === 1) break;
  }
  return comments.filter((comment) => /^[a-z_.]+ \([a-z ]+\): “/.test(comment));
}

export const xml = (text, type = 'text/xml') => new DOMParser({
  onError: (level, message) => assert.fail(`${level}: ${message}`),
}).parseFromString(text, type);

export async function apple(policy) {
  const label = await policy.label();
  const text = await policy.text('apple');
  assert.match(text, /<!-- DRAFT/);
  const manifest = plist(text);
  for (const key of Object.keys(manifest)) assert.ok(APPLE.keys.has(key), key);
  for (const type of manifest.NSPrivacyCollectedDataTypes) {
    for (const key of Object.keys(type)) assert.ok(APPLE.keys.has(key), key);
    assert.ok(APPLE.types.has(type.NSPrivacyCollectedDataType), type.NSPrivacyCollectedDataType);
    for (const purpose of type.NSPrivacyCollectedDataTypePurposes ?? []) assert.ok(APPLE.purposes.has(purpose), purpose);
  }
  const tree = xml(text);
  // A type and a truth are proved before their key, a purpose before itself.
  for (const element of [...tree.getElementsByTagName('string'), ...tree.getElementsByTagName('true')]) {
    const proved = element.parentNode.tagName === 'array' ? element : element.previousSibling.previousSibling;
    const proofs = before(proved);
    assert.ok(proofs.length > 0, `nothing proves ${element.textContent || proved.textContent}`);
    for (const proof of proofs) {
      const [, id, quote] = /^([a-z_.]+) \([a-z ]+\): “([^]*)”$/.exec(proof);
      assert.notEqual(proves(label, id, quote, commented).state, 'no');
    }
  }
  assert.equal(tree.getElementsByTagName('false').length, 0, 'no denial is claimed');
}

export const svg = (policy) => picture(policy, 'svg');
export const badge = (policy) => picture(policy, 'badge');

async function picture(policy, format) {
  const label = await policy.label();
  const { documentElement: root } = xml(await policy.text(format), 'image/svg+xml');
  assert.equal(root.namespaceURI, 'http://www.w3.org/2000/svg');
  assert.equal(root.getAttribute('role'), 'img');
  for (const named of ['title', 'desc']) assert.ok(root.getElementsByTagName(named)[0].textContent);
  let told = 0;
  for (const group of root.getElementsByTagName('g')) {
    if (!group.hasAttribute('data-facts')) continue;
    told += 1;
    const facts = group.getAttribute('data-facts').split(' ').map((id) => label.facts.find((fact) => fact.id === id));
    const [, quotes] = /: [a-z ]+\. “([^]*)”$/.exec(group.getElementsByTagName('title')[0].textContent);
    const evidence = facts.flatMap((fact) => fact.evidence);
    const known = (quote) => evidence.some((e) => e.quote === quote);
    // Several quotes stand side by side; one may hold quotation marks of its own.
    assert.ok(known(quotes) || quotes.split('” “').every(known), quotes);
  }
  if (format === 'svg') assert.ok(told > 0);
}
