/**
 * `dueDates` tells by when, in all the years, the rules had something due. After each regular meeting this is the next one; what is due
 * now is added.
 */
import { meetingsAt, type Meeting } from '#forum/meeting/read.ts';
import type { Edition } from '#forum/organ/charter.ts';
import type { Due } from '#forum/finding.ts';
import type { OrganId, PartyId } from '#forum/words.ts';
import { whenOf, type When } from '#kernel/date.ts';
import { cadenceOf, dueAfter } from '#rules/cadence.ts';
import { endOf } from '#rules/calendar.ts';
import { due } from '#rules/due.ts';
import { inquiryAt } from '#rules/findings.ts';
import type { Reading } from '#reading/reading.ts';

export type DueDate = {
  readonly what: Due['what'];
  readonly organ: OrganId | null;
  readonly party: PartyId | null;
  readonly by: When;
};

export const editionsAt = (reading: Reading): readonly Edition[] =>
  inquiryAt(reading.forum, reading.at, reading.site.knownUntil).editions;

/** `dueAfterMeeting` tells when the next regular meeting was due after this one; null where no rule set a rhythm. */
export const dueAfterMeeting = (editions: readonly Edition[], { kind, state, organ, date }: Meeting): When | null =>
  kind === 'regular' && state === 'held' ? (dueAfter(editions, cadenceOf(organ), endOf(date))?.by ?? null) : null;

/** `nextRegular` is the regular meeting of the organ held next after this one. */
export const nextRegular = (meetings: readonly Meeting[], { id, organ, date }: Meeting): Meeting | undefined =>
  meetings.find(
    (one) =>
      one.organ === organ &&
      one.kind === 'regular' &&
      one.state === 'held' &&
      one.id !== id &&
      one.date.earliest > date.latest,
  );

/** `dueDates` lists the dates by which no regular meeting had been held, and all that is due now; each once. */
export function dueDates(reading: Reading): DueDate[] {
  const editions = editionsAt(reading);
  const meetings = meetingsAt(reading.forum, reading.at);
  const past = meetings.flatMap((meeting): DueDate[] => {
    const by = dueAfterMeeting(editions, meeting);
    const next = by && nextRegular(meetings, meeting);
    return by && !(next && next.date.latest <= by.latest)
      ? [{ what: 'regular-meeting', organ: meeting.organ, party: null, by }]
      : [];
  });
  const now = due(reading.forum, reading.at, reading.site.knownUntil).map(({ what, organ, party, by }): DueDate => ({
    what,
    organ,
    party,
    by: whenOf(by),
  }));
  const known = new Map([...past, ...now].map((one) => [`${one.what} ${one.organ} ${one.by.edtf}`, one]));
  return [...known.values()];
}
