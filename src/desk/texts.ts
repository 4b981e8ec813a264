/**
 * Texts that are put to decision are kept here as bytes. The record names a text by the digest of its bytes and holds
 * none of them. A person who has the bytes hands them in here, so that everybody who may see the question can read what
 * exactly is put.
 */
import type { Act } from '#forum/act.ts';
import type { Command } from '#forum/command.ts';
import type { Forum } from '#forum/forum.ts';
import { ORDERS } from '#forum/orders.ts';
import type { TextKept } from '#forum/question/acts.ts';
import type { Who } from './who.ts';

/** A text is written as plain text, or as an office file that others can open. */
export const TEXT_TYPES = [
  'text/plain',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
] as const;

export type TextType = (typeof TEXT_TYPES)[number];

/** The longest text, in bytes: five mebibytes. */
export const LONGEST_TEXT = 5_242_880;

export type KeptText = { readonly type: TextType; readonly bytes: Uint8Array };

/** `TextAbout` describes a text that is kept; `size` is in bytes. */
export type TextAbout = { readonly sha256: string; readonly type: TextType; readonly size: number };

/** `Hand` is the person who hands a text in, and the party for which; null for the Secretariat. */
export type Hand = Pick<Who, 'person' | 'party'>;

/** `HeldTexts` says which of some digests are kept at all, and which of them the person's own side handed in. */
export type HeldTexts = { readonly kept: ReadonlySet<string>; readonly own: ReadonlySet<string> };

/**
 * `Texts` keeps the bytes. Every method may reject with a `RecordFault`. Digests are SHA-256, 64 hexadecimal digits.
 */
export interface Texts {
  /**
   * Keeps the bytes and answers with their digest when they are durable. Safe to call twice. A text that no question
   * names is forgotten after two days.
   */
  keep(bytes: Uint8Array, type: TextType, by: Hand): Promise<string>;
  of(sha256: string): Promise<KeptText | null>;
  /** A delegation, and the Secretariat, hand in as one: what one person of it handed in, the others may name. */
  held(digests: readonly string[], by: Hand): Promise<HeldTexts>;
  /** Describes those of the digests that are kept, in no promised order. */
  about(digests: readonly string[]): Promise<readonly TextAbout[]>;
  /** Forgets texts handed in more than two days ago whose digest is not among `named`. */
  sweep(named: readonly string[]): Promise<void>;
}

/** A person who may put a question may hand in its text. */
export const mayHandIn = ({ roles }: Who): boolean => roles.some((role) => ORDERS.PutQuestion.roles.includes(role));

/**
 * The digests of all texts that the questions and decisions of a forum name. Given a reader's forum, or the acts that
 * the reader may see, these are the texts that the reader may see.
 */
export const textsNamed = (forum: Forum, maySee: (act: Act) => boolean = () => true): ReadonlySet<string> =>
  new Set(
    [forum.questions, forum.decisions, forum.openings]
      .flatMap((files): Act[] => [...files.values()].flat())
      .flatMap((act) => (maySee(act) ? textsIn(act) : [])),
  );

/** The digests by which an order would open texts to the readers of what it records. */
export function textsOpenedBy({ order, body }: Command): readonly string[] {
  if (order === 'PutQuestion' || order === 'AmendQuestion') return digestsOf(body.text.languages);
  return order === 'TakePosition' || order === 'RaiseObjection' ? digestsOf(body.texts) : [];
}

const digestsOf = (texts: readonly TextKept[] = []): string[] => texts.map(({ sha256 }) => sha256);

/** A question, a position, and a decision with the positions beside it name texts. */
function textsIn({ kind, body }: Act): string[] {
  switch (kind) {
    case 'question.put':
    case 'question.amended':
      return digestsOf(body.text.languages);
    case 'position.taken':
      return digestsOf(body.texts);
    case 'decision.opened':
      return digestsOf(body.text?.languages);
    case 'decision.adopted':
      return [...digestsOf(body.text?.languages), ...(body.attached ?? []).flatMap(({ texts }) => digestsOf(texts))];
    default:
      return [];
  }
}

/**
 * `textNotToBeNamed` finds a text that an order may not name. A digest is not a key: letters and printed copies carry it. Its
 * text must have been handed in by the side that orders, or be open to it already. Of a digest whose text nobody handed
 * in there is nothing to open.
 */
export function textNotToBeNamed(
  digests: readonly string[],
  { kept, own }: HeldTexts,
  open: () => ReadonlySet<string>,
): string | null {
  const strange = digests.filter((digest) => !own.has(digest));
  if (strange.length === 0) return null;
  const read = open();
  return strange.find((digest) => kept.has(digest) && !read.has(digest)) ?? null;
}

export type TextMistake = 'text-empty' | 'text-malformed' | 'text-control-character' | 'text-not-of-its-type';

/** Checks that the bytes are of the type they are said to be; null where nothing speaks against it. */
export function textMistake(bytes: Uint8Array, type: TextType): TextMistake | null {
  if (bytes.length === 0) return 'text-empty';
  if (type === 'text/plain') return plainMistake(bytes);
  return beginsWith(bytes, type === 'application/pdf' ? '%PDF-' : 'PK\u0003\u0004') ? null : 'text-not-of-its-type';
}

const beginsWith = (bytes: Uint8Array, start: string): boolean =>
  [...start].every((char, at) => bytes[at] === char.codePointAt(0));

function plainMistake(bytes: Uint8Array): TextMistake | null {
  if (bytes.includes(0)) return 'text-control-character';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return null;
  } catch {
    return 'text-malformed';
  }
}
