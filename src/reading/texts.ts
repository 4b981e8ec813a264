/** Texts are fetched before a page is made, for a page itself asks nobody. */
import type { TextAbout, Texts } from '#desk/texts.ts';
import { questionOf } from '#forum/question/read.ts';
import type { Reading } from './reading.ts';

/** `plain` is the text itself, where it is plain and not too long to stand on a page. */
export type ShownText = TextAbout & { readonly plain: string | null };

export type ShownTexts = ReadonlyMap<string, ShownText>;

/** In bytes: some eighty pages of a book. Whatever is longer is a link. */
const LONGEST_SHOWN = 262_144;

/** The reading with the texts of a question, as far as its reader sees that question. */
export async function withTextsOf(reading: Reading, texts: Texts, question: string): Promise<Reading> {
  const found = questionOf(reading.forum, question);
  if (!found) return reading;
  const all = [...found.earlierTexts, found.put.body.text];
  const about = await texts.about(all.flatMap(({ languages }) => languages.map(({ sha256 }) => sha256)));
  const shown = await Promise.all(about.map((one) => shownOf(texts, one)));
  return { ...reading, texts: new Map(shown.map((one) => [one.sha256, one])) };
}

async function shownOf(texts: Texts, about: TextAbout): Promise<ShownText> {
  const { type, size, sha256 } = about;
  const kept = type === 'text/plain' && size <= LONGEST_SHOWN ? await texts.of(sha256) : null;
  return { ...about, plain: kept && new TextDecoder().decode(kept.bytes) };
}
