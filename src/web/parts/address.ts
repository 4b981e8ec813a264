/** Every link of a page: it keeps the date, the state of the record and the language that the reader chose. */
import type { Language, Reading } from '#web/reading.ts';
import { say } from './words.ts';

type Params = Readonly<Record<string, string | number | null | undefined>>;

const PREFIX: Readonly<Record<Language, string>> = { en: '', ru: '/ru' };

/** The address of a page of this site, `path` without the language: `href(reading, '/members/KAZ')`. */
export function href(reading: Reading, path: string, params: Params = {}): string {
  return written(reading.language, path, { ...params, ...times(reading) });
}

/** The parts of an address that say which time is meant; both empty for today's newest record. */
function times(reading: Reading): { readonly at: string | null; readonly asKnownAt: string | null } {
  return {
    at: reading.dated ? reading.at.edtf : null,
    asKnownAt: reading.earlier ? reading.url.searchParams.get('asKnownAt') : null,
  };
}

function written(language: Language, path: string, params: Params): string {
  const [bare = path, fragment] = path.split('#');
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') query.append(name, String(value));
  }
  const asked = query.size > 0 ? `?${query.toString()}` : '';
  const place = PREFIX[language] === '' ? bare : `${PREFIX[language]}${bare === '/' ? '' : bare}`;
  return `${place}${asked}${fragment === undefined ? '' : `#${fragment}`}`;
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
