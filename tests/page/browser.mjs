// Chromium, and what the tests do with the page.

import { chromium } from 'playwright-core';

/** Quiet on a closed network. */
const FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** SLOW=8 slows the page's thread eightfold: tests that depend on haste fail. */
const SLOW = Number(process.env.SLOW ?? 1);

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
});

/** Opens the page and waits until it is there; keeps what it logs and asks the network for. */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  if (SLOW > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOW });
  page.logged = [];
  page.requested = [];
  page.on('console', (message) => page.logged.push(message.text()));
  page.on('pageerror', (error) => page.logged.push(String(error)));
  page.on('request', (request) => page.requested.push(request.url()));
  await page.goto(url);
  await page.getByRole('textbox').waitFor();
  return page;
}

/** Pastes as a person does: the event carries the text, and markup where there is some. */
export async function paste(page, plain, html) {
  await page.evaluate(([plain, html]) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    if (html) data.setData('text/html', html);
    const field = document.querySelector('textarea') ?? document.body;
    field.focus();
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    field.dispatchEvent(event);
  }, [plain, html]);
}

/** Waits for the label of what was pasted. */
export const label = (page) => page.locator('article.pf-label').waitFor({ timeout: 60_000 });

/** Waits until what came before has been drawn. */
export const settled = (page) => page.evaluate(
  () => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }),
);

/** Asks until the answer holds: the page renders after the event that changes it, not within it. */
export async function eventually(check, within = 10_000) {
  const end = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((again) => setTimeout(again, 20));
    }
  }
}
