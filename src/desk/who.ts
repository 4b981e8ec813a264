/** Who acts: a person, for a party, in roles. The record never names the person. */
import type { Role } from '#forum/role.ts';
import type { PartyId } from '#forum/words.ts';

export type Who = {
  /** How the service knows the person; never in the record. */
  readonly person: string;
  /** For whom they act; null for the Secretariat, which belongs to no party. */
  readonly party: PartyId | null;
  readonly roles: readonly Role[];
};

/** The service itself: it closes silences whose end has come, and says when it could not be reached. */
export type Orderer = Who | 'system';
