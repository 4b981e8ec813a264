/**
 * The demonstration lets a visitor try the forum without an account: a visitor who names a role gets it. It is for the
 * embedded database only, never for a database of one's own.
 */
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import { chairAt } from '#forum/chairmanship/read.ts';
import type { Forum } from '#forum/forum.ts';
import type { Instant } from '#forum/words.ts';
import type { Role } from '#forum/role.ts';
import type { Who } from './who.ts';

/** A demonstration lasts a working day. */
export const DEMONSTRATION_SECONDS = 8 * 3600;

const AS_PARTY: Readonly<Record<string, Role>> = {
  delegate: 'delegate',
  administrator: 'delegation-administrator',
  'focal-point': 'focal-point',
  chair: 'officer-of-the-chair',
  observer: 'observer-delegate',
  partner: 'partner-delegate',
};

/** `AS` lists what may stand in `as`, for the message to a caller who got it wrong. */
export const AS = ['secretariat', 'chair', ...Object.keys(AS_PARTY).map((role) => `${role}:PARTY`)] as const;

/**
 * `whoAs` reads `as`. It is `secretariat`, `chair` (an officer of the party in the chair today), or a role and any
 * party of the forum. What the role may do is decided with each order. Null where there is no such role or party.
 */
export function whoAs(as: string, forum: Forum, at: Instant): Who | null {
  const person = `demonstration/${as}`;
  if (as === 'secretariat') return { person, party: null, roles: ['secretariat-officer'] };
  if (as === 'chair') {
    const chair = chairAt(forum, whenOf(writeDay(dayOfInstant(at))));
    return chair && { person, party: chair.party, roles: ['officer-of-the-chair'] };
  }
  const [word = '', party = '', ...rest] = as.split(':');
  const role = Object.hasOwn(AS_PARTY, word) ? AS_PARTY[word] : undefined;
  if (role === undefined || rest.length > 0 || !forum.parties.has(party)) return null;
  return { person, party, roles: [role] };
}
