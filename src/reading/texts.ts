/** Texts are fetched before a page is made, for a page itself asks nobody. */
import type { TextAbout, Texts } from '#desk/texts.ts';
import { decisionAt } from '#forum/decision/read.ts';
import type { Document } from '#forum/document/read.ts';
import type { PutText } from '#forum/question/acts.ts';
import { questionOf, textOf } from '#forum/question/read.ts';
import type { Reading } from './reading.ts';

/** `plain` is the text itself, where it is plain and not too long to stand on a page. */
export type ShownText = TextAbout & { readonly plain: string | null };

export type ShownTexts = ReadonlyMap<string, ShownText>;

/** In bytes: some eighty pages of a book. Whatever is longer is a link. */
const LONGEST_SHOWN = 262_144;

/** The exact texts of a question, the last one before the organ, as far as the reader sees that question. */
export function textsOfQuestion({ forum }: Reading, id: string): readonly PutText[] {
  const question = questionOf(forum, id);
  return question ? [...question.earlierTexts, textOf(question)] : [];
}

export const textOfDecision = ({ forum, at }: Reading, id: string): PutText | null =>
  decisionAt(forum, id, at)?.text ?? null;

/** The text by which a document was adopted here; null where the text that was put is of another document. */
export function textOfDocument(reading: Reading, { id, decision }: Pick<Document, 'id' | 'decision'>): PutText | null {
  const text = decision === null ? null : textOfDecision(reading, decision);
  return text?.document === undefined || text.document === id ? text : null;
}

/** The reading with these texts, as far as their bytes are kept here. */
export async function withTexts(reading: Reading, texts: Texts, all: readonly PutText[]): Promise<Reading> {
  if (all.length === 0) return reading;
  const about = await texts.about(all.flatMap(digestsOf));
  const shown = await Promise.all(about.map((one) => shownOf(texts, one)));
  return { ...reading, texts: new Map(shown.map((one) => [one.sha256, one])) };
}

/** The reading with the sizes and types of a text, for an answer that names its files. */
export async function withFiles(reading: Reading, texts: Texts, text: PutText): Promise<Reading> {
  const about = await texts.about(digestsOf(text));
  return { ...reading, texts: new Map(about.map((one) => [one.sha256, { ...one, plain: null }])) };
}

const digestsOf = ({ languages }: PutText): string[] => languages.map(({ sha256 }) => sha256);

async function shownOf(texts: Texts, about: TextAbout): Promise<ShownText> {
  const { type, size, sha256 } = about;
  const kept = type === 'text/plain' && size <= LONGEST_SHOWN ? await texts.of(sha256) : null;
  return { ...about, plain: kept && new TextDecoder().decode(kept.bytes) };
}
