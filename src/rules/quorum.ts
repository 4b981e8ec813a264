/**
 * `quorum` says how many members must be present. Charter: `quorum.share`, `quorum.of`, `quorum.empty-seat`.
 *
 * The share is taken of all members at the date, those whose dates are uncertain included, so that a decision is never
 * thought valid on a doubtful count. `empty-seat: counted` leaves a vacant seat among them; a contested seat is
 * somebody's, and always counts.
 */
import type { When } from '#kernel/date.ts';
import { shareOf, textOf, type Edition } from '#forum/organ/charter.ts';
import { shareIn } from '#forum/organ/settings.ts';
import { membersAt, seatAt } from '#forum/party/read.ts';
import type { Forum } from '#forum/forum.ts';
import type { QuorumCount, Rules } from '#forum/rules.ts';
import type { PartyId } from '#forum/words.ts';
import { holds, refused, silent } from './ruling.ts';

export const quorum =
  (edition: Edition): Rules['quorum'] =>
  (present, forum, at) => {
    const members = countedMembers(edition, forum, at);
    // Nobody sits on a vacant seat, even where the charter leaves it among those of whom the share is taken.
    const here = present.filter((party) => members.has(party) && !isEmpty(forum, party, at));
    return quorumOf(edition, new Set(here).size, members.size);
  };

/** `quorumOf` counts with numbers alone: for history that gives no names. */
export function quorumOf(edition: Edition, present: number, of: number): QuorumCount {
  const share = shareOf(edition, 'quorum.share');
  if (!share) return { required: 0, of, present, ruling: silent(edition, 'quorum.share') };
  const required = shareIn(share, of);
  const ruling =
    present >= required ? holds : refused(edition, 'quorum.share', 'quorum-not-met', { present, required, of });
  return { required, of, present, ruling };
}

/** `countedMembers` are the members of whom the share is taken. */
export function countedMembers(edition: Edition, forum: Forum, at: When): Set<PartyId> {
  const leaveOut = textOf(edition, 'quorum.empty-seat') === 'not-counted';
  const members = membersAt(forum, at).map((member) => member.party);
  return new Set(members.filter((party) => !leaveOut || !isEmpty(forum, party, at)));
}

/** `isEmpty` is true of a vacant seat; a contested one is somebody's. */
export function isEmpty(forum: Forum, party: PartyId, at: When): boolean {
  const file = forum.parties.get(party);
  return file !== undefined && seatAt(file, at).seat === 'vacant';
}
