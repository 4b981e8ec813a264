/** `findings` holds history against the rules that were in force at each date. It never changes a fact. */
import { editionsOf } from '#forum/organ/charter.ts';
import type { Finding } from '#forum/finding.ts';
import type { Forum } from '#forum/forum.ts';
import { meetingsAt } from '#forum/meeting/read.ts';
import { byDate, hadHappened, whenOf, type When } from '#kernel/date.ts';
import { findConduct } from './conduct.ts';
import type { Inquiry } from './finding.ts';
import { findOverdue, findRhythm } from './rhythm.ts';
import { findStandings } from './standings.ts';
import { findTerms } from './terms.ts';

/**
 * `findings` returns all findings on what had happened by the end of `at`, oldest first. `knownUntil` is the date after
 * which the record knows nothing: nothing is held to be missing after it.
 */
export function findings(forum: Forum, at: When, knownUntil: When): Finding[] {
  const inquiry = inquiryAt(forum, at, knownUntil);
  return inOrder([...settledFindings(inquiry), ...findOverdue(inquiry)]);
}

/** `settledFindings` returns those that stay as they are from one dated fact to the next. */
export const settledFindings = (inquiry: Inquiry): Finding[] => [
  ...findRhythm(inquiry),
  ...findTerms(inquiry),
  ...findConduct(inquiry),
  ...findStandings(inquiry),
];

export const inOrder = (all: readonly Finding[]): Finding[] =>
  all.toSorted((one, other) => byDate(whenOf(one.on), whenOf(other.on)) || (one.id < other.id ? -1 : 1));

export const inquiryAt = (forum: Forum, at: When, knownUntil: When): Inquiry => ({
  forum,
  at,
  knownUntil,
  meetings: meetingsAt(forum, at),
  editions: editionsOf(forum).filter((edition) => hadHappened(edition.inForceFrom, at) !== 'no'),
});
