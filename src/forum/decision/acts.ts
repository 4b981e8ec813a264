import type { QuorumFigures } from '#forum/meeting/acts.ts';
import type {
  DecisionId,
  DocumentId,
  Instant,
  MeetingId,
  OrganId,
  PartyId,
  QuestionId,
  Ref,
  Said,
  Words,
} from '#forum/words.ts';

/** The verbs of organs. A closed list: each has its own effect. */
export const VERBS = [
  'adopt',
  'approve',
  'endorse',
  'recommend',
  'take-note-of',
  'welcome',
  'agree',
  'appoint',
  'admit',
  'grant',
  'establish',
] as const;
export type Verb = (typeof VERBS)[number];

/** How it was decided. `unknown` where no source says: many decisions between meetings do not name a procedure. */
export const PROCEDURES = ['in-the-meeting', 'by-silence', 'written', 'unknown'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** What may be said beside a text that passes: it changes nothing in it, and stays attached to the decision. */
export const BESIDE = ['reservation', 'interpretative-statement', 'dissociation', 'explanation'] as const;
export type Beside = (typeof BESIDE)[number];

/** `position` is the ref under which it was received; it is its own for ever. */
export type Attached = {
  readonly position: Ref;
  readonly party: PartyId;
  readonly as: Beside;
  readonly statement?: Said;
  readonly received: Instant;
};

/** What a decision taken here rests on. History has none of it. */
type Live = {
  readonly question?: QuestionId;
  /** The numbers of all the positions that were received before the end, or before the gavel. */
  readonly counted?: readonly number[];
  /** By silence: those who may object and to whom it was not served. */
  readonly unserved?: readonly PartyId[];
  /** In the meeting: as it was when the gavel fell. */
  readonly quorum?: QuorumFigures;
};

export type DecisionActs = {
  'decision.adopted': {
    readonly decision: DecisionId;
    readonly title: Words;
    readonly organ: OrganId;
    readonly verb: Verb;
    readonly procedure: Procedure;
    readonly meeting?: MeetingId;
    readonly documents?: readonly DocumentId[];
    readonly parties?: readonly PartyId[];
    /** The recommendation on which it rests. */
    readonly follows?: DecisionId;
    /** The instrument or article relied on, as the source gives it. */
    readonly authority?: Words;
    /** For a decision by silence: when the text was put under silence. */
    readonly silenceFrom?: string;
    /** What was said beside the text before it was adopted: whoever has the decision has that too (docs/decisions/0013). */
    readonly attached?: readonly Attached[];
  } & Live;
  /** Put and not adopted, or left open for want of consensus. */
  'decision.failed': {
    readonly decision: DecisionId;
    readonly title: Words;
    readonly organ: OrganId;
    readonly reason?: Words;
    readonly meeting?: MeetingId;
  } & Live;
};
