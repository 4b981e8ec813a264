/**
 * The forum that a reader sees is folded from the acts that they are entitled to, and from no others. What is restricted leaves no trace in
 * a page, a list, a count or a search of others; that it exists shows only in the record itself, as a commitment.
 */
import { everybody, maySeeAct, type Reader } from '#desk/permissions.ts';
import type { Act } from '#forum/act.ts';
import { evolveAll, fold, type Forum } from '#forum/forum.ts';

type Shown = { taken: number; forum: Forum };

/** `shown` keeps what was shown of a forum, by the reader's key. Of readers beyond these the one longest unseen is forgotten. */
const shown = new WeakMap<Forum, Map<string, Shown>>();
const READERS = 64;

/**
 * The part of a forum that a reader may see; the forum itself where that is all. `acts` then has gaps: an act's number is `n`, not its
 * place.
 */
export function forumFor(forum: Forum, reader: Reader): Forum {
  const byReader = shown.get(forum) ?? new Map<string, Shown>();
  shown.set(forum, byReader);
  const key = keyFor(forum, reader);
  const before = byReader.get(key) ?? { taken: 0, forum };
  const may = maySeeAct(reader, forum);
  // A forum grows in place, so what was seen of it before is only its beginning.
  const fresh = forum.acts.slice(before.taken);
  const now = shownNow(forum, before, fresh, may);
  byReader.delete(key);
  byReader.set(key, { taken: forum.acts.length, forum: now });
  const oldest = byReader.keys().next();
  if (byReader.size > READERS && !oldest.done) byReader.delete(oldest.value);
  return now;
}

export const publicForum = (forum: Forum): Forum => forumFor(forum, everybody);

/** `shownNow` grows what was shown before by the acts that are fresh. */
function shownNow(forum: Forum, before: Shown, fresh: readonly Act[], may: (act: Act) => boolean): Forum {
  // An opening lets a reader see acts from before it: then all is filed anew.
  if (fresh.some((act) => act.kind === 'decision.opened')) return seenIn(forum, may);
  if (before.forum !== forum) return evolveAll(before.forum, fresh.filter(may));
  return fresh.every(may) ? forum : seenIn(forum, may);
}

const seenIn = (forum: Forum, may: (act: Act) => boolean): Forum => {
  const seen = forum.acts.filter(may);
  return seen.length === forum.acts.length ? forum : fold(seen);
};

/** `namesParties` keeps how far a forum was looked through for acts that are for named parties alone. */
const namesParties = new WeakMap<Forum, { taken: number; named: boolean }>();

/** While no act is for named parties, all readers of one standing see the same, and share what is shown. */
function keyFor(forum: Forum, { key, all, asMember, asObserver }: Reader): string {
  const looked = namesParties.get(forum) ?? { taken: 0, named: false };
  namesParties.set(forum, looked);
  while (!looked.named && looked.taken < forum.acts.length) {
    looked.named = typeof forum.acts[looked.taken]?.audience === 'object';
    looked.taken += 1;
  }
  return looked.named ? key : `${all} ${asMember} ${asObserver}`;
}
