/** Orders in the meeting, as far as consensus needs them. */
import type { MeetingId, PartyId } from '#forum/words.ts';
import type { MeetingActs } from './acts.ts';

export type MeetingCommand =
  | { readonly order: 'OpenMeeting'; readonly body: MeetingActs['meeting.opened'] }
  | { readonly order: 'NotePresence'; readonly body: MeetingActs['presence.noted'] }
  /** Who is there, or has left, noted for several at once; those of whom it is noted already are left out. */
  | {
      readonly order: 'CallRoll';
      readonly body: { readonly meeting: MeetingId; readonly parties: readonly PartyId[]; readonly present: boolean };
    }
  | { readonly order: 'AscertainQuorum'; readonly body: { readonly meeting: MeetingId } }
  | { readonly order: 'CloseMeeting'; readonly body: { readonly meeting: MeetingId } };
