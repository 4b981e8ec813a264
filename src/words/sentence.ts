/**
 * Sentences with things in them. A page puts links where a feed puts plain names: `Piece` is whichever of the two,
 * and the language decides the order of words around it.
 */
import type { Kind, Bodies } from '#forum/act.ts';
import type { EffectKind } from '#forum/question/acts.ts';
import type {
  AreaId,
  DecisionId,
  DisagreementId,
  DocumentId,
  Edtf,
  Instant,
  MeetingId,
  OrganId,
  PartyId,
  Ref,
  Said,
  SourceId,
  Words,
} from '#forum/words.ts';

export type Sentence<Piece> = readonly (Piece | string)[];

/** `Naming` says how a sentence shows the things that acts name. */
export type Naming<Piece> = {
  readonly party: (id: PartyId) => Piece;
  readonly organ: (id: OrganId) => Piece;
  readonly meeting: (id: MeetingId) => Piece;
  readonly document: (id: DocumentId, title?: Words) => Piece;
  readonly decision: (id: DecisionId, title?: Words) => Piece;
  readonly area: (id: AreaId) => Piece;
  readonly source: (id: SourceId) => Piece;
  readonly disagreement: (id: DisagreementId, title?: Words) => Piece;
  readonly act: (ref: Ref) => Piece;
  readonly words: (words: Said) => Piece;
  readonly date: (edtf: Edtf) => Piece;
  readonly instant: (instant: Instant) => Piece;
};

/**
 * `ActSentences` is what one language says of each kind of act. It uses no full stop and no date; a kind without words
 * does not compile.
 */
export type ActSentences = {
  readonly [K in Kind]: <Piece>(body: Bodies[K], name: Naming<Piece>) => Sentence<Piece>;
};

/**
 * `EffectSentences` is what one language says of an effect before it is an act. It says that it would happen, never
 * that it did; `from` adds the day that the text names.
 */
export type EffectSentences = {
  readonly would: {
    readonly [K in EffectKind]: <Piece>(body: Bodies[K], name: Naming<Piece>) => Sentence<Piece>;
  };
  readonly from: <Piece>(date: Piece) => Sentence<Piece>;
};

/** Pieces with commas between them and the language's "and" before the last. */
export function listed<Piece>(pieces: readonly Piece[], and: string): Sentence<Piece> {
  return pieces.flatMap((piece, place): Sentence<Piece> => {
    if (place === 0) return [piece];
    return [place === pieces.length - 1 ? ` ${and} ` : ', ', piece];
  });
}

/** A clause that is there only where the thing it names is. */
export function given<Value, Piece>(
  value: Value | undefined,
  clause: (value: Value) => Sentence<Piece>,
): Sentence<Piece> {
  return value === undefined ? [] : clause(value);
}
