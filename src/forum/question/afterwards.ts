/**
 * `afterwards` says who may read a decision when it is taken, where the person who puts the text does not say it. The
 * form shows the same before anything is put.
 */
import type { When } from '#kernel/date.ts';
import type { Audience } from '#forum/act.ts';
import { covers, mayHear } from '#forum/audience.ts';
import type { Forum } from '#forum/forum.ts';
import type { Rules } from '#forum/rules.ts';
import type { Effect } from './acts.ts';
import { OF_THE_FORUM } from './consent.ts';

const FROM_NARROW: readonly Audience[] = ['members', 'members-and-observers', 'public'];

/**
 * `afterwards` opens to everybody what changes who belongs, who presides or by which rules. All else is for the members:
 * or for as many as see the question, and as are counted.
 */
export function afterwards(
  effects: readonly Pick<Effect, 'kind'>[],
  audience: Audience,
  forum: Forum,
  rules: Rules,
  today: When,
): Audience {
  if (effects.some(({ kind }) => OF_THE_FORUM.has(kind))) return 'public';
  const counted = rules.counted(forum, today);
  const isWideEnough = (one: Audience) =>
    covers(one, audience, forum, today) && counted.every((party) => mayHear(one, party, forum, today));
  return FROM_NARROW.find(isWideEnough) ?? 'public';
}
