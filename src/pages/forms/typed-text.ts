/**
 * The exact text of a question comes beside the body of the order. In each language it is words typed in, or a file. It is kept as bytes,
 * and the body names it by the digest that is computed here.
 */
import type { Field } from '#contract/form.ts';
import type { Mistake } from '#contract/mistake.ts';
import { LONGEST_TEXT, mayHandIn, TEXT_TYPES, textMistake, type Texts, type TextType } from '#desk/texts.ts';
import type { Who } from '#desk/who.ts';
import type { Prepared } from '#pages/page.ts';
import type { Sent, SentFile } from './sent.ts';
import { languagesOf } from '#forum/source/read.ts';
import type { Reading } from '#reading/reading.ts';

/** Fields that hold a text have names below this one: `typed.en`. They belong to the form, and come back with it. */
export const TYPED = 'typed';

/**
 * `TextFields` names the fields of a form that hold the text in one language. `before`, with a name, is a digest that was kept in an
 * earlier step.
 */
export type TextFields = {
  readonly words: string;
  readonly file: string;
  readonly before?: { readonly digest: string; readonly name: string };
};

type Kept = { readonly language: string; readonly sha256: string };

/**
 * `textsKept` keeps the text that a form has in each language: a field `typed.en`, or a file of that name. The form stays unchanged where
 * the person may hand nothing in.
 */
export async function textsKept(sent: Sent, reading: Reading, who: Who, texts: Texts): Promise<Prepared> {
  const names = (language: string) => ({ words: `${TYPED}.${language}`, file: `${TYPED}.${language}` });
  const { kept, mistakes } = await handedIn(sent, reading, who, texts, names);
  return { typed: sent.fields, fields: [...sent.fields, ...digests(kept)], mistakes };
}

/** `digests` are the members of the body that name the texts. */
export const digests = (kept: readonly Kept[]): Field[] =>
  kept.flatMap(({ language, sha256 }, place): Field[] => [
    [`text.languages.${place}.language`, language],
    [`text.languages.${place}.sha256`, sha256],
  ]);

/** Texts in the languages of the forum can be handed in on a page; the API takes any. */
export async function handedIn(
  sent: Sent,
  reading: Reading,
  who: Who,
  texts: Texts,
  names: (language: string) => TextFields,
): Promise<{ readonly kept: readonly Kept[]; readonly mistakes: readonly Mistake[] }> {
  const kept: Kept[] = [];
  const mistakes: Mistake[] = [];
  for (const language of languagesOf(reading.forum)) {
    const text = mayHandIn(who) ? textIn(sent, names(language)) : null;
    if (text && 'mistake' in text) mistakes.push(text.mistake);
    else if (text && 'bytes' in text) kept.push({ language, sha256: await texts.keep(text.bytes, text.type, who) });
    else if (text) kept.push({ language, sha256: text.sha256 });
  }
  return { kept, mistakes };
}

type TextFound =
  | { readonly bytes: Uint8Array; readonly type: TextType }
  | { readonly sha256: string }
  | { readonly mistake: Mistake };

/** `textIn` sets a file above what is typed, and both above what was kept before. */
function textIn({ fields, files }: Sent, names: TextFields): TextFound | null {
  const value = (name: string) => fields.find(([field]) => field === name)?.[1] ?? '';
  const file = files.find(({ field }) => field === names.file);
  if (file) return checked(file.bytes, typeOf(file), names.file);
  // A line ends with one character, whatever the browser sends.
  const words = value(names.words).replaceAll(/\r\n?/g, '\n');
  if (words.trim() !== '') return checked(new TextEncoder().encode(words), 'text/plain', names.words);
  const [digest, name] = names.before ? [value(names.before.digest), value(names.before.name)] : ['', ''];
  return /^[0-9a-f]{64}$/.test(digest) && name !== '' ? { sha256: digest } : null;
}

function checked(bytes: Uint8Array, type: TextType | null, field: string): TextFound {
  const found = (code: Mistake['code']) => ({
    mistake: { path: [field], code, facts: { key: 'text', value: type ?? '' } },
  });
  if (type === null) return found('text-not-of-its-type');
  if (bytes.length > LONGEST_TEXT) return found('text-too-long');
  const wrong = textMistake(bytes, type);
  return wrong ? found(wrong) : { bytes, type };
}

const ENDINGS: Readonly<Record<string, TextType>> = {
  txt: 'text/plain',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
};

/** `typeOf` looks at the ending of the name too: browsers go by it, and some know fewer than we do. */
function typeOf({ type, name }: SentFile): TextType | null {
  const said = type.split(';', 1)[0]?.trim().toLowerCase();
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return TEXT_TYPES.find((one) => one === said) ?? (Object.hasOwn(ENDINGS, ending) ? (ENDINGS[ending] ?? null) : null);
}
