import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { started } from '#test/support/visiting.ts';

const { browser, go } = started();

const slider = (page: Page) => page.getByRole('slider', { name: 'Slide through time' });

test('the slider shows the forum at another date, and the address and all links say so', async () => {
  const page = await browser().newPage();
  await go(page, '/members?sort=since');
  await slider(page).focus();
  await page.keyboard.press('PageDown');
  await page.waitForURL(/sort=since&at=\d{4}-\d\d-\d\d$/);
  const at = new URL(page.url()).searchParams.get('at');
  await page.getByRole('heading', { level: 1, name: /^Member states at the end of/ }).waitFor();
  assert.match((await page.getByRole('link', { name: 'Русский' }).getAttribute('href')) ?? '', new RegExp(`at=${at}$`));
  assert.match(
    (await page.getByRole('link', { name: 'Kazakhstan' }).last().getAttribute('href')) ?? '',
    new RegExp(`at=${at}$`),
  );
  assert.equal(await page.getByRole('textbox', { name: 'Date' }).inputValue(), at);
  assert.match((await slider(page).getAttribute('aria-valuetext')) ?? '', /^\w+ \d{4}$/);
  await page.close();
});

test('steps that follow each other at once are one step back', async () => {
  const page = await browser().newPage();
  await go(page, '/organs');
  await slider(page).focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('PageDown');
  await page.waitForURL(/at=/);
  await page.goBack();
  await page.waitForURL(/\/organs$/);
  await page.getByRole('heading', { level: 1, name: 'Organs', exact: true }).waitFor();
  await page.close();
});

test('without scripts there is no slider, and the years are links', async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await go(page, '/members?status=partner');
  assert.equal(await slider(page).isVisible(), false);
  await page.getByText('All years').click();
  await page.getByRole('link', { name: '2012', exact: true }).click();
  await page.waitForURL(/status=partner&at=2012-12-31$/);
  assert.match(await page.innerText('h1'), /at the end of 31 December 2012/);
  await context.close();
});
