/**
 * `waitingFor` tells what waits for whom. A party gives its word, the Secretariat a service, the Chair takes the next
 * step.
 */
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import type { Order } from '#forum/command.ts';
import type { Forum } from '#forum/forum.ts';
import { cite } from '#forum/organ/charter.ts';
import type { Cited, Needs, Refused, Rules } from '#forum/rules.ts';
import { returned } from '#forum/silence/read.ts';
import type { Instant, PartyId, QuestionId } from '#forum/words.ts';
import { heardIn, isAsked } from './floor.ts';
import { rulesFor } from './judged.ts';
import { mayOpenAnew, needs, nextIn, type Need } from './needs.ts';
import { questionOf, roomOf, spokenOn, type Question } from './read.ts';

/** `Whom` is the id of a party, or `secretariat`, or `chair`. No party is called so: their ids are in capitals. */
export type Whom = PartyId;

/** `Waiting` is one thing that waits, with its rule and the instant until which it can be done. */
export type Waiting = {
  readonly question: QuestionId;
  readonly order: Order;
  /** The instant until which it can be done; null where no time is set. */
  readonly by: Instant | null;
  readonly rule: Cited | null;
  /** The parties concerned: those not served, or those that object. */
  readonly parties: readonly PartyId[];
};

/**
 * `waitingFor` puts the most urgent first. What ends soonest leads; what has no end follows, in the order in which it
 * was put.
 */
export function waitingFor(forum: Forum, whom: Whom, rules: Rules, at: Instant): Waiting[] {
  return [...forum.questions.keys()]
    .flatMap((id) => {
      const question = questionOf(forum, id);
      return question ? waitingOn(forum, question, whom, rules, at) : [];
    })
    .toSorted((one, other) => order(one.by, other.by));
}

const order = (one: Instant | null, other: Instant | null): number =>
  one === other ? 0 : one === null ? 1 : other === null || one < other ? -1 : 1;

function waitingOn(forum: Forum, question: Question, whom: Whom, inForce: Rules, at: Instant): Waiting[] {
  const open = question.state.is === 'put' || question.state.is === 'under-silence' || mayOpenAnew(forum, question);
  if (!open) return [];
  const rules = rulesFor({ forum, rules: inForce }, question);
  const found = needs(forum, question, rules, at);
  switch (whom) {
    case 'secretariat':
      return forSecretariat(forum, question, rules, found);
    case 'chair':
      return forChair(forum, question, rules, found);
    default:
      return forParty(forum, question, whom, rules, at);
  }
}

const waiting = (question: Question, ordered: Order, more: Partial<Waiting> = {}): Waiting => ({
  question: question.id,
  order: ordered,
  by: null,
  rule: null,
  parties: [],
  ...more,
});

const end = (question: Question): Instant | null =>
  question.state.is === 'under-silence' ? question.state.until : null;

/** The Secretariat serves the parties not yet served; before the opening it mends what the paper itself lacks. */
function forSecretariat(forum: Forum, question: Question, rules: Rules, found: readonly Need[]): Waiting[] {
  const missed = toServe(question, found);
  const rule = cite(rules.edition, 'silence.unserved');
  const service =
    missed.length === 0 ? [] : [waiting(question, 'RecordService', { by: end(question), rule, parties: missed })];
  const others = found.flatMap((need): Waiting[] => {
    if (need.is === 'rule' && need.ruling.code === 'language-missing') {
      return [waiting(question, 'PutQuestion', { rule: cited(need.ruling) })];
    }
    if (need.is === 'step' && need.order === 'OpenMeeting' && roomOf(forum, question) === null) {
      return [waiting(question, 'OpenMeeting', { rule: cite(rules.edition, 'decision.organs') })];
    }
    return [];
  });
  return [...service, ...others];
}

/**
 * `toServe` returns the parties that the text has not reached. It adds those from whom it came back and who have said
 * nothing.
 */
function toServe(question: Question, found: readonly Need[]): PartyId[] {
  const unreached = found.flatMap((need) => (need.is === 'service' ? need.parties : []));
  if (!question.silence || question.state.is !== 'under-silence') return unreached;
  const spoken = spokenOn(question);
  const back = returned(question.silence).filter((party) => !spoken.has(party));
  return [...new Set([...unreached, ...back])];
}

/**
 * The Chair rules where the charter leaves a point open. Otherwise the Chair takes the next step, once no rule stands
 * in its way.
 */
function forChair(forum: Forum, question: Question, rules: Rules, found: readonly Need[]): Waiting[] {
  const points = found.flatMap((need) => (need.is === 'rule' && need.ruling.is === 'needs' ? [need.ruling] : []));
  if (points.length > 0) return points.map((point) => waiting(question, 'GiveRuling', { rule: cited(point) }));
  if (found.some((need) => need.is === 'rule' && need.ruling.is === 'refused')) return [];
  const objections = found.flatMap((need) => (need.is === 'objection' ? need.parties : []));
  if (question.state.is !== 'under-silence' && question.procedure === 'by-silence') {
    const rule = cite(rules.edition, 'silence.opened-by');
    return objections.length > 0 ? [] : [waiting(question, 'OpenSilence', { rule })];
  }
  const room = roomOf(forum, question);
  if (!room || question.state.is !== 'put') return [];
  const rule = cite(rules.edition, 'decision.means');
  return [waiting(question, nextIn(forum, room, question), { rule, parties: objections })];
}

/**
 * A party gives its word on a text under silence, while it can still change the outcome. It also does on a text that is
 * called in its room.
 */
function forParty(forum: Forum, question: Question, party: PartyId, rules: Rules, at: Instant): Waiting[] {
  if (spokenOn(question).has(party)) return [];
  const { state } = question;
  const today = whenOf(writeDay(dayOfInstant(at)));
  if (state.is === 'under-silence') {
    const may = rules.may('object', party, forum, today).is !== 'refused';
    const rule = cite(rules.edition, 'silence.broken-by');
    return may && at < state.until ? [waiting(question, 'TakePosition', { by: state.until, rule })] : [];
  }
  const room = roomOf(forum, question);
  if (!room || !isAsked(forum, room, question)) return [];
  // A delegation that objects from its desk takes its seat by it.
  const heard = heardIn(question, room).includes(party) || rules.may('attend', party, forum, today).is !== 'refused';
  const may = rules.mayObject(party, heard, forum, today).is !== 'refused';
  return may ? [waiting(question, 'RaiseObjection', { rule: cite(rules.edition, 'decision.means') })] : [];
}

/** `cited` returns where a ruling stands, without its code and facts. */
const cited = ({ rule, article, basis, edition, statedIn }: Refused | Needs): Cited => ({
  rule,
  article,
  basis,
  edition,
  statedIn,
});
