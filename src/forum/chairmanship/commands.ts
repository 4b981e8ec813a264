/** These orders are about the chair: a party offers to take it, and takes over what an organ decided. */
import type { Received } from '#forum/party/commands.ts';
import type { Edtf, MeetingId, PartyId } from '#forum/words.ts';
import type { ChairmanshipActs } from './acts.ts';

export type ChairmanshipCommand =
  | { readonly order: 'RecordCandidature'; readonly body: ChairmanshipActs['candidature.made'] & Received }
  /** The party that was chosen took over on a day, where no meeting of this record says so by itself. */
  | {
      readonly order: 'RecordHandover';
      readonly body: { readonly party: PartyId; readonly on: Edtf; readonly at?: MeetingId };
    }
  | { readonly order: 'WithdrawCandidature'; readonly body: ChairmanshipActs['candidature.withdrawn'] };
