/** These orders are given in the meeting, as far as consensus needs them. */
import type { MeetingId, PartyId } from '#forum/words.ts';
import type { MeetingActs } from './acts.ts';

export type MeetingCommand =
  | { readonly order: 'OpenMeeting'; readonly body: MeetingActs['meeting.opened'] }
  | { readonly order: 'NotePresence'; readonly body: MeetingActs['presence.noted'] }
  /**
   * The roll call notes for several at once that they are there, or have left. Parties of which it is noted already are
   * left out.
   */
  | {
      readonly order: 'CallRoll';
      readonly body: { readonly meeting: MeetingId; readonly parties: readonly PartyId[]; readonly present: boolean };
    }
  | { readonly order: 'AscertainQuorum'; readonly body: { readonly meeting: MeetingId } }
  | { readonly order: 'SuspendMeeting'; readonly body: MeetingActs['meeting.suspended'] }
  | { readonly order: 'ResumeMeeting'; readonly body: MeetingActs['meeting.resumed'] }
  | { readonly order: 'CloseMeeting'; readonly body: { readonly meeting: MeetingId } };
