import { ORGAN_CLASSES, LEVELS } from '#forum/organ/acts.ts';
import { z } from 'zod';
import { date, documentId, fact, inLanguages, many, naming, one, organId, rests } from './common.ts';
import { meetingBrief } from './meetings.ts';

const organShape = {
  id: organId,
  name: z.string(),
  names: inLanguages,
  short: z.string().nullable(),
  class: z.enum(ORGAN_CLASSES),
  level: z.enum(LEVELS),
  reportsTo: organId.nullable(),
  since: date,
  document: documentId.nullable(),
  certain: z.boolean(),
};

const organ = naming('OrganAt', 'An organ as it was at the date.', z.strictObject({ ...organShape, ...rests }));

const proposed = z.strictObject({ id: organId, name: z.string(), names: inLanguages, date, ...rests });

export const organsAnswer = naming(
  'Organs',
  'The organs at the date. `proposed` lists those that were put forward and, as far as is known, never created.',
  many(organ, { proposed: z.array(proposed) }),
);

export const organAnswer = naming(
  'Organ',
  'One organ with its meetings and its history.',
  one({
    ...organShape,
    basis: z.string().nullable(),
    meetings: z.array(meetingBrief),
    history: z.array(fact),
    ...rests,
  }),
);
