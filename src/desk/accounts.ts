/**
 * These ports keep people's accounts: who is invited, and how each person proves who they are. Everything that expires
 * does so by the database's clock. Of a token or a password only the digest is kept. Every method may reject with a
 * `RecordFault`.
 */
import type { Result } from '#kernel/result.ts';
import type { Instant, PartyId } from '#forum/words.ts';
import type { Role } from '#forum/role.ts';
import type { ManagingDenial } from './managing.ts';
import type { Who } from './who.ts';

type AccountLanguage = string;

export type Account = {
  /** The person's opaque id, the same as in `Who`. */
  readonly person: string;
  /** Null for the first officer until they take up their invitation, and for a person who was erased. */
  readonly name: string | null;
  readonly address: string | null;
  readonly language: AccountLanguage;
  readonly party: PartyId | null;
  readonly roles: readonly Role[];
  readonly invitedAt: Instant;
  /** The end of the last invitation; null where no invitation is out. */
  readonly invitedUntil: Instant | null;
  /** Since when an invitation waits for a second person to confirm it; null where none does. */
  readonly askedAt: Instant | null;
  /** Since when the account has something to sign in with. */
  readonly openSince: Instant | null;
  readonly closedAt: Instant | null;
  readonly lastSeen: Instant | null;
};

export type Newcomer = Pick<Account, 'language' | 'party' | 'roles'> & {
  readonly name: string;
  readonly address: string;
};

/** The inviter sees an invitation once. It can be used once, until it expires. */
export type Invitation = { readonly person: string; readonly token: string; readonly expiresAt: Instant };

/**
 * A manager makes one of these changes to an account. To erase is to close the account, and to forget name and address.
 */
export type AccountChange =
  | { readonly is: 'roles'; readonly roles: readonly Role[] }
  | { readonly is: 'close' }
  | { readonly is: 'erase' }
  /** Every way to sign in ends, and a new invitation is made out. */
  | { readonly is: 'invite-again' };

/** `Asked` stands in the place of an invitation that somebody else has to confirm first. */
export type Asked = 'asked';

/** An invitation that an officer of the Secretariat asked for. Nothing has happened to the account yet. */
export type InvitationAsked = {
  readonly account: Account;
  readonly askedBy: { readonly person: string; readonly name: string | null };
  readonly askedAt: Instant;
  /** How many officers have an open account beside the one who asked. */
  readonly otherOfficers: number;
};

export interface Accounts {
  of(person: string): Promise<Account | null>;
  /** The accounts of a party, or of the whole forum: invited, open and closed, by name. */
  list(party?: PartyId): Promise<readonly Account[]>;
  /**
   * Invites a newcomer; null where the address already has an account for this party. It answers `asked` where a second
   * person has to confirm it (`takesSecond`).
   */
  invite(newcomer: Newcomer, by: Who, seconds: number): Promise<Invitation | Asked | null>;
  /** Invitations that wait for a second person, of a party or of the whole forum, the oldest first. */
  asked(party?: PartyId): Promise<readonly InvitationAsked[]>;
  /**
   * `settle` makes out an invitation that was asked for, or refuses it, under the account's lock: of two who settle it
   * at once, the second finds nothing. Null where nothing waits.
   */
  settle(
    person: string,
    by: Who,
    how: 'confirm' | 'refuse',
    seconds: number,
  ): Promise<Result<Invitation | null, ManagingDenial> | null>;
  /**
   * `change` alters an account if `may` allows it. `may` is asked under the account's lock, so two changes made at once
   * come one after the other. Sessions and tokens end with a closing, in the same transaction. Null where there is no
   * such open account.
   */
  change<Denial>(
    person: string,
    change: AccountChange,
    by: Who,
    may: (account: Account) => Result<unknown, Denial>,
    seconds: number,
  ): Promise<Result<Invitation | Asked | null, Denial> | null>;
  /** The account that the invitation is for. Null for a token that was never given out, was used, or has expired. */
  invited(token: string): Promise<Account | null>;
  /** Keeps the name and the language that people give for themselves. */
  describe(person: string, about: { readonly name: string; readonly language: AccountLanguage }): Promise<void>;
  /**
   * Makes an invitation for the first officer of the Secretariat, and ends earlier ones. Null once an officer can sign
   * in.
   */
  inviteFirst(seconds: number): Promise<Invitation | null>;
  /** Every account that has something to sign in with. */
  open(): Promise<readonly (Account & { readonly name: string; readonly address: string })[]>;
}

