/**
 * A silence is opened, served, extended, broken and closed.
 *
 * Its end never moves earlier; an objection or amendment received strictly before it breaks the silence; unbroken, the text adopts by
 * itself. It is judged to its end by the edition under which it was opened (docs/decisions/0010).
 */
import { instantAt, msOf } from '#kernel/instant.ts';
import { accept, refuse } from '#kernel/result.ts';
import type { Bodies, Draft } from '#forum/act.ts';
import type { Capacity, Ordered } from '#forum/command.ts';
import { bar, drawn, firstBar, refuseHere, type Decided, type Occasion } from '#forum/occasion.ts';
import { adopted } from '#forum/question/adopt.ts';
import { consent } from '#forum/question/consent.ts';
import { judged, rulesFor } from '#forum/question/judged.ts';
import { tooManyExtensions, tooManyServices } from '#forum/question/limits.ts';
import { objecting, questionOf, stops, type Position, type Question } from '#forum/question/read.ts';
import { alreadySo, objectionStands, ripeness, standingObjections, stillAsked } from '#forum/question/ripe.ts';
import type { Rules, Ruling } from '#forum/rules.ts';
import type { Instant, PartyId, QuestionId, Ref } from '#forum/words.ts';
import type { Breaking } from './acts.ts';
import { unserved, type Silence } from './read.ts';

export function openSilence(occasion: Occasion, { body }: Ordered<'OpenSilence'>): Decided {
  const question = questionOf(occasion.forum, body.question);
  if (!question) return refuseHere('no-such-question', body);
  const own = judged(occasion, question);
  const { forum, rules, today, at, by } = own;
  const { state, put } = question;
  if (state.is === 'under-silence') {
    return refuseHere('silence-already-running', { question: question.id, until: state.until });
  }
  if (state.is !== 'put') return refuseHere('question-not-open', { question: question.id, stands: state.is });
  if (question.procedure !== 'by-silence') {
    return refuseHere('other-procedure', { question: question.id, procedure: question.procedure });
  }
  const until = body.until ?? usualEnd(rules, at);
  if (until === null) return refuseHere('until-not-given', { question: question.id });
  const openedBy = by.capacity === 'chair' ? 'chair' : 'secretariat';
  const opening = rules.mayOpenSilence({ organ: question.organ, by: openedBy, at, until });
  const heard = consent(put, forum, rules, today);
  const barred = firstBar([opening, ...heard, ...ripeness(put.body, forum, rules, today)], question.rulings);
  if (barred) return refuse(barred);
  const so = alreadySo(put.body, forum, today);
  if (so) return refuse(so);
  const against = standingObjections(question, forum, rules, today);
  if (against.length > 0) return refuse(objectionStands(rules, against));
  const servedTo = rules.silenceServes(forum, today);
  const opened = { question: question.id, until, servedTo, openedBy } as const;
  return accept([drawn(own, 'silence.opened', opened, put.audience)]);
}

function usualEnd(rules: Rules, at: Instant): Instant | null {
  const seconds = rules.silencePeriod();
  return seconds === null ? null : instantAt(msOf(at) + seconds * 1000);
}

type RunningSilence = Question & { readonly state: { readonly is: 'under-silence' } & Silence };

/** `running` returns the question whose silence runs, or the refusal if there is none. */
function running({ forum }: Occasion, id: QuestionId): RunningSilence | ReturnType<typeof refuseHere> {
  const question = questionOf(forum, id);
  if (!question) return refuseHere('no-such-question', { question: id });
  return isRunning(question) ? question : refuseHere('no-silence-running', { question: id, stands: question.state.is });
}

const isRunning = (question: Question): question is RunningSilence => question.state.is === 'under-silence';

/**
 * `recordService` records deliveries while the silence runs; a delivery after its end changes nothing and is left out.
 */
export function recordService(occasion: Occasion, { body }: Ordered<'RecordService'>): Decided {
  const question = running(occasion, body.question);
  if ('ok' in question) return question;
  const own = judged(occasion, question);
  const { forum, at, today } = own;
  if (body.at > at) return refuseHere('served-in-the-future', { served: body.at, at });
  const barred = bar(own.rules.may('object', body.party, forum, today), question.rulings);
  const known = question.state.servedTo.includes(body.party);
  if (barred && !known) return refuse(barred);
  const last = question.state.services.findLast((act) => act.body.party === body.party && act.body.how === body.how);
  if (last?.body.outcome === body.outcome && last.body.at === body.at)
    return refuseHere('already-recorded', { ref: null });
  const many = tooManyServices(own, question, body.party);
  if (many) return refuse(many);
  const served = drawn(own, 'silence.served', body, question.put.audience);
  const until = endAfterService(own, question, body);
  return accept(
    until === null
      ? [served]
      : [served, ...extended(own, question, { until, cause: 'service', reason: own.sentences.reachedLate })],
  );
}

/**
 * `endAfterService` moves the end for a party that the text had not reached: it has the shortest period from this
 * instant, whatever day the service is dated. Null where the end may stay. What lay at desks from the opening on came
 * with it.
 */
