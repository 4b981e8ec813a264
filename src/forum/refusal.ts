/**
 * A refusal says why an order is refused. A rule of the charter stands against it, a ruling is wanting, or the record
 * itself speaks against it.
 */
import type { Audience, Kind } from './act.ts';
import type { Capacity, Order } from './command.ts';
import type { MeetingKind } from './meeting/acts.ts';
import type { SeatStands, Status } from './party/acts.ts';
import type { EffectKind } from './question/acts.ts';
import type { Office } from './secretariat/acts.ts';
import type { Needs, Refused } from './rules.ts';
import type {
  DecisionId,
  DocumentId,
  EditionId,
  Edtf,
  Instant,
  MeetingId,
  OrganId,
  PartyId,
  QuestionId,
  Ref,
} from './words.ts';

/** `QuestionStanding` says in one word how far a question has come. */
export const QUESTION_STANDINGS = ['put', 'under-silence', 'broken', 'adopted', 'failed', 'withdrawn'] as const;
export type QuestionStanding = (typeof QUESTION_STANDINGS)[number];

/** These acts are bounded in number, so that nobody can fill a record that keeps everything. */
const BOUNDED = [
  'positions',
  'questions',
  'services',
  'rulings',
  'extensions',
  'presences',
  'lifts',
  'amendments',
] as const;
export type Bounded = (typeof BOUNDED)[number];

export type BoundedPer = 'question' | 'meeting' | 'day';

/** What holds today changes by a decision, never by a correction. */
export type Holding = 'standings' | 'chair' | 'rules';

