import type { AUDIENCES } from '#forum/act.ts';
import type { QuorumFigures } from '#forum/meeting/acts.ts';
import type { PutText, TextKept } from '#forum/question/acts.ts';
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

/** The verbs of organs are a closed list: each has its own effect. */
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

/**
 * The procedure by which an organ decided. It is `unknown` where no source says: many decisions between meetings do not
 * name one.
 */
export const PROCEDURES = ['in-the-meeting', 'by-silence', 'written', 'unknown'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/**
 * A party may say this beside a text that passes. It changes nothing in the text, and stays attached to the decision.
 */
export const BESIDE = ['reservation', 'interpretative-statement', 'dissociation', 'explanation'] as const;
export type Beside = (typeof BESIDE)[number];

/**
 * A statement is attached to a decision. `position` is the ref under which it was received, and stays its own for ever.
 */
export type Attached = {
  readonly position: Ref;
  readonly party: PartyId;
  readonly as: Beside;
  readonly statement?: Said;
  readonly texts?: readonly TextKept[];
  readonly received: Instant;
  /** The version of the text that it is about, where the text was amended before it was adopted. */
  readonly version?: string;
};

/** A decision taken here rests on these. History has none of them. */
type TakenHere = {
  readonly question?: QuestionId;
  /** The numbers of all the positions that were received before the end, or before the gavel. */
  readonly counted?: readonly number[];
  /** The parties whose silence counted at its end; only where a silence decided. */
  readonly awaited?: readonly PartyId[];
  /** Of the awaited parties, those to whom the text was not served; only where a silence decided. */
  readonly unserved?: readonly PartyId[];
  /** The parties that were counted while the silence ran and are no more: they left, or their seat fell vacant. */
  readonly stopped?: readonly PartyId[];
  /** The quorum when the gavel fell; only where a meeting decided. */
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
    /** The recommendation on which the decision rests. */
    readonly follows?: DecisionId;
    /** The instrument or article relied on, as the source gives it. */
    readonly authority?: Words;
    /** The day on which the text was put under silence; only where a silence decided. */
    readonly silenceFrom?: string;
    /**
     * Parties said this beside the text before it was adopted: a reader who has the decision has that too
     * (docs/decisions/0013).
     */
    readonly attached?: readonly Attached[];
    /**
     * The exact text that was adopted: a reader who has the decision has its digests too. None in history, and in acts
     * from before the member was there.
     */
    readonly text?: PutText;
  } & TakenHere;
  /** The text was put and not adopted, or left open for want of consensus. */
  'decision.failed': {
    readonly decision: DecisionId;
    readonly title: Words;
    readonly organ: OrganId;
    readonly reason?: Words;
    readonly meeting?: MeetingId;
  } & TakenHere;
  /**
   * A decision is opened to more readers than it was taken for. From here on `audience` reads the decision, what took
   * effect by it, and what was said beside it.
   */
  'decision.opened': {
    readonly decision: DecisionId;
    readonly audience: (typeof AUDIENCES)[number];
    /** The text that was adopted, where the decision itself does not carry it. */
    readonly text?: PutText;
  };
};
