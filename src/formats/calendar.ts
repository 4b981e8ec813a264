/**
 * This file writes iCalendar (RFC 5545, RFC 7986): all-day events, so that no reader's time zone can move a day. It
 * shows only dates that a calendar can show truly: a date known to the day, or to the month and then as tentative. A
 * year or a decade is no entry of a calendar.
 */
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { calendar as calendarDay, daysIn, dayOf, writeDay, type When } from '#kernel/date.ts';

export type CalendarEvent = {
  /** The uid lasts: a change comes under the same one, with a higher `revision`. */
  readonly uid: string;
  readonly title: string;
  readonly date: When;
  readonly state: 'planned' | 'held' | 'not-held' | 'due';
  readonly place: string | null;
  readonly note: string | null;
  readonly address: string;
  /** The revision never falls when something changes: it is the number of the newest act on the event. */
  readonly revision: number;
  /** The instant at which that act was recorded, RFC 3339, UTC. */
  readonly changedAt: string;
};

export type Calendar = {
  readonly name: string;
  readonly language: string;
  readonly address: string;
  readonly events: readonly CalendarEvent[];
};

type Days = { readonly first: number; readonly last: number; readonly exact: boolean };

const LONGEST_EVENT = 31;

/** `daysOf` returns the days on which an event can stand. Null where the date is known no better than to the year. */
export function daysOf({ edtf, earliest, latest, qualified }: When): Days | null {
  if (!Number.isFinite(earliest) || !Number.isFinite(latest) || latest - earliest >= LONGEST_EVENT) return null;
  if (/^\d{4}-\d\d(-XX)?[?~%]?$/.test(edtf)) {
    const { year, month } = calendarDay(earliest);
    return { first: earliest, last: dayOf(year, month, daysIn(year, month)), exact: false };
  }
  return { first: earliest, last: latest, exact: !qualified };
}

/** True where the calendar shows an event as not settled to the day. */
export const isTentative = (date: When): boolean => daysOf(date)?.exact !== true;

function statusOf({ state, date }: CalendarEvent): ICalEventStatus {
  if (state === 'not-held') return ICalEventStatus.CANCELLED;
  return state === 'due' || isTentative(date) ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** `calendarText` writes the file, lines ended by CR LF. The same events always give the same bytes. */
export function calendarText({ name, language, address, events }: Calendar): string {
  const made = ical({
    name,
    prodId: { company: 'Concord', product: 'Concord', language: language.toUpperCase() },
    source: address,
    ttl: 4 * 60 * 60,
  });
  for (const event of events) {
    const days = daysOf(event.date);
    if (!days) continue;
    made.createEvent({
      id: event.uid,
      summary: event.title,
      allDay: true,
      start: writeDay(days.first),
      end: writeDay(days.last + 1),
      stamp: event.changedAt,
      lastModified: event.changedAt,
      sequence: event.revision,
      status: statusOf(event),
      // A date by rule, or one still open, keeps nobody's day busy.
      transparency:
        days.exact && event.state !== 'due' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      location: event.place,
      description: event.note,
      url: event.address,
    });
  }
  return made
    .toString()
    .replaceAll(/\r?\n/g, '\r\n')
    .replace(/(\r\n)*$/, '\r\n');
}
