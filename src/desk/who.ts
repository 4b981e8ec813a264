/** `Who` is a person who acts for a party, in roles. The record never names the person. */
import type { Role } from '#forum/role.ts';
import type { PartyId } from '#forum/words.ts';

export type Who = {
  /** The id by which the service knows the person; never in the record. */
  readonly person: string;
  /** The party for which the person acts; null for the Secretariat, which belongs to no party. */
  readonly party: PartyId | null;
  readonly roles: readonly Role[];
  /** By which way of signing in the person is here, where that is known. */
  readonly credential?: Credential;
};

/**
 * A `Credential` names a way of signing in, and is no secret. It is `passkey ID`, `password`, `provider ISSUER`, `token ID` of a
 * program, or `demonstration`.
 */
export type Credential = string;

/**
 * The service itself gives orders as `system`. It closes silences that have ended, and says when it could not be
 * reached.
 */
export type Orderer = Who | 'system';
