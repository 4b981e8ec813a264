import { COORDINATOR_ROLES } from '#forum/measure/acts.ts';
import { z } from 'zod';
import {
  areaId,
  date,
  documentId,
  fact,
  inLanguages,
  many,
  meetingId,
  naming,
  organId,
  party,
  rests,
} from './common.ts';
import * as ids from '#contract/ids.ts';

const coordination = z.strictObject({
  party,
  name: z.string(),
  role: z.enum(COORDINATOR_ROLES),
  named: z.boolean().describe('False where a source only shows the party in the role at a date.'),
  since: date,
  until: date.nullable(),
  certain: z.boolean(),
  ...rests,
});

const activity = z.strictObject({
  id: ids.activityId,
  title: z.string(),
  state: z.enum(['planned', 'held']),
  date,
  place: z.string().nullable(),
  host: party.nullable(),
  ...rests,
});

const area = naming(
  'Area',
  'A priority area of the Catalogue in force: who coordinates it, its measures, papers and activities.',
  z.strictObject({
    id: areaId,
    dimension: ids.dimensionId,
    name: z.string(),
    names: inLanguages,
    coordination: z.array(coordination),
    measures: z.array(z.strictObject({ id: ids.measureId, number: z.string().nullable(), text: z.string(), ...rests })),
    papers: z.array(z.strictObject({ document: documentId, title: z.string(), date, kind: z.string(), ...rests })),
    activities: z.array(activity),
    ...rests,
  }),
);

const review = z.strictObject({ date, organ: organId, meeting: meetingId.nullable() });

export const measuresAnswer = naming(
  'Measures',
  'Confidence-building measures by the Catalogue in force at the date: one element of `items` is one area.',
  many(area, {
    catalogue: z
      .strictObject({
        id: ids.catalogueId,
        title: z.string(),
        titles: inLanguages,
        since: date,
        complete: z.boolean().describe('Whether the record holds all of its dimensions and areas.'),
        certain: z.boolean(),
        ...rests,
      })
      .nullable(),
    dimensions: z.array(
      z.strictObject({ id: ids.dimensionId, name: z.string(), names: inLanguages, reviews: z.array(review) }),
    ),
    beyondAreas: z.array(fact).describe('Activities, counts, plans and papers that belong to no single area.'),
  }),
);
