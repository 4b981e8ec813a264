/** A page's link keeps the date, the state of the record and the language that the reader chose. */
import { dateText, queryOf, timesMeant, timesOf, type QueryParams } from './times.ts';
import type { Reading } from './reading.ts';
import { FIRST_LANGUAGE, pathTo, prefixOf, type Language } from '#words/languages.ts';
import { say } from './say.ts';

/** The address of a page of this site, `path` without the language: `href(reading, '/members/KAZ')`. */
export const href = (reading: Reading, path: string, params: QueryParams = {}): string =>
  joined(reading.language, path, queryOf(params), timesOf(reading));

const written = (language: Language, path: string, params: QueryParams): string =>
  joined(language, path, queryOf(params), '');

function joined(language: Language, path: string, own: string, shared: string): string {
  const query = own === '' || shared === '' ? own + shared : `${own}&${shared}`;
  const hash = path.indexOf('#');
  const bare = hash < 0 ? path : path.slice(0, hash);
  return pathTo(language, bare) + (query === '' ? '' : `?${query}`) + (hash < 0 ? '' : path.slice(hash));
}

/** The path of the page being read, without its language. */
export function ownPath(reading: Reading): string {
  const path = reading.url.pathname;
  const prefix = prefixOf(reading.language);
  if (prefix === '' || !path.startsWith(prefix)) return path;
  return path.slice(prefix.length) || '/';
}

/** The page's own parameters: all but the times and the language. */
export function ownParams(reading: Reading): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of reading.url.searchParams) {
    if (name !== 'at' && name !== 'asKnownAt' && name !== 'lang') params[name] = value;
  }
  return params;
}

/** This page with some parameters changed; null takes one away. */
export const hereWith = (reading: Reading, changes: QueryParams): string =>
  written(reading.language, ownPath(reading), { ...ownParams(reading), ...timesMeant(reading), ...changes });

/** This page at another date; null for today. */
export const hereAt = (reading: Reading, at: string | null): string => hereWith(reading, { at });

/** This page in another language. */
export const hereIn = (reading: Reading, language: Language): string =>
  written(language, ownPath(reading), { ...ownParams(reading), ...timesMeant(reading) });

/** The address that will always show what this page shows now. */
export function permanent(reading: Reading): string {
  const lasting = { at: dateText(reading), asKnownAt: reading.asKnownAt < 0 ? null : reading.asKnownAt };
  const path = written(reading.language, ownPath(reading), { ...ownParams(reading), ...lasting });
  return new URL(path, reading.url).href;
}

/** The same facts for programs: `path` below /api/v1, as `/parties` or `/parties.csv`. */
export function apiHref(reading: Reading, path: string, params: QueryParams = {}): string {
  const lang = reading.language === FIRST_LANGUAGE ? null : reading.language;
  return written(FIRST_LANGUAGE, `/api/v1${path}`, { ...params, ...timesMeant(reading), lang });
}

/** The absolute address of this page without the times: what search engines should keep. */
export const canonical = (reading: Reading, language: Language): string =>
  new URL(written(language, ownPath(reading), ownParams(reading)), reading.url).href;

/** How a date reads in "… at the end of 8 June 2010", or "today". */
export function endOf(reading: Reading): string {
  if (!reading.dated) return say(reading).site.today;
  return reading.marked?.endOf ?? say(reading).date.endOf(reading.at.edtf);
}

/** The same reader without a date: for links on pages that list what is of all times. */
export const undated = (reading: Reading): Reading => ({ ...reading, at: reading.today, dated: false });

/** The address of a page for a signed-in person has no date: such a page is always of today. */
export const pathIn = ({ language }: Pick<Reading, 'language'>, path: string): string => joined(language, path, '', '');
