/** A meeting is planned, moved, held or not held. A plan never turns into a fact by the passing of its date. */
import { whenOf, type When } from '#kernel/date.ts';
import type { Act } from '#forum/act.ts';
import { chairAt } from '#forum/chairmanship/read.ts';
import { actsBy, hadHappenedBy, inTime } from '#forum/dated.ts';
import type { Person } from '#forum/forum/acts.ts';
import type { Forum } from '#forum/forum.ts';
import type { MeetingId, OrganId, PartyId, Words } from '#forum/words.ts';
import type { Attendance, MeetingForm, MeetingKind } from './acts.ts';
import type { MeetingFile } from './state.ts';

export const MEETING_STATES = ['planned', 'held', 'not-held'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** `Meeting` is one meeting as the record shows it at a date. */
export type Meeting = {
  readonly id: MeetingId;
  readonly organ: OrganId;
  readonly kind: MeetingKind;
  readonly ordinal: number | null;
  readonly title: Words | null;
  readonly state: MeetingState;
  /** The date on which it was held, or for which it is planned. */
  readonly date: When;
  readonly certain: boolean;
  readonly place: Words | null;
  readonly form: MeetingForm | null;
  readonly host: PartyId | null;
  readonly presidedBy: readonly PartyId[];
  readonly president: Person | null;
  readonly attendance: Attendance | null;
  readonly theme: Words | null;
  readonly summary: Words | null;
  /** The acts that say so, in time: the plan, its changes, how it was held, what it took up. */
  readonly acts: readonly Act[];
};

/** `meetingAt` returns a meeting as it stood at the end of `at`; null where nothing was known of it yet. */
export function meetingAt(file: MeetingFile, at: When): Meeting | null {
  const acts = inTime(actsBy(file, at));
  const held = acts.findLast((act) => act.kind === 'meeting.held');
  if (held) return { ...asHeld(held), certain: hadHappenedBy(held, at) === 'yes', acts };
  const plan = acts.findLast((act) => act.kind === 'meeting.scheduled');
  const notHeld = acts.findLast((act) => act.kind === 'meeting.not-held');
  const known = { ordinal: plan?.body.ordinal ?? null, title: plan?.body.title ?? null, acts };
  if (notHeld) {
    const { meeting, organ, kind, plannedFor } = notHeld.body;
    return { ...unknown(meeting), ...known, organ, kind, state: 'not-held', date: whenOf(plannedFor) };
  }
  if (!plan) return null;
  // A change may not have been made yet at an uncertain date; the plan then stays as it was announced.
  const changes = acts
    .filter((act) => act.kind === 'meeting.changed')
    .filter((act) => hadHappenedBy(act, at) === 'yes');
  const now = changes.reduce<Moved>((before, change) => moved(before, change.body), plan.body);
  return {
    ...unknown(plan.body.meeting),
    ...known,
    organ: plan.body.organ,
    kind: plan.body.kind,
    state: 'planned',
    date: whenOf(now.plannedFor),
    place: now.place ?? null,
    form: now.form ?? null,
    host: plan.body.host ?? null,
  };
}

type Moved = { readonly plannedFor: string; readonly place?: Words; readonly form?: MeetingForm };

const moved = (known: Moved, change: Act<'meeting.changed'>['body']): Moved => ({
  ...known,
  ...(change.plannedFor === undefined ? {} : { plannedFor: change.plannedFor }),
  ...(change.place === undefined ? {} : { place: change.place }),
  ...(change.form === undefined ? {} : { form: change.form }),
});

const unknown = (id: MeetingId) => ({
  id,
  certain: true,
  place: null,
  form: null,
  host: null,
  presidedBy: [],
  president: null,
  attendance: null,
  theme: null,
  summary: null,
});

function asHeld(held: Act<'meeting.held'>): Omit<Meeting, 'certain' | 'acts'> {
  const { body } = held;
  return {
    id: body.meeting,
    organ: body.organ,
    kind: body.kind,
    ordinal: body.ordinal ?? null,
    title: body.title ?? null,
    state: 'held',
    date: whenOf(held.effective),
    place: body.place ?? null,
    form: body.form ?? null,
    host: body.host ?? null,
    presidedBy: body.presidedBy ?? [],
    president: body.president ?? null,
    attendance: body.attendance ?? null,
    theme: body.theme ?? null,
    summary: body.summary ?? null,
  };
}

export type MeetingFilter = {
  readonly organ?: OrganId;
  readonly kind?: MeetingKind;
  /** Only meetings that may fall on or after `from`, and on or before `to`. */
  readonly from?: When;
  readonly to?: When;
};

/** `meetingsAt` returns the meetings known at the end of `at`, oldest first; planned ones stand at the date planned. */
export function meetingsAt(forum: Forum, at: When, filter: MeetingFilter = {}): Meeting[] {
  return [...forum.meetings.values()]
    .flatMap((file) => meetingAt(file, at) ?? [])
    .filter((meeting) => fits(meeting, filter))
    .toSorted((one, other) => one.date.earliest - other.date.earliest || one.date.latest - other.date.latest);
}

const fits = (meeting: Meeting, { organ, kind, from, to }: MeetingFilter): boolean =>
  (organ === undefined || meeting.organ === organ) &&
  (kind === undefined || meeting.kind === kind) &&
  (from === undefined || meeting.date.latest >= from.earliest) &&
  (to === undefined || meeting.date.earliest <= to.latest);

/** `heldAt` returns the held meetings of an organ at the end of `at`, oldest first. */
export const heldAt = (forum: Forum, organ: OrganId, at: When): Meeting[] =>
  meetingsAt(forum, at, { organ }).filter((meeting) => meeting.state === 'held');

/** `outcomesOf` returns what came of a meeting: every act done there, in time. */
export const outcomesOf = (forum: Forum, meeting: MeetingId, at: When): Act[] =>
  inTime(actsBy(forum.atMeeting.get(meeting) ?? [], at));

/**
 * `presidingParty` returns the party in the chair of a meeting. It is the forum's Chair if it presided, else the first
 * that did. The Chair is that at the meeting's end.
 */
export function presidingParty(forum: Forum, { date, presidedBy }: Meeting): PartyId | null {
  const chair = chairAt(forum, date)?.party;
  return presidedBy.find((party) => party === chair) ?? presidedBy[0] ?? null;
}
