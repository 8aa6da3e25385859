// The package as those who use it have it: packed, and installed in a folder of its own.

import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a command to its end; throws what it said where it failed. */
export function run(command, args, options) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (error || status !== 0) throw error ?? new Error(`${command} ${args.join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

/** A new folder with the package installed from its tarball, without a network. */
export async function install() {
  const { version } = JSON.parse(await readFile(join(root, 'target/package/privacy-facts/package.json'), 'utf8'));
  const folder = await mkdtemp(join(tmpdir(), 'privacy-facts-package-'));
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const tarball = join(root, `target/package/privacy-facts-${version}.tgz`);
  run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball], { cwd: folder });
  return { folder, installed: join(folder, 'node_modules/privacy-facts'), remove: () => rm(folder, { recursive: true }) };
}

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };

/** Serves a folder; wasm goes under a wrong media type, as some servers have it. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname);
    try {
      const body = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path));
      response.writeHead(200, { 'content-type': TYPES[extname(path) || '.html'] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end('not here');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
