// What a program in TypeScript does with the package; `tsc --strict` checks it.

import { analyze, compare, fill, fromLink, init, render, toLink, verify } from 'privacy-facts';
import type { AnalyzeOptions, Difference, Evidence, Fact, Format, Id, Label, State, Verification } from 'privacy-facts';

await init();
await init(new URL('https://example.com/core_bg.wasm'));
await init(fetch('core_bg.wasm'));

const options: AnalyzeOptions = { name: 'policy.md', analyzed: '2026-11-22' };
const label: Label = analyze('text', options);
const again: Label = analyze(new Uint8Array(), { format: 'html' });

const states: Map<Id, State> = new Map(label.facts.map((fact: Fact) => [fact.id, fact.state]));
const sold: State | undefined = states.get('share.sold');
const tied: Id = 'grid.share.contact.advertisers';
const quotes: Evidence[] = label.facts.flatMap(({ evidence }) => evidence);
const date: string | undefined = label.policy.updated;

const format: Format = 'markdown';
const text: string = render(label, format) + render(label, 'snippet', { theme: 'dark', notes: [{ id: 'share.sold', text: 'No.' }] });

const differences: Difference[] = compare(label, again);
const words: string[] = differences.map(({ sentence, before, after }) => `${sentence} ${before?.state} ${after?.state}`);

const found: Verification = verify(label, 'text', options);
verify(text, new Uint8Array());
switch (found.standing) {
  case 'current':
  case 'stale':
  case 'altered':
  case 'other_version':
    break;
  default:
    // All are named above.
    found.standing satisfies never;
}

const filled: Label = fill(fromLink(`#${toLink(label)}`), 'text');

// @ts-expect-error a number is no text
analyze(7);
// @ts-expect-error no such option
analyze('text', { fromat: 'html' });
// @ts-expect-error no such format
render(label, 'xml');
// @ts-expect-error no such id
states.get('collect.dreams');
// @ts-expect-error one label is too few
compare(label);
// @ts-expect-error no such state
states.get('share.sold') === 'perhaps';

export { date, filled, quotes, sold, tied, words };
