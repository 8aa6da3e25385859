// The npm package, where it is to work: Node, TypeScript, a plain page, a worker, a bundler.

import assert from 'node:assert/strict';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'vite';
import { launch } from '../page/browser.mjs';
import { install, root, run, serve } from './install.mjs';

const policy = await readFile(join(root, 'www/samples/friendly.md'), 'utf8');

let place;
before(async () => { place = await install(); });
after(() => place?.remove());

/** Runs a module in the folder in which the package is installed. */
async function node(name, source) {
  await writeFile(join(place.folder, name), source);
  return run(process.execPath, [name], { cwd: place.folder });
}

describe('what is in it', () => {
  test('the files, and no other', async () => {
    const files = (await readdir(place.installed)).sort();
    assert.deepEqual(files, [
      'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'calls.js', 'core.js', 'core_bg.wasm', 'index.d.ts', 'index.js',
      'label.schema.json', 'licenses.txt', 'node.js', 'package.json',
    ]);
  });

  test('the version of the crate, and what bundlers and npm ask for', async () => {
    const about = JSON.parse(await readFile(join(place.installed, 'package.json'), 'utf8'));
    const crate = /^version = "(.*)"$/m.exec(await readFile(join(root, 'Cargo.toml'), 'utf8'))[1];
    assert.equal(about.version, crate);
    assert.equal(about.sideEffects, false);
    assert.equal(about.dependencies, undefined);
    const named = [about.types, ...Object.values(about.exports).flatMap((to) => (typeof to === 'string' ? to : Object.values(to)))];
    for (const path of named) await readFile(join(place.installed, path));
  });
});

describe('Node', () => {
  test('the example of the README', async () => {
    const readme = await readFile(join(place.installed, 'README.md'), 'utf8');
    assert.ok(!readme.includes('@'), 'nothing is left to be filled in');
    const example = /```js\n([^]*?)```/.exec(readme)[1];
    const said = await node('example.js', example);
    assert.match(said, /^collect\.contact yes We collect your name/m);
    assert.match(said, /^share\.sold no We do not sell/m);
    assert.match(said, /PRIVACY FACTS/);
  });

  test('all functions, and errors that are Errors', async () => {
    await writeFile(join(place.folder, 'policy.md'), policy);
    const said = await node('all.js', `
      import assert from 'node:assert/strict';
      import { readFile } from 'node:fs/promises';
      import * as facts from 'privacy-facts';
      assert.deepEqual(Object.keys(facts).sort(), ['analyze', 'compare', 'fill', 'fromLink', 'init', 'render', 'toLink', 'verify']);
      assert.throws(() => facts.analyze('text'), { name: 'Error', message: /await init\\(\\)/ });
      await assert.rejects(facts.init(new Uint8Array(7)), WebAssembly.CompileError);
      await Promise.all([facts.init(), facts.init()]);
      const policy = await readFile('policy.md');
      const label = facts.analyze(policy, { name: 'policy.md' });
      const changed = facts.analyze('We sell your location to advertisers.\\n\\n' + policy);
      assert.ok(facts.compare(label, changed).some(({ id }) => id === 'share.location'));
      assert.equal(facts.verify(facts.render(label, 'snippet'), policy).standing, 'current');
      assert.deepEqual(facts.fill(facts.fromLink(facts.toLink(label)), policy), label);
      assert.throws(() => facts.render(label, 'pdf'), { name: 'TypeError', message: /^render: format must be/ });
      assert.throws(() => facts.analyze(7), { name: 'TypeError', message: /^analyze: text must be/ });
      assert.throws(() => facts.analyze('Hello.'), { name: 'Error', message: /too short/ });
      console.log('done');
    `);
    assert.equal(said, 'done\n');
  });

  test('the core from another place', () => node('other.js', `
    import { readFile } from 'node:fs/promises';
    import { createRequire } from 'node:module';
    import { analyze, init } from 'privacy-facts';
    await init(readFile(createRequire(import.meta.url).resolve('privacy-facts/core_bg.wasm')));
    analyze(${JSON.stringify(policy)});
  `));
});

