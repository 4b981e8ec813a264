/**
 * These functions reckon in months. A date keeps the precision of its source: two years after `2007-03` is `2009-03`,
 * not a day in it.
 */
import { calendar, dayOf, daysIn, whenOf, writeDay, type Day, type When } from '#kernel/date.ts';
import { lastDayOf } from '#kernel/span.ts';

/**
 * `monthsAfter` returns the same day so many months on (or back). It is the last of the month where that has no such
 * day.
 */
export function monthsAfter(day: Day, months: number): Day {
  const from = calendar(day);
  const count = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOf(year, month, Math.min(from.day, daysIn(year, month)));
}

/**
 * `whenAfter` counts so many months after a date. A fact that lasts some days is counted from its last; one without an
 * end cannot be.
 */
export function whenAfter(from: When, months: number): When | null {
  if (!Number.isFinite(from.latest)) return null;
  const due = monthsAfter(from.latest, months);
  const text = writeDay(due);
  const end = from.edtf.slice(from.edtf.indexOf('/') + 1).replace(/[?~%]$/, '');
  if (/^\d{4}-\d\d$/.test(end)) return whenOf(text.slice(0, 7));
  if (/^\d{4}$/.test(end) && months % 12 === 0) return whenOf(text.slice(0, 4));
  return whenOf(text);
}

/** `monthsBetween` returns the whole months nearest to a number of days, by the calendar from a day on. */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return -monthsBetween(to, from);
  let months = Math.max(0, Math.floor((to - from) / 31) - 1);
  while (monthsAfter(from, months + 1) <= to) months += 1;
  const before = monthsAfter(from, months);
  return to - before > (monthsAfter(from, months + 1) - before) / 2 ? months + 1 : months;
}

/** `endOf` returns the last day of a date, as a date. */
export function endOf(when: When): When {
  if (when.span) return lastDayOf(when, when.span);
  return Number.isFinite(when.latest) ? whenOf(writeDay(when.latest)) : when;
}

/** `earlier` compares two dates by their last possible day. */
export const earlier = (one: When, other: When): When => (one.latest <= other.latest ? one : other);
