/** The query is checked against the contract. Everything that is wrong with an address is told at once. */
import type { Endpoint } from '#contract/endpoint.ts';
import { LONGEST_VALUE, type QueryMistake, type QueryMistakeCode } from '#contract/query.ts';
import type { Reader } from '#desk/permissions.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { readingOf, type Reading, type Site } from './reading.ts';
import { FIRST_LANGUAGE, isLanguage, type Language } from '#words/languages.ts';

/** The language of the answer, also of one that says that the address is wrong. */
export function languageOf(url: URL, otherwise: Language = FIRST_LANGUAGE): Language {
  const asked = url.searchParams.get('lang');
  return isLanguage(asked) ? asked : otherwise;
}

type Asked = { readonly reading: Reading; readonly query: Readonly<Record<string, string>> };

const EVERYWHERE = ['at', 'asKnownAt', 'lang'];

/** Reads the parameters of an address: the times and the language, and those in `takes`. */
export function askedOf(
  site: Site,
  url: URL,
  takes: Endpoint['query'],
  otherwise: Language = FIRST_LANGUAGE,
  reader?: Reader,
): Result<Asked, readonly QueryMistake[]> {
  const unreadable = wronglyWritten(url);
  if (unreadable.length > 0) return refuse(unreadable);
  const mistakes: QueryMistake[] = [...strange(url, takes), ...ofLanguage(url)];
  const query: Record<string, string> = {};
  for (const [field, { schema }] of Object.entries(takes)) {
    const value = url.searchParams.get(field);
    if (value === null) continue;
    const read = schema.safeParse(value);
    if (read.success) query[field] = value;
    else mistakes.push({ field, code: codeOf(read.error.issues[0]?.message), value });
  }
  const reading = readingOf(site, url, languageOf(url, otherwise), reader);
  if (!reading.ok) return refuse([...reading.problem, ...mistakes]);
  if (mistakes.length > 0) return refuse(mistakes);
  return accept({ reading: reading.value, query });
}

/** Nothing is read from an address that is not what it seems. */
function wronglyWritten(url: URL): QueryMistake[] {
  if (!isUtf8(url.search)) return [{ field: '', code: 'not-utf8', value: '' }];
  return [...url.searchParams].flatMap(([field, value]): QueryMistake[] => {
    if (field.length > LONGEST_VALUE || value.length > LONGEST_VALUE) return [{ field, code: 'too-long', value: '' }];
    return UNSEEN.test(field + value) ? [{ field, code: 'control-character', value: '' }] : [];
  });
}

// oxlint-disable-next-line no-control-regex -- these are the characters to refuse
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u;

function isUtf8(encoded: string): boolean {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch {
    return false;
  }
}

function strange(url: URL, takes: Endpoint['query']): QueryMistake[] {
  return [...new Set(url.searchParams.keys())].flatMap((field): QueryMistake[] => {
    const known = EVERYWHERE.includes(field);
    if (!known && !Object.hasOwn(takes, field)) return [{ field, code: 'unknown-parameter', value: '' }];
    // readingOf tells of the times and the language itself.
    const twice = !known && url.searchParams.getAll(field).length > 1;
    return twice ? [{ field, code: 'given-twice', value: '' }] : [];
  });
}

function ofLanguage(url: URL): QueryMistake[] {
  const asked = url.searchParams.get('lang');
  return asked === null || isLanguage(asked) ? [] : [{ field: 'lang', code: 'unknown-language', value: asked }];
}

const CODES: Readonly<Record<string, QueryMistakeCode>> = {
  'not-a-number': 'not-a-number',
  'number-out-of-range': 'number-out-of-range',
  'id-malformed': 'id-malformed',
  'id-not-latin': 'id-not-latin',
  'id-too-long': 'too-long',
  'date-empty': 'date-empty',
  'date-not-edtf': 'date-not-edtf',
  'date-impossible': 'date-impossible',
  'date-backwards': 'date-backwards',
  'date-season': 'date-season',
  'date-is-an-instant': 'date-is-an-instant',
};

const codeOf = (message: string | undefined): QueryMistakeCode => CODES[message ?? ''] ?? 'unknown-value';
