import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inLanguage, SAMPLES } from '#test/support/addresses.ts';
import { axe, overflow } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/browser.ts';
import { startServer, type RunningServer } from '#test/support/concord.ts';

const WIDTHS = [360, 768, 1440];

let server: RunningServer;
let browser: Browser;

before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function everyAddress(): Promise<string[]> {
  if (process.env['AXE'] !== 'all') return [...SAMPLES];
  const addresses = [...SAMPLES];
  for (const [list, page] of [
    ['parties', 'members'],
    ['meetings', 'meetings'],
    ['documents', 'documents'],
    ['decisions', 'decisions'],
  ]) {
    const answer = (await (await fetch(`${server.address}/api/v1/${list}`)).json()) as { items: { id: string }[] };
    addresses.push(...new Set(answer.items.map(({ id }) => `/${page}/${id}`)));
  }
  return addresses;
}

async function each(
  context: BrowserContext,
  language: 'en' | 'ru',
  check: (page: Page, path: string) => Promise<string[]>,
): Promise<void> {
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      wrong.push(`${page.url()}: ${message.text()}`);
  });
  for (const sample of await everyAddress()) {
    const path = inLanguage(language, sample);
    const response = await page.goto(server.address + path);
    const expected = sample === '/there-is-no-such-page' ? 404 : sample.includes('2010-13-40') ? 400 : 200;
    if (response?.status() !== expected) wrong.push(`${path}: ${response?.status()}`);
    wrong.push(...(await check(page, path)).map((what) => `${path}: ${what}`));
  }
  await context.close();
  assert.deepEqual(wrong, []);
}

for (const language of ['en', 'ru'] as const) {
  test(`axe finds nothing on any page, and no page is wider than a phone (${language})`, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, bypassCSP: true });
    await each(context, language, async (page) => {
      const wide = await overflow(page);
      return [...(await axe(page)), ...(wide > 0 ? [`${wide} pixels too wide`] : [])];
    });
  });
}

test('axe finds nothing in the dark', async () => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
    bypassCSP: true,
  });
  await each(context, 'en', axe);
});

test('axe finds nothing when the layout is mirrored, and nothing runs over the edge', async () => {
  const context = await browser.newContext({ viewport: { width: 768, height: 900 }, bypassCSP: true });
  await each(context, 'en', async (page) => {
    await page.evaluate(() => {
      (globalThis as unknown as { document: { documentElement: { dir: string } } }).document.documentElement.dir =
        'rtl';
    });
    const wide = await overflow(page);
    return [...(await axe(page)), ...(wide > 0 ? [`${wide} pixels too wide`] : [])];
  });
});

test('no page is wider than its window at any width', async () => {
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    await each(context, 'ru', async (page) => {
      const wide = await overflow(page);
      return wide > 0 ? [`${wide} pixels too wide at ${width}`] : [];
    });
  }
});

test('with scripts off a reader goes to another date by the form, and on to a member', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.address}/members`);
  await page.getByRole('textbox', { name: /date/i }).first().fill('2010-06-08');
  await page.getByRole('textbox', { name: /date/i }).first().press('Enter');
  await page.waitForURL(/at=2010-06-08/);
  assert.match(await page.innerText('main'), /22/);
  await page
    .getByRole('link', { name: /Kazakhstan/ })
    .first()
    .click();
  await page.waitForURL(/members\/KAZ\?at=2010-06-08/);
  await context.close();
});

test('a page ships under 15 KB of script and nothing from elsewhere', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  let scripts = 0;
  const elsewhere: string[] = [];
  page.on('response', async (response) => {
    const url = response.url();
    if (!url.startsWith(server.address) && !url.startsWith('data:')) elsewhere.push(url);
    if (response.request().resourceType() === 'script') scripts += (await response.body()).length;
  });
  for (const path of ['/', '/members', '/meetings', '/record'])
    await page.goto(server.address + path, { waitUntil: 'networkidle' });
  assert.deepEqual(elsewhere, []);
  assert.ok(scripts / 4 < 15 * 1024, `${scripts / 4} bytes of script a page`);
  await context.close();
});
