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
  | 'roles-do-not-fit';

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
  return accept(null);
}

const differing = (from: readonly Role[], to: readonly Role[]): readonly Role[] =>
  ROLES.filter((role) => from.includes(role) !== to.includes(role));

function highest(roles: readonly Role[]): readonly Role[] {
  const ofSecretariat = roles.filter((role) => MANAGED_BY[role] === 'secretariat-officer');
  return ofSecretariat.length > 0 ? ofSecretariat : roles;
}

/** A person with one of these roles has no other. */
export const ALONE: readonly Role[] = ['secretariat-officer', 'observer-delegate', 'partner-delegate'];

/**
 * `fit` keeps roles together that belong together. The Secretariat belongs to no party; a delegate of an observer or a
 * partner has no other role.
 */
export function fit(roles: readonly Role[], party: PartyId | null): boolean {
  if (roles.length === 0 || new Set(roles).size !== roles.length) return false;
  if (roles.includes('secretariat-officer') !== (party === null)) return false;
  return roles.length === 1 || !roles.some((role) => ALONE.includes(role));
}
