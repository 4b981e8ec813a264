/** `needs` answers what a question needs to pass. It asks the same rules as the decision will, only earlier. */
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import type { Order } from '#forum/command.ts';
import type { Forum } from '#forum/forum.ts';
import type { Sitting } from '#forum/meeting/sitting.ts';
import { bar } from '#forum/occasion.ts';
import { cite } from '#forum/organ/charter.ts';
import type { Cited, Needs, Refused, Rules, Ruling } from '#forum/rules.ts';
import { closing } from '#forum/silence/decide.ts';
import type { Instant, PartyId } from '#forum/words.ts';
import { consent } from './consent.ts';
import { isAsked } from './floor.ts';
import { rulesFor } from './judged.ts';
import { objecting, roomOf, supersededBy, type Question } from './read.ts';
import { ripeness, standingObjections } from './ripe.ts';

export type Need =
  /** A rule is not met, or leaves a point to the Chair: languages, recommendation, signatures, quorum, organ. */
  | { readonly is: 'rule'; readonly ruling: Refused | Needs }
  /** Silence runs until then. */
  | { readonly is: 'time'; readonly until: Instant; readonly rule: Cited }
  /** The text has not reached these parties; `bars` where the charter lets that stand in the way. */
  | { readonly is: 'service'; readonly parties: readonly PartyId[]; readonly bars: boolean; readonly rule: Cited }
  /** The objection or amendment of these parties stands. */
  | { readonly is: 'objection'; readonly parties: readonly PartyId[]; readonly rule: Cited }
  /** The next step, which somebody has to take. */
  | { readonly is: 'step'; readonly order: Order };

/** `needs` returns nothing for a question that is no longer open. Obstacles come first, the next step last. */
export function needs(forum: Forum, question: Question, inForce: Rules, at: Instant): Need[] {
  const rules = rulesFor({ forum, rules: inForce }, question);
  switch (question.state.is) {
    case 'put':
      return question.procedure === 'by-silence'
        ? beforeSilence(forum, question, rules, at)
        : inTheMeeting(forum, question, rules, at);
    case 'under-silence':
      return underSilence(forum, question, rules, at);
    case 'broken':
      return mayOpenAnew(forum, question) ? beforeSilence(forum, question, rules, at) : [];
    case 'adopted':
    case 'failed':
    case 'withdrawn':
      return [];
  }
}

const unmet = (rulings: readonly Ruling[], question: Question): Need[] =>
  rulings.flatMap((ruling): Need[] => {
    const found = bar(ruling, question.rulings);
    return found ? [{ is: 'rule', ruling: found }] : [];
  });

function objections(forum: Forum, question: Question, rules: Rules, at: Instant): Need[] {
  const parties = standingObjections(question, forum, rules, dayOf(at));
  return parties.length === 0 ? [] : [{ is: 'objection', parties, rule: cite(rules.edition, 'decision.means') }];
}

/** `ready` asks whether all that are counted can hear, and whether the text is ripe. */
const ready = (forum: Forum, { put }: Question, rules: Rules, at: Instant): Ruling[] => [
  ...consent(put, forum, rules, dayOf(at)),
  ...ripeness(put.body, forum, rules, dayOf(at)),
];

/** `mayOpenAnew` is true of a broken silence once all that was said against the text is lifted. */
export const mayOpenAnew = (forum: Forum, { id, state, positions }: Question): boolean =>
  state.is === 'broken' && objecting(positions).length === 0 && supersededBy(forum, id) === null;

function beforeSilence(forum: Forum, question: Question, rules: Rules, at: Instant): Need[] {
  // This end is the latest there is: whether the time is long enough is asked when the end is named.
  const opening = rules.mayOpenSilence({ organ: question.organ, by: 'chair', at, until: '9999-12-31T00:00:00.000Z' });
  return [
    ...unmet([opening, ...ready(forum, question, rules, at)], question),
    ...objections(forum, question, rules, at),
    { is: 'step', order: 'OpenSilence' },
  ];
}

function underSilence(forum: Forum, question: Question, rules: Rules, at: Instant): Need[] {
  const { silence } = question;
  if (!silence) return [];
  const today = dayOf(at);
  // Asked as at the end: only the service, and an application taken back, can still bar it then.
  const { rulings, awaited } = closing({ forum, rules, at: silence.until, today }, question, silence);
  const [ended, ...others] = rulings;
  const bars = ended !== undefined && bar(ended, question.rulings) !== null;
  const time: Need[] =
    at < silence.until ? [{ is: 'time', until: silence.until, rule: cite(rules.edition, 'silence.period') }] : [];
  const service: Need[] =
    awaited.unserved.length === 0
      ? []
      : [{ is: 'service', parties: awaited.unserved, bars, rule: cite(rules.edition, 'silence.unserved') }];
  return [...unmet(others, question), ...service, ...time, { is: 'step', order: 'CloseSilence' }];
}

function inTheMeeting(forum: Forum, question: Question, rules: Rules, at: Instant): Need[] {
  const ripe = unmet(ready(forum, question, rules, at), question);
  const room = roomOf(forum, question);
  if (!room) return [...ripe, ...objections(forum, question, rules, at), { is: 'step', order: 'OpenMeeting' }];
  const before = [rules.mayDecide(room.organ, room.kind), rules.quorum(room.present, forum, dayOf(at)).ruling];
  return [
    ...unmet(before, question),
    ...ripe,
    ...objections(forum, question, rules, at),
    { is: 'step', order: nextIn(forum, room, question) },
  ];
}

/**
 * `nextIn` returns the next step in the room. It is the call, then the gavel, or the word that there is no consensus.
 */
export function nextIn(
  forum: Forum,
  room: Sitting,
  question: Question,
): 'ResumeMeeting' | 'CallQuestion' | 'Gavel' | 'DeclareNoConsensus' {
  if (room.suspended) return 'ResumeMeeting';
  if (!isAsked(forum, room, question)) return 'CallQuestion';
  return objecting(question.positions).length === 0 ? 'Gavel' : 'DeclareNoConsensus';
}

const dayOf = (at: Instant) => whenOf(writeDay(dayOfInstant(at)));
