/** Words of the record and of the catalogues, in the reader's language. */
import { html } from '#pages/html.ts';
import type { Said } from '#forum/words.ts';
import { sayIn, type Say } from '#words/say.ts';
import type { Sentence } from '#words/sentence.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';

/** The catalogue of the reader's language. */
export const say = (reading: Reading): Say => sayIn(reading.language);

/** Words of the record as bare text, where markup cannot go: titles, attributes, sorting. */
export const textIn = (reading: Reading, words: Said): string => words[languageFor(reading, words)] ?? '';

/** Words of the record; marked as what they are where there are none in the reader's language. */
export function wordsIn(reading: Reading, words: Said): Html {
  const language = languageFor(reading, words);
  const text = words[language] ?? '';
  if (language === reading.language) return html`${text}`;
  return html`<span lang="${language}" dir="${language === 'en' ? 'ltr' : 'auto'}">${text}</span>`;
}

/** The reader's own language, or English, or the first that there is. */
function languageFor({ language }: Reading, words: Said): string {
  if (words[language] !== undefined) return language;
  return words['en'] !== undefined ? 'en' : (Object.keys(words)[0] ?? language);
}

/** A name, kept apart from the direction of the text around it. */
export const nameIn = (reading: Reading, words: Said): Html => html`<bdi>${wordsIn(reading, words)}</bdi>`;

/** A sentence of the catalogue with markup in it. */
export const sentence = (pieces: Sentence<Html>): Html => html`${pieces}`;

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
