/**
 * A silence is opened, served, extended, broken and closed.
 *
 * Its end never moves earlier; an objection or amendment received strictly before it breaks the silence; unbroken, the text adopts by
 * itself. It is judged to its end by the edition under which it was opened (docs/decisions/0010).
 */
import { instantAt, msOf } from '#kernel/instant.ts';
import { accept, refuse } from '#kernel/result.ts';
import type { Bodies, Draft } from '#forum/act.ts';
import { mayHear } from '#forum/audience.ts';
import type { Capacity, Ordered } from '#forum/command.ts';
import { barToObject, drawn, firstBar, refuseHere, refusedHere, type Decided, type Occasion } from '#forum/occasion.ts';
import { adopted } from '#forum/question/adopt.ts';
import { consent, unheardBy } from '#forum/question/consent.ts';
import { judged, rulesFor } from '#forum/question/judged.ts';
import { tooManyExtensions, tooManyServices } from '#forum/question/limits.ts';
import {
  countedOf,
  objecting,
  questionOf,
  stops,
  supersededBy,
  type Position,
  type Question,
} from '#forum/question/read.ts';
import { alreadySo, objectionStands, ripeness, standingObjections, stillAsked } from '#forum/question/ripe.ts';
import type { Refusal } from '#forum/refusal.ts';
import type { Rules, Ruling } from '#forum/rules.ts';
import type { Instant, PartyId, QuestionId, Ref } from '#forum/words.ts';
import type { Breaking } from './acts.ts';
import { awaitedIn, type Awaited } from './awaited.ts';
import type { Silence } from './read.ts';

export function openSilence(occasion: Occasion, { body }: Ordered<'OpenSilence'>): Decided {
  const question = questionOf(occasion.forum, body.question);
  if (!question) return refuseHere('no-such-question', body);
  const own = judged(occasion, question);
  const { forum, rules, today, at, by } = own;
  const { state, put } = question;
  if (state.is === 'under-silence') {
    return refuseHere('silence-already-running', { question: question.id, until: state.until });
  }
  // A lifted objection does not revive the old period: a silence that was broken may be opened anew, with one of its own.
  if (state.is !== 'put' && state.is !== 'broken')
    return refuseHere('question-not-open', { question: question.id, stands: state.is });
  const replacedBy = supersededBy(forum, question.id);
  if (replacedBy !== null) return refuseHere('question-replaced', { question: question.id, by: replacedBy });
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
  const wrong = wrongWithService(own, question, body);
  if (wrong) return refuse(wrong);
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
 * `wrongWithService` lets a service be recorded of a party that is awaited or was served, from the opening on. What it
 * says must be true: the party can read the text, and a text at a desk lies before somebody.
 */
function wrongWithService(
  { forum, rules, at, today }: Occasion,
  question: RunningSilence,
  { party, how, at: served, outcome }: Bodies['silence.served'],
): Refusal | null {
  const { opened } = question.state;
  if (!forum.parties.has(party)) return refusedHere('no-such-party', { party });
  if (served > at) return refusedHere('served-in-the-future', { served, at });
  // A person writes the minute, which began before the opening within it.
  if (served < minuteOf(opened.recordedAt))
    return refusedHere('served-before-opening', { served, opened: opened.recordedAt });
  const { parties, servable } = awaitedIn(question, forum, rules, today);
  const barred = barToObject(rules.may('object', party, forum, today), question.rulings);
  if (barred && !servable.includes(party)) return barred;
  // That a text came back says of nobody that it can be read.
  if (outcome === 'bounced') return null;
  if (!mayHear(question.put.audience, party, forum, today)) return unheardBy('question', [party], rules);
  return how === 'desk' && !parties.includes(party) ? refusedHere('desk-of-nobody', { party }) : null;
}

const minuteOf = (at: Instant): Instant => `${at.slice(0, 16)}:00.000Z`;

/**
 * `endAfterService` moves the end for a party that the text had not reached: it has the shortest period from this
 * instant, whatever day the service is dated. Null where the end may stay. What lay at desks from the opening on came
 * with it.
 */
function endAfterService(
  { forum, rules, today, at, by }: Occasion,
  question: RunningSilence,
  { party, how, at: servedAt, outcome }: Bodies['silence.served'],
): Instant | null {
  const { opened, until } = question.state;
  const { unserved, since } = awaitedIn(question, forum, rules, today);
  if (outcome === 'bounced' || !unserved.includes(party)) return null;
  const atOpening = by.capacity === 'system' && how === 'desk' && servedAt === opened.recordedAt;
  if (atOpening && since.get(party)?.n === opened.n) return null;
  const own = instantAt(msOf(at) + Math.max(1, rules.shortestSilence() * 1000));
  return own > until ? own : null;
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

/** `closing` says whether the silence of a question may be closed, and who is awaited in it. */
export function closing(
  occasion: Pick<Occasion, 'forum' | 'rules' | 'today' | 'at'>,
  question: Question,
  silence: Silence,
): { readonly rulings: readonly Ruling[]; readonly awaited: Awaited } {
  const { forum, today, at } = occasion;
  const rules = rulesFor(occasion, question);
  const awaited = awaitedIn(question, forum, rules, today);
  const { unserved, hurried } = awaited;
  const ended = rules.mayCloseSilence({ until: silence.until, at, unserved, hurried });
  const heard = consent(question.put, forum, rules, today);
  return { rulings: [ended, ...heard, ...stillAsked(question.put.body, forum, rules, silence.until)], awaited };
}

/**
 * `isOver` is true of an order that arrived at the end or later. Where nothing bars the closing, the text is as good as
 * adopted.
 */
export const isOver = (occasion: Occasion, question: Question): boolean =>
  isRunning(question) &&
  occasion.received >= question.state.until &&
  firstBar(closing(occasion, question, question.state).rulings, question.rulings) === null;

/** `closeSilence` adopts a text whose silence was unbroken to its end, and lists what was counted. */
export function closeSilence(occasion: Occasion, { body }: Ordered<'CloseSilence'>): Decided {
  const question = running(occasion, body.question);
  if ('ok' in question) return question;
  const { until, opened } = question.state;
  const { rulings, awaited } = closing(occasion, question, question.state);
  const barred = firstBar(rulings, question.rulings);
  if (barred) return refuse(barred);
  const counted = countedOf(question, until);
  const { parties, unserved, stopped } = awaited;
  const grounds = {
    counted,
    awaited: parties,
    unserved,
    ...(stopped.length === 0 ? {} : { stopped }),
    silenceFrom: opened.effective,
  };
  return accept(adopted(judged(occasion, question), question, grounds));
}
