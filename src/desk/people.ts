/** Correspondents are the people to whom the service writes. Their names and addresses are never in the record. */
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import type { Status } from '#forum/party/acts.ts';
import { seatAt, standingsAt } from '#forum/party/read.ts';
import type { Forum } from '#forum/forum.ts';
import { COMMON_LANGUAGE, type Instant, type PartyId } from '#forum/words.ts';
import type { Accounts } from './accounts.ts';
import { whoAs } from './demonstration.ts';
import type { Role } from '#forum/role.ts';

export type Correspondent = {
  /** The person's id, as in `Who`. */
  readonly person: string;
  readonly name: string;
  /** The e-mail address. */
  readonly address: string;
  readonly language: string;
  /** Null for the Secretariat. */
  readonly party: PartyId | null;
  readonly roles: readonly Role[];
};

/** `People` lists everybody with an open account. It may reject with a `RecordFault`. */
export interface People {
  correspondents(): Promise<readonly Correspondent[]>;
}

/** `peopleOf` lists the people who can sign in. In a demonstration the `invented` ones stand beside them. */
export const peopleOf = (accounts: Accounts, invented: () => readonly Correspondent[] = () => []): People => ({
  correspondents: async () => [
    ...(await accounts.open()).map(({ person, name, address, language, party, roles }) => ({
      person,
      name,
      address,
      language,
      party,
      roles,
    })),
    ...invented(),
  ],
});

/**
 * `demonstrationPeople` invents the people of a demonstration. They are an officer of the Secretariat, one of the
 * Chair, and a delegate of each party whose seat is represented. Their ids are those of the demonstration's sign-in;
 * their addresses lead nowhere (RFC 2606).
 */
export function demonstrationPeople(forum: Forum, at: Instant): readonly Correspondent[] {
  const today = whenOf(writeDay(dayOfInstant(at)));
  const standing = (...among: Status[]): PartyId[] =>
    standingsAt(forum, today)
      .filter(({ party, status, certain }) => certain && among.includes(status) && isRepresented(party))
      .map(({ party }) => party);
  const isRepresented = (id: PartyId): boolean => {
    const party = forum.parties.get(id);
    return party !== undefined && seatAt(party, today).seat === 'represented';
  };
  const named = [
    'secretariat',
    'chair',
    ...standing('member').map((party) => `delegate:${party}`),
    ...standing('observer-state', 'observer-organisation').map((party) => `observer:${party}`),
    ...standing('partner').map((party) => `partner:${party}`),
  ];
  return [...new Set(named)].flatMap((as) => {
    const who = whoAs(as, forum, at);
    return who === null ? [] : [{ ...who, name: as, address: addressOf(as), language: COMMON_LANGUAGE }];
  });
}

const addressOf = (as: string): string => {
  const [role = '', party = 'office'] = as.toLowerCase().split(':');
  return `${role}@${party.replaceAll(/[^a-z0-9-]+/g, '-')}.example`;
};
