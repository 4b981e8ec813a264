import type { Act } from '#forum/act.ts';
import { catalogueAt, otherActivitiesAt, type Area, type CatalogueAt } from '#forum/measure/read.ts';
import type { Reading } from '#reading/reading.ts';
import { stamp, type Resource } from './asking.ts';
import { called } from './parties.ts';
import { factsOf, restsOn, textOrNull } from './said.ts';
import { textIn } from '#reading/say.ts';

const coordinationOf = (reading: Reading, area: Area) =>
  area.coordination.map((one) => ({
    party: one.party,
    name: called(reading, one.party).name,
    role: one.role,
    named: one.named,
    since: one.since.edtf,
    until: one.until?.edtf ?? null,
    certain: one.certain,
    ...restsOn(reading, [one.act]),
  }));

const activityOf = (reading: Reading, act: Act<'activity.planned' | 'activity.held'>) => ({
  id: act.body.activity,
  title: textIn(reading, act.body.title),
  state: act.kind === 'activity.held' ? ('held' as const) : ('planned' as const),
  date: act.kind === 'activity.held' ? act.effective : act.body.plannedFor,
  place: textOrNull(reading, act.body.place),
  host: act.kind === 'activity.held' ? (act.body.host ?? null) : null,
  ...restsOn(reading, [act]),
});

const areaOf = (reading: Reading, dimension: string, area: Area) => ({
  id: area.id,
  dimension,
  name: textIn(reading, area.names),
  names: area.names,
  coordination: coordinationOf(reading, area),
  measures: area.measures.map((act) => ({
    id: act.body.measure,
    number: act.body.number ?? null,
    text: textIn(reading, act.body.text),
    ...restsOn(reading, [act]),
  })),
  papers: area.papers.map((act) => ({
    document: act.body.document,
    title: textIn(reading, act.body.title),
    date: act.effective,
    kind: act.kind === 'plan.approved' ? 'plan' : 'concept-paper',
    ...restsOn(reading, [act]),
  })),
  activities: area.activities.map((act) => activityOf(reading, act)),
  ...restsOn(reading, [
    ...area.coordination.map((one) => one.act),
    ...area.measures,
    ...area.papers,
    ...area.activities,
  ]),
});

const catalogueOf = (reading: Reading, catalogue: CatalogueAt) => ({
  id: catalogue.id,
  title: textIn(reading, catalogue.title),
  titles: catalogue.title,
  since: catalogue.since.edtf,
  complete: catalogue.complete,
  certain: catalogue.certain,
  ...restsOn(reading, [catalogue.act]),
});

export const measures: Resource<'measures'> = (reading) => {
  const catalogue = catalogueAt(reading.forum, reading.at);
  const dimensions = catalogue?.dimensions ?? [];
  return {
    ...stamp(reading),
    catalogue: catalogue && catalogueOf(reading, catalogue),
    dimensions: dimensions.map((dimension) => ({
      id: dimension.id,
      name: textIn(reading, dimension.names),
      names: dimension.names,
      reviews: dimension.reviews.map(({ effective, body }) => ({
        date: effective,
        organ: body.organ,
        meeting: body.meeting ?? null,
      })),
    })),
    items: dimensions.flatMap((dimension) => dimension.areas.map((area) => areaOf(reading, dimension.id, area))),
    beyondAreas: factsOf(reading, otherActivitiesAt(reading.forum, reading.at)),
  };
};
