// The JSON Schema of a label, held against all labels there are, by a validator.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { root, run } from './install.mjs';

const schema = JSON.parse(readFileSync(join(root, 'schema/label.schema.json'), 'utf8'));
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

const policies = ['tests/corpus', 'www/samples'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true })
  .filter((name) => /(^|\/)(policy|grim|friendly)\.(md|txt|html)$/.test(name))
  .map((name) => join(folder, name)));

/** A policy's label, or nothing where it is refused, as some are that the tests know. */
function label(path, ...options) {
  try {
    return JSON.parse(run(join(root, 'target/release/privacy-facts'), ['label', ...options, path], { cwd: root }));
  } catch {
    return undefined;
  }
}

const labels = policies.map((path) => [path, label(path)]).filter(([, label]) => label);

describe('the schema', () => {
  test('is that of enough labels to mean something', () => {
    assert.ok(labels.length >= 8, `${labels.length} of ${policies.length}`);
  });

  for (const [path, found] of labels) {
    test(`fits the label of ${basename(dirname(path))}/${basename(path)}`, () => {
      assert.ok(validate(found), JSON.stringify(validate.errors));
    });
  }

  test('fits a dated label', () => {
    assert.ok(validate(label('www/samples/grim.md', '--date', '2026-11-22')));
  });

  const broken = {
    'another format': (label) => { label.schema = 'privacy-facts/label/2'; },
    'an unknown id': (label) => { label.facts[0].id = 'collect.dreams'; },
    'an unknown state': (label) => { label.facts[0].state = 'perhaps'; },
    'a fact without a quote': (label) => { label.facts[0].evidence = []; },
    'an offset that is none': (label) => { label.facts[0].evidence[0].start = -1; },
    'no digest': (label) => { delete label.policy.sha256; },
  };
  for (const [what, harm] of Object.entries(broken)) {
    test(`refuses ${what}`, () => {
      const found = structuredClone(labels[0][1]);
      harm(found);
      assert.ok(!validate(found));
    });
  }
});
