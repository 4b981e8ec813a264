import type { Act } from '#forum/act.ts';
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

export function evolveMeasures(measures: Measures, act: Act<keyof MeasureActs>): void {
  switch (act.kind) {
    case 'catalogue.adopted':
      measures.catalogues.push(act);
      return;
    case 'area.added':
      measures.areasAdded.push(act);
      return;
    case 'measure.listed':
      measures.listed.push(act);
      return;
    case 'measures.opened':
      measures.opened.push(act);
      return;
    case 'coordinator.named':
    case 'coordinator.seen':
      measures.coordinators.push(act);
      return;
    case 'concept-paper.approved':
    case 'plan.approved':
      measures.papers.push(act);
      return;
    case 'activity.planned':
    case 'activity.held':
    case 'activities.counted':
      measures.activities.push(act);
      return;
    case 'review.held':
      measures.reviews.push(act);
  }
}
