/** What a page is asked: its reading, for everybody or for whoever is signed in. A parameter that it does not take is a mistake. */
import { accept, refuse, type Result } from '#kernel/result.ts';
import { everybody, readerOf } from '#desk/permissions.ts';
import type { Holder } from '#desk/ports.ts';
import { readingOf, type Mistake, type Reading, type Site } from './reading.ts';
import type { Language } from '#words/languages.ts';

export function asked(
  at: Site,
  url: URL,
  language: Language,
  asks: readonly string[] = [],
  who: Holder | null = null,
): Result<Reading, readonly Mistake[]> {
  const reader = who ? readerOf(who, at.room.now().forum, at.now()) : everybody;
  const reading = readingOf(at, url, language, reader);
  const allowed = new Set(['at', 'asKnownAt', ...asks]);
  const strange = [...new Set(url.searchParams.keys())].filter((field) => !allowed.has(field));
  const mistakes = strange.map((field): Mistake => ({ field, code: 'unknown-parameter', value: '' }));
  if (!reading.ok) return { ok: false, problem: [...reading.problem, ...mistakes] };
  if (mistakes.length > 0) return refuse(mistakes);
  return accept(who ? { ...reading.value, who } : reading.value);
}
