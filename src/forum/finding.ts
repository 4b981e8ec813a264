/**
 * A finding comes of holding history against the rules that were in force; a `Due` says what is due next. Sentences:
 * words/findings.*.ts.
 */
import type { MeetingKind } from './meeting/acts.ts';
import type { Cited } from './rules.ts';
import type { DecisionId, DocumentId, Edtf, MeetingId, OrganId, PartyId } from './words.ts';

/**
 * `breach`: what was done may not have been valid under the rule (no quorum, an organ that may not decide).
 * `deviation`: the rule and the fact differ. `note`: worth knowing; the rule was kept in substance, says only "in principle", or is our
 * assumption. `cannot-say`: the record leaves it open.
 */
export const SEVERITIES = ['breach', 'deviation', 'note', 'cannot-say'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type Subject =
  | { readonly of: 'meeting'; readonly id: MeetingId }
  | { readonly of: 'organ'; readonly id: OrganId }
  | { readonly of: 'decision'; readonly id: DecisionId }
  | { readonly of: 'document'; readonly id: DocumentId }
  | { readonly of: 'party'; readonly id: PartyId }
  /** A term in the chair: the party, and the date from which it held the term. */
  | { readonly of: 'chairmanship'; readonly id: PartyId; readonly since: Edtf };

/** `OffTheRule` says how a term began or ended other than at a regular meeting that the rule names. */
export type OffTheRule =
  | 'between-meetings'
  | 'meeting-of-another-kind'
  | 'meeting-of-another-organ'
  | 'meeting-hosted-by-another';

/** `Late` gives a delay twice, in months and in days, since a few days have no month. */
type Late = { readonly months: number; readonly days: number };
type Rhythm = {
  readonly organ: OrganId;
  readonly by: Edtf;
  readonly months: number;
  /** Null: counted from the rule itself. */ readonly after: MeetingId | null;
};

/** `FindingFacts` gives, for each kind of finding, the facts expected and the facts found. */
export type FindingFacts = {
  'meeting-late': {
    readonly expected: Rhythm;
    readonly found: { readonly meeting: MeetingId; readonly on: Edtf; readonly late: Late };
  };
  'meeting-overdue': { readonly expected: Rhythm; readonly found: { readonly asOf: Edtf; readonly late: Late } };
  /** No regular meeting is known in a stretch longer than the rhythm. But not all meetings of the organ are known. */
  'meeting-not-known': {
    readonly expected: Rhythm;
    readonly found: { readonly meeting: MeetingId | null; readonly on: Edtf | null };
  };
  /** The meeting came later after a meeting of another organ than the rule has it. */
  'meeting-off-rhythm': {
    readonly expected: Rhythm & { readonly after: MeetingId };
    readonly found: { readonly meeting: MeetingId; readonly on: Edtf; readonly late: Late };
  };
  'chair-began-off-host-rule': {
    readonly expected: { readonly party: PartyId; readonly organs: readonly OrganId[] };
    readonly found: {
      readonly how: OffTheRule;
      readonly on: Edtf;
      readonly meeting: MeetingId | null;
      readonly kind: MeetingKind | null;
      readonly host: PartyId | null;
      /** The first meeting of the rule that it hosted afterwards. */ readonly hosted: MeetingId | null;
    };
  };
  'chair-ended-off-host-rule': {
    readonly expected: { readonly party: PartyId; readonly organs: readonly OrganId[] };
    readonly found: {
      readonly how: OffTheRule;
      readonly on: Edtf;
      readonly meeting: MeetingId | null;
      readonly kind: MeetingKind | null;
      readonly next: PartyId;
    };
  };
  'host-not-in-chair': {
    readonly expected: { readonly party: PartyId; readonly meeting: MeetingId };
    readonly found: { readonly chair: PartyId };
  };
  'chair-term-longer': {
    readonly expected: { readonly party: PartyId; readonly until: Edtf; readonly months: number };
    readonly found: { readonly until: Edtf; readonly late: Late };
  };
  'chair-out-of-turn': {
    readonly expected: { readonly party: PartyId; readonly after: PartyId };
    readonly found: { readonly party: PartyId; readonly on: Edtf };
  };
  'chair-decided-late': {
    readonly expected: { readonly by: Edtf; readonly months: number };
    readonly found: { readonly decision: DecisionId; readonly on: Edtf; readonly ahead: Late };
  };
  'quorum-not-met': {
    readonly expected: { readonly required: number; readonly of: number };
    readonly found: { readonly present: number };
  };
  'quorum-met-with-absent': {
    readonly expected: { readonly required: number; readonly of: number };
    readonly found: { readonly present: number; /** Where a source names them. */ readonly absent: readonly PartyId[] };
  };
  'quorum-not-known': {
    readonly expected: { readonly required: number; readonly of: number };
    readonly found: { readonly present: number };
  };
  'admitted-by-another-organ': {
    readonly expected: { readonly status: 'member' | 'observer'; readonly organs: readonly OrganId[] };
    readonly found: { readonly organ: OrganId; readonly on: Edtf };
  };
  'admitted-by-organ-not-known': {
    readonly expected: { readonly status: 'member' | 'observer'; readonly organs: readonly OrganId[] };
    readonly found: { readonly on: Edtf };
  };
  'admitted-before-signing': {
    readonly expected: { readonly documents: readonly DocumentId[] };
    readonly found: { readonly signedOn: Edtf; readonly on: Edtf };
  };
  'chairs-text-beside-consensus': {
    readonly expected: { readonly organ: OrganId };
    readonly found: { readonly document: DocumentId; readonly adopted: readonly DocumentId[] };
  };
  'chairs-text-instead-of-consensus': {
    readonly expected: { readonly organ: OrganId };
    readonly found: { readonly document: DocumentId };
  };
  'decided-at-another-kind-of-meeting': {
    readonly expected: { readonly kinds: readonly string[] };
    readonly found: {
      readonly kind: MeetingKind;
      readonly decisions: readonly DecisionId[];
      readonly documents: readonly DocumentId[];
    };
  };
  'silence-shorter-than-usual': {
    readonly expected: { readonly days: number };
    readonly found: { readonly days: number; readonly from: Edtf; readonly to: Edtf };
  };
};

export type FindingCode = keyof FindingFacts;

export type Finding<C extends FindingCode = FindingCode> = {
  readonly [P in C]: {
    /** Lasting, and unique among the findings of a forum. */
    readonly id: string;
    readonly code: P;
    readonly subject: Subject;
    /**
     * The date of what was found. The edition is the one in force on it; for a thing that came late, the one in force
     * on the day when it was due.
     */
    readonly on: Edtf;
    readonly severity: Severity;
    /** Numbers of the acts held against the rule. */
    readonly acts: readonly number[];
  } & FindingFacts[P] &
    Cited;
}[C];

/** A `Due` is what an organ, or the Chair, has to do next. */
export type Due = Cited & {
  readonly what: 'regular-meeting' | 'end-of-term' | 'choice-of-chair';
  /** The organ that is to meet, or at whose meeting the term ends. */
  readonly organ: OrganId | null;
  /** The party whose term it is. */
  readonly party: PartyId | null;
  /** The last day that is in time, at the precision of the date it was counted from. */
  readonly by: Edtf;
  /**
   * The start of the count: the last meeting or the beginning of the term. `meeting` is null where no meeting marks it.
   */
  readonly last: { readonly meeting: MeetingId | null; readonly on: Edtf } | null;
  /** The announced date, and no more: a plan never makes it done. */
  readonly planned: { readonly meeting: MeetingId | null; readonly on: Edtf } | null;
  /**
   * `not-known` means that the date has passed and the record cannot tell. It ends before, or does not know every
   * meeting of the organ.
   */
  readonly overdue: 'yes' | 'no' | 'not-known';
};
