/**
 * `inHandOf` and `mayObjectHere` are the floor of a meeting. One text is in hand at a time, and until the gavel falls a
 * party that was there when it was called may object to it, whatever others note of its presence meanwhile.
 */
import { bar, type Occasion } from '#forum/occasion.ts';
import type { Act } from '#forum/act.ts';
import type { Forum } from '#forum/forum.ts';
import type { Sitting } from '#forum/meeting/sitting.ts';
import type { Ruling } from '#forum/rules.ts';
import type { MeetingId, PartyId } from '#forum/words.ts';
import { questionOf, type Question } from './read.ts';

/**
 * `inHandOf` returns the text of which the Chair last asked a meeting whether anybody objects, while it is undecided.
 * To call another text lays the first aside.
 */
export function inHandOf(forum: Forum, meeting: MeetingId): Question | null {
  const call = forum.atMeeting.get(meeting)?.findLast((act) => act.kind === 'question.called');
  const question = call?.kind === 'question.called' ? questionOf(forum, call.body.question) : null;
  return question?.state.is === 'put' && question.state.called?.n === call?.n ? question : null;
}

/** `hasLapsed` is true of a call made before a pause. People went in and out, and the Chair asks them anew. */
export const hasLapsed = ({ resumed }: Sitting, { state }: Question): boolean =>
  resumed !== null && state.is === 'put' && state.called !== null && state.called.n < resumed.n;

/** `isAsked` is true of the text in hand: the gavel falls on it and on no other. */
export const isAsked = (forum: Forum, room: Sitting, question: Question): boolean =>
  inHandOf(forum, room.id)?.id === question.id && !hasLapsed(room, question);

/** `lastCall` returns the last call of a question in a meeting, even if it stands no more. */
const lastCall = ({ history }: Question, { id }: Sitting): Act<'question.called'> | undefined =>
  history.findLast((act): act is Act<'question.called'> => act.kind === 'question.called' && act.body.meeting === id);

/** `heardIn` lists the parties that may object in a room: they are in it, or were at the call. */
export const heardIn = (question: Question, room: Sitting): readonly PartyId[] => [
  ...new Set([...room.present, ...(lastCall(question, room)?.body.present ?? [])]),
];

/** `enters` is the room where a delegation takes its seat by objecting; null where none does. */
export type HeardHere = { readonly ruling: Ruling; readonly enters: Sitting | null };

/**
 * `mayObjectHere` asks the rules about an objection in a room. Nobody but a delegation itself can be the reason why its
 * objection is not heard: one that orders from its own desk is there, where the charter lets it attend.
 */
export function mayObjectHere(
  { forum, rules, today, by }: Occasion,
  question: Question,
  room: Sitting | null,
  party: PartyId,
): HeardHere {
  const wasThere = room !== null && heardIn(question, room).includes(party);
  const asNoted = rules.mayObject(party, wasThere, forum, today);
  const speaksItself = by.capacity === 'delegation' && by.party === party;
  if (wasThere || room === null || !speaksItself || asNoted.is !== 'refused') return { ruling: asNoted, enters: null };
  if (bar(rules.may('attend', party, forum, today), forum.rulings)) return { ruling: asNoted, enters: null };
  const ruling = rules.mayObject(party, true, forum, today);
  return { ruling, enters: ruling.is !== 'refused' && question.state.is === 'put' ? room : null };
}
