/**
 * These orders run the meeting, as far as consensus needs it. They note who is in the room, and whether they are
 * enough.
 */
import { accept, refuse } from '#kernel/result.ts';
import type { Bodies } from '#forum/act.ts';
import { handedOverAt } from '#forum/chairmanship/decide.ts';
import type { Ordered } from '#forum/command.ts';
import type { Forum } from '#forum/forum.ts';
import { bar, drawn, refuseHere, refusedHere, type Decided, type Occasion } from '#forum/occasion.ts';
import { isKnownOrgan } from '#forum/organ/known.ts';
import { seatAt, standingsAt } from '#forum/party/read.ts';
import { hasLapsed, inHandOf } from '#forum/question/floor.ts';
import { tooManyPresences } from '#forum/question/limits.ts';
import type { OwnRefused } from '#forum/refusal.ts';
import type { MeetingId, PartyId } from '#forum/words.ts';
import type { When } from '#kernel/date.ts';
import type { Participant, QuorumFigures } from './acts.ts';
import { meetingAt, type Meeting } from './read.ts';
import { sittingOf, type Sitting } from './sitting.ts';

export function openMeeting(occasion: Occasion, { body }: Ordered<'OpenMeeting'>): Decided {
  const { forum, rules, by } = occasion;
  const { meeting, organ, kind } = body;
  const file = forum.meetings.get(meeting) ?? [];
  if (file.some((act) => act.kind === 'meeting.opened' || act.kind === 'meeting.held')) {
    return refuseHere('meeting-already-opened', { meeting });
  }
  if (!isKnownOrgan(organ, forum, rules)) return refuseHere('no-such-organ', { organ });
  const stranger = [body.presidedBy, body.host].find((party) => party !== undefined && !forum.parties.has(party));
  if (stranger !== undefined) return refuseHere('no-such-party', { party: stranger });
  const plan = meetingAt(file, occasion.today);
  if (plan && (plan.organ !== organ || plan.kind !== kind)) {
    return refuseHere('not-as-planned', { meeting, organ: plan.organ, kind: plan.kind });
  }
  if (by.capacity === 'chair' && by.party !== body.presidedBy) {
    return refuseHere('not-for-this-party', { party: body.presidedBy, by: by.party });
  }
  return accept([drawn(occasion, 'meeting.opened', { ...(plan ? announced(plan) : {}), ...body }, rules.roomFor())]);
}

/** `announced` takes from the plan what the order to open the meeting leaves out. */
const announced = ({ ordinal, title, place, form, host }: Meeting): Partial<Bodies['meeting.opened']> => ({
  ...(ordinal === null ? {} : { ordinal }),
  ...(title === null ? {} : { title }),
  ...(place === null ? {} : { place }),
  ...(form === null ? {} : { form }),
  ...(host === null ? {} : { host }),
});

/** `sitting` returns the meeting that sits, or the refusal if it does not. */
export function sitting(forum: Forum, meeting: MeetingId): Sitting | ReturnType<typeof refuseHere> {
  const found = sittingOf(forum, meeting);
  if (!found) return refuseHere(forum.meetings.has(meeting) ? 'meeting-not-open' : 'no-such-meeting', { meeting });
  return found.closed ? refuseHere('meeting-not-open', { meeting }) : found;
}

/** `inSession` returns the meeting that sits and is not suspended. */
function inSession(forum: Forum, meeting: MeetingId): Sitting | ReturnType<typeof refuseHere> {
  const room = sitting(forum, meeting);
  return 'ok' in room || !room.suspended ? room : refuseHere('meeting-suspended', { meeting });
}

export function suspendMeeting(occasion: Occasion, { body }: Ordered<'SuspendMeeting'>): Decided {
  const room = inSession(occasion.forum, body.meeting);
  if ('ok' in room) return room;
  return accept([drawn(occasion, 'meeting.suspended', body, occasion.rules.roomFor())]);
}

export function resumeMeeting(occasion: Occasion, { body }: Ordered<'ResumeMeeting'>): Decided {
  const room = sitting(occasion.forum, body.meeting);
  if ('ok' in room) return room;
  if (!room.suspended) return refuseHere('meeting-not-suspended', { meeting: room.id });
  return accept([drawn(occasion, 'meeting.resumed', body, occasion.rules.roomFor())]);
}

export function notePresence(occasion: Occasion, { body }: Ordered<'NotePresence'>): Decided {
  const { forum, rules, today, by } = occasion;
  const room = sitting(forum, body.meeting);
  if ('ok' in room) return room;
  if (by.capacity === 'delegation' && by.party !== body.party) {
    return refuseHere('not-for-this-party', { party: body.party, by: by.party });
  }
  const wrong = wrongToNote(occasion, room, [body.party], body.present);
  if (wrong) return refuse(wrong);
  const barred = bar(rules.may('attend', body.party, forum, today), forum.rulings);
  if (barred) return refuse(barred);
  if (room.present.includes(body.party) === body.present) return refuseHere('already-recorded', { ref: null });
  const many = tooManyPresences(occasion, body);
  if (many) return refuse(many);
  return accept([drawn(occasion, 'presence.noted', body, rules.roomFor())]);
}

