/**
 * The Chair puts the exact text in the meeting, and any member present may object. The gavel adopts the text or nothing
 * does.
 */
import { accept, refuse } from '#kernel/result.ts';
import type { Bodies } from '#forum/act.ts';
import type { Ordered } from '#forum/command.ts';
import { figures, sitting } from '#forum/meeting/decide.ts';
import type { Sitting } from '#forum/meeting/sitting.ts';
import { barToObject, drawn, firstBar, refuseHere, type Decided, type Occasion } from '#forum/occasion.ts';
import type { Ruling } from '#forum/rules.ts';
import type { MeetingId, QuestionId } from '#forum/words.ts';
import { adopted } from './adopt.ts';
import { consent } from './consent.ts';
import { arrival, position, reasons } from './decide.ts';
import { isAsked, mayObjectHere } from './floor.ts';
import { judged } from './judged.ts';
import { tooManyPositions } from './limits.ts';
import { countedOf, questionOf, sameAgain, type Question } from './read.ts';
import { alreadySo, objectionStands, ripeness, standingObjections } from './ripe.ts';

/** `own` is the occasion with the rules by which the question is judged. */
type InTheRoom = { readonly question: Question; readonly room: Sitting; readonly own: Occasion };

/**
 * `isAnother` is true of a text other than the one that was put. The gavel falls on the text before the Chair, and on
 * no other.
 */
const isAnother = (question: Question, sha256: readonly string[] | undefined): boolean =>
  sha256 !== undefined && sorted(sha256) !== sorted(question.put.body.text.languages.map((one) => one.sha256));

const sorted = (digests: readonly string[]): string => [...new Set(digests)].toSorted().join(' ');

/** `inTheRoom` returns a question before the organ that sits, or the refusal if it is not there. */
export function inTheRoom(
  occasion: Occasion,
  body: { readonly question: QuestionId; readonly meeting: MeetingId },
): InTheRoom | ReturnType<typeof refuseHere> {
  const { forum } = occasion;
  const question = questionOf(forum, body.question);
  if (!question) return refuseHere('no-such-question', { question: body.question });
  const room = sitting(forum, body.meeting);
  if ('ok' in room) return room;
  if (question.procedure !== 'in-the-meeting') {
    return refuseHere('other-procedure', { question: question.id, procedure: question.procedure });
  }
  const elsewhere = question.put.body.meeting !== undefined && question.put.body.meeting !== room.id;
  if (question.organ !== room.organ || elsewhere)
    return refuseHere('other-organ', { question: question.id, meeting: room.id });
  return { question, room, own: judged(occasion, question) };
}

/**
 * `mayAdopt` returns all that the rules ask of the text in this room. Objections are left out: they were judged when
 * they were raised.
 */
const mayAdopt = ({ question, room, own }: InTheRoom): Ruling[] => {
  const { forum, rules, today } = own;
  const { organ, kind, present } = room;
  const languages = question.put.body.text.languages.map((one) => one.language);
  const adoption = { organ, meeting: kind, present, objections: [], languages };
  return [
    rules.mayAdopt(adoption, forum, today),
    ...consent(question.put, forum, rules, today),
    ...ripeness(question.put.body, forum, rules, today),
  ];
};

/**
 * `callQuestion` asks whether there is any objection. It asks only on a text that could be adopted if there is none.
 */
export function callQuestion(occasion: Occasion, { body }: Ordered<'CallQuestion'>): Decided {
  const here = inTheRoom(occasion, body);
  if ('ok' in here) return here;
  const { question, room, own } = here;
  if (room.suspended) return refuseHere('meeting-suspended', { meeting: room.id });
  if (question.state.is !== 'put')
    return refuseHere('question-not-open', { question: question.id, stands: question.state.is });
  if (isAnother(question, body.sha256)) return refuseHere('another-text', { question: question.id });
  const barred = firstBar(mayAdopt(here), question.rulings);
  if (barred) return refuse(barred);
  const so = alreadySo(question.put.body, occasion.forum, occasion.today);
  if (so) return refuse(so);
  const sha256 = question.put.body.text.languages.map((one) => one.sha256);
  const called = { question: question.id, meeting: room.id, sha256, present: room.present };
  return accept([drawn(own, 'question.called', called, question.put.audience)]);
}

