/** A page looked at in every way in which a reader may see it, in one visit: narrow and wide, in the light and in the dark, mirrored. */
import type { Page } from 'playwright-core';
import { axe, overflow } from './axe.ts';

/** Of a telephone, a tablet and a desk. */
const WIDTHS = [360, 768, 1440] as const;
const HEIGHT = 900;

/** A context that `look` begins with; axe is brought in from outside, which a page's own rules forbid. */
export const LOOKING = { viewport: { width: WIDTHS[0], height: HEIGHT }, bypassCSP: true } as const;

/** The rules of axe whose answer hangs on colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

type Looking = {
  /** Whether the page is looked at in the dark as well. */
  readonly dark?: boolean;
};

/** What is wrong with the page as it stands. It comes from a context of `LOOKING`, and is left as it came. */
export async function look(page: Page, { dark = true }: Looking = {}): Promise<string[]> {
  const wrong = [...(await axe(page)), ...(await tooWide(page))];
  await mirror(page, true);
  wrong.push(...(await tooWide(page)).map((what) => `mirrored: ${what}`));
  await mirror(page, false);
  await page.setViewportSize(LOOKING.viewport);
  if (dark) {
    await page.emulateMedia({ colorScheme: 'dark' });
    wrong.push(...(await axe(page, OF_COLOURS)).map((what) => `in the dark: ${what}`));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  return wrong;
}

/** Every rule of axe where a page differs most from how `look` saw it: mirrored, wide and in the dark. It is left so. */
export async function lookMirrored(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: WIDTHS[2], height: HEIGHT });
  await page.emulateMedia({ colorScheme: 'dark' });
  await mirror(page, true);
  return (await axe(page)).map((what) => `mirrored: ${what}`);
}

/** Opens whatever is folded in the main part of the page. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { querySelectorAll: (of: string) => Iterable<{ open: boolean }> };
    };
    for (const details of document.querySelectorAll('main details')) details.open = true;
  });
}

async function tooWide(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    const wide = await overflow(page);
    if (wide > 0) wrong.push(`${wide} pixels too wide at ${width}`);
  }
  return wrong;
}

const mirror = (page: Page, mirrored: boolean): Promise<void> =>
  page.evaluate((right) => {
    const { document } = globalThis as unknown as { document: { documentElement: { dir: string } } };
    document.documentElement.dir = right ? 'rtl' : 'ltr';
  }, mirrored);
