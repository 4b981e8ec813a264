/** A ministry's identity provider, and for whom it may speak. */
import type { PartyId } from '#forum/words.ts';
import type { Account } from './accounts.ts';
import type { Role } from '#forum/role.ts';

export type Provider = {
  /** In addresses: latin letters, figures and hyphens. */
  readonly id: string;
  /** As people know it. */
  readonly name: string;
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** Of whose people it says who they are; null is the Secretariat. */
  readonly parties: readonly (PartyId | null)[];
  /** Of which of them; all where it says nothing. */
  readonly roles?: readonly Role[];
  /** True where it gives out addresses only of its own people, so that each is theirs even if it does not say so. */
  readonly vouches?: boolean;
};

/** Whether what a provider says counts for an account. */
export const speaksFor = ({ parties, roles }: Provider, account: Pick<Account, 'party' | 'roles'>): boolean =>
  parties.includes(account.party) && account.roles.every((role) => roles === undefined || roles.includes(role));
