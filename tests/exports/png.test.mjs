// Pictures become PNG in the browser, under the page's own content security policy.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../page/browser.mjs';
import { policies, root } from './policies.mjs';

const index = await readFile(join(root, 'index.html'), 'utf8');
const [csp] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(index);
const files = {
  '/': ['text/html', `<!doctype html><meta charset="utf-8">${csp}<title>PNG</title><script type="module" src="./start.js"></script>`],
  '/start.js': ['text/javascript', 'import { png } from "./png.js"; globalThis.png = png;'],
  '/png.js': ['text/javascript', await readFile(join(root, 'www/png.js'), 'utf8')],
};

let browser;
let server;
let page;
before(async () => {
  server = createServer(({ url }, response) => {
    const [type, body] = files[url] ?? [];
    response.writeHead(type ? 200 : 404, { 'content-type': type ?? 'text/plain' }).end(body);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  browser = await launch();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => globalThis.png);
});
after(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
});

const drawn = (svg, options) => page.evaluate(async ([svg, options]) => {
  const blob = await globalThis.png(svg, options);
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const colours = [...new Set(new Uint32Array(data.buffer))];
  return {
    type: blob.type, width: bitmap.width, height: bitmap.height,
    colours: colours.map((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255].join(' ')),
    address: await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.readAsDataURL(blob);
    }),
  };
}, [svg, options]);

for (const [theme, paper, yes] of [['light', '255 255 255', '123 30 34'], ['dark', '21 23 27', '166 52 58']]) {
  test(`a ${theme} label becomes a ${theme} PNG of twice the size`, async () => {
    const grim = policies.find(({ name }) => name === 'grim.md');
    const svg = await grim.text('svg', '--theme', theme);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg).map(Number);
    const picture = await drawn(svg);
    assert.deepEqual([picture.type, picture.width, picture.height], ['image/png', 2 * width, 2 * height]);
    for (const colour of [paper, yes]) assert.ok(picture.colours.includes(colour), colour);
    await mkdir(join(root, 'target/screenshots'), { recursive: true });
    await writeFile(join(root, `target/screenshots/label-${theme}.png`), Buffer.from(picture.address.split(',')[1], 'base64'));
  });
}

test('what is no picture is told in a sentence', async () => {
  await assert.rejects(drawn('<p>no picture'), /The picture could not be read/);
});

test('a picture too large for a browser is drawn smaller', async () => {
  const tall = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20000"><rect width="10" height="20000"/></svg>';
  const picture = await drawn(tall, { scale: 1 });
  assert.deepEqual([picture.width, picture.height], [8, 16_384]);
});