export type Passkey = {
  readonly id: string;
  readonly person: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
  /** The holder's own name for the passkey. */
  readonly name: string;
  readonly addedAt: Instant;
  readonly usedAt: Instant | null;
};

export type NewPasskey = Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports' | 'name'>;

/** A password with the secret of an authenticator, 20 bytes, and a code that shows that it works. */
export type NewPassword = { readonly password: string; readonly secret: Uint8Array; readonly code: string };

/** An identity is how a provider names a person: `subject` is unique within `issuer`. */
export type Identity = { readonly issuer: string; readonly subject: string };

/** The first credential is kept when a person takes up their invitation. */
export type FirstCredential =
  | { readonly is: 'passkey'; readonly passkey: NewPasskey }
  | { readonly is: 'password'; readonly password: NewPassword };

export type NotTaken =
  /** The invitation was used, has expired, or never existed. */
  | 'no-invitation'
  /** The code differs from the one that the authenticator shows. */
  | 'wrong-code'
  /** The address already signs in to another account. */
  | 'address-in-use'
  /** The passkey already belongs to an account. */
  | 'credential-in-use';

/** The first officer introduces themselves; everybody else was introduced by their inviter. */
export type Introduction = {
  readonly name: string;
  readonly address: string;
  readonly language: AccountLanguage;
};

export type TakenUp = { readonly person: string; readonly backupCodes: readonly string[] };

export interface Credentials {
  /**
   * `takeUp` uses an invitation, once. The credential is kept, the invitation is used up and the account opens, all or
   * nothing. It answers with backup codes where the credential is a password.
   */
  takeUp(
    token: string,
    credential: FirstCredential,
    introduction: Introduction | null,
  ): Promise<Result<TakenUp, NotTaken>>;
  /**
   * `byPassword` finds the person whose address, password and code match. Otherwise it answers null after the same
   * work, so that neither the answer nor its delay tells which of the three was wrong. `code` comes from the
   * authenticator, or is a backup code; each counts once.
   */
  byPassword(address: string, password: string, code: string): Promise<string | null>;
  /**
   * Sets or replaces the password and its authenticator, and answers with new backup codes. Every session but `here`
   * ends: a person who knew the old password is out.
   */
  setPassword(
    person: string,
    password: NewPassword,
    here: string | null,
  ): Promise<Result<readonly string[], 'wrong-code'>>;
  hasPassword(person: string): Promise<{ readonly backupCodes: number } | null>;
  passkeys(person: string): Promise<readonly Passkey[]>;
  /** The passkey with this id, if its account is open. */
  passkey(id: string): Promise<Passkey | null>;
  /** Adds a passkey; false where it already belongs to an account. */
  addPasskey(person: string, passkey: NewPasskey): Promise<boolean>;
  used(id: string, counter: number): Promise<void>;
  /** Removes a passkey, but never the last way to sign in. */
  removePasskey(person: string, id: string): Promise<boolean>;
  /** The open account that is bound to this identity. */
  byIdentity(identity: Identity): Promise<string | null>;
  /**
   * `takeUpByIdentity` uses the one invitation that is out for this address, and binds its account to the identity.
   * `may` says whether the provider speaks for the account. Null where the address has no invitation, or more than one.
   * No other account is ever bound.
   */
  takeUpByIdentity(identity: Identity, address: string, may: (account: Account) => boolean): Promise<string | null>;
}

export interface Challenges {
  /** `put` keeps a value under a new name of 32 random bytes, for so many seconds. */
  put(purpose: string, kept: string, seconds: number): Promise<string>;
  /** `take` gives back the value kept for this purpose, once. Null afterwards, and for a value that has expired. */
  take(name: string, purpose: string): Promise<string | null>;
  /** The database's clock, in milliseconds. */
  now(): Promise<number>;
}
