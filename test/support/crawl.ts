/** Walks a site as a reader would: from page to page by their links, in both languages, without a browser. */
import { present } from '#kernel/assert.ts';
import { publicRoutes } from '#web/routes.ts';
import { readingOf, type Site } from '#reading/reading.ts';

export type Walked = {
  /** The markup of each page reached, by its address. */
  readonly pages: ReadonlyMap<string, string>;
  /** Links that lead to no page, each with the page it stands on. */
  readonly lost: readonly string[];
};

const ROUTES = publicRoutes.map(({ path, page }) => ({
  page,
  pattern: new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}));

/** Answered by others: the API, calendars, feeds, tables, the style sheet. */
const NO_PAGE = /^\/(?:ru\/)?(?:api|assets|ns|feed\.|sitemap|problems)|\.(?:ics|csv|css)$/;

/** The markup at an address; null where the site has no such page. */
export async function pageAt(site: Site, address: string): Promise<string | null> {
  const url = new URL(address, 'https://forum.example');
  const language = /^\/ru(?:\/|$)/.test(url.pathname) ? 'ru' : 'en';
  const reading = readingOf(site, url, language);
  if (!reading.ok) return null;
  const path = language === 'ru' ? url.pathname.slice(3) || '/' : url.pathname;
  for (const { page, pattern } of ROUTES) {
    const found = pattern.exec(path);
    if (!found) continue;
    const params = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    const view = page.view(reading.value, Object.fromEntries(params) as Record<string, string>, null);
    return view === null ? null : String(view);
  }
  return null;
}

/** Every page that `follow` lets through, each once; links of an address with a query are checked and not followed further. */
export async function walk(site: Site, follow: (path: string) => boolean): Promise<Walked> {
  const made = new Map<string, string>();
  const lost: string[] = [];
  const waiting: (readonly [address: string, from: string])[] = ['/', '/ru'].map((start) => [start, 'the start']);
  while (waiting.length > 0) {
    const [address, from] = present(waiting.pop(), 'address');
    if (made.has(address)) continue;
    const page = await pageAt(site, address);
    if (page === null) {
      lost.push(`${address} on ${from}`);
      continue;
    }
    made.set(address, page);
    if (!address.includes('?'))
      waiting.push(
        ...linksOf(page)
          .filter(follow)
          .map((link) => [link, address] as const),
      );
  }
  return { pages: made, lost };
}

/** The site's own pages that a page links to, without their fragments. */
const linksOf = (page: string): string[] =>
  [...page.matchAll(/href="(\/[^"#]*)/g)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&'))
    .filter((link) => !NO_PAGE.test(link.split('?')[0] ?? ''));
