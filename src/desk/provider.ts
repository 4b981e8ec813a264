/** A provider is a ministry's identity provider; `speaksFor` says for whom it may speak. */
import type { PartyId } from '#forum/words.ts';
import type { Account } from './accounts.ts';
import type { Role } from '#forum/role.ts';

export type Provider = {
  /** The id stands in addresses: latin letters, figures and hyphens. */
  readonly id: string;
  /** The name by which people know it. */
  readonly name: string;
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** The parties whose people it identifies; null stands for the Secretariat. */
  readonly parties: readonly (PartyId | null)[];
  /** The roles that it may identify; all where this is missing. */
  readonly roles?: readonly Role[];
  /**
   * True where it gives out addresses only to its own people. Each address is then theirs even if the provider does not
   * say that it checked.
   */
  readonly vouches?: boolean;
};

/** True if the provider's word counts for this account. */
export const speaksFor = ({ parties, roles }: Provider, account: Pick<Account, 'party' | 'roles'>): boolean =>
  parties.includes(account.party) && account.roles.every((role) => roles === undefined || roles.includes(role));
