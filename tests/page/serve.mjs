// A static server for dist/, at the root or under a path.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Has a server listen on a free port; returns where, and what ends it with all that is under way. */
export async function listen(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

/**
 * Serves a folder, `dist/` unless told otherwise, under `base` ("/" or "/some/path/").
 * Files named in `missing` are not there, those in `silent` are never answered; `types` overrides the
 * media type of an extension, with '' for none. All three may be changed while it runs.
 * `asked` keeps the path of every request, in order.
 */
export async function serve(base = '/', { missing = [], silent = [], types = {}, folder = join(root, 'dist') } = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname);
    asked.push(path);
    const name = path.startsWith(base) ? path.slice(base.length) || 'index.html' : undefined;
    if (silent.includes(name)) return;
    try {
      if (name === undefined || missing.includes(name)) throw new Error('missing');
      const body = await readFile(join(folder, name));
      const type = types[extname(name)] ?? TYPES[extname(name)] ?? 'application/octet-stream';
      response.writeHead(200, type && { 'content-type': type });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not here');
    }
  });
  const { url, close } = await listen(server);
  return { url: url + base, asked, close };
}
