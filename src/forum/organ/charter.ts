/**
 * The charter is the rules of procedure as values, with an edition from each date on which they changed.
 *
 * An act states what its edition changes; everything else stays as the edition before had it. A value of `null` takes a
 * value away. Each value keeps the edition that stated it, so that a reader sees how old a rule is.
 */
import { byDate, hadHappened, whenOf, type When } from '#kernel/date.ts';
import type { Act } from '#forum/act.ts';
import { inTime } from '#forum/dated.ts';
import type { Forum } from '#forum/forum.ts';
import { indexed } from '#forum/indexed.ts';
import type { Cited } from '#forum/rules.ts';
import type { EditionId, Words } from '#forum/words.ts';
import type { CharterValue } from './acts.ts';
import { readDuration, readShare, type Share } from './settings.ts';

/** An edition's value bears the edition that stated it, which may be an earlier one than the edition asked. */
export type EditionValue = CharterValue & { readonly statedIn: EditionId };

/** An edition is whole: it holds what it states and what it keeps of those before. */
export type Edition = {
  readonly id: EditionId;
  readonly title: Words;
  readonly inForceFrom: When;
  readonly act: Act<'charter.adopted' | 'charter.amended'>;
  readonly values: ReadonlyMap<string, EditionValue>;
};

/** The edition in force at a date; `certain` is false where an uncertain date leaves open which one it was. */
export type EditionInForce = { readonly edition: Edition; readonly certain: boolean };

/** `editionsOf` returns all editions, oldest first, each whole. */
export const editionsOf = indexed((forum): readonly Edition[] => {
  const editions: Edition[] = [];
  for (const act of inTime(forum.organs.charters)) {
    const values = new Map(editions.at(-1)?.values);
    for (const value of act.body.values) {
      if (value.value === null) values.delete(value.path);
      else values.set(value.path, { ...value, statedIn: act.body.edition });
    }
    editions.push({ id: act.body.edition, title: act.body.title, inForceFrom: whenOf(act.effective), act, values });
  }
  return editions;
});

/** `editionAt` returns the edition in force at the end of `at`; null before the first. */
export const editionAt = (forum: Forum, at: When): EditionInForce | null => inForce(editionsOf(forum), at);

/** `inForce` does the same with editions at hand: a caller who asks about many dates reads them once. */
export function inForce(editions: readonly Edition[], at: When): EditionInForce | null {
  const begun = editions.filter((edition) => hadHappened(edition.inForceFrom, at) === 'yes');
  const open = editions.filter((edition) => hadHappened(edition.inForceFrom, at) === 'maybe');
  const edition = begun.toSorted((one, other) => byDate(one.inForceFrom, other.inForceFrom)).at(-1) ?? open[0];
  return edition ? { edition, certain: begun.length > 0 && open.length === 0 } : null;
}

/** `valueOf` returns the value at a path, with its article or source; null where the charter is silent. */
export const valueOf = (edition: Edition, path: string): EditionValue | null => edition.values.get(path) ?? null;

/** `cite` says where a rule stands in an edition. */
export function cite(edition: Edition, rule: string): Cited {
  const value = valueOf(edition, rule);
  return {
    rule,
    article: value?.article ?? null,
    basis: value?.basis ?? null,
    edition: edition.id,
    statedIn: value?.statedIn ?? null,
  };
}

/** `textOf` reads a value that is one word or text. */
export function textOf(edition: Edition, path: string): string | null {
  const value = edition.values.get(path)?.value;
  return typeof value === 'string' ? value : null;
}

/** `listOf` reads a value that is a list; empty where the charter is silent (`valueOf` tells the two apart). */
export function listOf(edition: Edition, path: string): readonly string[] {
  const value = edition.values.get(path)?.value;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}

export function numberOf(edition: Edition, path: string): number | null {
  const value = edition.values.get(path)?.value;
  return typeof value === 'number' ? value : null;
}

export function flagOf(edition: Edition, path: string): boolean | null {
  const value = edition.values.get(path)?.value;
  return typeof value === 'boolean' ? value : null;
}

/** `shareOf` reads a share such as `2/3`, exactly. */
export function shareOf(edition: Edition, path: string): Share | null {
  const text = textOf(edition, path);
  const share = text === null ? null : readShare(text);
  return share?.ok ? share.value : null;
}

/** `secondsOf` reads a duration such as `P14D` or `PT2S`, in seconds. */
export function secondsOf(edition: Edition, path: string): number | null {
  const text = textOf(edition, path);
  const duration = text === null ? null : readDuration(text);
  return duration?.ok ? duration.value : null;
}

/**
 * `namesUnder` returns the middle words of paths such as `organs.council.cadence.months`, for a given head and tail.
 * They come in the order stated.
 */
export function namesUnder(edition: Edition, head: string, tail: string): string[] {
  return [...edition.values.keys()].flatMap((path) =>
    path.startsWith(`${head}.`) && path.endsWith(`.${tail}`) ? [path.slice(head.length + 1, -tail.length - 1)] : [],
  );
}
