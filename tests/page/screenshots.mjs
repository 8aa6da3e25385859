// Pictures of the page for people to look at: target/screenshots/.

import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { label, launch, open, paste } from './browser.mjs';
import { root, serve } from './serve.mjs';

const out = join(root, 'target/screenshots');
await mkdir(out, { recursive: true });
const server = await serve();
const browser = await launch();
const samples = Object.fromEntries(await Promise.all(['friendly', 'grim'].map(
  async (name) => [name, await readFile(join(root, `www/samples/${name}.md`), 'utf8')],
)));

for (const [width, height] of [[390, 844], [1280, 900]]) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await open(browser, server.url, { viewport: { width, height }, colorScheme });
    const shot = (name, fullPage = true) =>
      page.screenshot({ path: join(out, `${name}-${width}-${colorScheme}.png`), fullPage });
    await shot('start');
    await paste(page, 'https://example.com/privacy');
    await page.locator('.problem').waitFor();
    await shot('problem');
    await page.getByRole('button', { name: 'Clear' }).click();
    for (const [name, text] of Object.entries(samples)) {
      await paste(page, text);
      await label(page);
      await shot(name);
      await page.locator('.pf-cell').nth(5).click();
      await page.locator('mark.pf-now').waitFor();
      await page.waitForTimeout(600);
      await shot(`${name}-chosen`, false);
      await page.getByRole('button', { name: 'Show no sentence' }).click();
      await page.getByRole('button', { name: 'Clear' }).click();
    }
    await page.context().close();
  }
}
await browser.close();
await server.close();
