/**
 * These readers show the organs at a date. They tell the names, the level at which each sat, and the organ to which it
 * reported.
 */
import { whenOf, type When } from '#kernel/date.ts';
import type { Act } from '#forum/act.ts';
import { hadHappenedBy, inTime, latestAt } from '#forum/dated.ts';
import type { Forum } from '#forum/forum.ts';
import type { OrganId, Words } from '#forum/words.ts';
import type { Level, OrganClass } from './acts.ts';
import type { Organ } from './state.ts';

export type OrganAt = {
  readonly id: OrganId;
  readonly names: Words;
  readonly short: Words | null;
  readonly class: OrganClass;
  readonly level: Level;
  readonly reportsTo: OrganId | null;
  readonly since: When;
  readonly certain: boolean;
  readonly established: Act<'organ.established'>;
  /** The act that gave the name in use. */
  readonly named: Act<'organ.established' | 'organ.renamed'>;
};

export function organsAt(forum: Forum, at: When): OrganAt[] {
  return [...forum.organs.byId.values()].flatMap((organ) => organAt(organ, at) ?? []);
}

export function organAt(organ: Organ, at: When): OrganAt | null {
  const latest = latestAt(organ.established, at);
  if (!latest) return null;
  const { act } = latest;
  const renamed = latestAt(organ.renamed, at)?.act ?? null;
  return {
    id: organ.id,
    names: renamed?.body.names ?? act.body.names,
    short: renamed?.body.short ?? act.body.short ?? null,
    class: act.body.class,
    level: act.body.level,
    reportsTo: act.body.reportsTo ?? null,
    since: whenOf(act.effective),
    certain: hadHappenedBy(act, at) === 'yes',
    established: act,
    named: renamed ?? act,
  };
}

/**
 * `organNames` returns an organ's names at a date. Before it was established these are its first; null where no act
 * names it.
 */
export function organNames(
  forum: Forum,
  id: OrganId,
  at: When,
): { readonly names: Words; readonly short: Words | null } | null {
  const organ = forum.organs.byId.get(id);
  if (!organ) return null;
  const current = organAt(organ, at);
  if (current) return { names: current.names, short: current.short };
  const first = inTime(organ.established)[0]?.body;
  if (first) return { names: first.names, short: first.short ?? null };
  const proposed = organ.proposed[0]?.body;
  return proposed ? { names: proposed.names, short: null } : null;
}
