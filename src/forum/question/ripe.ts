/**
 * `ripeness` asks whether a text is ripe to be decided. It looks at the languages, the recommendations it rests on, and
 * what its effects ask for first.
 */
import type { When } from '#kernel/date.ts';
import { receivedOf, type Act } from '#forum/act.ts';
import { candidatureWithdrawn, openCandidatures } from '#forum/chairmanship/read.ts';
import { signatureOf } from '#forum/document/read.ts';
import type { Forum } from '#forum/forum.ts';
import { cite } from '#forum/organ/charter.ts';
import { openApplication, standingsOf, withdrawalOf } from '#forum/party/read.ts';
import { recommendationsOf } from '#forum/matter/recommended.ts';
import type { OwnRefused } from '#forum/refusal.ts';
import type { Application, Refused, Rules, Ruling } from '#forum/rules.ts';
import { refusedHere } from '#forum/occasion.ts';
import type { Instant, OrganId, PartyId } from '#forum/words.ts';
import { wasSo } from '#kernel/date.ts';
import type { Effect, QuestionActs } from './acts.ts';
import { objecting, type Question } from './read.ts';

type Put = QuestionActs['question.put'];

/** `ripeness` asks the rules before a text may be decided, in the order in which a Chair would ask. */
export const ripeness = (put: Put, forum: Forum, rules: Rules, today: When): Ruling[] => [
  rules.hasLanguages(put.text.languages.map((one) => one.language)),
  ...(put.recommends ?? []).flatMap((effect) => recommendable(effect, put, forum, rules, today)),
  ...put.effects.flatMap((effect) => effectRulings(effect, put, forum, rules, today)),
];

function effectRulings(effect: Effect, put: Put, forum: Forum, rules: Rules, today: When): Ruling[] {
  const recommendedBy = recommendationsOf(forum, put.follows, effect).map(({ body }) => body.organ);
  const taking = { effect: effect.kind, organ: put.organ, recommendedBy };
  switch (effect.kind) {
    case 'chair.assumed':
    case 'chair.prolonged':
    case 'officer.appointed':
      return [...recommendable(effect, put, forum, rules, today), rules.mayTakeEffect(taking)];
    case 'status.granted':
      return [...rules.admission(applicationFor(effect, put, forum, recommendedBy))];
    default:
      return [rules.mayTakeEffect(taking)];
  }
}

/** `recommendable` asks what can be asked before the deciding organ has the matter: may this party, and did it ask? */
function recommendable(effect: Effect, put: Put, forum: Forum, rules: Rules, today: When): Ruling[] {
  switch (effect.kind) {
    case 'status.granted':
      return [...rules.asked(applicationFor(effect, put, forum, []))];
    case 'chair.assumed': {
      const { party } = effect.body;
      const stood = openCandidatures(forum).some((act) => act.body.party === party);
      return [rules.may('chair', party, forum, today), rules.hasStood(party, stood)];
    }
    case 'chair.prolonged':
      return [rules.may('chair', effect.body.party, forum, today)];
    case 'officer.appointed':
      return [rules.mayHold(effect.body.office, effect.body.nationality, forum, today)];
    default:
      return [];
  }
}

type Granting = Extract<Effect, { readonly kind: 'status.granted' }>;

function applicationFor({ body }: Granting, put: Put, forum: Forum, recommendedBy: readonly OrganId[]): Application {
  const { party, status } = body;
  const file = forum.parties.get(party);
  return {
    party,
    type: file?.named.at(-1)?.body.type ?? 'state',
    status,
    applied: file !== undefined && openApplication(file, status) !== null,
    signed: [...forum.documents.keys()].filter((document) => signatureOf(forum, document, party) !== null),
    organ: put.organ,
    recommendedBy,
  };
}

/**
 * `stillAsked` asks again at the end whether the party still asks. It may have taken its letter back, or the letter may
 * have been entered in error. From the end on, the text is as good as adopted.
 */
export const stillAsked = (put: Put, forum: Forum, rules: Rules, end: Instant): Ruling[] =>
  [...put.effects, ...(put.recommends ?? [])].flatMap((effect) => {
    if (effect.kind === 'status.granted' && isTakenBack(askedFor(effect, forum), end)) {
      return [...rules.asked(applicationFor(effect, put, forum, []))];
    }
    return effect.kind === 'chair.assumed' && isTakenBack(stoodFor(effect.body.party, forum), end)
      ? [rules.hasStood(effect.body.party, false)]
      : [];
  });

/** `Asked` is a letter by which a party asked, and the act by which it took that back; null where there is none. */
type Asked = { readonly letter: Act | null; readonly withdrawal: Act | null };

function askedFor({ body }: Granting, forum: Forum): Asked {
  const file = forum.parties.get(body.party);
  const letter = file?.applied.findLast((act) => act.body.status === body.status) ?? null;
  return { letter, withdrawal: file && letter ? withdrawalOf(file, letter) : null };
}

function stoodFor(party: PartyId, forum: Forum): Asked {
  const letter = forum.candidatures.findLast((act) => act.body.party === party) ?? null;
  const open = openCandidatures(forum).some((act) => act.body.party === party);
  return { letter, withdrawal: letter && !open ? candidatureWithdrawn(forum, letter) : null };
}

const isTakenBack = ({ letter, withdrawal }: Asked, end: Instant): boolean =>
  letter === null || (withdrawal !== null && receivedOf(withdrawal) < end);

/**
 * `standingObjections` returns the parties whose objection or amendment stands. It was received in order and not
 * withdrawn, and its party may still object.
 */
export const standingObjections = (question: Question, forum: Forum, rules: Rules, today: When): PartyId[] =>
  objecting(question.positions).flatMap(({ party }) =>
    rules.may('object', party, forum, today).is === 'refused' ? [] : [party],
  );

/** `objectionStands` cites the rule that stops a text when a party objects. */
export const objectionStands = (rules: Rules, parties: readonly PartyId[]): Refused => ({
  is: 'refused',
  code: 'objection-stands',
  facts: { parties },
  ...cite(rules.edition, 'decision.means'),
});

/** `alreadySo` finds an effect that would grant a standing which the party has already. */
export function alreadySo(put: Put, forum: Forum, today: When): OwnRefused | null {
  for (const effect of put.effects) {
    if (effect.kind !== 'status.granted') continue;
    const { party, status } = effect.body;
    const file = forum.parties.get(party);
    const held = (file ? standingsOf(file) : []).some(
      (one) => one.status === status && wasSo(one.since, one.until, today) === 'yes',
    );
    if (held) return refusedHere('already-so', { party, status });
  }
  return null;
}
