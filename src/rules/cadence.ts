/**
 * `dueAfter` says when something that recurs is due again. The regular meetings of an organ recur, and the end of a
 * term in the chair. Charter: `organs.*.cadence.months`, `organs.*.offset.*`, `chairmanship.term.months`.
 *
 * The months run from the last time; where no edition had the rule then, from the day on which the first one came into
 * force. An edition that comes into force before the due date puts its own number in place of the old one; one that
 * comes after it does not.
 */
import { numberOf, textOf, type Edition } from '#forum/organ/charter.ts';
import type { OrganId } from '#forum/words.ts';
import type { When } from '#kernel/date.ts';
import { whenAfter } from './calendar.ts';

/** A due date is counted from `countedFrom`: the date of the last time, or of the rule. */
export type DueByRule = {
  readonly by: When;
  readonly countedFrom: When;
  readonly months: number;
  readonly edition: Edition;
  readonly rule: string;
};

export const cadenceOf = (organ: OrganId): string => `organs.${organ}.cadence.months`;

/**
 * `dueAfter` counts from `last` (null: it never was). `editions` come oldest first; null where no edition has the rule.
 */
export function dueAfter(editions: readonly Edition[], rule: string, last: When | null): DueByRule | null {
  let due: DueByRule | null = null;
  for (const [place, edition] of editions.entries()) {
    if (due && edition.inForceFrom.earliest > due.by.latest) break;
    const next = editions[place + 1];
    // This edition had given way by the day from which the months are counted.
    if (last && next && next.inForceFrom.latest <= last.latest) continue;
    const months = numberOf(edition, rule);
    if (months === null) {
      due = null;
      continue;
    }
    const start = countedFrom(edition, last, due);
    const by = whenAfter(start, months);
    if (by) due = { by, countedFrom: start, months, edition, rule };
  }
  return due;
}

function countedFrom(edition: Edition, last: When | null, before: DueByRule | null): When {
  if (before) return before.countedFrom;
  return last && last.latest >= edition.inForceFrom.earliest ? last : edition.inForceFrom;
}

/** An offset says that a meeting of one organ is to follow one of another by so many months. */
export type Offset = {
  readonly organ: OrganId;
  readonly after: OrganId;
  readonly months: number;
  readonly rule: string;
};

export function offsetOf(edition: Edition, organ: OrganId): Offset | null {
  const rule = `organs.${organ}.offset.months`;
  const after = textOf(edition, `organs.${organ}.offset.after`);
  const months = numberOf(edition, rule);
  return after === null || months === null ? null : { organ, after, months, rule };
}
