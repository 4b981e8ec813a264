/**
 * `audienceOf` says for whom an act is now. An act never changes; a later act may open the decision to which it belongs.
 */
import { canonical } from '#kernel/canonical.ts';
import type { Act, Audience } from '#forum/act.ts';
import { restsOn, type Forum } from '#forum/forum.ts';
import { isBeside } from '#forum/question/read.ts';
import type { DecisionId } from '#forum/words.ts';

/**
 * `audienceOf` returns the act's own audience, or the wider one to which its decision was opened after the act. What is
 * recorded after an opening has its own audience.
 */
export function audienceOf(forum: Forum, act: Act): Audience {
  if (act.audience === 'public' || forum.openings.size === 0) return act.audience;
  const decision = decisionOf(act);
  const opening = decision === undefined ? undefined : forum.openings.get(decision)?.at(-1);
  return opening !== undefined && opening.n > act.n && isOf(forum, opening.body.decision, act)
    ? opening.body.audience
    : act.audience;
}

function decisionOf(act: Act): DecisionId | undefined {
  if (act.kind === 'decision.adopted' || act.kind === 'decision.failed' || act.kind === 'decision.opened')
    return act.body.decision;
  return act.kind === 'position.taken' ? act.body.question : restsOn(act);
}

/**
 * `isOf` is true of the decision, and of what came with it or was said beside it later. These have the decision's own
 * audience; an act that was recorded for others keeps its readers.
 */
function isOf(forum: Forum, id: DecisionId, act: Act): boolean {
  const taken = forum.decisions.get(id)?.at(-1);
  if (taken === undefined || act.n < taken.n) return false;
  if (act.kind === 'position.taken' && !isBeside(act.body.as)) return false;
  return act.n === taken.n || canonical(act.audience) === canonical(taken.audience) || act.kind === 'decision.opened';
}
