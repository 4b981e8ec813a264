/** Every link of a page: it keeps the date, the state of the record and the language that the reader chose. */
import type { Language, Reading } from '#web/reading.ts';
import { say } from './words.ts';

type Params = Readonly<Record<string, string | number | null | undefined>>;

const PREFIX: Readonly<Record<Language, string>> = { en: '', ru: '/ru' };

/** The address of a page of this site, `path` without the language: `href(reading, '/members/KAZ')`. */
export function href(reading: Reading, path: string, params: Params = {}): string {
  return joined(reading.language, path, queryOf(params), timesOf(reading).query);
}

/** Which time is meant; both empty for today's newest record. */
type Times = { readonly at: string | null; readonly asKnownAt: string | null };

const known = new WeakMap<Reading, { readonly times: Times; readonly query: string }>();

/** The times of a reading and how an address says them: made once, since a page has hundreds of links. */
function timesOf(reading: Reading): { readonly times: Times; readonly query: string } {
  const before = known.get(reading);
  if (before) return before;
  const asKnownAt = reading.earlier ? reading.url.searchParams.get('asKnownAt') : null;
  const times = { at: reading.dated ? reading.at.edtf : null, asKnownAt };
  const made = { times, query: queryOf(times) };
  known.set(reading, made);
  return made;
}

const times = (reading: Reading): Times => timesOf(reading).times;

const written = (language: Language, path: string, params: Params): string =>
  joined(language, path, queryOf(params), '');

/** `name=value&…` of what is given, encoded; empty where nothing is. */
function queryOf(params: Params): string {
  let query = '';
  for (const name in params) {
    const value = params[name];
    if (value === null || value === undefined || value === '') continue;
    query += `${query === '' ? '' : '&'}${name}=${encodeURIComponent(value)}`;
  }
  return query;
}

function joined(language: Language, path: string, own: string, shared: string): string {
  const query = own === '' || shared === '' ? own + shared : `${own}&${shared}`;
  const hash = path.indexOf('#');
  const bare = hash < 0 ? path : path.slice(0, hash);
  const place = PREFIX[language] === '' ? bare : PREFIX[language] + (bare === '/' ? '' : bare);
  return place + (query === '' ? '' : `?${query}`) + (hash < 0 ? '' : path.slice(hash));
}

/** The path of the page being read, without its language. */
export function ownPath(reading: Reading): string {
  const path = reading.url.pathname;
  const prefix = PREFIX[reading.language];
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
export const hereWith = (reading: Reading, changes: Params): string =>
  written(reading.language, ownPath(reading), { ...ownParams(reading), ...times(reading), ...changes });

/** This page at another date; null for today. */
export const hereAt = (reading: Reading, at: string | null): string => hereWith(reading, { at });

/** This page in another language. */
export const hereIn = (reading: Reading, language: Language): string =>
  written(language, ownPath(reading), { ...ownParams(reading), ...times(reading) });

/** The address that will always show what this page shows now. */
export function permanent(reading: Reading): string {
  const lasting = { at: reading.at.edtf, asKnownAt: reading.asKnownAt < 0 ? null : reading.asKnownAt };
  const path = written(reading.language, ownPath(reading), { ...ownParams(reading), ...lasting });
  return new URL(path, reading.url).href;
}

/** The same facts for programs: `path` below /api/v1, as `/parties` or `/parties.csv`. */
export function apiHref(reading: Reading, path: string, params: Params = {}): string {
  const lang = reading.language === 'en' ? null : reading.language;
  return written('en', `/api/v1${path}`, { ...params, ...times(reading), lang });
}

/** The absolute address of this page without the times: what search engines should keep. */
export const canonical = (reading: Reading, language: Language): string =>
  new URL(written(language, ownPath(reading), ownParams(reading)), reading.url).href;

/** How a date reads in "… at the end of 8 June 2010", or "today". */
export const endOf = (reading: Reading): string =>
  reading.dated ? say(reading).date.endOf(reading.at.edtf) : say(reading).site.today;

/** The same reader without a date: for links on pages that list what is of all times. */
export const undated = (reading: Reading): Reading => ({ ...reading, at: reading.today, dated: false });
