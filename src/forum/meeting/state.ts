import type { Act } from '#forum/act.ts';
import { entryAt } from '#forum/lists.ts';
import type { MeetingId } from '#forum/words.ts';
import type { MeetingActs } from './acts.ts';

/** All that the record says of one meeting: a plan, its changes, whether it was held, what it took up. */
export type MeetingFile = {
  readonly id: MeetingId;
  readonly scheduled: Act<'meeting.scheduled'>[];
  readonly changed: Act<'meeting.changed'>[];
  readonly held: Act<'meeting.held'>[];
  readonly notHeld: Act<'meeting.not-held'>[];
  readonly noted: Act<'meeting.noted'>[];
};

export type Meetings = Map<MeetingId, MeetingFile>;

const newFile = (id: MeetingId): MeetingFile => ({ id, scheduled: [], changed: [], held: [], notHeld: [], noted: [] });

export function evolveMeetings(meetings: Meetings, act: Act<keyof MeetingActs>): void {
  const file = entryAt(meetings, act.body.meeting, () => newFile(act.body.meeting));
  switch (act.kind) {
    case 'meeting.scheduled':
      file.scheduled.push(act);
      return;
    case 'meeting.changed':
      file.changed.push(act);
      return;
    case 'meeting.held':
      file.held.push(act);
      return;
    case 'meeting.not-held':
      file.notHeld.push(act);
      return;
    case 'meeting.noted':
      file.noted.push(act);
  }
}
