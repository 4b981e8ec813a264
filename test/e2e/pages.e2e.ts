import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachPage } from '#test/support/every-page.ts';
import { look, lookMirrored } from '#test/support/look.ts';
import { started } from '#test/support/visiting.ts';

const here = started();
const { browser, go } = here;

/** A map, a table, a long page, one of rules and one with a form: for what may change with the side on which a page begins. */
const MIRRORED = ['/', '/members', '/meetings/summit-3', '/rules', '/search?q=Almaty'];

test('axe finds nothing on any page, in the light or in the dark, and none is wider than its window at any width, mirrored or not', () =>
  eachPage(here, 'en', look));

test('axe finds nothing when the layout is mirrored, wide and in the dark', () =>
  eachPage(here, 'en', lookMirrored, MIRRORED));

test('with scripts off a reader goes to another date by the form, and on to a member', async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await go(page, '/members');
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
  const context = await browser().newContext();
  const page = await context.newPage();
  let scripts = 0;
  const elsewhere: string[] = [];
  page.on('response', async (response) => {
    const url = response.url();
    if (!url.startsWith(here.address()) && !url.startsWith('data:')) elsewhere.push(url);
    if (response.request().resourceType() === 'script') scripts += (await response.body()).length;
  });
  for (const path of ['/', '/members', '/meetings', '/record'])
    await page.goto(here.address() + path, { waitUntil: 'networkidle' });
  assert.deepEqual(elsewhere, []);
  assert.ok(scripts / 4 < 15 * 1024, `${scripts / 4} bytes of script a page`);
  await context.close();
});
