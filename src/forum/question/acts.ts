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

/** The exact text that is put: the bytes of one version in each of its languages. */
export type PutText = {
  readonly reference: string;
  readonly version: string;
  readonly languages: readonly { readonly language: string; readonly sha256: string }[];
  readonly document?: DocumentId;
};

/** How a question may be decided here. There is no voting. */
export const LIVE_PROCEDURES = ['in-the-meeting', 'by-silence'] as const;
export type LiveProcedure = (typeof LIVE_PROCEDURES)[number];

/** Kinds of acts that may follow from a decision. A closed list: nothing else takes effect by being adopted. */
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

/** An act to be: it enters the record with the decision, or never. Without `effective` it is so from the date of adoption. */
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
export type CameBy = (typeof CAME_BY)[number];

/** By what a position reached the Secretariat, where it entered it on a party's behalf. */
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
    /** What the organ to which it goes is asked to bring about: effects to be, which this decision does not have. */
    readonly recommends?: readonly Effect[];
    /** The party that proposes it; none where the Chair or the Secretariat does. */
    readonly proposer?: PartyId;
    /** The recommendation on which it rests. */
    readonly follows?: DecisionId;
    /** The earlier question whose place it takes, which stays on record. */
    readonly supersedes?: QuestionId;
    readonly meeting?: MeetingId;
    /** Who may see the decision and its effects; without it, everybody. The question itself has the audience of this act. */
    readonly decisionFor?: Audience;
  };
  'question.withdrawn': { readonly question: QuestionId; readonly reason?: Said };
  /** The Chair puts the exact text to the meeting: is there any objection? */
  'question.called': {
    readonly question: QuestionId;
    readonly meeting: MeetingId;
    readonly sha256: readonly string[];
    readonly present: readonly PartyId[];
  };
  /** A party's position. The act's `ref` is its own for ever. */
  'position.taken': {
    readonly question: QuestionId;
    readonly party: PartyId;
    readonly as: Stance;
    readonly statement?: Said;
    /** Received when it could no longer change the outcome: at or after the end of a silence, or after the question was decided. */
    readonly late: boolean;
    readonly onBehalf?: OnBehalf;
    /** Where it was taken from the floor. */
    readonly meeting?: MeetingId;
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
