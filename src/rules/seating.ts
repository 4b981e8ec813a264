/**
 * `seated` puts parties in the order in which they sit: the English alphabet, by the name that the charter says.
 * Charter: `seating.order`, `seating.name`. The name is the one in use at the date, so a party that changes its name
 * changes its seat.
 */
import type { When } from '#kernel/date.ts';
import { textOf, type Edition } from '#forum/organ/charter.ts';
import { namedAt } from '#forum/party/read.ts';
import type { Forum } from '#forum/forum.ts';
import type { Rules } from '#forum/rules.ts';
import type { PartyId } from '#forum/words.ts';
import { COMMON_LANGUAGE } from '#forum/words.ts';

const ENGLISH = new Intl.Collator(COMMON_LANGUAGE);

/** `seated` puts a party that the record does not name where its id would put it. */
export const seated =
  (edition: Edition): Rules['seated'] =>
  (parties, forum, at) =>
    parties.toSorted(
      (one, other) =>
        ENGLISH.compare(seatName(edition, one, forum, at), seatName(edition, other, forum, at)) ||
        ENGLISH.compare(one, other),
    );

function seatName(edition: Edition, party: PartyId, forum: Forum, at: When): string {
  const file = forum.parties.get(party);
  const names = file && namedAt(file, at)?.body;
  const formal = textOf(edition, 'seating.name') === 'formal' ? names?.formal?.en : undefined;
  return formal ?? names?.short.en ?? party;
}