/**
 * `raiseObjection` takes an objection from the floor, from the time the text is put until the gavel falls. A later one
 * is on record as late.
 */
export function raiseObjection(occasion: Occasion, { body }: Ordered<'RaiseObjection'>): Decided {
  const here = inTheRoom(occasion, body);
  if ('ok' in here) return here;
  const { question, room, own } = here;
  const { by } = own;
  if (by.capacity === 'delegation' && by.party !== body.party) {
    return refuseHere('not-for-this-party', { party: body.party, by: by.party });
  }
  if (question.state.is === 'withdrawn') {
    return refuseHere('question-not-open', { question: question.id, stands: question.state.is });
  }
  const { ruling, enters } = mayObjectHere(own, question, room, body.party);
  const barred = barToObject(ruling, question.rulings) ?? firstBar([reasons(own.rules, body)], question.rulings);
  if (barred) return refuse(barred);
  const as = body.as ?? 'objection';
  const again = sameAgain(question, { ...body, as });
  if (again) return refuseHere('already-recorded', { ref: again.ref });
  const many = tooManyPositions(question, { ...body, as });
  if (many) return refuse(many);
  const taken = position(own, question, { ...body, as }, question.state.is !== 'put');
  return accept([taken, ...arrival(own, enters, body.party)]);
}

/** `calledHere` returns the question as it was called in this meeting, ready for the gavel. */
function calledHere(occasion: Occasion, body: Ordered<'Gavel'>['body']): InTheRoom | ReturnType<typeof refuseHere> {
  const here = inTheRoom(occasion, body);
  if ('ok' in here) return here;
  const { state, id } = here.question;
  if (here.room.suspended) return refuseHere('meeting-suspended', { meeting: here.room.id });
  if (state.is !== 'put') return refuseHere('question-not-open', { question: id, stands: state.is });
  return isAsked(occasion.forum, here.room, here.question)
    ? here
    : refuseHere('not-called', { question: id, meeting: here.room.id });
}

/** The gavel adopts the very text that was called, with the quorum as it is now, unless an objection stands. */
export function gavel(occasion: Occasion, { body }: Ordered<'Gavel'>): Decided {
  const here = calledHere(occasion, body);
  if ('ok' in here) return here;
  const { question, room, own } = here;
  if (isAnother(question, body.sha256)) return refuseHere('another-text', { question: question.id });
  const barred = firstBar(mayAdopt(here), question.rulings);
  if (barred) return refuse(barred);
  // The objection of a member that was in the room stands, even if the member has left since.
  const against = standingObjections(question, own.forum, own.rules, own.today);
  if (against.length > 0) return refuse(objectionStands(own.rules, against));
  const grounds = { counted: countedOf(question), meeting: room.id, quorum: figures(own, room.present) };
  return accept(adopted(own, question, grounds));
}

/** An objection stops the text: by `declareNoConsensus` the Chair says that there is no consensus on it. */
export function declareNoConsensus(occasion: Occasion, { body }: Ordered<'DeclareNoConsensus'>): Decided {
  const here = calledHere(occasion, body);
  if ('ok' in here) return here;
  const { question, room, own } = here;
  const { forum, rules, today } = own;
  if (standingObjections(question, forum, rules, today).length === 0)
    return refuseHere('no-objection-stands', { question: question.id });
  const { title, organ, decisionFor } = question.put.body;
  const failed: Bodies['decision.failed'] = {
    decision: question.id,
    title,
    organ,
    question: question.id,
    meeting: room.id,
    counted: countedOf(question),
    quorum: figures(own, room.present),
    ...(body.reason === undefined ? {} : { reason: body.reason }),
  };
  return accept([drawn(own, 'decision.failed', failed, decisionFor ?? 'public')]);
}
