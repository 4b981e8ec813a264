/** Orders about parties: the record is told who they are, what standing they ask for, and that they no longer ask. */
import type { Audience } from '#forum/act.ts';
import type { Edtf } from '#forum/words.ts';
import type { PartyActs } from './acts.ts';

export type PartyCommand =
  /** A party that the record does not know yet, or a known one under a new name. */
  | { readonly order: 'NameParty'; readonly body: PartyActs['party.named'] }
  | { readonly order: 'RecordApplication'; readonly body: PartyActs['application.made'] & Received }
  | { readonly order: 'WithdrawApplication'; readonly body: PartyActs['application.withdrawn'] };

/** What came by letter. */
export type Received = {
  /** When the letter was received; today without it. */
  readonly on?: Edtf;
  /** Who may see it; without it, the members. */
  readonly audience?: Audience;
};
