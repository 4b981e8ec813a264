/**
 * `asked` makes the reading of a page, for everybody or for the person who is signed in. A parameter that it does not take is a mistake.
 */
import { accept, refuse, type Result } from '#kernel/result.ts';
import { everybody, readerOf } from '#desk/permissions.ts';
import type { Holder } from '#desk/ports.ts';
import { readingOf, type AddressMistake, type Reading, type Site } from './reading.ts';
import type { Language } from '#words/languages.ts';

export function asked(
  at: Site,
  url: URL,
  language: Language,
  asks: readonly string[] = [],
  who: Holder | null = null,
  whole = who !== null,
): Result<Reading, readonly AddressMistake[]> {
  const reader = who ? readerOf(who, at.room.now().forum, at.now()) : everybody;
  const reading = readingOf(at, url, language, reader);
  const allowed = new Set(['at', 'asKnownAt', ...asks]);
  const strange = [...new Set(url.searchParams.keys())].filter((field) => !allowed.has(field));
  const mistakes = strange.map((field): AddressMistake => ({ field, code: 'unknown-parameter', value: '' }));
  if (!reading.ok) return { ok: false, problem: [...reading.problem, ...mistakes] };
  if (mistakes.length > 0) return refuse(mistakes);
  if (who) return accept({ ...reading.value, who });
  return accept(whole ? reading.value : openly(reading.value));
}

/**
 * A page for everybody reads the record up to the newest act that everybody may see. An act for members then changes nothing on it: neither
 * what it says of the record and how it may be cited, nor its tag. A page that shows the record itself reads the whole of it.
 */
function openly(reading: Reading): Reading {
  if (reading.earlier) return reading;
  const { size, head } = reading.site.room.open();
  return { ...reading, asKnownAt: size - 1, head };
}
