// Every format of every policy, read by a real parser and held against the label.

import { describe, test } from 'node:test';
import * as checks from './checks.mjs';
import { noOthers, othersToo, policies } from './policies.mjs';

const FORMATS = ['json', 'markdown', 'html', 'snippet', 'svg', 'badge', 'dpv', 'google', 'apple'];

for (const format of FORMATS) {
  describe(format, () => {
    for (const policy of policies) test(policy.name, () => checks[format](policy));
    if (noOthers) test('policies of others', { skip: noOthers }, () => {});
    for (const policy of othersToo) test(policy.name, () => checks[format](policy));
  });
}
