/**
 * `npm run screenshots`: the README's pictures into docs/images, and every kind of page into screenshots/ at 360, 768 and 1440
 * pixels, light and dark, in English and Russian. Arguments narrow it: `-- pictures`, `-- /members ru 360 dark`; `as=delegate:KAZ` signs
 * in to the demonstration first.
 */
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openBrowser } from '#test/support/browser.ts';
import { startServer } from '#test/support/concord.ts';
import { SAMPLES, inLanguage } from '#test/support/addresses.ts';

const WIDTHS = [360, 768, 1440] as const;
const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'ru'] as const;

/** The README's pictures: name, address, height. */
const PICTURES: readonly (readonly [name: string, path: string, height: number])[] = [
  ['forum', '/', 1000],
  ['members', '/members?at=2010-06-08', 1000],
  ['rules-ru', '/ru/rules', 1000],
];

const asked = process.argv.slice(2);
const wanted = (value: string | number, among: readonly (string | number)[]) => {
  const named = asked.filter((one) => among.map(String).includes(one));
  return named.length === 0 || named.includes(String(value));
};

type Shot = {
  readonly address: string;
  readonly path: string;
  readonly file: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly height?: number;
};

/** The cookies of whoever was asked for; none where nobody was. */
async function signedIn(address: string): Promise<{ name: string; value: string; url: string }[]> {
  const as = asked.find((one) => one.startsWith('as='))?.slice('as='.length);
  if (as === undefined) return [];
  const response = await fetch(new URL('/api/v1/demonstration/sign-in', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as }),
  });
  const { token } = (await response.json()) as { token: string };
  return [{ name: 'concord-session', value: token, url: address }];
}

async function shoot(browser: Browser, { address, path, file, width, scheme, height }: Shot): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: height ?? 900 },
    colorScheme: scheme,
    deviceScaleFactor: 1,
  });
  await page.context().addCookies(await signedIn(address));
  await page.goto(address + path);
  // A live page is never done loading; its letters are.
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: file, fullPage: height === undefined });
  await page.close();
}

const nameOf = (path: string): string => path.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'forum';

const server = await startServer();
const browser = await openBrowser();
try {
  if (asked.length === 0 || asked.includes('pictures')) {
    mkdirSync('docs/images', { recursive: true });
    for (const [name, path, height] of PICTURES) {
      await shoot(browser, {
        address: server.address,
        path,
        file: `docs/images/${name}.png`,
        width: 1280,
        scheme: 'light',
        height,
      });
    }
  }
  mkdirSync('screenshots', { recursive: true });
  const paths = asked.filter((one) => one.startsWith('/'));
  for (const sample of asked.includes('pictures') ? [] : paths.length > 0 ? paths : SAMPLES) {
    for (const language of LANGUAGES.filter((one) => wanted(one, LANGUAGES))) {
      for (const width of WIDTHS.filter((one) => wanted(one, WIDTHS))) {
        for (const scheme of SCHEMES.filter((one) => wanted(one, SCHEMES))) {
          const file = `screenshots/${nameOf(sample)}.${language}.${width}.${scheme}.png`;
          await shoot(browser, { address: server.address, path: inLanguage(language, sample), file, width, scheme });
          console.log(file);
        }
      }
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
