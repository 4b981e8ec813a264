/**
 * A span says for which dates an answer holds. A date that is watched notes each question that it is asked: `hadHappened` narrows its
 * span, and an answer for which the date itself was read holds for this date only.
 */
import type { Day, DateSpan, When } from './date.ts';

type Watched = { readonly date: When; readonly span: DateSpan; readonly isExact: () => boolean };

/** `watch` returns the same date, watched; also of a date that is watched already. */
export function watch(at: When): Watched {
  const { earliest, latest } = at.span ?? at;
  const span = {
    earliest,
    latest,
    earliestFrom: -Infinity,
    earliestTo: Infinity,
    latestFrom: -Infinity,
    latestTo: Infinity,
  };
  let isExact = false;
  const read = <Name extends 'edtf' | 'earliest' | 'latest' | 'qualified'>(name: Name): When[Name] => {
    isExact = true;
    return at[name];
  };
  return {
    span,
    isExact: () => isExact,
    date: {
      span,
      get edtf() {
        return read('edtf');
      },
      get earliest() {
        return read('earliest');
      },
      get latest() {
        return read('latest');
      },
      get qualified() {
        return read('qualified');
      },
    },
  };
}

/** `isWithin` is true of a date that has the same answers. */
export function isWithin(span: DateSpan, at: When): boolean {
  const { earliest, latest } = at.span ?? at;
  return isBetween(span.earliestFrom, earliest, span.earliestTo) && isBetween(span.latestFrom, latest, span.latestTo);
}

const isBetween = (from: Day, day: Day, to: Day): boolean => from <= day && day <= to;

/** `narrow` notes on a watched date an answer that was kept from before, with its span. */
export function narrow(at: When, { earliestFrom, earliestTo, latestFrom, latestTo }: DateSpan): void {
  const { span } = at;
  if (!span) return;
  span.earliestFrom = Math.max(span.earliestFrom, earliestFrom);
  span.earliestTo = Math.min(span.earliestTo, earliestTo);
  span.latestFrom = Math.max(span.latestFrom, latestFrom);
  span.latestTo = Math.min(span.latestTo, latestTo);
}

/** `lastDayOf` is the last day of a watched date, watched too. */
export function lastDayOf(at: When, of: DateSpan): When {
  const span: DateSpan = {
    earliest: of.latest,
    latest: of.latest,
    get earliestFrom() {
      return of.latestFrom;
    },
    set earliestFrom(day) {
      of.latestFrom = day;
    },
    get earliestTo() {
      return of.latestTo;
    },
    set earliestTo(day) {
      of.latestTo = day;
    },
    get latestFrom() {
      return of.latestFrom;
    },
    set latestFrom(day) {
      of.latestFrom = day;
    },
    get latestTo() {
      return of.latestTo;
    },
    set latestTo(day) {
      of.latestTo = day;
    },
  };
  return {
    span,
    get edtf() {
      return at.edtf;
    },
    get earliest() {
      return at.latest;
    },
    get latest() {
      return at.latest;
    },
    get qualified() {
      return at.qualified;
    },
  };
}
