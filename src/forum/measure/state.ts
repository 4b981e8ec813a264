import type { Act } from '#forum/act.ts';
import { keep, type Kept } from '#forum/kept.ts';
import type { MeasureActs } from './acts.ts';

export type Measures = {
  readonly catalogues: Act<'catalogue.adopted'>[];
  readonly areasAdded: Act<'area.added'>[];
  readonly listed: Act<'measure.listed'>[];
  readonly opened: Act<'measures.opened'>[];
  readonly coordinators: Act<'coordinator.named' | 'coordinator.seen'>[];
  readonly papers: Act<'concept-paper.approved' | 'plan.approved'>[];
  readonly activities: Act<'activity.planned' | 'activity.held' | 'activities.counted'>[];
  readonly reviews: Act<'review.held'>[];
};

export const noMeasures = (): Measures => ({
  catalogues: [],
  areasAdded: [],
  listed: [],
  opened: [],
  coordinators: [],
  papers: [],
  activities: [],
  reviews: [],
});

/** In which list an act of each kind is kept. */
export const MEASURE_LISTS = {
  'catalogue.adopted': 'catalogues',
  'area.added': 'areasAdded',
  'measure.listed': 'listed',
  'measures.opened': 'opened',
  'coordinator.named': 'coordinators',
  'coordinator.seen': 'coordinators',
  'concept-paper.approved': 'papers',
  'plan.approved': 'papers',
  'activity.planned': 'activities',
  'activity.held': 'activities',
  'activities.counted': 'activities',
  'review.held': 'reviews',
} as const satisfies Kept<Measures, keyof MeasureActs>;

export const evolveMeasures = (measures: Measures, act: Act<keyof MeasureActs>): void =>
  keep(measures, MEASURE_LISTS, act);
