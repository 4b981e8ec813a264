/**
 * These orders are about a silence: open, serve, extend, close. It is broken by a position: see question/commands.ts.
 */
import type { Instant, QuestionId } from '#forum/words.ts';
import type { SilenceActs } from './acts.ts';

export type SilenceCommand =
  /** The silence runs until `until`, or without it for the charter's period. */
  | { readonly order: 'OpenSilence'; readonly body: { readonly question: QuestionId; readonly until?: Instant } }
  | { readonly order: 'RecordService'; readonly body: SilenceActs['silence.served'] }
  | { readonly order: 'ExtendSilence'; readonly body: SilenceActs['silence.extended'] }
  /** The system gives this order at or after the end. */
  | { readonly order: 'CloseSilence'; readonly body: { readonly question: QuestionId } };
