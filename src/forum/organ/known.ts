/** `isKnownOrgan` is true of an organ that was established, or that the charter in force lets decide. */
import type { Forum } from '#forum/forum.ts';
import type { Rules } from '#forum/rules.ts';
import type { OrganId } from '#forum/words.ts';
import { listOf } from './charter.ts';

export const isKnownOrgan = (organ: OrganId, forum: Forum, { edition }: Pick<Rules, 'edition'>): boolean =>
  (forum.organs.byId.get(organ)?.established.length ?? 0) > 0 || listOf(edition, 'decision.organs').includes(organ);
