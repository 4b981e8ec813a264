/**
 * `findRhythm` asks whether each organ met when its edition had it meet. Charter: `organs.*.cadence.months`,
 * `organs.*.offset.*`.
 */
import { namesUnder, numberOf } from '#forum/organ/charter.ts';
import { entryAt } from '#forum/lists.ts';
import type { Meeting } from '#forum/meeting/read.ts';
import type { Finding } from '#forum/finding.ts';
import type { OrganId } from '#forum/words.ts';
import { isReached } from '#kernel/date.ts';
import { endOf, whenAfter } from './calendar.ts';
import { cadenceOf, dueAfter, offsetOf, type DueByRule } from './cadence.ts';
import { editionOn, found, lateness, type Inquiry } from './finding.ts';

export const findRhythm = (inquiry: Inquiry): Finding[] =>
  organsOf(inquiry).flatMap((organ) => {
    const meetings = regularMeetings(inquiry, organ);
    return [...intervals(inquiry, organ, meetings), ...offRhythm(inquiry, organ, meetings)];
  });

/** `findOverdue` finds the meetings that are missing. It tells how long, so its findings differ from day to day. */
export const findOverdue = (inquiry: Inquiry): Finding[] =>
  organsOf(inquiry).flatMap((organ) => overdue(inquiry, organ, regularMeetings(inquiry, organ)));

const organsOf = ({ editions }: Inquiry): OrganId[] => [
  ...new Set(editions.flatMap((edition) => namesUnder(edition, 'organs', 'cadence.months'))),
];

/** `regularMeetings` returns the regular meetings held, oldest first. */
export const regularMeetings = ({ meetings }: Pick<Inquiry, 'meetings'>, organ: OrganId): Meeting[] =>
  meetings.filter((meeting) => meeting.organ === organ && meeting.kind === 'regular' && meeting.state === 'held');

/**
 * `allKnown` is true of meetings numbered from one without a gap, so that the record knows them all. In other organs a
 * missing meeting proves nothing.
 */
export const allKnown = (meetings: readonly Meeting[]): boolean =>
  meetings.every((meeting, place) => meeting.ordinal === place + 1);

function intervals(inquiry: Inquiry, organ: OrganId, meetings: readonly Meeting[]): Finding[] {
  const counted = allKnown(meetings);
  return meetings.flatMap((meeting, place) => {
    const before = meetings[place - 1];
    const due = before ? dueAfter(upTo(inquiry, meeting), cadenceOf(organ), endOf(before.date)) : null;
    if (!before || !due) return [];
    const { edition } = due;
    const late = lateness(due.by, meeting.date);
    if (late.is === 'in-time') return [];
    const here = {
      edition,
      rule: due.rule,
      subject: { of: 'meeting', id: meeting.id },
      on: meeting.date,
      acts: heldBy(meeting),
    } as const;
    const expected = rhythm(organ, due, before);
    if (!counted || late.is === 'cannot-say') {
      const fact = { meeting: meeting.id, on: meeting.date.edtf };
      return [found({ ...here, code: 'meeting-not-known', severity: 'cannot-say', expected, found: fact })];
    }
    const severity = late.days <= (numberOf(edition, 'organs.grace-days') ?? 0) ? 'note' : 'deviation';
    const fact = { meeting: meeting.id, on: meeting.date.edtf, late: { months: late.months, days: late.days } };
    return [found({ ...here, code: 'meeting-late', severity, expected, found: fact })];
  });
}

/** `upTo` keeps the editions that were in force by the day of the meeting. A later one says nothing of it. */
const upTo = ({ editions }: Inquiry, meeting: Meeting) =>
  editions.filter((edition) => edition.inForceFrom.latest <= meeting.date.latest);

/** `overdue` finds an organ whose next meeting should have been held within the time that the record knows. */
function overdue(inquiry: Inquiry, organ: OrganId, meetings: readonly Meeting[]): Finding[] {
  const last = meetings.at(-1);
  const due = last ? dueAfter(inquiry.editions, cadenceOf(organ), endOf(last.date)) : null;
  if (!last || !due) return [];
  const { edition } = due;
  if (!isReached(due.by.latest + 1, inquiry.at)) return [];
  const until = isReached(inquiry.knownUntil.latest + 1, inquiry.at) ? inquiry.knownUntil : inquiry.at;
  const late = lateness(due.by, until);
  if (late.is !== 'late') return [];
  const expected = rhythm(organ, due, last);
  const here = { edition, rule: due.rule, subject: { of: 'organ', id: organ }, on: until, acts: heldBy(last) } as const;
  if (!allKnown(meetings)) {
    return [
      found({
        ...here,
        code: 'meeting-not-known',
        severity: 'cannot-say',
        expected,
        found: { meeting: null, on: null },
      }),
    ];
  }
  const severity = late.days <= (numberOf(edition, 'organs.grace-days') ?? 0) ? 'note' : 'deviation';
  const fact = { asOf: until.edtf, late: { months: late.months, days: late.days } };
  return [found({ ...here, code: 'meeting-overdue', severity, expected, found: fact })];
}

/**
 * `offRhythm` looks at the first meeting after each meeting of the organ that sets the beat. It finds never more than a
 * note: the rhythm itself is another rule.
 */
function offRhythm(inquiry: Inquiry, organ: OrganId, meetings: readonly Meeting[]): Finding[] {
  const beats = new Map<OrganId, Meeting[]>();
  return meetings.flatMap((meeting, place) => {
    const edition = editionOn(inquiry, meeting.date);
    const offset = edition && offsetOf(edition, organ);
    if (!offset) return [];
    const of = entryAt(beats, offset.after, () => regularMeetings(inquiry, offset.after));
    const beat = of.findLast((one) => one.date.latest < meeting.date.earliest);
    const before = meetings[place - 1];
    // Only the first meeting after the beat counts, and only a beat that the rule already governed.
    if (!beat || (before && before.date.latest > beat.date.latest)) return [];
    const ruled = editionOn(inquiry, beat.date);
    const due = ruled && offsetOf(ruled, organ) ? whenAfter(beat.date, offset.months) : null;
    if (!due) return [];
    const late = lateness(due, meeting.date);
    if (late.is !== 'late') return [];
    return [
      found({
        edition,
        rule: offset.rule,
        subject: { of: 'meeting', id: meeting.id },
        on: meeting.date,
        acts: [...heldBy(beat), ...heldBy(meeting)],
        code: 'meeting-off-rhythm',
        severity: 'note',
        expected: { organ, by: due.edtf, months: offset.months, after: beat.id },
        found: { meeting: meeting.id, on: meeting.date.edtf, late: { months: late.months, days: late.days } },
      }),
    ];
  });
}

const rhythm = (organ: OrganId, due: DueByRule, last: Meeting) => ({
  organ,
  by: due.by.edtf,
  months: due.months,
  // The months are counted from the rule where the rule is younger than the last meeting.
  after: due.countedFrom.latest === last.date.latest ? last.id : null,
});

export const heldBy = (meeting: Meeting) => meeting.acts.filter((act) => act.kind === 'meeting.held');
