/**
 * The exact text of a question, typed or as a file, beside the body of the order: kept as bytes, and named in the body by its digest.
 * Fields `typed.en`, `typed.ru`; files under the same names. They belong to the form, and come back with it.
 */
import { mayHandIn, TEXT_TYPES, textMistake, type Texts } from '#desk/texts.ts';
import type { Who } from '#desk/who.ts';
import type { Sent } from './sent.ts';

export const TYPED = 'typed.';

const LANGUAGES = ['en', 'ru'] as const;

/** With the digests of what was handed in; unchanged for whoever may hand nothing in. */
export async function textsKept(sent: Sent, who: Who, texts: Texts): Promise<Sent> {
  if (!mayHandIn(who)) return sent;
  const kept: string[][] = [];
  for (const language of LANGUAGES) {
    const sha256 = await keptIn(sent, language, texts);
    if (sha256 !== null) kept.push([language, sha256]);
  }
  const named = kept.flatMap(([language = '', sha256 = ''], at) => [
    [`text.languages.${at}.language`, language] as const,
    [`text.languages.${at}.sha256`, sha256] as const,
  ]);
  return { ...sent, fields: [...sent.fields, ...named] };
}

async function keptIn({ fields, files }: Sent, language: string, texts: Texts): Promise<string | null> {
  const name = `${TYPED}${language}`;
  const file = files.find(({ field }) => field === name);
  const type = TEXT_TYPES.find((one) => one === file?.type);
  if (file && type) return textMistake(file.bytes, type) === null ? texts.keep(file.bytes, type) : null;
  const typed = fields.find(([one]) => one === name)?.[1] ?? '';
  const bytes = new TextEncoder().encode(typed.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim());
  return textMistake(bytes, 'text/plain') === null ? texts.keep(bytes, 'text/plain') : null;
}
