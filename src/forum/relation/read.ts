/**
 * A forum has three relations with other bodies. A body observes the forum or is its partner, or the forum is an
 * observer elsewhere.
 */
import { hadHappened, type When } from '#kernel/date.ts';
import type { Act } from '#forum/act.ts';
import { actsBy, inTime } from '#forum/dated.ts';
import type { Forum } from '#forum/forum.ts';
import { standingsOf, type Standing } from '#forum/party/read.ts';
import type { PartyId } from '#forum/words.ts';

export type Relations = {
  readonly party: PartyId;
  readonly standings: readonly Standing[];
  readonly instruments: readonly Act<'memorandum.signed' | 'partnership.approved'>[];
  /** The acts by which the forum became an observer at that body. */
  readonly observerAt: readonly Act<'observership.obtained'>[];
};

/** `relationsAt` returns every organisation with which the forum stands in any relation by the end of `at`. */
export function relationsAt(forum: Forum, at: When): Relations[] {
  const acts = inTime(actsBy(forum.relations, at));
  return [...forum.parties.values()].flatMap((party) => {
    const instruments = acts
      .filter((act) => act.kind !== 'observership.obtained')
      .filter((act) => act.body.party === party.id);
    const observerAt = acts
      .filter((act) => act.kind === 'observership.obtained')
      .filter((act) => act.body.at === party.id);
    const standings = standingsOf(party).filter(
      (one) =>
        (one.status === 'partner' || one.status === 'observer-organisation') && hadHappened(one.since, at) !== 'no',
    );
    if (instruments.length + observerAt.length + standings.length === 0) return [];
    return [{ party: party.id, standings, instruments, observerAt }];
  });
}

/** `approvalOf` returns the last act by which a partnership was approved; null where none was. */
export const approvalOf = (forum: Forum, party: PartyId): Act<'partnership.approved'> | null =>
  inTime(forum.relations.filter((act) => act.kind === 'partnership.approved')).findLast(
    (act) => act.body.party === party,
  ) ?? null;
