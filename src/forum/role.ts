/** In which roles people give orders. A role is what a person may do for their party; the record knows capacities only. */
import type { Capacity } from './command.ts';

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

/** Who gives an order: a person in a role, or the service itself. */
export type Giver = Role | 'system';

/** The capacity in which each role orders. */
export const CAPACITY: { readonly [G in Giver]: Capacity } = {
  'secretariat-officer': 'secretariat',
  'officer-of-the-chair': 'chair',
  'delegation-administrator': 'delegation',
  delegate: 'delegation',
  'focal-point': 'delegation',
  'observer-delegate': 'delegation',
  'partner-delegate': 'delegation',
  system: 'system',
};
