/**
 * A desk is attended while somebody can sign in for its party, read what is for members, and speak. A text lies at
 * attended desks only: at any other, nobody could find it.
 */
import type { Forum } from '#forum/forum.ts';
import { ORDERS } from '#forum/orders.ts';
import type { Role } from '#forum/role.ts';
import type { Instant, PartyId } from '#forum/words.ts';
import type { Accounts } from './accounts.ts';
import type { Who } from './who.ts';

/** `Attended` returns the parties with an attended desk, each with the instant since which it is. Rejects with a `RecordFault`. */
export type Attended = () => Promise<ReadonlyMap<PartyId, Instant>>;

const SPEAKING: readonly Role[] = ORDERS.TakePosition.roles.filter(
  (role) => role !== 'system' && role !== 'secretariat-officer',
);

/** `speaks` is true of a person who may take a position for their delegation. */
export const speaks = ({ roles, party }: Pick<Who, 'roles' | 'party'>): boolean =>
  party !== null && roles.some((role) => SPEAKING.includes(role));

/** `attendedBy` goes by the accounts that are open. */
export const attendedBy =
  (accounts: Pick<Accounts, 'open'>): Attended =>
  async () => {
    const found = new Map<PartyId, Instant>();
    for (const account of await accounts.open()) {
      const { party, openSince } = account;
      if (party === null || openSince === null || !speaks(account)) continue;
      const before = found.get(party);
      if (before === undefined || openSince < before) found.set(party, openSince);
    }
    return found;
  };

/** In the demonstration anybody can sign in for any party, at any time. */
export const attendedByAnybody =
  (forum: () => Forum): Attended =>
  async () =>
    new Map([...forum().parties.keys()].map((party) => [party, '']));
