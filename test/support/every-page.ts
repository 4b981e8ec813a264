/** Every kind of page, visited in a browser in one language. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { inLanguage, SAMPLES } from './addresses.ts';
import { LOOKING } from './look.ts';
import type { Visiting } from './visiting.ts';

type Check = (page: Page) => Promise<string[]>;

/** `AXE=all` visits every party, meeting, document and decision as well. */
async function everyAddress({ ask }: Visiting): Promise<string[]> {
  const addresses = [...SAMPLES];
  if (process.env['AXE'] !== 'all') return addresses;
  for (const [list, page] of [
    ['parties', 'members'],
    ['meetings', 'meetings'],
    ['documents', 'documents'],
    ['decisions', 'decisions'],
  ]) {
    const answer = (await (await ask(`/api/v1/${list}`)).json()) as { items: { id: string }[] };
    addresses.push(...new Set(answer.items.map(({ id }) => `/${page}/${id}`)));
  }
  return addresses;
}

const statusOf = (path: string): number =>
  path.includes('/there-is-no-such-page') ? 404 : path.includes('2010-13-40') ? 400 : 200;

/** Fails with whatever a check finds on any of the pages, with scripts that throw and with answers that are not as they should be. */
export async function eachPage(here: Visiting, language: 'en' | 'ru', check: Check, among?: readonly string[]) {
  const context = await here.browser().newContext(LOOKING);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      wrong.push(`${page.url()}: ${message.text()}`);
  });
  for (const sample of among ?? (await everyAddress(here))) {
    const path = inLanguage(language, sample);
    const status = (await here.go(page, path))?.status();
    if (status !== statusOf(path)) wrong.push(`${path}: ${status}`);
    wrong.push(...(await check(page)).map((what) => `${path}: ${what}`));
  }
  await context.close();
  assert.deepEqual(wrong, []);
}
