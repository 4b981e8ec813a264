/**
 * Memento (RFC 7089), pattern 1.1: a page is its own TimeGate. `Accept-Datetime` is record time, so it leads to the same address with
 * `asKnownAt`; the valid time in `at` is carried along untouched, since what was true and what was known are two questions.
 *
 * HTTP dates count seconds. A memento is therefore the record after the last act of a second.
 */
import type { QueryMistake } from '#contract/query.ts';
import type { Reading, Site } from '#reading/reading.ts';

export type MementoAnswer =
  | { readonly kind: 'redirect'; readonly to: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'mistake'; readonly mistake: QueryMistake & { readonly code: 'not-a-header-date' } };

const HTTP_DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * `readHttpDate` gives the instant of an HTTP date in milliseconds (RFC 9110 §5.6.7, the fixed form). It gives null where the text is not
 * one, or names no such day.
 */
export function readHttpDate(text: string): number | null {
  if (!HTTP_DATE.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) || new Date(instant).toUTCString() !== text ? null : instant;
}

const httpDate = (instant: string): string => new Date(instant).toUTCString();

const secondOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** The last act of the first `size` that was recorded in or before a second; -1 where there is none. Instants never go back. */
function lastActBy({ room }: Site, size: number, second: number): number {
  let [from, to, found] = [0, size - 1, -1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const entry = room.entry(middle);
    if (entry && secondOf(entry.recordedAt) <= second) {
      found = middle;
      from = middle + 1;
    } else to = middle - 1;
  }
  return found;
}

/** The last act of the second in which act `n` was recorded. */
const mementoAt = (site: Site, size: number, n: number): number =>
  lastActBy(site, size, secondOf(site.room.entry(n)?.recordedAt ?? ''));

/** The address without the state of the record: the page as such. */
function originalOf(url: URL): string {
  const query = new URLSearchParams(url.searchParams);
  query.delete('asKnownAt');
  return `${url.pathname}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

function mementoUrl(original: string, n: number): string {
  return `${original}${original.includes('?') ? '&' : '?'}asKnownAt=${n}`;
}

const timemapUrl = (original: string): string => `/timemap${original}`;

/** An address stands between angle brackets. Brackets in it are encoded: a query may hold `>` as it was typed. */
const target = (origin: string, path: string): string =>
  `<${origin}${path.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;

/** The states that an address has in the first `size` acts. */
function links({ site, url }: Reading, current: number | null, size: number): string {
  const original = originalOf(url);
  const to = (path: string) => target(url.origin, path);
  const found = [
    `${to(original)}; rel="original timegate"`,
    `${to(timemapUrl(original))}; rel="timemap"; type="application/link-format"`,
  ];
  const add = (rel: string, n: number) => {
    const entry = site.room.entry(n);
    if (entry) found.push(`${to(mementoUrl(original, n))}; rel="${rel}"; datetime="${httpDate(entry.recordedAt)}"`);
  };
  if (size > 0) {
    add('first memento', mementoAt(site, size, 0));
    if (current !== null && current > 0) {
      const before = lastActBy(site, size, secondOf(site.room.entry(current)?.recordedAt ?? '') - 1);
      if (before >= 0) add('prev memento', before);
    }
    if (current !== null && current + 1 < size) add('next memento', mementoAt(site, size, current + 1));
    add('last memento', size - 1);
  }
  return found.join(', ');
}

/**
 * `mementoOf` follows `Accept-Datetime`. It gives null where the header is not there, or the address names a state of the record already.
 */
export function mementoOf(reading: Reading, acceptDatetime: string | null | undefined): MementoAnswer | null {
  if (acceptDatetime === undefined || acceptDatetime === null || reading.earlier) return null;
  const asked = readHttpDate(acceptDatetime.trim());
  if (asked === null) {
    return { kind: 'mistake', mistake: { field: 'Accept-Datetime', code: 'not-a-header-date', value: acceptDatetime } };
  }
  const { site, url } = reading;
  const { size } = site.room.now();
  if (size === 0) return null;
  const found = lastActBy(site, size, Math.floor(asked / 1000));
  const n = found >= 0 ? found : mementoAt(site, size, 0);
  const headers = { vary: 'accept-datetime, accept', link: links(reading, n, size), 'cache-control': 'no-store' };
  return { kind: 'redirect', to: mementoUrl(originalOf(url), n), headers };
}

/** The headers of a page say where its other states are. On an earlier state they also give the instant of the last act that it knows. */
export function mementoHeaders(reading: Reading): Readonly<Record<string, string>> {
  const { site, asKnownAt, earlier } = reading;
  // A page for everybody knows nothing beyond the newest act that everybody may see.
  const size = earlier ? site.room.now().size : asKnownAt + 1;
  const newest = earlier ? site.room.entry(asKnownAt) : null;
  const link = { link: links(reading, earlier ? asKnownAt : null, size) };
  return newest ? { ...link, 'memento-datetime': httpDate(newest.recordedAt) } : link;
}

/** Mementos on one page of a TimeMap. */
export const TIMEMAP_PAGE = 1000;

/**
 * The TimeMap lists the states of an address in `application/link-format`. They are those of the record up to act `before`, newest last, at
 * most a thousand; earlier ones are on the page that it links to.
 */
export function timemap(site: Site, original: URL, before: number | null): string {
  const path = originalOf(original);
  const to = (address: string) => target(original.origin, address);
  const { size } = site.room.now();
  const mementos: number[] = [];
  let n = Math.min(size, before ?? size) - 1;
  while (n >= 0 && mementos.length < TIMEMAP_PAGE) {
    mementos.push(n);
    n = lastActBy(site, size, secondOf(site.room.entry(n)?.recordedAt ?? '') - 1);
  }
  const lines = [
    `${to(path)}; rel="original timegate"`,
    `${to(timemapUrl(path))}; rel="self"; type="application/link-format"`,
  ];
  if (n >= 0)
    lines.push(
      `${to(`${timemapUrl(path)}${path.includes('?') ? '&' : '?'}before=${n + 1}`)}; rel="timemap"; type="application/link-format"`,
    );
  for (const act of mementos.toReversed()) {
    const entry = site.room.entry(act);
    if (entry) lines.push(`${to(mementoUrl(path, act))}; rel="memento"; datetime="${httpDate(entry.recordedAt)}"`);
  }
  return `${lines.join(',\n')}\n`;
}
