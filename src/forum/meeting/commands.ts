/** Orders in the meeting, as far as consensus needs them. */
import type { MeetingId } from '#forum/words.ts';
import type { MeetingActs } from './acts.ts';

export type MeetingCommand =
  | { readonly order: 'OpenMeeting'; readonly body: MeetingActs['meeting.opened'] }
  | { readonly order: 'NotePresence'; readonly body: MeetingActs['presence.noted'] }
  | { readonly order: 'AscertainQuorum'; readonly body: { readonly meeting: MeetingId } }
  | { readonly order: 'CloseMeeting'; readonly body: { readonly meeting: MeetingId } };
