/**
 * `adopted` draws up the decision, and after it the acts that rest on it. They enter the record together or not at all.
 */
import { whenOf } from '#kernel/date.ts';
import type { Audience, Bodies, Draft } from '#forum/act.ts';
import { covers } from '#forum/audience.ts';
import { audienceOf } from '#forum/decision/audience.ts';
import { allSignedOn } from '#forum/document/read.ts';
import { drawn, type Occasion } from '#forum/occasion.ts';
import type { QuorumFigures } from '#forum/meeting/acts.ts';
import { listOf } from '#forum/organ/charter.ts';
import type { Status } from '#forum/party/acts.ts';
import { standingsAt } from '#forum/party/read.ts';
import { recommendationsOf } from '#forum/matter/recommended.ts';
import type { DecisionId, MeetingId, PartyId } from '#forum/words.ts';
import type { Effect, EffectKind } from './acts.ts';
import { isOfTheForum } from './consent.ts';
import { attached, textOf, type Question } from './read.ts';

/** The grounds are what a decision rests on: the acts counted, and the meeting or the silence. */
export type Grounds = {
  readonly counted: readonly number[];
  readonly meeting?: MeetingId;
  readonly quorum?: QuorumFigures;
  readonly awaited?: readonly PartyId[];
  readonly unserved?: readonly PartyId[];
  readonly stopped?: readonly PartyId[];
  readonly silenceFrom?: string;
};

/** `RESTS_BY` says which member of an effect's body names the decision on which it rests. */
const RESTS_BY: { readonly [K in EffectKind]: 'decidedBy' | 'decision' } = {
  'status.granted': 'decidedBy',
  'status.ended': 'decidedBy',
  'chair.assumed': 'decidedBy',
  'chair.prolonged': 'decidedBy',
  'officer.appointed': 'decidedBy',
  'office.titled': 'decision',
  'organ.established': 'decision',
  'organ.renamed': 'decision',
  'charter.adopted': 'decision',
  'charter.amended': 'decision',
  'document.adopted': 'decision',
  'catalogue.adopted': 'decision',
  'area.added': 'decision',
  'measures.opened': 'decision',
  'coordinator.named': 'decision',
  'concept-paper.approved': 'decision',
  'plan.approved': 'decision',
  'partnership.approved': 'decision',
  'day.proclaimed': 'decision',
  'forum.named': 'decision',
  'meeting.scheduled': 'decision',
};

/** `adopted` puts the decision first, then its effects: nothing takes effect before or without it. */
export function adopted(occasion: Occasion, question: Question, grounds: Grounds): Draft[] {
  const { body } = question.put;
  const audience = body.decisionFor ?? 'public';
  const documents = body.effects.flatMap((one) => (one.kind === 'document.adopted' ? [one.body.document] : []));
  const parties = [...body.effects, ...(body.recommends ?? [])].flatMap((one) =>
    one.kind === 'status.granted' ? [one.body.party] : [],
  );
  const beside = attached(question);
  const decision: Bodies['decision.adopted'] = {
    decision: question.id,
    title: body.title,
    organ: body.organ,
    verb: body.verb,
    procedure: body.procedure,
    question: question.id,
    text: textOf(question),
    ...(documents.length === 0 ? {} : { documents }),
    ...(parties.length === 0 ? {} : { parties }),
    ...restingOn(occasion, question, audience),
    ...(body.meeting === undefined ? {} : { meeting: body.meeting }),
    ...(beside.length === 0 ? {} : { attached: beside }),
    ...grounds,
  };
  return [
    drawn(occasion, 'decision.adopted', decision, audience),
    ...body.effects.flatMap((effect) => [
      ...brought(occasion, question, effect),
      ...givenUp(occasion, effect, body.effects).map((one) => inEffect(occasion, question, one)),
    ]),
  ];
}

/**
 * `restingOn` names the recommendation: the one that the text named, or the last that came for its effects since. It
 * does so only where each reader of the decision may read that too; the members have it by the question.
 */
