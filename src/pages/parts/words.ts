/** These functions write words of the record and of the catalogues as markup, in the reader's language. */
import { html } from '#pages/html.ts';
import { COMMON_LANGUAGE, type Said } from '#forum/words.ts';
import type { Sentence } from '#words/sentence.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { languageFor } from '#reading/say.ts';

/** `wordsIn` writes words of the record. They are marked as what they are where there are none in the reader's language. */
export function wordsIn(reading: Reading, words: Said): Html {
  const language = languageFor(reading, words);
  const text = words[language] ?? '';
  if (language === reading.language) return html`${text}`;
  return html`<span lang="${language}" dir="${language === COMMON_LANGUAGE ? 'ltr' : 'auto'}">${text}</span>`;
}

/** `nameIn` keeps a name apart from the direction of the text around it. */
export const nameIn = (reading: Reading, words: Said): Html => html`<bdi>${wordsIn(reading, words)}</bdi>`;

/** `sentence` is a sentence of the catalogue with markup in it. */
export const sentence = (pieces: Sentence<Html>): Html => html`${pieces}`;