describe('TypeScript', () => {
  test('tsc --strict checks a program', async () => {
    await cp(join(root, 'tests/package/sample.ts'), join(place.folder, 'sample.ts'));
    for (const resolution of ['bundler', 'nodenext']) {
      const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
      run(join(root, 'node_modules/.bin/tsc'), [
        '--noEmit', '--strict', '--target', 'es2022', '--module', module, '--moduleResolution', resolution,
        '--lib', 'es2022,dom', '--types', '', 'sample.ts',
      ], { cwd: place.folder });
    }
  });
});

describe('browsers', () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  const READ = `
    const count = (policy) => analyze(policy).facts.length;`;
  const IN_WORKER = `
    onmessage = async ({ data }) => {
      await init();
      ${READ}
      postMessage(count(data));
    };`;
  const PAGE = `
    const policy = ${JSON.stringify(policy)};
    await init();
    ${READ}
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    const heard = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
    });
    worker.postMessage(policy);
    window.found = { here: count(policy), there: await heard };`;
  const html = '<!doctype html><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">'
    + '<script type="module" src="./main.js"></script>';

  /** What the page and its worker found, and that nothing but this site was asked. */
  async function visit(folder) {
    const server = await serve(folder);
    const context = await browser.newContext();
    const page = await context.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => problems.push(message.text()));
    page.on('request', (request) => request.url().startsWith(server.url) || request.url().startsWith('data:') || problems.push(request.url()));
    try {
      await page.goto(server.url);
      await page.waitForFunction(() => window.found, undefined, { timeout: 20_000 }).catch(() => assert.fail(problems.join('\n') || 'nothing was found'));
      assert.deepEqual(problems, []);
      const { here, there } = await page.evaluate(() => window.found);
      assert.ok(here > 20);
      assert.equal(there, here);
      return { page, server };
    } finally {
      await context.close();
      await server.close();
    }
  }

  const write = async (folder, from) => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), html);
    await writeFile(join(folder, 'main.js'), `import { analyze, init } from '${from}';\n${PAGE}`);
    await writeFile(join(folder, 'worker.js'), `import { analyze, init } from '${from}';\n${IN_WORKER}`);
  };

  test('a plain page and a module worker, from files', async () => {
    const folder = join(place.folder, 'plain');
    await write(folder, './privacy-facts/index.js');
    await cp(place.installed, join(folder, 'privacy-facts'), { recursive: true });
    await visit(folder);
  });

  test('what Vite builds, page and worker', async () => {
    const folder = join(place.folder, 'vite');
    await write(folder, 'privacy-facts');
    const made = { target: 'es2022', outDir: join(folder, 'dist') };
    await build({ root: folder, base: './', configFile: false, logLevel: 'error', build: made, worker: { format: 'es' } });
    const files = await readdir(join(folder, 'dist/assets'));
    assert.ok(files.some((name) => /^core_bg-.*\.wasm$/.test(name)), files.join(' '));
    await visit(join(folder, 'dist'));
  });

  test('a core that is missing is named', async () => {
    const folder = join(place.folder, 'missing');
    await mkdir(folder, { recursive: true });
    await cp(place.installed, join(folder, 'privacy-facts'), { recursive: true });
    await writeFile(join(folder, 'index.html'), html);
    await writeFile(join(folder, 'main.js'), `
      import { init } from './privacy-facts/index.js';
      window.found = await init('./gone.wasm').catch((error) => error.message);`);
    const server = await serve(folder);
    const page = await browser.newPage();
    try {
      await page.goto(server.url);
      await page.waitForFunction(() => window.found);
      assert.match(await page.evaluate(() => window.found), /^init: .*gone\.wasm could not be loaded \(status 404\)\.$/);
    } finally {
      await page.close();
      await server.close();
    }
  });
});
