/**
 * These schemas are words and short texts. A text is refused if it would look like another one, or could not be hashed
 * the same twice.
 */
import type { TextKept } from '#forum/question/acts.ts';
import { z } from 'zod';
import { MOST_LANGUAGES } from './bounds.ts';
import { exactly } from './same.ts';

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const MOST = 20_000;
const LONGEST_TITLE = 1_000;

/**
 * Controls (C0 and C1) are refused but line feed and tab. The two Unicode line separators are line feeds in disguise.
 */
// oxlint-disable-next-line no-control-regex -- these are the characters to refuse
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
/** Embeddings, overrides and isolates are refused: they make a text read in another order than it is stored. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
// oxlint-disable-next-line no-control-regex -- plain ASCII is always well formed and normal
const PLAIN = /^[\u0020-\u007e]*$/;

function wrongWith(text: string): string | null {
  if (text.trim() === '') return 'text-empty';
  if (PLAIN.test(text)) return null;
  if (!text.isWellFormed()) return 'text-malformed';
  if (CONTROL.test(text)) return 'text-control-character';
  if (DIRECTION.test(text)) return 'text-direction-override';
  return text.normalize('NFC') === text ? null : 'text-not-nfc';
}

const checked = (most: number) =>
  z
    .string()
    .max(most, 'text-too-long')
    .superRefine((text, context) => {
      const wrong = wrongWith(text);
      if (wrong !== null) context.addIssue({ code: 'custom', message: wrong });
    });

/**
 * `text` is a text in one language, of at most 20,000 UTF-16 code units. It is NFC, with line feeds and tabs but no
 * other control characters.
 */
export const text = checked(MOST);

/** A text of one line, at most 300 code units: a locator, a reference, an article. */
export const line = checked(300).refine((value) => !/[\n\t]/.test(value), 'text-not-one-line');

/** BCP 47, as far as it is needed: two or three letters, and subtags. */
export const language = z.string().max(35, 'language-malformed').regex(LANGUAGE, 'language-malformed');

/** Words of the record, by language; `en` is always there. */
export const words = z
  .object({ en: text })
  .catchall(text)
  .superRefine((value, context) => {
    for (const key of Object.keys(value)) {
      if (!LANGUAGE.test(key)) context.addIssue({ code: 'custom', message: 'language-malformed', path: [key] });
    }
  });

/** A title by language: words that fit into a list. */
export const title = words.superRefine((value, context) => {
  for (const [key, one] of Object.entries(value)) {
    if (one.length > LONGEST_TITLE) context.addIssue({ code: 'custom', message: 'text-too-long', path: [key] });
  }
});

/** `said` is what a party said: a text in each language that it chose, in one at least. */
export const said = z.record(language, text).refine((value) => Object.keys(value).length > 0, 'text-empty');

/** An address on the web. The text is kept as it was given. */
export const address = z
  .string()
  .max(2000, 'address-malformed')
  .refine((value) => {
    if (!/^https?:\/\/[^\s\\]+$/.test(value) || wrongWith(value) !== null) return false;
    const url = URL.parse(value);
    return url !== null && url.username === '' && url.password === '';
  }, 'address-malformed');

/** SHA-256, hexadecimal, lower case. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/, 'digest-malformed');

/** A text that is kept, in one language. */
export const textKept = exactly<TextKept>()(z.strictObject({ language, sha256: digest }));

/** What a party said beside the words of the record: in few languages. */
export const textsKept = z.array(textKept).min(1, 'list-empty').max(MOST_LANGUAGES, 'list-too-long');
