/** `Who` is a person who acts for a party, in roles. The record never names the person. */
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
  /** The id by which the service knows the person; never in the record. */
  readonly person: string;
  /** The party for which the person acts; null for the Secretariat, which belongs to no party. */
  readonly party: PartyId | null;
  readonly roles: readonly Role[];
};

/**
 * The service itself gives orders as `system`. It closes silences that have ended, and says when it could not be
 * reached.
 */
export type Orderer = Who | 'system';
