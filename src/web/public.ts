/**
 * The forum as everybody may see it: folded from the public acts alone. What is restricted leaves no trace in a page, a list, a count
 * or a search; that it exists shows only in the record itself, as a commitment.
 */
import type { Act } from '#forum/act.ts';
import { evolve, fold, type Forum } from '#forum/forum.ts';

export const isPublic = (act: Act): boolean => act.audience === 'public';

type Shown = { taken: number; forum: Forum };

const shown = new WeakMap<Forum, Shown>();

/** The public part of a forum; the forum itself where everything is public. `acts` then has gaps: an act's number is `n`, not its place. */
export function publicForum(forum: Forum): Forum {
  const before = shown.get(forum) ?? { taken: 0, forum };
  // A forum grows in place, so what was seen of it before is only its beginning.
  const fresh = forum.acts.slice(before.taken);
  const now = before.forum === forum ? whole(forum, fresh) : fresh.filter(isPublic).reduce(evolve, before.forum);
  shown.set(forum, { taken: forum.acts.length, forum: now });
  return now;
}

const whole = (forum: Forum, fresh: readonly Act[]): Forum =>
  fresh.every(isPublic) ? forum : fold(forum.acts.filter(isPublic));

/** An act by its number, in a forum whose acts may have gaps; null where it is not among them. */
export function actNumbered(forum: Forum, n: number): Act | null {
  const { acts } = forum;
  let [from, to] = [0, acts.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const act = acts[middle];
    if (!act) return null;
    if (act.n === n) return act;
    if (act.n < n) from = middle + 1;
    else to = middle - 1;
  }
  return null;
}
