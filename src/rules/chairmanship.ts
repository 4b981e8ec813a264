/**
 * Who takes the chair, and when. Charter: `chairmanship.*`.
 *
 * Three ways of succession: `host`, the party that hosts a regular meeting of one of the organs named chairs until the next regular
 * meeting of another of them; `alphabet`, the member that follows in the seating order; `decision`, whoever is chosen.
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

/** Organs whose regular meetings carry the chair with them. */
export const hostOrgans = (edition: Edition): readonly OrganId[] => listOf(edition, 'chairmanship.host.organs');

/** Whether the chair passes at such a meeting. */
export const passesChair = (edition: Edition, meeting: Meeting): boolean =>
  meeting.kind === 'regular' && meeting.state === 'held' && hostOrgans(edition).includes(meeting.organ);

/** By the alphabet, who follows `party` among the members at a date; the first again after the last. Null without members. */
export function nextInTurn(edition: Edition, party: PartyId, forum: Forum, at: When): PartyId | null {
  const members = membersAt(forum, at)
    .filter((one) => one.certain || one.party === party)
    .map((one) => one.party);
  const order = seated(edition)([...new Set([...members, party])], forum, at);
  const next = order[(order.indexOf(party) + 1) % order.length] ?? null;
  return members.length === 0 ? null : next;
}

/** A member may ask, in writing, for one of the next terms. */
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
