/** The catalogue of the reader's language, and words of the record as bare text in it. */
import { COMMON_LANGUAGE, type Said } from '#forum/words.ts';
import { sayIn, type Say } from '#words/say.ts';
import type { Reading } from './reading.ts';

/** The catalogue of the reader's language. */
export const say = (reading: Reading): Say => sayIn(reading.language);

/** Words of the record as bare text, where markup cannot go: titles, attributes, sorting. */
export const textIn = (reading: Reading, words: Said): string => words[languageFor(reading, words)] ?? '';

/** The reader's own language, or the common one, or the first that there is. */
export function languageFor({ language }: Reading, words: Said): string {
  if (words[language] !== undefined) return language;
  return words[COMMON_LANGUAGE] !== undefined ? COMMON_LANGUAGE : (Object.keys(words)[0] ?? language);
}

/** A sentence with a capital letter at its start, where it starts with words. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase() + text.slice(first.length);
}

const COLLATORS = new Map<string, Intl.Collator>();

/** The alphabet of a language, for sorting: making one costs more than sorting by it. */
export function alphabet(language: string): Intl.Collator {
  const known = COLLATORS.get(language);
  if (known) return known;
  const made = new Intl.Collator(language);
  COLLATORS.set(language, made);
  return made;
}
