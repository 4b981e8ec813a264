/** Sentences that the desk itself writes into the record. They are made by the words of the languages, and handed in. */
import type { Words } from '#forum/words.ts';
import type { Outage } from './outage.ts';

/**
 * `Sentences` makes each sentence in those of these languages for which the service has words; always in the common
 * one. It is pure: the same sentence is made again word for word.
 */
export type Sentences = {
  /** The reason for the withdrawal of an act whose entry has gone from the files. */
  readonly gone: (languages: readonly string[]) => Words;
  /** The reason for the longer period of a party that a text reached late. */
  readonly reachedLate: (languages: readonly string[]) => Words;
  /** The reason for the extension of a silence near whose end the service could not be reached. */
  readonly unreachable: (languages: readonly string[], outage: Pick<Outage, 'from' | 'to'>) => Words;
};
