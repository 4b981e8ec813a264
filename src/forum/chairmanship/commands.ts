/** These orders are about the chair: a party offers to take it. It is taken by a decision: see question/acts.ts. */
import type { Received } from '#forum/party/commands.ts';
import type { ChairmanshipActs } from './acts.ts';

export type ChairmanshipCommand =
  | { readonly order: 'RecordCandidature'; readonly body: ChairmanshipActs['candidature.made'] & Received }
  | { readonly order: 'WithdrawCandidature'; readonly body: ChairmanshipActs['candidature.withdrawn'] };