function endAfterService(
  { forum, rules, today, at, by }: Occasion,
  { state, positions }: RunningSilence,
  { party, how, at: servedAt, outcome }: Bodies['silence.served'],
): Instant | null {
  const atOpening = by.capacity === 'system' && how === 'desk' && servedAt === state.opened.recordedAt;
  // A party that has spoken on the text has it.
  if (positions.some((one) => one.party === party)) return null;
  if (outcome === 'bounced' || (atOpening && state.servedTo.includes(party))) return null;
  if (!rules.silenceAwaits(forum, today).includes(party) || unserved(state, [party]).length === 0) return null;
  const own = instantAt(msOf(at) + Math.max(1, rules.shortestSilence() * 1000));
  return own > state.until ? own : null;
}

const MAY_EXTEND: Readonly<Record<Bodies['silence.extended']['cause'], readonly Capacity[]>> = {
  chair: ['chair'],
  outage: ['secretariat', 'system'],
  service: ['system'],
};

/**
 * `extendSilence` moves the end later, never earlier. The Chair extends before the end, and after it only while closing
 * is still barred. An outage extends at any time until the text is adopted; a position received after the old end is
 * then in time.
 */
export function extendSilence(occasion: Occasion, { body }: Ordered<'ExtendSilence'>): Decided {
  const question = running(occasion, body.question);
  if ('ok' in question) return question;
  const own = judged(occasion, question);
  const { at, by } = own;
  const { until } = question.state;
  // Each cause has its own capacity: an officer in the chair cannot say that the service was away, and nobody else uses
  // the Chair's right.
  const may = MAY_EXTEND[body.cause];
  if (!may.some((one) => one === by.capacity)) {
    return refuseHere('not-in-this-capacity', { order: 'ExtendSilence', capacity: by.capacity, may });
  }
  if (body.cause === 'chair') {
    if (isOver(occasion, question)) return refuseHere('silence-over', { question: question.id });
    // More time lets nobody hear; an outage is put off all the same, for it only ever gives time.
    const heard = consent(question.put, own.forum, own.rules, own.today);
    const barred = firstBar([own.rules.mayExtendSilence(until, body.until), ...heard], question.rulings);
    if (barred) return refuse(barred);
  }
  if (body.until <= until || body.until <= at) return refuseHere('end-not-ahead', { until, proposed: body.until, at });
  const many = body.cause === 'chair' ? tooManyExtensions(question) : null;
  return many ? refuse(many) : accept(extended(own, question, body));
}

/** `extended` moves the end. An objection that came after the old end is in time then, and breaks the silence. */
function extended(occasion: Occasion, question: Question, more: Omit<Bodies['silence.extended'], 'question'>): Draft[] {
  const moved = drawn(occasion, 'silence.extended', { ...more, question: question.id }, question.put.audience);
  const [waiting] = cameLate(question);
  return waiting ? [moved, broken(occasion, question, waiting.party, waiting.as, waiting.ref ?? '')] : [moved];
}

/** `cameLate` returns the objections that came after the end and still stand. */
const cameLate = (question: Question): (Position & { readonly as: Breaking })[] =>
  objecting(question.positions).flatMap((one) => (stops(one.as) ? [{ ...one, as: one.as }] : []));

export const broken = (occasion: Occasion, question: Question, by: PartyId, as: Breaking, position: Ref): Draft =>
  drawn(occasion, 'silence.broken', { question: question.id, by, as, position }, question.put.audience);

/**
 * `closing` says whether the silence of a question may be closed, and on which parties it was not served. A party that
 * has spoken on the text has it.
 */
export function closing(
  occasion: Pick<Occasion, 'forum' | 'rules' | 'today' | 'at'>,
  question: Question,
  silence: Silence,
): { readonly rulings: readonly Ruling[]; readonly missed: readonly PartyId[] } {
  const rules = rulesFor(occasion, question);
  const spoken = new Set(question.positions.map((one) => one.party));
  const awaited = rules.silenceAwaits(occasion.forum, occasion.today).filter((party) => !spoken.has(party));
  const missed = unserved(silence, awaited);
  const ended = rules.mayCloseSilence({ until: silence.until, at: occasion.at, unserved: missed });
  const heard = consent(question.put, occasion.forum, rules, occasion.today);
  return { rulings: [ended, ...heard, ...stillAsked(question.put.body, occasion.forum, rules, silence.until)], missed };
}

/** `isOver` is true once the end has come and nothing bars the closing: the text is as good as adopted. */
export const isOver = (occasion: Occasion, question: Question): boolean =>
  isRunning(question) &&
  occasion.at >= question.state.until &&
  firstBar(closing(occasion, question, question.state).rulings, question.rulings) === null;

/** `closeSilence` adopts a text whose silence was unbroken to its end, and lists what was counted. */
export function closeSilence(occasion: Occasion, { body }: Ordered<'CloseSilence'>): Decided {
  const question = running(occasion, body.question);
  if ('ok' in question) return question;
  const { until, opened } = question.state;
  const { rulings, missed } = closing(occasion, question, question.state);
  const barred = firstBar(rulings, question.rulings);
  if (barred) return refuse(barred);
  const counted = question.positions.filter((one) => one.received < until).map((one) => one.n);
  const grounds = { counted, unserved: missed, silenceFrom: opened.effective };
  return accept(adopted(judged(occasion, question), question, grounds));
}
