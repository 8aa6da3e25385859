// What `make release` leaves: complete, checkable, and the same each time.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { filesOf } from '../../scripts/files.mjs';
import { notices } from '../../scripts/licenses.mjs';
import { release } from '../../scripts/release.mjs';
import { folder, root, shell } from './tools.mjs';

const sums = (path) => readFileSync(join(path, 'SHA256SUMS'), 'utf8');
const named = (names, pattern) => names.find((name) => pattern.test(name));
const archive = (path, name) => unzipSync(new Uint8Array(readFileSync(join(path, name))));

test('gives equal bytes for equal sources, wherever the clock stands', (t) => {
  const [first, second] = [folder(t), folder(t)];
  release(first);
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Kiritimati';
  release(second);
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  assert.equal(sums(first), sums(second));
});

test('sums up every file beside it, and unpacks as documented', (t) => {
  const path = folder(t);
  const names = release(path);
  assert.deepEqual(sums(path).trim().split('\n').map((line) => line.split('  ')[1]), names.filter((name) => name !== 'SHA256SUMS'));
  assert.equal(names.length, 5);
  shell('unpack', path);
  assert.deepEqual(readFileSync(join(path, 'privacy-facts/index.html')), readFileSync(join(root, 'dist/index.html')));
});

test('has all of dist/ in the page’s archive, with the licences', (t) => {
  const path = folder(t);
  const files = archive(path, named(release(path), /-page\.zip$/));
  const dist = filesOf(join(root, 'dist'));
  assert.deepEqual(Object.keys(files).sort(), [...dist, 'LICENSE-APACHE', 'LICENSE-MIT'].map((name) => `privacy-facts/${name}`).sort());
  for (const name of dist) assert.deepEqual(Buffer.from(files[`privacy-facts/${name}`]), readFileSync(join(root, 'dist', name)), name);
});

test('has in the element’s archive what the element loads, and its hashes', (t) => {
  const path = folder(t);
  const files = archive(path, named(release(path), /-element\.zip$/));
  const hashes = JSON.parse(Buffer.from(files['privacy-facts/integrity.json']).toString());
  assert.deepEqual(Object.keys(hashes), ['core.js', 'core_bg.wasm', 'embed.js', 'privacy-facts.js']);
  for (const name of Object.keys(hashes)) assert.ok(files[`privacy-facts/${name}`], name);
  const text = (name) => Buffer.from(files[`privacy-facts/${name}`]).toString();
  for (const name of ['privacy-facts.js', 'embed.js', 'embed.html']) {
    for (const [, beside] of text(name).matchAll(/['"](?:\.\/)?([\w-]+\.(?:js|wasm))['"]/g)) assert.ok(files[`privacy-facts/${beside}`], `${name} loads ${beside}`);
  }
});

test('carries the notices of what is compiled in', () => {
  const text = readFileSync(join(root, 'dist/licenses.txt'), 'utf8');
  assert.equal(text, notices());
  for (const crate of ['yew', 'wasm-bindgen', 'serde', 'sha2', 'The standard library of Rust']) {
    assert.match(text, new RegExp(`^${crate} .*\\((MIT|Apache)`, 'm'), crate);
  }
  assert.doesNotMatch(text, /^(syn|trybuild|proptest) /m, 'what only builds or tests is not in it');
  assert.ok(!existsSync(join(root, 'dist/target')));
});
