/**
 * `mayManage` says who may manage whose account. Delegations run their own accounts; the Secretariat lets in the
 * administrators who run them. docs/permissions.md is made from the table here.
 */
import { accept, refuse, type Result } from '#kernel/result.ts';
import type { PartyId } from '#forum/words.ts';
import { ROLES, type Role } from '#forum/role.ts';
import type { Who } from './who.ts';

/** Each role's accounts are managed by the Secretariat, or by the delegation's own administrators. */
export const MANAGED_BY: { readonly [R in Role]: 'secretariat-officer' | 'delegation-administrator' } = {
  'secretariat-officer': 'secretariat-officer',
  'officer-of-the-chair': 'delegation-administrator',
  'delegation-administrator': 'secretariat-officer',
  delegate: 'delegation-administrator',
  'focal-point': 'delegation-administrator',
  'observer-delegate': 'secretariat-officer',
  'partner-delegate': 'secretariat-officer',
};

/** A person with one of these roles has no other. */
export const ALONE: readonly Role[] = ['secretariat-officer', 'observer-delegate', 'partner-delegate'];

/** `close` covers erasing and inviting again, too. */
export type Deed = 'invite' | 'change-roles' | 'close';

/** `Managed` is an account, or one that is still to be made. */
export type Managed = {
  /** Null for an account that is still to be made. */
  readonly person: string | null;
  readonly party: PartyId | null;
  readonly roles: readonly Role[];
};

export type ManagingDenial =
  /** The account is not one of those that this person manages. */
  | 'not-yours'
  /** People do not change their own roles or close their own account: another manager does. */
  | 'not-oneself'
  /** The roles do not go together, or do not fit the party. */
  | 'roles-do-not-fit'
  /** The officer who asked for an invitation does not confirm it while there is another officer. */
  | 'takes-another'
  /** The officer's own account has not been open long enough to confirm what another officer asked. */
  | 'officer-too-new'
  /** The only officer of the forum waits, so that the delegation has time to speak up. */
  | 'waiting-time';

/** The roles that a manager may give and take in the accounts of a party. */
export const grantable = (who: Who, party: PartyId | null): readonly Role[] =>
  ROLES.filter((role) => who.roles.includes(MANAGED_BY[role]) && isWithin(who, MANAGED_BY[role], party));

const isWithin = (who: Who, by: Role, party: PartyId | null): boolean =>
  by === 'secretariat-officer' || (party !== null && who.party === party);

/** True if the person manages any account at all. */
export const manages = ({ roles }: Who): boolean =>
  roles.includes('secretariat-officer') || roles.includes('delegation-administrator');

/** True if the person may see accounts of this party: the Secretariat sees all, an administrator their own party's. */
export const maySeeAccount = (who: Who, { party }: Pick<Managed, 'party'>): boolean =>
  who.roles.includes('secretariat-officer') ||
  (who.roles.includes('delegation-administrator') && party !== null && party === who.party);

/**
 * `mayManage` says whether a person may do a deed to an account. `to` are the roles that it is to have. A role is given
 * and taken by a manager of accounts with that role. An account is closed by a manager of the highest of its roles: the
 * Secretariat's come first.
 */
export function mayManage(
  deed: Deed,
  who: Who,
  of: Managed,
  to: readonly Role[] = of.roles,
): Result<null, ManagingDenial> {
  const own = grantable(who, of.party);
  const touched = deed === 'change-roles' ? differing(of.roles, to) : deed === 'invite' ? to : highest(of.roles);
  if (!manages(who) || !touched.every((role) => own.includes(role))) return refuse('not-yours');
  // A manager who changes nothing must still be near enough to the account to see it.
  if (!maySeeAccount(who, of)) return refuse('not-yours');
  if (of.person === who.person) return refuse('not-oneself');
  if (deed !== 'close' && !fit(to, of.party)) return refuse('roles-do-not-fit');
  // A role that stands alone comes and goes with its account: an observer's delegate does not become an administrator.
  if (deed === 'change-roles' && touched.some((role) => ALONE.includes(role))) return refuse('roles-do-not-fit');
  return accept(null);
}

const differing = (from: readonly Role[], to: readonly Role[]): readonly Role[] =>
  ROLES.filter((role) => from.includes(role) !== to.includes(role));

function highest(roles: readonly Role[]): readonly Role[] {
  const ofSecretariat = roles.filter((role) => MANAGED_BY[role] === 'secretariat-officer');
  return ofSecretariat.length > 0 ? ofSecretariat : roles;
}

/**
 * `takesSecond` is true of an invitation that one officer of the Secretariat does not make out alone. It leads into a
 * delegation that already runs its own accounts, so that a stranger who took it up would speak for people who are there.
 */
export const takesSecond = ({ roles }: Who, party: PartyId | null, runsItself: boolean): boolean =>
  roles.includes('secretariat-officer') && party !== null && runsItself;

/** A delegation runs its own accounts once a person took up an account with one of these roles. */
export const OF_DELEGATION: readonly Role[] = ROLES.filter((role) => !ALONE.includes(role));

/** The only officer waits so long. An officer's account is so old before it counts as a second one. */
export const WAITING_MS = 72 * 3_600_000;

/** What is asked of a person who wants to confirm an invitation. Instants are by the database's clock, in milliseconds. */
export type Confirming = {
  readonly of: Managed;
  readonly askedBy: string;
  readonly askedAt: number;
  readonly now: number;
  readonly otherOfficers: number;
  /** Since when the confirming person's own account is open; null where they have none. */
  readonly openSince: number | null;
};

/**
 * `mayConfirm` says whether a person may confirm an invitation that an officer asked for. Another officer may, if their
 * account is not of yesterday; so may another administrator of the delegation. Where the forum has one officer alone,
 * that officer may after a waiting time, never at once.
 */
export function mayConfirm(who: Who, asked: Confirming): Result<null, ManagingDenial> {
  const { of, askedBy, askedAt, now, otherOfficers, openSince } = asked;
  if (!maySeeAccount(who, of)) return refuse('not-yours');
  if (who.person === of.person) return refuse('not-oneself');
  if (!who.roles.includes('secretariat-officer')) return accept(null);
  if (who.person !== askedBy)
    return openSince !== null && now - openSince >= WAITING_MS ? accept(null) : refuse('officer-too-new');
  if (otherOfficers > 0) return refuse('takes-another');
  return now - askedAt >= WAITING_MS ? accept(null) : refuse('waiting-time');
}

/** Every officer and every administrator of the delegation may refuse; so may the administrator whom it concerns. */
export const mayRefuse = (who: Who, of: Managed): Result<null, ManagingDenial> =>
  maySeeAccount(who, of) ? accept(null) : refuse('not-yours');

/**
 * `fit` keeps roles together that belong together. The Secretariat belongs to no party; a delegate of an observer or a
 * partner has no other role.
 */
export function fit(roles: readonly Role[], party: PartyId | null): boolean {
  if (roles.length === 0 || new Set(roles).size !== roles.length) return false;
  if (roles.includes('secretariat-officer') !== (party === null)) return false;
  return roles.length === 1 || !roles.some((role) => ALONE.includes(role));
}
