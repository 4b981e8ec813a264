import type { Act } from '#forum/act.ts';
import { entryAt } from '#forum/lists.ts';
import type { PartyId } from '#forum/words.ts';
import type { PartyActs } from './acts.ts';

/** The file of a party is what the record says of it, each list in the order of the record. */
export type Party = {
  readonly id: PartyId;
  readonly named: Act<'party.named'>[];
  readonly granted: Act<'status.granted'>[];
  readonly ended: Act<'status.ended'>[];
  readonly applied: Act<'application.made'>[];
  readonly announced: Act<'status.announced'>[];
  readonly seen: Act<'status.seen'>[];
  readonly representation: Act<'representation.changed'>[];
};

export type Parties = Map<PartyId, Party>;

const unknownParty = (id: PartyId): Party => ({
  id,
  named: [],
  granted: [],
  ended: [],
  applied: [],
  announced: [],
  seen: [],
  representation: [],
});

export function evolveParties(parties: Parties, act: Act<keyof PartyActs>): void {
  const party = entryAt(parties, act.body.party, () => unknownParty(act.body.party));
  switch (act.kind) {
    case 'party.named':
      party.named.push(act);
      return;
    case 'status.granted':
      party.granted.push(act);
      return;
    case 'status.ended':
      party.ended.push(act);
      return;
    case 'application.made':
      party.applied.push(act);
      return;
    case 'status.announced':
      party.announced.push(act);
      return;
    case 'status.seen':
      party.seen.push(act);
      return;
    case 'representation.changed':
      party.representation.push(act);
  }
}
