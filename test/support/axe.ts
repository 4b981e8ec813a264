/** What a page in a real browser is measured by: axe's rules, and its width. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

type Found = { violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] };
type Axe = { readonly run: (options: object) => Promise<Found> };

/**
 * What axe finds on the page as it stands, by the rules of WCAG 2.2 AA and its best practices, or by those of them that are named. The context
 * must bypass the CSP.
 */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.addScriptTag({ path: axeSource });
  return page.evaluate(
    async (options) => {
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(options);
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`)
            .join('; ')}`,
      );
    },
    { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: [...rules] } }) },
  );
}

/** By how many pixels the page is too wide. Tables may scroll inside their own region; the page itself may not. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = (
      globalThis as unknown as { document: { documentElement: { scrollWidth: number; clientWidth: number } } }
    ).document.documentElement;
    return scrollWidth - clientWidth;
  });
