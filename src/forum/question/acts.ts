import type { Audience, Bodies } from '#forum/act.ts';
import type { Verb } from '#forum/decision/acts.ts';
import type {
  DecisionId,
  DocumentId,
  Edtf,
  MeetingId,
  OrganId,
  PartyId,
  QuestionId,
  Ref,
  Said,
  Words,
} from '#forum/words.ts';

/** `TextKept` names the exact bytes of a text in one language. */
export type TextKept = { readonly language: string; readonly sha256: string };

/** `PutText` is the exact text that is put: the bytes of one version in each of its languages. */
export type PutText = {
  readonly reference: string;
  readonly version: string;
  readonly languages: readonly TextKept[];
  readonly document?: DocumentId;
};

/** A question may be decided here by one of these procedures. There is no voting. */
export const LIVE_PROCEDURES = ['in-the-meeting', 'by-silence'] as const;
export type LiveProcedure = (typeof LIVE_PROCEDURES)[number];

/** These kinds of acts may follow from a decision. The list is closed: nothing else takes effect by being adopted. */
export type EffectKind =
  | 'status.granted'
  | 'status.ended'
  | 'chair.assumed'
  | 'chair.prolonged'
  | 'officer.appointed'
  | 'office.titled'
  | 'organ.established'
  | 'organ.renamed'
  | 'charter.adopted'
  | 'charter.amended'
  | 'document.adopted'
  | 'catalogue.adopted'
  | 'area.added'
  | 'measures.opened'
  | 'coordinator.named'
  | 'concept-paper.approved'
  | 'plan.approved'
  | 'partnership.approved'
  | 'day.proclaimed'
  | 'forum.named'
  | 'meeting.scheduled';

/**
 * An effect is an act to be: it enters the record with the decision, or never. Without `effective` it is so from the
 * date of adoption.
 */
export type Effect = {
  readonly [K in EffectKind]: { readonly kind: K; readonly body: Bodies[K]; readonly effective?: Edtf };
}[EffectKind];

export const STANCES = [
  'no-objection',
  'objection',
  'amendment',
  'reservation',
  'interpretative-statement',
  'dissociation',
  'explanation',
] as const;
export type Stance = (typeof STANCES)[number];

export const CAME_BY = ['note', 'call', 'mail'] as const;
type CameBy = (typeof CAME_BY)[number];

/** The Secretariat entered a position on a party's behalf; `by` says how it had reached the Secretariat. */
export type OnBehalf = { readonly by: CameBy; readonly reference: string };

export type QuestionActs = {
  /** A question and the decision on it have one name: adopted, `question` is the id of the decision. */
  'question.put': {
    readonly question: QuestionId;
    readonly title: Words;
    readonly text: PutText;
    readonly organ: OrganId;
    readonly verb: Verb;
    readonly procedure: LiveProcedure;
    readonly effects: readonly Effect[];
    /**
     * The organ to which the text goes is asked to bring these about. They are effects to be, which this decision does
     * not have.
     */
    readonly recommends?: readonly Effect[];
    /** The party that proposes it; none where the Chair or the Secretariat does. */
    readonly proposer?: PartyId;
    /** The recommendation on which it rests. */
    readonly follows?: DecisionId;
    /** The earlier question that this one replaces, which stays on record. */
    readonly supersedes?: QuestionId;
    readonly meeting?: MeetingId;
    /**
     * The audience of the decision and its effects; without it, everybody. The question itself has the audience of this
     * act.
     */
    readonly decisionFor?: Audience;
  };
  'question.withdrawn': { readonly question: QuestionId; readonly reason?: Said };
  /**
   * Another text takes the place of the one before the organ, and the Chair's call of that one is void. The last text is
   * the one that is decided.
   */
  'question.amended': { readonly question: QuestionId; readonly text: PutText; readonly reason: Said };
  /** The Chair puts the exact text to the meeting: is there any objection? */
  'question.called': {
    readonly question: QuestionId;
    readonly meeting: MeetingId;
    readonly sha256: readonly string[];
    readonly present: readonly PartyId[];
  };
  /** A party takes a position. The act's `ref` is its own for ever. */
  'position.taken': {
    readonly question: QuestionId;
    readonly party: PartyId;
    readonly as: Stance;
    readonly statement?: Said;
    /** What is too long for the record, or in a language that the forum does not speak, is a text that is kept. */
    readonly texts?: readonly TextKept[];
    /**
     * True if it was received when it could no longer change the outcome. That is at or after the end of a silence, or
     * after the question was decided.
     */
    readonly late: boolean;
    readonly onBehalf?: OnBehalf;
    /** The meeting, where the position was taken from the floor. */
    readonly meeting?: MeetingId;
  };
  /**
   * The party lifts its objection or amendment: `position` is its ref. What was said stays on record, and stands no
   * more.
   */
  'objection.lifted': {
    readonly question: QuestionId;
    readonly party: PartyId;
    readonly position?: Ref;
    readonly statement?: Said;
    /** The meeting, where it was lifted from the floor. */
    readonly meeting?: MeetingId;
    readonly onBehalf?: OnBehalf;
  };
  /** The Chair rules on a point that the charter leaves open: `rule` is the charter's path. */
  'ruling.given': {
    readonly question?: QuestionId;
    readonly meeting?: MeetingId;
    readonly rule: string;
    readonly holds: boolean;
    readonly text: Words;
    readonly asked?: PartyId;
    readonly position?: Ref;
  };
};
