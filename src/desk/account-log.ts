/**
 * The account log says what was done to accounts: by whom, to whom and when. Entries are added in the transaction of
 * the change itself and are never altered. They hold ids of persons; a name is the account's, and goes when the person
 * is erased.
 */
import type { Instant, PartyId } from '#forum/words.ts';
import type { Role } from '#forum/role.ts';
import type { Who } from './who.ts';

/** The deeds that are logged. `signed-in` is logged once for each kind of browser of a person. */
export const LOGGED_DEEDS = [
  'asked',
  'refused',
  'invited',
  'invited-again',
  'taken-up',
  'bound',
  'roles-changed',
  'passkey-added',
  'passkey-removed',
  'password-set',
  'token-issued',
  'token-revoked',
  'sessions-ended',
  'signed-in',
  'closed',
  'erased',
] as const;
export type LoggedDeed = (typeof LOGGED_DEEDS)[number];

/** `PersonLogged` is a person as the log names them: the name is null where it was erased, or where there never was an account. */
type PersonLogged = {
  readonly person: string;
  readonly name: string | null;
  readonly party: PartyId | null;
  readonly roles: readonly Role[];
};

export type AccountChanged = {
  /** Entries are numbered in the order of their commits. */
  readonly n: number;
  /** The instant by the database's clock. */
  readonly at: Instant;
  readonly deed: LoggedDeed;
  /** The person whose account it is, with the party and roles that it had afterwards. */
  readonly of: PersonLogged;
  /** The person who did it; null for the service itself. */
  readonly by: PersonLogged | null;
  /** A browser, the scope of a token, or the issuer of an identity. */
  readonly about: string | null;
};

/** `Concerning` narrows the log to a party's accounts, or to what a person did or had done to their account. */
export type Concerning = { readonly party?: PartyId | null; readonly person?: string };

/** Every method may reject with a `RecordFault`. */
export interface AccountLog {
  /** The newest entries first, at most so many; `before` is a number from which on they are left out. */
  newest(concerning: Concerning, limit: number, before?: number): Promise<readonly AccountChanged[]>;
  /** Entries after number `n`, the oldest first, at most so many. */
  after(n: number, limit: number): Promise<readonly AccountChanged[]>;
  /** How far letters were written; null where none ever were. */
  told(): Promise<number | null>;
  /** Moves that place on, never back. Letters are put first, so that a crash repeats what the outbox leaves out. */
  tell(n: number): Promise<void>;
}

/** `readableBy` says whose changes a person reads: the Secretariat those of all accounts, others those of their own party's. */
export const readableBy = ({ roles, party, person }: Who): Concerning =>
  roles.includes('secretariat-officer') ? {} : party === null ? { person } : { party };
