/** Who acts: a person, for a party, in roles. The record never names the person. */
import type { PartyId } from '#forum/words.ts';

export const ROLES = [
  'secretariat-officer',
  'officer-of-the-chair',
  'delegation-administrator',
  'delegate',
  'focal-point',
  'observer-delegate',
  'partner-delegate',
] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (text: string): text is Role => ROLES.some((role) => role === text);

export type Who = {
  /** How the service knows the person; never in the record. */
  readonly person: string;
  /** For whom they act; null for the Secretariat, which belongs to no party. */
  readonly party: PartyId | null;
  readonly roles: readonly Role[];
};

/** The service itself: it closes silences whose end has come, and says when it could not be reached. */
export type Orderer = Who | 'system';
