/**
 * These rules say which party takes the chair, and when. Charter: `chairmanship.*`.
 *
 * Three ways of succession. By `host`, the party that hosts a regular meeting of one of the organs named chairs until
 * the next regular meeting of another of them. By `alphabet`, the member that follows in the seating order chairs. By
 * `decision`, the party that the organ chooses.
 */
import { listOf, numberOf, textOf, type Edition } from '#forum/organ/charter.ts';
import { membersAt } from '#forum/party/read.ts';
import type { Forum } from '#forum/forum.ts';
import type { Meeting } from '#forum/meeting/read.ts';
import type { Rules } from '#forum/rules.ts';
import type { OrganId, PartyId } from '#forum/words.ts';
import type { When } from '#kernel/date.ts';
import { may } from './participation.ts';
import { firstNot, holds, refused } from './ruling.ts';
import { seated } from './seating.ts';

export type Succession = 'host' | 'alphabet' | 'decision';

export function successionOf(edition: Edition): Succession | null {
  const word = textOf(edition, 'chairmanship.succession');
  return word === 'host' || word === 'alphabet' || word === 'decision' ? word : null;
}

/** The regular meetings of these organs carry the chair with them. */
export const hostOrgans = (edition: Edition): readonly OrganId[] => listOf(edition, 'chairmanship.host.organs');

/** `passesChair` is true of a meeting at which the chair passes. */
export const passesChair = (edition: Edition, meeting: Meeting): boolean =>
  meeting.kind === 'regular' && meeting.state === 'held' && hostOrgans(edition).includes(meeting.organ);

/**
 * `nextInTurn` returns the member that follows `party` by the alphabet at a date; the first again after the last. Null
 * without members.
 */
export function nextInTurn(edition: Edition, party: PartyId, forum: Forum, at: When): PartyId | null {
  const members = membersAt(forum, at)
    .filter((one) => one.certain || one.party === party)
    .map((one) => one.party);
  const order = seated(edition)([...new Set([...members, party])], forum, at);
  const next = order[(order.indexOf(party) + 1) % order.length] ?? null;
  return members.length === 0 ? null : next;
}

/** `mayCandidate` lets a member ask, in writing, for one of the next terms. */
export const mayCandidate =
  (edition: Edition): Rules['mayCandidate'] =>
  ({ party, inWriting, term }, forum, at) => {
    const terms = numberOf(edition, 'chairmanship.candidature.terms');
    const written = textOf(edition, 'chairmanship.candidature.form') !== 'writing' || inWriting;
    return firstNot([
      may(edition)('chair', party, forum, at),
      written ? holds : refused(edition, 'chairmanship.candidature.form', 'not-in-writing', { party }),
      terms === null || (term >= 1 && term <= terms)
        ? holds
        : refused(edition, 'chairmanship.candidature.terms', 'candidature-beyond-next-terms', {
            party,
            terms,
            asked: term,
          }),
    ]);
  };

export const hasStood =
  (edition: Edition): Rules['hasStood'] =>
  (party, stood) =>
    stood || textOf(edition, 'chairmanship.candidature.form') !== 'writing'
      ? holds
      : refused(edition, 'chairmanship.candidature.form', 'candidature-missing', { party });
