import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '#test/support/browser.ts';
import { look, lookMirrored, LOOKING } from '#test/support/look.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser?.close());

const pageWith = (style: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title><style>body { margin: 0; background: #fff; color: #000 } ${style}</style></head>
   <body><main><h1>A heading</h1><p id="text">Some words.</p></main></body></html>`;

const PLANTED: readonly (readonly [what: string, style: string, told: RegExp])[] = [
  ['in the light', '#text { color: #bbb }', /^color-contrast: #text/],
  [
    'in the dark',
    '@media (prefers-color-scheme: dark) { #text { color: #bbb } }',
    /^in the dark: color-contrast: #text/,
  ],
  ['on a telephone', '#text { width: 400px }', /^40 pixels too wide at 360$/],
  ['at a desk', '@media (min-width: 1000px) { #text { width: 1500px } }', /^60 pixels too wide at 1440$/],
  ['mirrored', '[dir=rtl] #text { width: 400px }', /^mirrored: 40 pixels too wide at 360$/],
];

test('a look at a page sees a fault that shows in one of the ways of reading it alone, and none where none is', async () => {
  const page = await browser.newPage(LOOKING);
  await page.setContent(pageWith(''));
  assert.deepEqual(await look(page), []);
  for (const [where, style, told] of PLANTED) {
    await page.setContent(pageWith(style));
    const wrong = await look(page);
    assert.ok(
      wrong.some((what) => told.test(what)),
      `${where}: ${wrong.join('\n')}`,
    );
  }
  await page.setContent(pageWith('[dir=rtl] #text { color: #bbb }'));
  assert.deepEqual(await look(page), []);
  assert.match((await lookMirrored(page)).join('\n'), /^mirrored: color-contrast: #text/);
  await page.close();
});
