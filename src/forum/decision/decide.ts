/** This order opens a decision to more readers than it was taken for. */
import { accept } from '#kernel/result.ts';
import { covers } from '#forum/audience.ts';
import type { Ordered } from '#forum/command.ts';
import { drawn, refuseHere, type Decided, type Occasion } from '#forum/occasion.ts';
import { putAs } from '#forum/question/read.ts';
import { audienceOf } from './audience.ts';

/** `openDecision` only ever widens: what a reader has seen cannot be taken back. */
export function openDecision(occasion: Occasion, { body }: Ordered<'OpenDecision'>): Decided {
  const { forum, today } = occasion;
  const { decision, audience: asked } = body;
  const taken = forum.decisions.get(decision)?.at(-1);
  if (!taken) return refuseHere('no-such-decision', { decision });
  const audience = audienceOf(forum, taken);
  if (asked === audience || !covers(asked, audience, forum, today))
    return refuseHere('not-for-more', { decision, audience, asked });
  const carried = taken.kind === 'decision.adopted' ? taken.body.text : undefined;
  const text =
    taken.kind === 'decision.adopted' && carried === undefined ? putAs(forum, decision)?.body.text : undefined;
  return accept([drawn(occasion, 'decision.opened', { ...body, ...(text === undefined ? {} : { text }) }, asked)]);
}
