// A site of somebody else's: pages made for a test, and the built dist/ under /privacy-facts/.

import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { TYPES, listen, root } from '../page/serve.mjs';

export { root };

/** What the command line prints; its arguments are those after `label`. */
export function command(...given) {
  const { stdout, stderr, status } = spawnSync(
    join(root, 'target/release/privacy-facts'),
    ['label', ...given],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The snippet of one of our sample policies. */
export const snippet = (name = 'grim', ...options) => command('--format', 'snippet', ...options, `www/samples/${name}.md`);

/** A page around some markup; `head` stands before everything that it loads. */
export const around = (body, { head = '', title = 'Our shop' } = {}) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;

/**
 * Serves `pages`, which a test may change at any time: by path, a body or `{ body, type, headers, status }`.
 * `types` gives files of dist/ another media type, `missing` takes some away.
 */
export async function site(pages = {}, { types = {}, missing = [] } = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    asked.push(pathname);
    const name = pathname.startsWith('/privacy-facts/') ? pathname.slice('/privacy-facts/'.length) : undefined;
    try {
      const page = pages[pathname];
      if (page !== undefined) {
        const { body, type = 'text/html; charset=utf-8', headers = {}, status = 200 } = page.body === undefined ? { body: page } : page;
        response.writeHead(status, { 'content-type': type, ...headers });
        response.end(body);
        return;
      }
      if (!name || missing.includes(name)) throw new Error('missing');
      const body = await readFile(join(root, 'dist', name));
      response.writeHead(200, { 'content-type': types[name] ?? TYPES[extname(name)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not here');
    }
  });
  return { pages, asked, ...await listen(server) };
}

/** Opens an address; keeps what it logs, whether it asked for it or not. */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.logged = [];
  page.on('console', (message) => page.logged.push(message.text()));
  page.on('pageerror', (error) => page.logged.push(String(error)));
  await page.goto(url);
  return page;
}

/** How much wider the page is than its window. */
export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What axe finds; it is a script of the test, which the page's own policy would refuse: `bypassCSP`. */
export async function violations(page, axe) {
  return page.evaluate(async (source) => {
    if (!window.axe) new Function(source)();
    const { violations: found } = await window.axe.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n  ')}`);
  }, axe);
}
