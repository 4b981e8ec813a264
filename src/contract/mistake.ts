/**
 * A `Mistake` says what is wrong with a value handed in, in codes and facts: the sentences are in words/. It names the
 * place in the value, so that a form can show it at its field and a folder at its line.
 */
import type { z } from 'zod';

const CODES = [
  'missing',
  'value-empty',
  'unknown-key',
  'wrong-type',
  'not-in-list',
  'not-an-integer',
  'number-out-of-range',
  'list-too-long',
  'list-empty',
  'id-malformed',
  'id-not-latin',
  'id-too-long',
  'party-malformed',
  'ref-malformed',
  'digest-malformed',
  'language-malformed',
  'path-malformed',
  'address-malformed',
  'instant-malformed',
  'month-day-malformed',
  'time-incomplete',
  'time-malformed',
  'time-not-in-zone',
  'zone-unknown',
  'text-empty',
  'text-too-long',
  'text-not-one-line',
  'text-malformed',
  'text-not-nfc',
  'text-control-character',
  'text-direction-override',
  'text-invisible-character',
  'text-not-of-its-type',
  'order-too-long',
  'date-empty',
  'date-not-edtf',
  'date-impossible',
  'date-backwards',
  'date-season',
  'date-is-an-instant',
  'charter-no-basis',
  'charter-two-bases',
  'no-source',
  'nothing-withdrawn',
  'unknown-kind',
  'coverage-without-outcome',
  'coverage-two-outcomes',
  'not-json',
  'not-canonical',
  'invalid',
] as const satisfies readonly string[];

export type MistakeCode = (typeof CODES)[number];

export type Facts = { readonly [name: string]: string | number };

export type Mistake = {
  /** The keys and indexes from the outside in. */
  readonly path: readonly (string | number)[];
  readonly code: MistakeCode;
  readonly facts: Facts;
};

const known: ReadonlySet<string> = new Set(CODES);

const isCode = (message: string): message is MistakeCode => known.has(message);

type Issue = z.core.$ZodIssue;

/**
 * `mistakesFrom` returns the mistakes that zod found in `input`. A key that does not belong is a mistake of its own, at
 * its own place.
 */
export function mistakesFrom(issues: readonly Issue[], input: unknown): Mistake[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key): Mistake => {
        const code = isLatin(key) ? 'unknown-key' : 'id-not-latin';
        return { path: [...path, key], code, facts: { key, value: shown(key) } };
      });
    }
    return [mistakeFrom(issue, path, valueAt(input, path))];
  });
}

function mistakeFrom(issue: Issue, path: Mistake['path'], value: unknown): Mistake {
  const key = String(path.at(-1) ?? '');
  if (value === undefined) return { path, code: 'missing', facts: { key } };
  const typed = issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union';
  if (value === null && typed) return { path, code: 'value-empty', facts: { key } };
  const facts = { key, value: shown(value) };
  if (isCode(issue.message)) return { path, code: issue.message, facts };
  if (issue.code === 'invalid_value') {
    if (typeof value === 'string' && !isLatin(value)) return { path, code: 'id-not-latin', facts };
    return { path, code: 'not-in-list', facts: { ...facts, list: issue.values.map(String).join(', ') } };
  }
  if (issue.code === 'invalid_type') {
    const code = issue.expected === 'int' && typeof value === 'number' ? 'not-an-integer' : 'wrong-type';
    return { path, code, facts: { ...facts, expected: issue.expected } };
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') return { path, code: 'number-out-of-range', facts };
  return { path, code: issue.code === 'invalid_union' ? 'wrong-type' : 'invalid', facts };
}

/**
 * `isLatin` is true of a text that could be one of ours. A look-alike letter makes a key or an id that reads right and
 * is wrong.
 */
export const isLatin = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** `valueAt` returns the value at a place; undefined where nothing stands there. */
function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

const SHOWN = 60;

/** A value as a message may quote it: short, on one line. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = String(value).replaceAll(/\s+/g, ' ').trim();
  const letters = [...text];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : text;
}
