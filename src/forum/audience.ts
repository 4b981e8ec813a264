/**
 * `mayHear` says which party belongs to an audience, by its standing alone. Permissions ask it for people, consent asks
 * it for the parties that are counted: one table answers both.
 */
import type { When } from '#kernel/date.ts';
import type { Audience } from './act.ts';
import type { Forum } from './forum.ts';
import type { Status } from './party/acts.ts';
import { standingsAt } from './party/read.ts';
import type { PartyId } from './words.ts';

/** `Hearing` tells whether a party hears what is for members, and what is for observers too. */
export type Hearing = { readonly asMember: boolean; readonly asObserver: boolean };

const OBSERVERS: readonly Status[] = ['observer-state', 'observer-organisation'];

/** `hearingOf` counts a standing in doubt: its party may object, so it must be able to see. */
export function hearingOf(party: PartyId, forum: Forum, at: When): Hearing {
  const held = standingsAt(forum, at).flatMap((one) => (one.party === party ? [one.status] : []));
  const asMember = held.includes('member');
  return { asMember, asObserver: asMember || held.some((status) => OBSERVERS.includes(status)) };
}

/** `isWithin` is true of a party that an audience names, or includes by the party's standing. */
export function isWithin(audience: Audience, party: PartyId | null, { asMember, asObserver }: Hearing): boolean {
  if (audience === 'public') return true;
  if (audience === 'members') return asMember;
  if (audience === 'members-and-observers') return asMember || asObserver;
  return party !== null && audience.parties.includes(party);
}

export const mayHear = (audience: Audience, party: PartyId, forum: Forum, at: When): boolean =>
  audience === 'public' || isWithin(audience, party, hearingOf(party, forum, at));

const WIDTH = { members: 0, 'members-and-observers': 1, public: 2 } as const;

/**
 * `covers` is true where no reader of the one audience is left out of the other. Of named parties it is asked today: a
 * list does not grow with the members.
 */
export function covers(wide: Audience, narrow: Audience, forum: Forum, at: When): boolean {
  if (wide === 'public') return true;
  if (narrow === 'public') return false;
  if (typeof wide === 'string' && typeof narrow === 'string') return WIDTH[wide] >= WIDTH[narrow];
  return [...forum.parties.keys()].every(
    (party) => !mayHear(narrow, party, forum, at) || mayHear(wide, party, forum, at),
  );
}

/** `strangersIn` returns the parties that an audience names and the record does not know. */
export const strangersIn = (audience: Audience | undefined, forum: Forum): PartyId[] =>
  typeof audience === 'object' ? audience.parties.filter((party) => !forum.parties.has(party)) : [];