function restingOn(
  { forum, today }: Occasion,
  { put }: Question,
  audience: Audience,
): { readonly follows?: DecisionId } {
  const { follows, effects } = put.body;
  const came =
    follows ?? effects.flatMap((effect) => recommendationsOf(forum, undefined, effect)).at(-1)?.body.decision;
  const below = came === undefined ? undefined : forum.decisions.get(came)?.at(-1);
  return below && covers(audienceOf(forum, below), audience, forum, today) ? { follows: below.body.decision } : {};
}

/**
 * `signed` adds the day on which a new member signed the founding documents. The record has that day; the text that is
 * put need not say it.
 */
function signed({ forum, rules }: Occasion, { kind, body }: Effect): Bodies[EffectKind] {
  if (kind !== 'status.granted' || body.status !== 'member' || body.signedOn !== undefined) return body;
  const day = allSignedOn(forum, listOf(rules.edition, 'admission.signs'), body.party);
  return day ? { ...body, signedOn: day.edtf } : body;
}

const OBSERVERS: readonly Status[] = ['observer-state', 'observer-organisation'];

/**
 * `givenUp` ends a new member's status as observer on the same day, even if the text does not say so. A member observes
 * no more.
 */
function givenUp({ forum, today }: Occasion, { kind, body, effective }: Effect, said: readonly Effect[]): Effect[] {
  if (kind !== 'status.granted' || body.status !== 'member') return [];
  const { party } = body;
  const ends = (status: Status): boolean =>
    said.some((one) => one.kind === 'status.ended' && one.body.party === party && one.body.status === status);
  const held = standingsAt(forum, today).filter(
    (one) => one.party === party && OBSERVERS.includes(one.status) && !ends(one.status),
  );
  return held.map(({ status }) => ({
    kind: 'status.ended',
    body: { party, status },
    ...(effective === undefined ? {} : { effective }),
  }));
}

/** `brought` draws up what an effect brings about. The choice of a Chair is a fact of its own beside the handover. */
function brought(occasion: Occasion, question: Question, effect: Effect): Draft[] {
  if (effect.kind !== 'chair.assumed' && effect.kind !== 'chair.prolonged')
    return [inEffect(occasion, question, effect)];
  const { body, effective } = effect;
  const { party, at, plannedUntil, plannedUntilMeeting } = body;
  // Texts that were put before choice and handover were two facts name neither day nor meeting: they begin at once.
  if (at === undefined && effective === undefined) return [inEffect(occasion, question, effect)];
  const chosen: Bodies['chair.chosen'] = {
    party,
    decidedBy: question.id,
    ...(effective === undefined ? {} : { on: effective }),
    ...(at === undefined ? {} : { at }),
    ...(effect.kind === 'chair.prolonged' ? { goesOn: true } : {}),
    ...(plannedUntil === undefined ? {} : { plannedUntil }),
    ...(plannedUntilMeeting === undefined ? {} : { plannedUntilMeeting }),
  };
  const choice = drawn(occasion, 'chair.chosen', chosen, 'public');
  // Where a meeting is named, the chair changes hands when that meeting closes, whatever day it is then.
  return at === undefined ? [choice, inEffect(occasion, question, effect)] : [choice];
}

/**
 * `inEffect` makes an act of an effect. It is of today, or of the later day that the text names; never of an earlier
 * one.
 */
function inEffect(occasion: Occasion, question: Question, effect: Effect): Draft {
  const named = effect.effective;
  const later = named !== undefined && whenOf(named).earliest > occasion.today.latest;
  const body: Bodies[EffectKind] = { ...signed(occasion, effect), [RESTS_BY[effect.kind]]: question.id };
  const audience = isOfTheForum(effect.kind) ? 'public' : (question.put.body.decisionFor ?? 'public');
  return drawn(occasion, effect.kind, body, audience, later ? { effective: named } : {});
}
