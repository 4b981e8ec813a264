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
  const before = byReader.get(reader.key) ?? { taken: 0, forum };
  const may = maySeeAct(reader, forum);
  // A forum grows in place, so what was seen of it before is only its beginning.
  const fresh = forum.acts.slice(before.taken);
  // An opening lets a reader see acts from before it: then all is filed anew.
  const anew = before.forum === forum || fresh.some((act) => act.kind === 'decision.opened');
  const now = anew ? whole(forum, may) : evolveAll(before.forum, fresh.filter(may));
  byReader.delete(reader.key);
  byReader.set(reader.key, { taken: forum.acts.length, forum: now });
  const oldest = byReader.keys().next();
  if (byReader.size > READERS && !oldest.done) byReader.delete(oldest.value);
  return now;
}

export const publicForum = (forum: Forum): Forum => forumFor(forum, everybody);

const whole = (forum: Forum, may: (act: Act) => boolean): Forum => {
  const seen = forum.acts.filter(may);
  return seen.length === forum.acts.length ? forum : fold(seen);
};
