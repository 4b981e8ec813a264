/** These orders put and withdraw questions, and take positions on them. */
import { accept, refuse } from '#kernel/result.ts';
import type { Audience, Bodies, Draft } from '#forum/act.ts';
import { covers, strangersIn } from '#forum/audience.ts';
import type { When } from '#kernel/date.ts';
import type { Command, Ordered } from '#forum/command.ts';
import { actCalled, type Forum } from '#forum/forum.ts';
import { isKnownOrgan } from '#forum/organ/known.ts';
import { charterMistakes } from '#forum/organ/settings.ts';
import {
  bar,
  barToObject,
  drawn,
  firstBar,
  refuseHere,
  refusedHere,
  type Decided,
  type Occasion,
} from '#forum/occasion.ts';
import type { OwnRefused } from '#forum/refusal.ts';
import type { Refused, Rules, Ruling } from '#forum/rules.ts';
import type { Sitting } from '#forum/meeting/sitting.ts';
import { broken, isOver } from '#forum/silence/decide.ts';
import type { MeetingId, PartyId, QuestionId } from '#forum/words.ts';
import type { Effect, Stance } from './acts.ts';
import type { PositionBody } from './commands.ts';
import { audienceOf } from '#forum/decision/audience.ts';
import { afterwards } from './afterwards.ts';
import { consent } from './consent.ts';
import { mayObjectHere, type HeardHere } from './floor.ts';
import { judged } from './judged.ts';
import { tooManyPositions, tooManyPut, tooManyRulings } from './limits.ts';
import { isBeside, questionOf, roomOf, sameAgain, stops, type Question } from './read.ts';

export function putQuestion(occasion: Occasion, { body: order }: Ordered<'PutQuestion'>): Decided {
  const { forum, rules, today, by } = occasion;
  const { audience = 'members', ...asked } = order;
  const proposer = by.capacity === 'delegation' ? by.party : (asked.proposer ?? null);
  if (by.capacity === 'delegation' && (proposer === null || (asked.proposer ?? proposer) !== proposer)) {
    return refuseHere('not-for-this-party', { party: asked.proposer ?? '', by: by.party });
  }
  // Entitlement comes first: a party that may propose nothing learns nothing of what is on record.
  const barred = proposer === null ? null : bar(rules.may('propose', proposer, forum, today), forum.rulings);
  if (barred) return refuse(barred);
  const wrong = unknownTo(occasion, audience, asked) ?? wrongWithPut(forum, asked);
  if (wrong) return refuse(wrong);
  const many = tooManyPut(occasion);
  if (many) return refuse(many);
  // An act without it is one of earlier days, and means everybody: so each new one says it.
  const { decisionFor = afterwards(asked.effects, audience, forum, rules, today) } = asked;
  const body = { ...asked, decisionFor, ...(proposer === null ? {} : { proposer }) };
  const unheard = firstBar(consent({ audience, body }, forum, rules, today));
  if (unheard) return refuse(unheard);
  if (!covers(decisionFor, audience, forum, today)) return refuseHere('decision-for-fewer', { audience, decisionFor });
  const [unnamed] = asked.effects.flatMap((effect) => wrongWithBeginning(forum, effect) ?? []);
  if (unnamed) return refuse(unnamed);
  return accept([drawn(occasion, 'question.put', body, audience)]);
}

/** `unknownTo` refuses an organ, or a party of an audience, that neither record nor charter knows. */
function unknownTo(
  { forum, rules }: Occasion,
  audience: Audience,
  { organ, decisionFor }: Bodies['question.put'],
): OwnRefused | null {
  if (!isKnownOrgan(organ, forum, rules)) return refusedHere('no-such-organ', { organ });
  const [party] = [...strangersIn(audience, forum), ...strangersIn(decisionFor, forum)];
  return party === undefined ? null : refusedHere('no-such-party', { party });
}

/** `wrongWithPut` returns what the record itself has against a question as it is put. */
function wrongWithPut(forum: Forum, put: Bodies['question.put']): OwnRefused | null {
  const { question, follows, supersedes, meeting } = put;
  if (forum.questions.has(question) || forum.decisions.has(question))
    return refusedHere('question-exists', { question });
  if (follows !== undefined && !isAdopted(forum, follows))
    return refusedHere('no-such-decision', { decision: follows });
  if (meeting !== undefined && !forum.meetings.has(meeting)) return refusedHere('no-such-meeting', { meeting });
  if ((put.verb === 'recommend' || put.recommends !== undefined) && put.effects.length > 0) {
    return refusedHere('recommendation-has-no-effects', { question });
  }
  return wrongWithEffects(forum, put) ?? (supersedes === undefined ? null : wrongToSupersede(forum, supersedes));
}

/**
 * `wrongWithEffects` looks today at effects that would enter the record by themselves one day. It refuses unknown
 * parties, and charters that no rule can read.
 */
