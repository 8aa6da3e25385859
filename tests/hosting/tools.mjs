// What the tests of hosting share: the examples of the document, folders, and programs that are run.

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../page/serve.mjs';

export { root };
export const document = readFileSync(join(root, 'docs/hosting.md'), 'utf8');
const EXAMPLE = /<!-- example: ([\w-]+) -->\n```\w+\n(.*?)```/gs;
export const examples = new Map(Array.from(document.matchAll(EXAMPLE), ([, name, code]) => [name, code]));

/** A new folder with these files, gone after the test. A test that runs as root must let nginx's workers in. */
export function folder(t, files = {}) {
  const path = mkdtempSync(join(tmpdir(), 'privacy-facts-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), contents);
  }
  return path;
}

export const copyDist = (to) => cpSync(join(root, 'dist'), to, { recursive: true });

/** Runs an example of the document in a shell, with the command line on its PATH. */
export function shell(name, cwd) {
  const env = { ...process.env, PATH: `${join(root, 'target/release')}:${process.env.PATH}` };
  const { status, stdout, stderr } = spawnSync('bash', ['-ec', examples.get(name)], { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stdout}${stderr}`);
}

export const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** Starts nginx with these directives in its http block; ends with the test. */
export async function nginx(t, directives, port) {
  const home = folder(t);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`);
  const config = `daemon off; pid ${home}/pid; error_log stderr; ${process.getuid() === 0 ? 'user root;' : ''}
    events { } http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')} ${directives} }`;
  writeFileSync(join(home, 'nginx.conf'), config);
  const server = spawn(process.env.NGINX ?? 'nginx', ['-e', 'stderr', '-p', home, '-c', join(home, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (data) => { said += data; });
  t.after(() => server.kill());
  for (let i = 0; i < 100; i += 1) {
    if (server.exitCode !== null) throw new Error(`nginx did not start:\n${said}`);
    if (await fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false)) return;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error(`nginx does not answer:\n${said}`);
}
