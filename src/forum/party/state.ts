import type { Act } from '#forum/act.ts';
import { keep, type Kept } from '#forum/kept.ts';
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
  readonly withdrawn: Act<'application.withdrawn'>[];
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
  withdrawn: [],
  announced: [],
  seen: [],
  representation: [],
});

/** In which list of its party an act of each kind is kept. */
export const PARTY_LISTS = {
  'party.named': 'named',
  'status.granted': 'granted',
  'status.ended': 'ended',
  'application.made': 'applied',
  'application.withdrawn': 'withdrawn',
  'status.announced': 'announced',
  'status.seen': 'seen',
  'representation.changed': 'representation',
} as const satisfies Kept<Party, keyof PartyActs>;

export const evolveParties = (parties: Parties, act: Act<keyof PartyActs>): void =>
  keep(
    entryAt(parties, act.body.party, () => unknownParty(act.body.party)),
    PARTY_LISTS,
    act,
  );
