/** These readers are about the forum itself: its name, when its idea was put forward, the days it keeps. */
import type { When } from '#kernel/date.ts';
import type { Act } from '#forum/act.ts';
import { actsBy, hadHappenedBy, inTime, latestAt } from '#forum/dated.ts';
import type { Forum } from '#forum/forum.ts';
import { indexed } from '#forum/indexed.ts';

/**
 * `forumNamedAt` returns the name in use at a date. Before the first name it returns that one; null for an empty
 * record.
 */
export const forumNamedAt = (forum: Forum, at: When): Act<'forum.named'> | null =>
  latestAt(forum.names, at)?.act ?? inTime(forum.names)[0] ?? null;

/** `originsAt` returns proposals, descriptions, days and events around the forum by the end of `at`, oldest first. */
export const originsAt = (forum: Forum, at: When): Forum['origins'] => inTime(actsBy(forum.origins, at));

/**
 * `latestActs` returns the latest acts that tell of something decided, held or adopted by the end of `at`, newest
 * first.
 */
export function latestActs(forum: Forum, at: When, count: number): Act[] {
  const latest: Act[] = [];
  const telling = tellingActs(forum);
  for (let place = telling.length - 1; place >= 0 && latest.length < count; place--) {
    const act = telling[place];
    if (act && hadHappenedBy(act, at) !== 'no') latest.push(act);
  }
  return latest;
}

const tellingActs = indexed((forum) =>
  inTime(forum.acts.filter((act) => !forum.correctedBy.has(act.n) && TELLING.has(act.kind))),
);

const TELLING: ReadonlySet<Act['kind']> = new Set<Act['kind']>([
  'decision.adopted',
  'meeting.held',
  'status.granted',
  'chair.assumed',
  'chair.prolonged',
  'document.adopted',
  'document.signed',
  'document.issued-by-chair',
]);
