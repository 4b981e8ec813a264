/** Orders about a silence: open, serve, extend, close. It is broken by a position: see question/commands.ts. */
import type { Instant, QuestionId } from '#forum/words.ts';
import type { SilenceActs } from './acts.ts';

export type SilenceCommand =
  /** Without `until` it runs for the charter's period. */
  | { readonly order: 'OpenSilence'; readonly body: { readonly question: QuestionId; readonly until?: Instant } }
  | { readonly order: 'RecordService'; readonly body: SilenceActs['silence.served'] }
  | { readonly order: 'ExtendSilence'; readonly body: SilenceActs['silence.extended'] }
  /** Given by the system at or after the end. */
  | { readonly order: 'CloseSilence'; readonly body: { readonly question: QuestionId } };
