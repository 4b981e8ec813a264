/** Words of the record and of the catalogues, in the reader's language. */
import { html } from '#web/html.ts';
import type { Words } from '#forum/words.ts';
import { sayIn, type Say } from '#words/say.ts';
import type { Sentence } from '#words/sentence.ts';
import type { Html } from '#web/page.ts';
import type { Reading } from '#web/reading.ts';

/** The catalogue of the reader's language. */
export const say = (reading: Reading): Say => sayIn(reading.language);

/** Words of the record as bare text, where markup cannot go: titles, attributes, sorting. */
export const textIn = (reading: Reading, words: Words): string => words[reading.language] ?? words.en;

/** Words of the record; marked as English where the reader's language has none. */
export function wordsIn(reading: Reading, words: Words): Html {
  const own = words[reading.language];
  if (own !== undefined || reading.language === 'en') return html`${own ?? words.en}`;
  return html`<span lang="en" dir="ltr">${words.en}</span>`;
}

/** A name, kept apart from the direction of the text around it. */
export const nameIn = (reading: Reading, words: Words): Html => html`<bdi>${wordsIn(reading, words)}</bdi>`;

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
