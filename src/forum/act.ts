/** An act is one fact that the forum's record holds. Nothing is edited: a correction is an act that names what it corrects. */
import type { ChairmanshipActs } from './chairmanship/acts.ts';
import type { DecisionActs } from './decision/acts.ts';
import type { DocumentActs } from './document/acts.ts';
import type { ForumActs } from './forum/acts.ts';
import type { MeasureActs } from './measure/acts.ts';
import type { MeetingActs } from './meeting/acts.ts';
import type { OrganActs } from './organ/acts.ts';
import type { PartyActs } from './party/acts.ts';
import type { QuestionActs } from './question/acts.ts';
import type { RelationActs } from './relation/acts.ts';
import type { SecretariatActs } from './secretariat/acts.ts';
import type { SilenceActs } from './silence/acts.ts';
import type { SourceActs } from './source/acts.ts';
import type { EditionId, Edtf, Instant, PartyId, Ref, SourceId, Words } from './words.ts';

/** Every kind of act with the shape of its body. */
export type Bodies = ForumActs &
  PartyActs &
  OrganActs &
  ChairmanshipActs &
  SecretariatActs &
  MeetingActs &
  DocumentActs &
  DecisionActs &
  QuestionActs &
  SilenceActs &
  MeasureActs &
  RelationActs &
  SourceActs;

export type Kind = keyof Bodies;

/**
 * A citation says where a fact stands: in which source, and where in it. It keeps what the source says there if that is
 * worth keeping.
 */
export type Citation = {
  readonly source: SourceId;
  /** Line, section, page or date within the source; empty where the source is one short page. */
  readonly at?: string;
  readonly says?: Words;
};

/**
 * Confidence is how well a fact of history is attested. `high` is in a primary or in two independent sources, `medium`
 * in one secondary source, `low` inferred or contested.
 */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Audiences that need no list of parties. */
export const AUDIENCES = ['public', 'members', 'members-and-observers'] as const;

export type Audience = (typeof AUDIENCES)[number] | { readonly parties: readonly PartyId[] };

export const AUTHOR_CAPACITIES = ['import', 'secretariat', 'chair', 'delegation', 'system'] as const;

/** The author is the capacity in which the act was entered, and the party. Persons stay out of the record. */
export type Author = {
  readonly capacity: (typeof AUTHOR_CAPACITIES)[number];
  readonly party?: PartyId;
};

/** A draft is an act before it has a number and an instant. */
export type Draft<K extends Kind = Kind> = {
  readonly [P in K]: {
    readonly kind: P;
    readonly body: Bodies[P];
    /** The time at which the fact was so: the day, month or years in which it began or happened. */
    readonly effective: Edtf;
    /** The instant at which the order arrived, by our own measure; absent where it is that of recording. */
    readonly received?: Instant;
    readonly ref?: Ref;
    /** The act whose place this one takes: its ref, or `act/` and its number where it has none. */
    readonly corrects?: Ref;
    /** Why it takes that place. History that is read anew from files gives no reason. */
    readonly reason?: Words;
    readonly by: Author;
    readonly audience: Audience;
    /** The charter edition under which it was accepted; none for history, which was not decided here. */
    readonly edition?: EditionId;
    readonly sources: readonly Citation[];
    readonly confidence?: Confidence;
    /** A remark that belongs to the fact: what is not known, how the reading was chosen. */
    readonly note?: Words;
    /** A salted digest of the person who gave the order, and of how they had signed in: docs/record.md. */
    readonly given?: string;
  };
}[K];

/**
 * An act in the record has a number (gapless, from 0) and the instant at which it was recorded. `place` is computed: the
 * number of the act that was there first, where this one took its place.
 */
export type Act<K extends Kind = Kind> = {
  readonly [P in K]: Draft<P> & { readonly n: number; readonly recordedAt: Instant; readonly place?: number };
}[K];

/** `receivedOf` is the instant that counts where an act had to come before an end. It is never after that of recording. */
export const receivedOf = ({ received, recordedAt }: Pick<Act, 'received' | 'recordedAt'>): Instant =>
  received ?? recordedAt;

/** `placeOf` orders acts: a correction stands where the act stood that it corrects, however much later it came. */
export const placeOf = ({ n, place = n }: Pick<Act, 'n' | 'place'>): number => place;
