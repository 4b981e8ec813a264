/**
 * Who may manage whose account. Delegations run their own; the Secretariat lets in those who run them. docs/permissions.md is made from
 * the table here.
 */
import { accept, refuse, type Result } from '#kernel/result.ts';
import type { PartyId } from '#forum/words.ts';
import { ROLES, type Role } from '#forum/role.ts';
import type { Who } from './who.ts';

/** Whose accounts with this role are: of the Secretariat, or of the delegation's own administrators. */
export const MANAGED_BY: { readonly [R in Role]: 'secretariat-officer' | 'delegation-administrator' } = {
  'secretariat-officer': 'secretariat-officer',
  'officer-of-the-chair': 'delegation-administrator',
  'delegation-administrator': 'secretariat-officer',
  delegate: 'delegation-administrator',
  'focal-point': 'delegation-administrator',
  'observer-delegate': 'secretariat-officer',
  'partner-delegate': 'secretariat-officer',
};

/** `close` is also to erase, and to invite again. */
export type Deed = 'invite' | 'change-roles' | 'close';

/** An account, or one that is to be. */
export type Managed = {
  /** Null of one that is to be. */
  readonly person: string | null;
  readonly party: PartyId | null;
  readonly roles: readonly Role[];
};

export type ManagingDenial =
  /** Not one of those whose accounts they manage. */
  | 'not-yours'
  /** Nobody changes their own roles or closes their own account: another one does. */
  | 'not-oneself'
  /** These roles do not go together, or not with this party. */
  | 'roles-do-not-fit';

/** The roles that somebody may give and take, in a party's accounts. */
export const grantable = (who: Who, party: PartyId | null): readonly Role[] =>
  ROLES.filter((role) => who.roles.includes(MANAGED_BY[role]) && isWithin(who, MANAGED_BY[role], party));

const isWithin = (who: Who, by: Role, party: PartyId | null): boolean =>
  by === 'secretariat-officer' || (party !== null && who.party === party);

/** Whether somebody manages any account at all. */
export const manages = ({ roles }: Who): boolean =>
  roles.includes('secretariat-officer') || roles.includes('delegation-administrator');

/** Whether accounts of this party, as it stands, are shown to them: the Secretariat sees all, an administrator their own party's. */
export const maySeeAccount = (who: Who, { party }: Pick<Managed, 'party'>): boolean =>
  who.roles.includes('secretariat-officer') ||
  (who.roles.includes('delegation-administrator') && party !== null && party === who.party);

/**
 * `to`: the roles that the account is to have. To give or take a role is for whoever manages accounts with that role; to close an account, for
 * whoever manages the highest of its roles: the Secretariat's come first.
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
  // Whoever changes nothing must still be near enough to the account to see it.
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

/** Roles that have no other beside them. */
export const ALONE: readonly Role[] = ['secretariat-officer', 'observer-delegate', 'partner-delegate'];

/** The Secretariat belongs to no party; whoever speaks for an observer or a partner does nothing else. */
export function fit(roles: readonly Role[], party: PartyId | null): boolean {
  if (roles.length === 0 || new Set(roles).size !== roles.length) return false;
  if (roles.includes('secretariat-officer') !== (party === null)) return false;
  return roles.length === 1 || !roles.some((role) => ALONE.includes(role));
}
