/**
 * Orders are held to more than the acts of old: what is on record is still read. No order can write a long act, and no
 * text of an order holds what nobody sees.
 */
import { canonical } from '#kernel/canonical.ts';
import type { Mistake, MistakeCode } from './mistake.ts';

/** The longest body of an order as canonical JSON, in bytes. With its envelope an act stays below 64 KiB. */
export const LONGEST_BODY = 61_440;

/** Words come in so many languages at most. */
export const MOST_LANGUAGES = 20;

/** What a party says comes in so many. */
export const MOST_SAID = 8;

/** Names and titles stand in lists: they are one line. */
const ONE_LINE: ReadonlySet<string> = new Set([
  'title',
  'names',
  'name',
  'short',
  'formal',
  'capacity',
  'place',
  'city',
]);

/** These characters have no width, or tag what is around them. Two texts that differ in them look the same. */
const UNSEEN =
  // oxlint-disable-next-line no-misleading-character-class -- each of them is looked for by itself
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/u;

/** Arabic and Indic scripts need joiners between letters, Mongolian its selectors, signs their one selector. */
const NEEDED =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Syriac}]\p{M}*)[\u200c\u200d](?=\p{L})|(?<=\p{Script=Mongolian})[\u180b-\u180f]|(?<=\p{Extended_Pictographic})\ufe0f/gu;

/** Where writing runs from right to left, a mark says on which side a full stop belongs. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const SIDES = /[\u061c\u200e\u200f]/gu;

function holdsUnseen(text: string): boolean {
  if (!UNSEEN.test(text)) return false;
  const seen = text.replaceAll(NEEDED, '');
  return UNSEEN.test(RIGHT_TO_LEFT.test(text) ? seen.replaceAll(SIDES, '') : seen);
}

type Path = Mistake['path'];

/** `beyondBounds` returns what is too much in the body of an order whose schema has nothing against it. */
export function beyondBounds(body: unknown): Mistake[] {
  const found: Mistake[] = [];
  look(body, ['body'], found);
  if (sizeOf(body) > LONGEST_BODY)
    found.push({ path: ['body'], code: 'order-too-long', facts: { most: LONGEST_BODY } });
  return found;
}

const sizeOf = (value: unknown): number => new TextEncoder().encode(canonical(value)).length;

function look(value: unknown, path: Path, found: Mistake[]): void {
  if (typeof value === 'string') {
    const wrong = wrongWith(value, path);
    if (wrong) found.push({ path, code: wrong, facts: { key: String(path.at(-1)) } });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const members = Object.entries(value);
  const isSaid = path.at(-1) === 'statement' || path.at(-1) === 'texts';
  if ((isSaid || !Array.isArray(value)) && members.length > (isSaid ? MOST_SAID : MOST_LANGUAGES))
    found.push({ path, code: 'list-too-long', facts: { key: String(path.at(-1)) } });
  for (const [key, one] of members) look(one, [...path, Array.isArray(value) ? Number(key) : key], found);
}

function wrongWith(text: string, path: Path): MistakeCode | null {
  if (holdsUnseen(text)) return 'text-invisible-character';
  const isLine = path.slice(-2).some((step) => ONE_LINE.has(String(step)));
  return isLine && /[\n\t]/.test(text) ? 'text-not-one-line' : null;
}
