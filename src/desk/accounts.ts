/**
 * Ports of people's accounts: who is invited, how they prove who they are. What expires, expires by the database's clock; of what opens a
 * door only the digest is kept. Every method may reject with a `RecordFault`.
 */
import type { Result } from '#kernel/result.ts';
import type { Instant, PartyId } from '#forum/words.ts';
import type { Role } from '#forum/role.ts';

export type AccountLanguage = 'en' | 'ru';

export type Account = {
  /** Opaque; as in `Who`. */
  readonly person: string;
  /** Null of the first officer before they came, and of whoever was erased. */
  readonly name: string | null;
  readonly address: string | null;
  readonly language: AccountLanguage;
  readonly party: PartyId | null;
  readonly roles: readonly Role[];
  readonly invitedAt: Instant;
  /** Until when the last invitation holds; null where none is out. */
  readonly invitedUntil: Instant | null;
  /** Since when it has something to sign in with. */
  readonly openSince: Instant | null;
  readonly closedAt: Instant | null;
  readonly lastSeen: Instant | null;
};

export type Newcomer = Pick<Account, 'language' | 'party' | 'roles'> & {
  readonly name: string;
  readonly address: string;
};

/** Shown once, to whoever invites; good once, until it expires. */
export type Invitation = { readonly person: string; readonly token: string; readonly expiresAt: Instant };

/** What a manager changes of an account. To erase is to close, and to forget name and address. */
export type AccountChange =
  | { readonly is: 'roles'; readonly roles: readonly Role[] }
  | { readonly is: 'close' }
  | { readonly is: 'erase' }
  /** Whatever it signed in with ends, and an invitation is made out anew. */
  | { readonly is: 'invite-again' };

export interface Accounts {
  of(person: string): Promise<Account | null>;
  /** Accounts of a party, or of the whole forum: those waiting, open and closed, by name. */
  list(party?: PartyId): Promise<readonly Account[]>;
  /** Null where that address already has an account for this party. */
  invite(newcomer: Newcomer, by: string, seconds: number): Promise<Invitation | null>;
  /**
   * Changes an account as it stands, if `may` says so: decided under its lock, so two that change it at once come one after the
   * other. Sessions and tokens end with a closing in the same transaction. Null where there is no such open account.
   */
  change<Denial>(
    person: string,
    change: AccountChange,
    may: (account: Account) => Result<unknown, Denial>,
    seconds: number,
  ): Promise<Result<Invitation | null, Denial> | null>;
  /** Whose invitation it is; null for one that nobody has, that was used, or that has expired. */
  invited(token: string): Promise<Account | null>;
  /** What a person says of themselves. */
  describe(person: string, about: { readonly name: string; readonly language: AccountLanguage }): Promise<void>;
  /** An invitation for the first officer of the Secretariat; null once one has an account to sign in with. Earlier ones end. */
  inviteFirst(seconds: number): Promise<Invitation | null>;
  /** Everybody with an account to sign in with. */
  open(): Promise<readonly (Account & { readonly name: string; readonly address: string })[]>;
}

export type Passkey = {
  readonly id: string;
  readonly person: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
  /** In its holder's words. */
  readonly name: string;
  readonly addedAt: Instant;
  readonly usedAt: Instant | null;
};

export type NewPasskey = Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports' | 'name'>;

/** A password with the secret of an authenticator, 20 bytes, and a code that shows that it works. */
export type NewPassword = { readonly password: string; readonly secret: Uint8Array; readonly code: string };

/** As whom a provider knows somebody. */
export type Identity = { readonly issuer: string; readonly subject: string };

/** With what an invitation is taken up. */
export type FirstCredential =
  | { readonly is: 'passkey'; readonly passkey: NewPasskey }
  | { readonly is: 'password'; readonly password: NewPassword };

export type NotTaken =
  /** It was used, it has expired, it never was. */
  | 'no-invitation'
  /** The code is not the one that the authenticator shows. */
  | 'wrong-code'
  /** The address signs in to another account. */
  | 'address-in-use'
  /** The passkey belongs to somebody. */
  | 'credential-in-use';

/** The first officer says who they are; of everybody else the inviter did. */
export type Introduction = {
  readonly name: string;
  readonly address: string;
  readonly language: AccountLanguage;
};

export type TakenUp = { readonly person: string; readonly backupCodes: readonly string[] };

export interface Credentials {
  /**
   * Takes up an invitation, once: the credential is kept, the invitation used, and the account open, all or nothing. Answers with backup
   * codes where it is a password.
   */
  takeUp(
    token: string,
    credential: FirstCredential,
    introduction: Introduction | null,
  ): Promise<Result<TakenUp, NotTaken>>;
  /**
   * Whose address, password and code these are; null for everything else, whatever of it is wrong, after the same work. `code`
   * is of the authenticator, or a backup code; each counts once.
   */
  byPassword(address: string, password: string, code: string): Promise<string | null>;
  /** Sets or replaces the password and its authenticator; backup codes in return. */
  setPassword(person: string, password: NewPassword): Promise<Result<readonly string[], 'wrong-code'>>;
  hasPassword(person: string): Promise<{ readonly backupCodes: number } | null>;
  passkeys(person: string): Promise<readonly Passkey[]>;
  /** Of an open account. */
  passkey(id: string): Promise<Passkey | null>;
  /** False where that passkey belongs to somebody. */
  addPasskey(person: string, passkey: NewPasskey): Promise<boolean>;
  used(id: string, counter: number): Promise<void>;
  /** Removes one, but never the last thing to sign in with. */
  removePasskey(person: string, id: string): Promise<boolean>;
  /** The open account that is bound to it. */
  byIdentity(identity: Identity): Promise<string | null>;
  /**
   * Takes up the invitation that is out for this address with the provider's account. `may`: whether the provider speaks for it. Null
   * where there is none, or more than one. Nobody else is ever bound.
   */
  takeUpByIdentity(identity: Identity, address: string, may: (account: Account) => boolean): Promise<string | null>;
}

export interface Challenges {
  /** Keeps something under a new name of 32 random bytes, for so many seconds. */
  put(purpose: string, kept: string, seconds: number): Promise<string>;
  /** What was kept for this purpose, once; null afterwards, and for what has expired. */
  take(name: string, purpose: string): Promise<string | null>;
  /** The database's clock, in milliseconds. */
  now(): Promise<number>;
}
