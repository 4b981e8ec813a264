/** An `Inquiry` is what every search for findings needs; `found` writes a finding down. */
import { inForce, valueOf, type Edition } from '#forum/organ/charter.ts';
import type { Finding, FindingCode, FindingFacts, Severity, Subject } from '#forum/finding.ts';
import type { Forum } from '#forum/forum.ts';
import type { Act } from '#forum/act.ts';
import type { Meeting } from '#forum/meeting/read.ts';
import type { When } from '#kernel/date.ts';
import { endOf, monthsBetween } from './calendar.ts';
import { cite } from '#forum/organ/charter.ts';

export type Inquiry = {
  readonly forum: Forum;
  /** Facts that had happened by the end of this date are held against the rules. */
  readonly at: When;
  /** The record knows nothing after this date. */
  readonly knownUntil: When;
  /** The meetings known at the end of `at`, oldest first: read once, asked for often. */
  readonly meetings: readonly Meeting[];
  /** The editions in force by `at`, oldest first. */
  readonly editions: readonly Edition[];
};

/** `editionOn` returns the edition in force on the last day of a date; null before the first. */
export const editionOn = ({ editions }: Inquiry, date: When): Edition | null =>
  inForce(editions, endOf(date))?.edition ?? null;

type FindingToWrite<C extends FindingCode> = FindingFacts[C] & {
  readonly code: C;
  /**
   * The edition in force when the rule applied. For a late fact that is its due date, for all else the date of the
   * fact.
   */
  readonly edition: Edition;
  readonly rule: string;
  readonly subject: Subject;
  readonly on: When;
  readonly severity: Severity;
  readonly acts: readonly Act[];
};

/**
 * `found` makes a finding, with the article of its rule. A finding that rests on an assumption of ours is never more
 * than a note.
 */
export function found<C extends FindingCode>(what: FindingToWrite<C>): Finding {
  const { code, edition, rule, subject, on, acts, expected, found: fact } = what;
  const assumed = valueOf(edition, rule)?.basis === 'assumption';
  const severity = assumed && what.severity !== 'cannot-say' ? 'note' : what.severity;
  const since = subject.of === 'chairmanship' ? `/${subject.since}` : '';
  const id = `${code}/${subject.id}${since}`;
  const finding = {
    id,
    code,
    subject,
    on: on.edtf,
    severity,
    acts: acts.map((act) => act.n),
    expected,
    found: fact,
    ...cite(edition, rule),
  };
  // Code and facts were tied together in `Found<C>`; the union cannot follow that.
  return finding as unknown as Finding;
}

/** `lateness` says whether a fact came after its due date: late only where that is certain. */
export function lateness(
  due: When,
  on: When,
): { readonly is: 'in-time' | 'late' | 'cannot-say'; readonly months: number; readonly days: number } {
  if (on.latest <= due.latest) return { is: 'in-time', months: 0, days: 0 };
  const days = on.earliest - due.latest;
  if (days <= 0 || !Number.isFinite(days)) return { is: 'cannot-say', months: 0, days: 0 };
  return { is: 'late', months: monthsBetween(due.latest, on.earliest), days };
}
