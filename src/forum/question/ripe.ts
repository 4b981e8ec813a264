/** Whether a text is ripe to be decided: its languages, the recommendations it rests on, what its effects ask for first. */
import type { When } from '#kernel/date.ts';
import type { Verb } from '#forum/decision/acts.ts';
import type { Forum } from '#forum/forum.ts';
import { cite } from '#forum/organ/charter.ts';
import { standingsOf } from '#forum/party/read.ts';
import type { OwnRefused } from '#forum/refusal.ts';
import type { Application, Refused, Rules, Ruling } from '#forum/rules.ts';
import { refusedHere } from '#forum/occasion.ts';
import type { DecisionId, DocumentId, OrganId, PartyId } from '#forum/words.ts';
import { wasSo } from '#kernel/date.ts';
import type { Effect, QuestionActs } from './acts.ts';
import { followedBy, objecting, type Question } from './read.ts';

type Put = QuestionActs['question.put'];

/** The rules that are asked before a text may be decided, in the order in which a Chair would ask. */
export const ripeness = (put: Put, forum: Forum, rules: Rules, today: When): Ruling[] => [
  rules.hasLanguages(put.text.languages.map((one) => one.language)),
  ...put.effects.flatMap((effect) => effectRulings(effect, put, forum, rules, today)),
];

function effectRulings(effect: Effect, put: Put, forum: Forum, rules: Rules, today: When): Ruling[] {
  const recommendedBy = recommenders(forum, put.follows);
  const taking = { effect: effect.kind, organ: put.organ, recommendedBy };
  if (effect.kind === 'chair.assumed' || effect.kind === 'chair.prolonged') {
    return [rules.may('chair', effect.body.party, forum, today), rules.mayTakeEffect(taking)];
  }
  if (effect.kind !== 'status.granted') return [rules.mayTakeEffect(taking)];
  const { party, status } = effect.body;
  const application: Application = {
    party,
    type: forum.parties.get(party)?.named.at(-1)?.body.type ?? 'state',
    signed: signedBy(forum, party),
    organ: put.organ,
    recommendedBy,
  };
  switch (status) {
    case 'member':
      return [...rules.admission(application, 'member')];
    case 'observer-state':
    case 'observer-organisation':
      return [...rules.admission(application, 'observer')];
    case 'partner':
      return [rules.mayTakeEffect(taking)];
  }
}

/** By these an organ passes a text on to the next. */
const PASSING_ON: ReadonlySet<Verb> = new Set(['recommend', 'endorse', 'approve', 'welcome', 'agree']);

/** The organs that recommended, down the whole way by which a matter came. */
function recommenders(forum: Forum, follows: DecisionId | undefined): OrganId[] {
  const organs: OrganId[] = [];
  const seen = new Set<DecisionId>();
  for (let id = follows; id !== undefined && !seen.has(id); id = followedBy(forum, id)) {
    seen.add(id);
    const decided = forum.decisions.get(id)?.findLast((act) => act.kind === 'decision.adopted');
    if (decided && PASSING_ON.has(decided.body.verb)) organs.push(decided.body.organ);
  }
  return organs;
}

const signedBy = (forum: Forum, party: PartyId): DocumentId[] =>
  [...forum.documents].flatMap(([document, file]) => {
    const signed = file.some(
      (act) =>
        (act.kind === 'document.signed' && act.body.signatures?.some((one) => one.party === party)) ||
        (act.kind === 'instrument.deposited' && act.body.party === party),
    );
    return signed ? [document] : [];
  });

/** Those whose objection or amendment stands: taken in order, not withdrawn, by a party that may still object. */
export const standing = (question: Question, forum: Forum, rules: Rules, today: When): PartyId[] =>
  objecting(question.positions).flatMap(({ party }) =>
    rules.may('object', party, forum, today).is === 'refused' ? [] : [party],
  );

/** The rule that stops a text over which somebody objects. */
export const objectionStands = (rules: Rules, parties: readonly PartyId[]): Refused => ({
  is: 'refused',
  code: 'objection-stands',
  facts: { parties },
  ...cite(rules.edition, 'decision.means'),
});

/** An effect that would make so what is so already. */
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
