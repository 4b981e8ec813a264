/**
 * These readers are about confidence-building measures: the Catalogue in force, its areas, their coordinators, and the
 * activities.
 */
import { wasSo, whenOf, type When } from '#kernel/date.ts';
import type { Act } from '#forum/act.ts';
import { actsBy, inTime, latestAt } from '#forum/dated.ts';
import type { Forum } from '#forum/forum.ts';
import type { AreaId, PartyId, Words } from '#forum/words.ts';
import type { DimensionId, CoordinatorRole } from './acts.ts';

export type Coordination = {
  readonly area: AreaId;
  readonly party: PartyId;
  readonly role: CoordinatorRole;
  /** False where a source only shows the coordinator at a date. */
  readonly named: boolean;
  readonly since: When;
  readonly until: When | null;
  readonly certain: boolean;
  readonly act: Act<'coordinator.named' | 'coordinator.seen'>;
};

export type Area = {
  readonly id: AreaId;
  readonly names: Words;
  readonly coordination: readonly Coordination[];
  readonly measures: readonly Act<'measure.listed'>[];
  readonly papers: readonly Act<'concept-paper.approved' | 'plan.approved'>[];
  readonly activities: readonly Act<'activity.planned' | 'activity.held'>[];
};

export type Dimension = {
  readonly id: DimensionId;
  readonly names: Words;
  readonly areas: readonly Area[];
  readonly reviews: readonly Act<'review.held'>[];
};

export type CatalogueAt = {
  readonly id: string;
  readonly title: Words;
  readonly since: When;
  readonly complete: boolean;
  readonly certain: boolean;
  readonly dimensions: readonly Dimension[];
  readonly act: Act<'catalogue.adopted'>;
};

/** `catalogueAt` returns the Catalogue in force at the end of `at`, with areas added since. Null before the first. */
export function catalogueAt(forum: Forum, at: When): CatalogueAt | null {
  const latest = latestAt(forum.measures.catalogues, at);
  if (!latest) return null;
  const { act } = latest;
  const since = whenOf(act.effective);
  const added = actsBy(forum.measures.areasAdded, at).filter((one) => whenOf(one.effective).earliest > since.latest);
  return {
    id: act.body.catalogue,
    title: act.body.title,
    since,
    complete: act.body.complete,
    certain: latest.certain,
    act,
    dimensions: act.body.dimensions.map((dimension) => ({
      id: dimension.dimension,
      names: dimension.names,
      reviews: inTime(
        actsBy(forum.measures.reviews, at).filter((review) => review.body.dimension === dimension.dimension),
      ),
      areas: [
        ...dimension.areas.map((area) => areaAt(forum, area.area, area.names, act.body.catalogue, at)),
        ...added
          .filter((one) => one.body.dimension === dimension.dimension)
          .map((one) => areaAt(forum, one.body.area, one.body.names, act.body.catalogue, at)),
      ],
    })),
  };
}

function areaAt(forum: Forum, id: AreaId, names: Words, catalogue: string, at: When): Area {
  const { listed, papers, activities } = forum.measures;
  return {
    id,
    names,
    coordination: coordinationAt(forum, id, at),
    measures: actsBy(listed, at).filter((act) => act.body.area === id && act.body.catalogue === catalogue),
    papers: inTime(actsBy(papers, at).filter((act) => act.body.areas?.includes(id) === true)),
    activities: inTime(
      actsBy(activities, at).filter(
        (act): act is Act<'activity.planned' | 'activity.held'> =>
          act.kind !== 'activities.counted' && act.body.area === id,
      ),
    ),
  };
}

/**
 * `coordinationAt` tells which parties coordinate an area at a date, as far as known. A term without an end runs until
 * another party is named coordinator; a party only seen in the role is shown from that date.
 */
function coordinationAt(forum: Forum, area: AreaId, at: When): Coordination[] {
  const acts = inTime(forum.measures.coordinators.filter((act) => act.body.area === area));
  return acts.flatMap((act, place) => {
    const { party, role } = act.body;
    const successor = acts
      .slice(place + 1)
      .find((later) => later.body.role === role && (later.body.party === party || role === 'coordinator'));
    const fixed = act.kind === 'coordinator.named' && act.body.until !== undefined ? whenOf(act.body.until) : null;
    const until = fixed ?? (successor ? whenOf(successor.effective) : null);
    const since = whenOf(act.effective);
    const answer = wasSo(since, until, at);
    if (answer === 'no') return [];
    return [
      { area, party, role, named: act.kind === 'coordinator.named', since, until, certain: answer === 'yes', act },
    ];
  });
}

/** `otherActivitiesAt` returns activities, plans, papers and reviews with no area of their own, in time. */
export const otherActivitiesAt = (forum: Forum, at: When): Act[] =>
  inTime([
    ...actsBy(forum.measures.activities, at).filter(
      (act) => act.kind === 'activities.counted' || act.body.area === undefined,
    ),
    ...actsBy(forum.measures.papers, at).filter((act) => act.body.areas === undefined || act.body.areas.length === 0),
    ...actsBy(forum.measures.opened, at),
  ]);
