/** Dates of facts (EDTF), instants (RFC 3339), days of the year. */
import { z } from 'zod';
import { daysIn, readDate } from '#kernel/date.ts';

/** `edtf` is EDTF, level 1; the message is the reason why a text is no date. */
export const edtf = z.string().superRefine((value, context) => {
  const date = readDate(value);
  if (!date.ok) context.addIssue({ code: 'custom', message: date.problem });
});

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function isInstant(value: string): boolean {
  const match = INSTANT.exec(value);
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** RFC 3339, UTC, exactly three decimals, no leap seconds: `2026-03-19T12:00:00.000Z`. */
export const instant = z.string().refine(isInstant, 'instant-malformed');

/** A date or an instant: history knows some things to the minute and some to the year. */
export const edtfOrInstant = z.string().superRefine((value, context) => {
  if (isInstant(value)) return;
  const date = readDate(value);
  if (!date.ok) {
    const message = date.problem === 'date-is-an-instant' ? 'instant-malformed' : date.problem;
    context.addIssue({ code: 'custom', message });
  }
});

/** A day of the year, `MM-DD`; 29 February is one. */
export const monthDay = z.string().refine((value) => {
  const match = /^(\d\d)-(\d\d)$/.exec(value);
  return match !== null && isCalendarDay(2000, Number(match[1]), Number(match[2]));
}, 'month-day-malformed');

const isCalendarDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
