/** A sitting is a meeting while it sits: the party that presides, and the parties in the room. */
import type { Act } from '#forum/act.ts';
import type { Forum } from '#forum/forum.ts';
import { indexed } from '#forum/indexed.ts';
import type { MeetingId, OrganId, PartyId } from '#forum/words.ts';
import type { MeetingKind } from './acts.ts';

export type Sitting = {
  readonly id: MeetingId;
  readonly organ: OrganId;
  readonly kind: MeetingKind;
  readonly presidedBy: PartyId;
  readonly opened: Act<'meeting.opened'>;
  readonly closed: Act<'meeting.closed'> | null;
  /** The act by which it is suspended now; null where it is not. */
  readonly suspended: Act<'meeting.suspended'> | null;
  /** The act by which it was last resumed. */
  readonly resumed: Act<'meeting.resumed'> | null;
  /** The parties in the room now, or when the meeting closed. */
  readonly present: readonly PartyId[];
  /** The parties that were in the room at some time. */
  readonly tookPart: readonly PartyId[];
};

/** `sittingOf` returns the sitting of a meeting; null where the meeting was not opened here. */
export function sittingOf(forum: Forum, meeting: MeetingId): Sitting | null {
  const file = forum.meetings.get(meeting) ?? [];
  const opened = file.find((act) => act.kind === 'meeting.opened');
  if (!opened) return null;
  const present = new Set<PartyId>();
  const tookPart = new Set<PartyId>();
  for (const act of file) {
    if (act.kind !== 'presence.noted') continue;
    if (act.body.present) {
      present.add(act.body.party);
      tookPart.add(act.body.party);
    } else present.delete(act.body.party);
  }
  const { organ, kind, presidedBy } = opened.body;
  const closed = file.find((act) => act.kind === 'meeting.closed') ?? null;
  const resumed = file.findLast((act) => act.kind === 'meeting.resumed') ?? null;
  const last = file.findLast((act) => act.kind === 'meeting.suspended') ?? null;
  const suspended = last && last.n > (resumed?.n ?? -1) ? last : null;
  const who = { present: [...present], tookPart: [...tookPart] };
  return { id: meeting, organ, kind, presidedBy, opened, closed, suspended, resumed, ...who };
}

/** `sittings` returns the meetings that sit now. */
export const sittings = indexed((forum): readonly Sitting[] =>
  [...forum.meetings.keys()].flatMap((id) => {
    const sitting = sittingOf(forum, id);
    return sitting && !sitting.closed ? [sitting] : [];
  }),
);