/**
 * `wrongToNote` returns what the record has against noting the presence of others. A delegation may always note its
 * own.
 *
 * Nobody is marked as having left while a text is in hand, for who was in the room may object to it. Nobody but the
 * delegation itself takes a seat that is vacant or contested.
 */
function wrongToNote(
  { forum, today, by }: Occasion,
  room: Sitting,
  parties: readonly PartyId[],
  present: boolean,
): OwnRefused | null {
  if (by.capacity === 'delegation') return null;
  if (!present) {
    const inHand = inHandOf(forum, room.id);
    return inHand && !hasLapsed(room, inHand)
      ? refusedHere('text-in-hand', { question: inHand.id, meeting: room.id })
      : null;
  }
  for (const party of parties) {
    const file = forum.parties.get(party);
    const seat = file === undefined ? 'represented' : seatAt(file, today).seat;
    if (seat !== 'represented') return refusedHere('seat-not-filled', { party, seat });
  }
  return null;
}

export function callRoll(occasion: Occasion, { body }: Ordered<'CallRoll'>): Decided {
  const { forum, rules, today } = occasion;
  const { meeting, present } = body;
  const room = sitting(forum, meeting);
  if ('ok' in room) return room;
  const parties = [...new Set(body.parties)].filter((party) => room.present.includes(party) !== present);
  const wrong = wrongToNote(occasion, room, parties, present);
  if (wrong) return refuse(wrong);
  for (const party of parties) {
    const barred = present ? bar(rules.may('attend', party, forum, today), forum.rulings) : null;
    if (barred) return refuse(barred);
  }
  if (parties.length === 0) return refuseHere('already-recorded', { ref: null });
  return accept(
    parties.map((party) => drawn(occasion, 'presence.noted', { meeting, party, present }, rules.roomFor())),
  );
}

/** `figures` counts the quorum as the room is now. */
export function figures({ forum, rules, today }: Occasion, present: readonly PartyId[]): QuorumFigures {
  const count = rules.quorum(present, forum, today);
  return { present: count.present, required: count.required, of: count.of };
}

export function ascertainQuorum(occasion: Occasion, { body }: Ordered<'AscertainQuorum'>): Decided {
  const { forum, rules, today } = occasion;
  const room = sitting(forum, body.meeting);
  if ('ok' in room) return room;
  const { ruling } = rules.quorum(room.present, forum, today);
  // A quorum that is not met is a fact like another; but where the charter knows no quorum there is nothing to
  // ascertain.
  if (ruling.is === 'needs') return refuse(ruling);
  const count = figures(occasion, room.present);
  const ascertained = { meeting: room.id, present: room.present, count, met: ruling.is === 'holds' };
  return accept([drawn(occasion, 'quorum.ascertained', ascertained, rules.roomFor())]);
}

/** A meeting that is closed was held: from now on the record says which parties took part. */
export function closeMeeting(occasion: Occasion, { body }: Ordered<'CloseMeeting'>): Decided {
  const { forum, rules } = occasion;
  const room = inSession(forum, body.meeting);
  if ('ok' in room) return room;
  return accept([
    drawn(occasion, 'meeting.closed', body, rules.roomFor()),
    drawn(occasion, 'meeting.held', asHeld(occasion, room), 'public', { effective: span(room, occasion.today) }),
    ...handedOverAt(occasion, room.id),
  ]);
}

function asHeld({ forum, today }: Occasion, { opened, tookPart }: Sitting): Bodies['meeting.held'] {
  const { presidedBy, ...known } = opened.body;
  const participants = tookPart.map((party): Participant => ({ party, as: takesPartAs(forum, party, today) }));
  return { ...known, presidedBy: [presidedBy], attendance: { participants } };
}

function takesPartAs(forum: Forum, party: PartyId, today: When): Participant['as'] {
  const statuses = standingsAt(forum, today)
    .filter((one) => one.party === party)
    .map((one) => one.status);
  if (statuses.includes('member')) return 'member';
  if (statuses.includes('observer-state') || statuses.includes('observer-organisation')) return 'observer';
  return statuses.includes('partner') ? 'partner' : 'guest';
}

/** `span` is the day of the meeting, or the days from opening to closing. */
const span = ({ opened }: Sitting, today: When): string =>
  opened.effective === today.edtf ? today.edtf : `${opened.effective}/${today.edtf}`;