/** These reasons come from the record alone; no charter needs to speak on them. Sentences: words/refusals.ts. */
export type OwnRefusalFacts = {
  'no-such-act': { readonly ref: Ref };
  /** The act was corrected or withdrawn before, by this act. */
  'put-right-already': { readonly by: number };
  /** A word of a party, the Chair or an organ stays as it was given. */
  'never-put-right': { readonly kind: Kind };
  'of-another-kind': { readonly kind: Kind; readonly proposed: Kind };
  'of-another-thing': { readonly id: string; readonly proposed: string };
  'history-without-source': { readonly ref: Ref | null };
  'not-on-record': { readonly thing: string; readonly id: string };
  /** Other acts speak of what only this act brings into the record: the first of their numbers. */
  'still-spoken-of': { readonly id: string; readonly acts: readonly number[] };
  'changes-what-holds': { readonly holding: Holding };
  'puts-out-of-the-room': { readonly meeting: MeetingId; readonly party: PartyId };
  /** An open text would count less of this party, or (null) end earlier. */
  'counts-for-less': { readonly question: QuestionId; readonly party: PartyId | null };
  'no-open-candidature': { readonly party: PartyId; readonly term: number };
  'not-in-this-capacity': { readonly order: Order; readonly capacity: Capacity; readonly may: readonly Capacity[] };
  'not-in-the-chair': { readonly party: PartyId | null; readonly chair: PartyId | null };
  'not-for-this-party': { readonly party: PartyId; readonly by: PartyId | null };
  'not-without-how-it-came': { readonly party: PartyId };
  'clock-behind': { readonly at: Instant; readonly last: Instant };
  'no-such-question': { readonly question: QuestionId };
  'no-such-decision': { readonly decision: DecisionId };
  /** The text is not kept; or it is, and neither handed in by the side that orders nor open to it. */
  /** Writing is bounded: `most` of them are taken `per` question, meeting or day. */
  'too-many': { readonly of: Bounded; readonly most: number; readonly per: BoundedPer };
  'no-such-text': { readonly sha256: string };
  'no-such-document': { readonly document: DocumentId };
  'dated-in-the-future': { readonly on: Edtf; readonly today: Edtf };
  /** The fact would be older than what it follows from. */
  'dated-before': { readonly on: Edtf; readonly before: Edtf };
  /** `chosen` is the party whose turn it is; null where nobody was chosen. */
  'not-chosen': { readonly party: PartyId; readonly chosen: PartyId | null };
  /** The effect does not say when it begins: on which day, or at which meeting. */
  'beginning-not-named': { readonly effect: EffectKind };
  'meeting-already-held': { readonly meeting: MeetingId };
  /** The officer does not hold the office. */
  'not-in-office': { readonly officer: string; readonly office: Office };
  'partnership-not-approved': { readonly party: PartyId };
  'no-such-organ': { readonly organ: OrganId };
  'no-such-party': { readonly party: PartyId };
  /** `known` means that the edition is on record already; `paths` are values that no rule reads. */
  'charter-not-readable': { readonly edition: EditionId; readonly known: boolean; readonly paths: readonly string[] };
  'question-exists': { readonly question: QuestionId };
  'question-not-open': { readonly question: QuestionId; readonly stands: QuestionStanding };
  'question-still-open': { readonly question: QuestionId; readonly stands: QuestionStanding };
  'other-procedure': { readonly question: QuestionId; readonly procedure: string };
  /** The decision would be for fewer readers than the question: those left out would see it stand open for ever. */
  'decision-for-fewer': { readonly audience: Audience; readonly decisionFor: Audience };
  /** A decision is opened to more readers, never to fewer or the same. */
  'not-for-more': { readonly decision: DecisionId; readonly audience: Audience; readonly asked: Audience };
  'recommendation-has-no-effects': { readonly question: QuestionId };
  'no-open-application': { readonly party: PartyId; readonly status: Status };
  'already-so': { readonly party: PartyId; readonly status: string };
  'no-silence-running': { readonly question: QuestionId; readonly stands: QuestionStanding };
  'silence-already-running': { readonly question: QuestionId; readonly until: Instant };
  'silence-over': { readonly question: QuestionId };
  'until-not-given': { readonly question: QuestionId };
  'end-not-ahead': { readonly until: Instant; readonly proposed: Instant; readonly at: Instant };
  'already-recorded': { readonly ref: Ref | null };
  /** Nobody of the party can sign in, or nobody fills its seat: no text lies at its desk. */
  'desk-of-nobody': { readonly party: PartyId };
  'served-before-opening': { readonly served: Instant; readonly opened: Instant };
  'served-in-the-future': { readonly served: Instant; readonly at: Instant };
  'no-such-meeting': { readonly meeting: MeetingId };
  'meeting-not-open': { readonly meeting: MeetingId };
  'meeting-already-opened': { readonly meeting: MeetingId };
  'not-as-planned': { readonly meeting: MeetingId; readonly organ: OrganId; readonly kind: MeetingKind };
  'another-text': { readonly question: QuestionId };
  'other-organ': { readonly question: QuestionId; readonly meeting: MeetingId };
  'not-called': { readonly question: QuestionId; readonly meeting: MeetingId };
  /** Nobody is marked as having left while this text is in hand. */
  'text-in-hand': { readonly question: QuestionId; readonly meeting: MeetingId };
  'seat-not-filled': { readonly party: PartyId; readonly seat: SeatStands };
  /** Nothing that the party said stands against the text. */
  'nothing-to-lift': { readonly question: QuestionId; readonly party: PartyId };
  /** Another text has taken the place of this one. */
  'question-replaced': { readonly question: QuestionId; readonly by: QuestionId };
  'same-text': { readonly question: QuestionId };
  'meeting-suspended': { readonly meeting: MeetingId };
  'meeting-not-suspended': { readonly meeting: MeetingId };
  'no-objection-stands': { readonly question: QuestionId };
};

export type OwnRefusalCode = keyof OwnRefusalFacts;

export type OwnRefused = {
  readonly [C in OwnRefusalCode]: { readonly is: 'refused-here'; readonly code: C; readonly facts: OwnRefusalFacts[C] };
}[OwnRefusalCode];

/**
 * `refused` comes from a rule, with article and edition. `needs` means that the charter leaves the point to the Chair.
 * `refused-here` comes from the record itself.
 */
export type Refusal = Refused | Needs | OwnRefused;
