/** These orders are about parties: they tell the record who the parties are, and which standing they ask for. */
import type { Audience } from '#forum/act.ts';
import type { Edtf } from '#forum/words.ts';
import type { PartyActs } from './acts.ts';

export type PartyCommand =
  /** Names a party that the record does not know yet, or gives a known one a new name. */
  | { readonly order: 'NameParty'; readonly body: PartyActs['party.named'] }
  | { readonly order: 'RecordApplication'; readonly body: PartyActs['application.made'] & Received }
  | { readonly order: 'WithdrawApplication'; readonly body: PartyActs['application.withdrawn'] };

/** `Received` says how a letter came. */
export type Received = {
  /** The day on which the letter was received; today without it. */
  readonly on?: Edtf;
  /** The audience of the act; without it, the members. */
  readonly audience?: Audience;
};