function wrongWithEffects(forum: Forum, { effects, recommends = [] }: Bodies['question.put']): OwnRefused | null {
  for (const { body } of [...effects, ...recommends]) {
    if ('party' in body && !forum.parties.has(body.party)) return refusedHere('no-such-party', { party: body.party });
    if (!('values' in body)) continue;
    const paths = charterMistakes(body.values).map((mistake) => mistake.path);
    const known = forum.organs.charters.some((act) => act.body.edition === body.edition);
    if (known || paths.length > 0) return refusedHere('charter-not-readable', { edition: body.edition, known, paths });
  }
  return null;
}

/**
 * `wrongWithBeginning` asks of a Chair or an officer when they begin: to be chosen is not yet to be in the chair. A
 * recommendation may leave it to the organ that decides.
 */
function wrongWithBeginning(forum: Forum, { kind, body, effective }: Effect): OwnRefused | null {
  if (kind !== 'chair.assumed' && kind !== 'chair.prolonged' && kind !== 'officer.appointed') return null;
  const at = kind === 'officer.appointed' ? undefined : body.at;
  if (effective === undefined && at === undefined) return refusedHere('beginning-not-named', { effect: kind });
  if (at === undefined) return null;
  const file = forum.meetings.get(at);
  if (!file) return refusedHere('no-such-meeting', { meeting: at });
  return file.some((act) => act.kind === 'meeting.held') ? refusedHere('meeting-already-held', { meeting: at }) : null;
}

const isAdopted = (forum: Forum, decision: string): boolean =>
  forum.decisions.get(decision)?.at(-1)?.kind === 'decision.adopted';

/** `wrongToSupersede` lets a text replace only one that is no longer open and was not adopted. */
function wrongToSupersede(forum: Forum, id: QuestionId): OwnRefused | null {
  const earlier = questionOf(forum, id);
  if (!earlier) return refusedHere('no-such-question', { question: id });
  const stands = earlier.state.is;
  if (stands === 'put' || stands === 'under-silence')
    return refusedHere('question-still-open', { question: id, stands });
  return stands === 'adopted' ? refusedHere('question-not-open', { question: id, stands }) : null;
}

export function withdrawQuestion(occasion: Occasion, { body }: Ordered<'WithdrawQuestion'>): Decided {
  const question = questionOf(occasion.forum, body.question);
  if (!question) return refuseHere('no-such-question', { question: body.question });
  const { state, put } = question;
  if (state.is !== 'put' && state.is !== 'under-silence') {
    return refuseHere('question-not-open', { question: body.question, stands: state.is });
  }
  // Once a silence has run out unbroken, the text adopts by itself: no party can take it back in between.
  if (isOver(occasion, question)) return refuseHere('silence-over', { question: body.question });
  const wrong = wrongToTakeBack(occasion, question);
  return wrong ? refuse(wrong) : accept([drawn(occasion, 'question.withdrawn', body, put.audience)]);
}

/** The Chair may take back or amend any text; all others only a text that they put themselves. */
export function wrongToTakeBack({ by }: Occasion, { put }: Question): OwnRefused | null {
  const proposer = put.body.proposer ?? null;
  const own = by.capacity === 'delegation' ? by.party === proposer : proposer === null;
  return by.capacity === 'chair' || own
    ? null
    : refusedHere('not-for-this-party', { party: proposer ?? '', by: by.party });
}

export function takePosition(occasion: Occasion, { body }: Ordered<'TakePosition'>): Decided {
  const { forum, by } = occasion;
  const question = questionOf(forum, body.question);
  if (!question) return refuseHere('no-such-question', { question: body.question });
  if (by.capacity === 'delegation' && (by.party !== body.party || body.onBehalf)) {
    return refuseHere('not-for-this-party', { party: body.party, by: by.party });
  }
  if (by.capacity === 'secretariat' && !body.onBehalf)
    return refuseHere('not-without-how-it-came', { party: body.party });
  if (question.state.is === 'withdrawn') {
    return refuseHere('question-not-open', { question: body.question, stands: 'withdrawn' });
  }
  const again = sameAgain(question, body);
  if (again) return refuseHere('already-recorded', { ref: again.ref });
  const many = tooManyPositions(question, body);
  if (many) return refuse(many);
  const own = judged(occasion, question);
  return stops(body.as) ? object(own, question, body) : speakBeside(own, question, body);
}

/**
 * `barredByStanding` returns what the rules say to a party on every text. A party that may never take a position hears
 * that even where it may see no such question; the answer reveals nothing of one. Null where the answer depends on the
 * question.
 */
export function barredByStanding({ order, body }: Command, rules: Rules, forum: Forum, today: When): Refused | null {
  if (order !== 'TakePosition' && order !== 'RaiseObjection') return null;
  const as = body.as ?? 'objection';
  const ruling = rules.may(stops(as) ? 'object' : 'consensus', body.party, forum, today);
  return ruling.is === 'refused' ? ruling : null;
}

