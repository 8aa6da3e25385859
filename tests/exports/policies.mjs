// The policies whose exports are checked, and what the command line makes of them.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(root, 'target/release/privacy-facts');
const shared = join(root, '../shared');

const run = promisify(execFile);
const files = async (folder) => (await readdir(folder)).sort().map((name) => join(folder, name));
const ours = [
  // Its words try to be markup, in every format.
  fileURLToPath(new URL('hostile.txt', import.meta.url)),
  ...(await files(join(root, 'www/samples'))),
  ...(await Promise.all((await files(join(root, 'tests/corpus'))).map(
    async (folder) => (await files(folder)).find((path) => basename(path).startsWith('policy.')),
  ))),
];

/** Policies of others that may lie beside the checkout: the seeds, and ten spread evenly over today's policies. */
async function others() {
  const seeds = (await files(join(shared, 'seeds'))).filter((path) => path.endsWith('.md'));
  const current = await files(join(shared, 'corpus/current'));
  return [...seeds, ...Array.from({ length: 10 }, (_, i) => current[Math.floor((i * current.length) / 10)])];
}

/** A policy's name, and the texts of its exports by format. */
class Policy {
  #texts = new Map();

  constructor(path) {
    this.path = path;
    const name = basename(path);
    this.name = name.startsWith('policy.') ? path.split('/').at(-2) : name;
  }

  /** What the command line prints, once for each set of options. */
  text(format, ...options) {
    const key = [format, ...options].join(' ');
    if (!this.#texts.has(key)) {
      const printed = run(CLI, ['label', '--format', format, ...options, this.path], { maxBuffer: 1 << 26 });
      this.#texts.set(key, printed.then(({ stdout }) => stdout));
    }
    return this.#texts.get(key);
  }

  /** The label: what every other format is held against. */
  async label() {
    return JSON.parse(await this.text('json'));
  }
}

export const policies = ours.map((path) => new Policy(path));
/** Why the policies of others are not checked here, or false. */
export const noOthers = !(existsSync(join(shared, 'seeds')) && existsSync(join(shared, 'corpus/current')))
  && 'no policies of others lie in ../shared';
export const othersToo = noOthers ? [] : (await others()).map((path) => new Policy(path));

/** Collapses white space, as formats do that flow. */
export const flat = (text) => text.replace(/\s+/gu, ' ').trim();
