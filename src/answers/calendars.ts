/** The calendars: the forum's, an organ's, a party's. Meetings as the record has them, and what is due by rule. */
import { due } from '#rules/due.ts';
import type { Act } from '#forum/act.ts';
import { indexed } from '#forum/indexed.ts';
import { meetingsAt, type Meeting } from '#forum/meeting/read.ts';
import type { OrganId, PartyId } from '#forum/words.ts';
import { calendarText, isTentative, type CalendarEvent } from '#formats/calendar.ts';
import { whenOf } from '#kernel/date.ts';
import { forumShort, meetingName, organName, partyName } from '#reading/names.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { prefixOf } from '#words/languages.ts';

/** The forum's whole calendar. */
export const forumCalendar = (reading: Reading): string =>
  calendar(
    reading,
    say(reading).formats.calendar.ofForum(forumShort(reading)),
    () => true,
    () => true,
  );

/** An organ's; null where the record knows no such organ. */
export function organCalendar(reading: Reading, organ: OrganId): string | null {
  if (!reading.forum.organs.byId.has(organ)) return null;
  const name = textIn(reading, organName(reading, organ));
  const own = (of: { readonly organ: OrganId | null }) => of.organ === organ;
  return calendar(reading, say(reading).formats.calendar.of(forumShort(reading), name), own, own);
}

/**
 * A party's calendar has what it hosts, chairs or takes part in, and everything still planned. It is null where the record knows no such
 * party.
 */
export function partyCalendar(reading: Reading, party: PartyId): string | null {
  if (!reading.forum.parties.has(party)) return null;
  const name = textIn(reading, partyName(reading, party));
  const concerns = (meeting: Meeting) =>
    meeting.state === 'planned' ||
    meeting.host === party ||
    meeting.presidedBy.includes(party) ||
    meeting.attendance?.participants?.some((one) => one.party === party) === true;
  return calendar(reading, say(reading).formats.calendar.of(forumShort(reading), name), concerns, () => true);
}

function calendar(
  reading: Reading,
  name: string,
  isShown: (meeting: Meeting) => boolean,
  isDue: (of: { readonly organ: OrganId | null }) => boolean,
): string {
  const revised = revisions(reading.forum);
  const meetings = meetingsAt(reading.forum, reading.at)
    .filter(isShown)
    .map((meeting) => meetingEvent(reading, meeting, revised.get(meeting.id)));
  return calendarText({
    name,
    language: reading.language,
    address: reading.url.origin + reading.url.pathname + reading.url.search,
    events: [...meetings, ...dueEvents(reading, isDue)],
  });
}

/**
 * `revisions` gives each meeting its newest act, so that the number never falls. An act that has been replaced since counts, and so does
 * the one that replaced it.
 */
const revisions = indexed((forum): ReadonlyMap<string, Act> => {
  const newest = new Map<string, Act>();
  for (const act of forum.acts) {
    if (!act.kind.startsWith('meeting.') || !('meeting' in act.body) || act.body.meeting === undefined) continue;
    const replacement = forum.correctedBy.get(act.n);
    const latest = replacement && replacement.n > act.n ? replacement : act;
    const before = newest.get(act.body.meeting);
    if (!before || latest.n > before.n) newest.set(act.body.meeting, latest);
  }
  return newest;
});

/** The same whatever address the server was reached under: a calendar that is moved must not double its events. */
const uidOf = (reading: Reading, what: string): string => `${what}@${reading.site.forumId}`;

const page = (reading: Reading, path: string): string => `${reading.url.origin}${prefixOf(reading.language)}${path}`;

function meetingEvent(reading: Reading, meeting: Meeting, newest: Act | undefined): CalendarEvent {
  return {
    uid: uidOf(reading, `meeting-${meeting.id}`),
    title: meetingName(reading, meeting),
    date: meeting.date,
    state: meeting.state,
    place: meeting.place && textIn(reading, meeting.place),
    note: noteOn(reading, meeting),
    address: page(reading, `/meetings/${encodeURIComponent(meeting.id)}`),
    revision: newest?.n ?? 0,
    changedAt: newest?.recordedAt ?? reading.site.now(),
  };
}

function noteOn(reading: Reading, meeting: Meeting): string | null {
  const { calendar: words } = say(reading).formats;
  if (meeting.state === 'not-held') return words.notHeld;
  if (isTentative(meeting.date)) return meeting.state === 'planned' ? words.dateOpen : words.dayNotKnown;
  return meeting.theme && textIn(reading, meeting.theme);
}

/** The last day by which an organ is to meet. An event of its own, since no meeting need be announced yet. */
function dueEvents(reading: Reading, isDue: (of: { readonly organ: OrganId | null }) => boolean): CalendarEvent[] {
  const { forum, at, site } = reading;
  const newest = forum.acts.at(-1);
  const { calendar: words } = say(reading).formats;
  return due(forum, at, site.knownUntil).flatMap((one) => {
    if (one.what !== 'regular-meeting' || one.organ === null || one.overdue !== 'no' || !isDue(one)) return [];
    return [
      {
        uid: uidOf(reading, `due-${one.organ}`),
        title: words.due(textIn(reading, organName(reading, one.organ))),
        date: whenOf(one.by),
        state: 'due' as const,
        place: null,
        note: words.dueNote(one.rule, one.edition),
        address: page(reading, '/rules'),
        revision: newest?.n ?? 0,
        changedAt: newest?.recordedAt ?? site.now(),
      },
    ];
  });
}
