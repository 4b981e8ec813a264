/**
 * `recommendationsOf` returns the decisions by which organs recommended a thing. The guide of a matter and the ruling on
 * a text both ask here, so that neither calls done what the other misses.
 */
import type { Act } from '#forum/act.ts';
import type { Verb } from '#forum/decision/acts.ts';
import type { Forum } from '#forum/forum.ts';
import type { Effect } from '#forum/question/acts.ts';
import { aimOf } from '#forum/question/aim.ts';
import { followedBy, putAs } from '#forum/question/read.ts';
import type { DecisionId } from '#forum/words.ts';
import { matterIdOf, sameMatter, type MatterId } from './guide.ts';
import { matterOn, type Matter } from './read.ts';

type Adopted = Act<'decision.adopted'>;

/** By these an organ passes a text on to the next. */
export const PASSING_ON: ReadonlySet<Verb> = new Set(['recommend', 'endorse', 'approve', 'welcome', 'agree']);

/**
 * `recommendationsOf` looks down the way that a text names by `follows`. It also takes up what came by itself since: a
 * text may be put before its recommendation is there. A recommendation of one party does not count for another.
 */
export function recommendationsOf(forum: Forum, follows: DecisionId | undefined, effect: Effect): Adopted[] {
  const named = downFrom(forum, follows).filter(({ body }) => {
    const said = putAs(forum, body.decision)?.body.recommends ?? [];
    // History does not say what exactly was recommended, and neither must a text that goes up whole.
    return said.length === 0 || said.some((one) => aimOf(one) === aimOf(effect));
  });
  const id = matterIdOf(effect);
  const matter = id && matterOn(forum, id);
  const came = matter ? recommendedIn(forum, matter) : [];
  return [...named.filter(passesOn), ...came.filter((one) => !named.includes(one))];
}

/** `recommendedIn` returns the recommendations that the round of a matter has, the earliest first. */
export function recommendedIn(forum: Forum, matter: Matter): Adopted[] {
  const from = lastTaken(forum, matter);
  return matter.decisions.filter((act) => {
    const said = putAs(forum, act.body.decision)?.body.recommends ?? [];
    const decides = putAs(forum, act.body.decision)?.body.effects.some((one) => isOf(one, matter)) === true;
    return act.n > from && !decides && passesOn(act) && (said.length === 0 || said.some((one) => isOf(one, matter)));
  });
}

const isOf = (effect: Effect, matter: MatterId): boolean => {
  const id = matterIdOf(effect);
  return id !== null && sameMatter(id, matter);
};

/** A recommendation for the chair is for the next term: it lapses when any party takes the chair. */
const lastTaken = (forum: Forum, { guide, ending }: Matter): number =>
  guide === 'chairmanship' && ending === null ? (forum.chairs.at(-1)?.n ?? -1) : -1;

const passesOn = ({ body }: Adopted): boolean => PASSING_ON.has(body.verb);

/** `downFrom` returns the decisions on which a text rests, down the whole way by which it came. */
function downFrom(forum: Forum, follows: DecisionId | undefined): Adopted[] {
  const found: Adopted[] = [];
  const seen = new Set<DecisionId>();
  for (let id = follows; id !== undefined && !seen.has(id); id = followedBy(forum, id)) {
    seen.add(id);
    const decided = forum.decisions.get(id)?.findLast((act) => act.kind === 'decision.adopted');
    if (decided) found.push(decided);
  }
  return found;
}
