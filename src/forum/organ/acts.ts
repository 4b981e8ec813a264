import type { Citation } from '#forum/act.ts';
import type { DecisionId, DocumentId, EditionId, OrganId, Words } from '#forum/words.ts';

export const LEVELS = [
  'heads-of-state-or-government',
  'ministers',
  'senior-officials',
  'officials',
  'experts',
  'none',
] as const;
export type Level = (typeof LEVELS)[number];
export const ORGAN_CLASSES = ['governing', 'working', 'administrative', 'advisory', 'fund', 'network'] as const;
export type OrganClass = (typeof ORGAN_CLASSES)[number];

/** On what a value of a charter rests. */
export const BASES = ['article', 'source', 'assumption'] as const;
export type Basis = (typeof BASES)[number];

export type OrganActs = {
  'organ.established': {
    readonly organ: OrganId;
    readonly names: Words;
    readonly short?: Words;
    readonly class: OrganClass;
    readonly level: Level;
    readonly reportsTo?: OrganId;
    readonly basis?: Words;
    readonly document?: DocumentId;
    readonly decision?: DecisionId;
  };
  'organ.renamed': {
    readonly organ: OrganId;
    readonly names: Words;
    readonly short?: Words;
    readonly decision?: DecisionId;
  };
  /** The organ was proposed, and never created as far as is known. */
  'organ.proposed': { readonly organ: OrganId; readonly names: Words };
  /** The first rules of procedure, and each amendment, come into the record whole: see charter.ts for the values. */
  'charter.adopted': CharterBody;
  'charter.amended': CharterBody;
};

/** An amendment says by which edition earlier questions are judged: the one under which they were put, or its own. */
export const OPEN_QUESTIONS = ['as-put', 'by-this-edition'] as const;
export type OpenQuestions = (typeof OPEN_QUESTIONS)[number];

type CharterBody = {
  readonly edition: EditionId;
  readonly title: Words;
  readonly document?: DocumentId;
  readonly decision?: DecisionId;
  readonly values: readonly CharterValue[];
  /**
   * The amendment's word on open questions; without it, `by-this-edition`. A silence that runs is always judged to its
   * end by the edition under which it was opened.
   */
  readonly openQuestions?: OpenQuestions;
};

/**
 * One value of the charter has a `path` that names it (`quorum.share`). It rests on an article, on a source, or on
 * nothing but our assumption. Paths and their types: forum/organ/charter.ts.
 */
export type CharterValue = {
  readonly path: string;
  readonly value: string | number | boolean | readonly string[] | null;
  readonly basis: Basis;
  /** The article ("14.2"), or the place in the source. */
  readonly article?: string;
  /** The source in which the value was read. */
  readonly source?: Citation;
  readonly note?: Words;
};
