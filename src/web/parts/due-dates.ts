/** By when, in all the years, the rules had something due: after each regular meeting the next one, and what is due now. */
import { meetingsAt, type Meeting } from '#forum/meeting/read.ts';
import type { Edition } from '#forum/organ/charter.ts';
import type { Due } from '#forum/finding.ts';
import type { OrganId, PartyId } from '#forum/words.ts';
import { whenOf, type When } from '#kernel/date.ts';
import { cadenceOf, dueAfter } from '#rules/cadence.ts';
import { endOf } from '#rules/calendar.ts';
import { due } from '#rules/due.ts';
import { inquiryAt } from '#rules/findings.ts';
import type { Reading } from '#web/reading.ts';

export type DueDate = { readonly what: Due['what']; readonly organ: OrganId | null; readonly party: PartyId | null; readonly by: When };

export const editionsAt = (reading: Reading): readonly Edition[] =>
  inquiryAt(reading.forum, reading.at, reading.site.knownUntil).editions;

/** When the next regular meeting was due after this one; null where no rule set a rhythm. */
export const dueAfterMeeting = (editions: readonly Edition[], { kind, state, organ, date }: Meeting): When | null =>
  kind === 'regular' && state === 'held' ? (dueAfter(editions, cadenceOf(organ), endOf(date))?.by ?? null) : null;

/** All due dates, each once. */
export function dueDates(reading: Reading): DueDate[] {
  const editions = editionsAt(reading);
  const past = meetingsAt(reading.forum, reading.at).flatMap((meeting): DueDate[] => {
    const by = dueAfterMeeting(editions, meeting);
    return by ? [{ what: 'regular-meeting', organ: meeting.organ, party: null, by }] : [];
  });
  const now = due(reading.forum, reading.at, reading.site.knownUntil).map(
    ({ what, organ, party, by }): DueDate => ({ what, organ, party, by: whenOf(by) }),
  );
  const known = new Map([...past, ...now].map((one) => [`${one.what} ${one.organ} ${one.by.edtf}`, one]));
  return [...known.values()];
}