/**
 * `object` takes an objection or amendment. In time it breaks a silence at once; late it is on record and changes
 * nothing.
 */
function object(occasion: Occasion, question: Question, body: PositionBody): Decided {
  const { forum, rules, received, by } = occasion;
  const late = isLate(occasion, question);
  if (question.state.is !== 'under-silence' || late || !stops(body.as)) {
    const { ruling, enters } = ruledHere(occasion, question, body.party);
    const barred = barToObject(ruling, question.rulings) ?? firstBar([reasons(rules, body)], question.rulings);
    if (barred) return refuse(barred);
    return accept([position(occasion, question, body, late), ...arrival(occasion, enters, body.party)]);
  }
  const inWriting = by.capacity === 'delegation' || body.onBehalf?.by !== 'call';
  const { until } = question.state;
  const ruling = rules.mayBreakSilence({ party: body.party, as: body.as, inWriting, until, at: received }, forum);
  const barred = barToObject(ruling, question.rulings) ?? firstBar([reasons(rules, body)], question.rulings);
  if (barred) return refuse(barred);
  const taken = position(occasion, question, body, false);
  return accept([taken, broken(occasion, question, body.party, body.as, taken.ref ?? '')]);
}

/** `reasons` asks for the reasons of an objection where the charter does; an amendment is its own reason. */
export const reasons = (
  rules: Rules,
  { party, as = 'objection', statement }: Pick<PositionBody, 'party' | 'statement'> & { readonly as?: Stance },
): Ruling => rules.hasReasons(party, as !== 'objection' || statement !== undefined);

/** `ruledHere` judges by the room in a meeting, otherwise by standing alone. An objection accepted here counts. */
function ruledHere(occasion: Occasion, question: Question, party: PartyId): HeardHere {
  const { forum, rules, today } = occasion;
  if (question.procedure === 'by-silence' || question.state.is !== 'put')
    return { ruling: rules.may('object', party, forum, today), enters: null };
  return mayObjectHere(occasion, question, roomOf(forum, question), party);
}

/** `arrival` notes that a party took its seat, where it took it by objecting. */
export const arrival = (occasion: Occasion, enters: Sitting | null, party: PartyId): Draft[] =>
  enters === null
    ? []
    : [drawn(occasion, 'presence.noted', { meeting: enters.id, party, present: true }, occasion.rules.roomFor())];

/** `speakBeside` takes a position that breaks nothing: no objection, or a statement that stays attached. */
function speakBeside(occasion: Occasion, question: Question, body: PositionBody): Decided {
  const { forum, rules, today } = occasion;
  const barred =
    bar(rules.may('consensus', body.party, forum, today), question.rulings) ??
    bar(rules.mayState(body.as), question.rulings);
  if (barred) return refuse(barred);
  return accept([position(occasion, question, body, isLate(occasion, question))]);
}

/**
 * `isLate` is true of a position that cannot change the outcome any more. The question is decided, or the silence had
 * ended when the position arrived.
 */
function isLate({ received }: Occasion, { state: stands }: Question): boolean {
  if (stands.is === 'under-silence') return received >= stands.until;
  return stands.is !== 'put';
}

/**
 * `position` draws up the act of a position, with a ref of its own. The positions on a question are numbered as they
 * come.
 */
export function position(
  occasion: Occasion,
  question: Question,
  body: PositionBody & { readonly meeting?: MeetingId },
  late: boolean,
): Draft {
  let place = question.positions.length + 1;
  // A position that was withdrawn from the record keeps its ref: it is never given twice.
  while (actCalled(occasion.forum, `position/${question.id}/${place}`)) place += 1;
  const ref = `position/${question.id}/${place}`;
  // A statement beside a decision already taken has the audience of the decision.
  const beside = question.state.is === 'adopted' && isBeside(body.as);
  const audience = beside ? audienceOf(occasion.forum, question.state.act) : question.put.audience;
  return drawn(occasion, 'position.taken', { ...body, late }, audience, { ref });
}

export function giveRuling(occasion: Occasion, { body }: Ordered<'GiveRuling'>): Decided {
  const { forum } = occasion;
  const question = body.question === undefined ? null : questionOf(forum, body.question);
  if (body.question !== undefined && !question) return refuseHere('no-such-question', { question: body.question });
  if (body.meeting !== undefined && !forum.meetings.has(body.meeting)) {
    return refuseHere('no-such-meeting', { meeting: body.meeting });
  }
  const many = tooManyRulings(forum, question, body.meeting);
  if (many) return refuse(many);
  return accept([drawn(occasion, 'ruling.given', body, question?.put.audience ?? 'members')]);
}
