import { z } from 'zod';
import { date, documentId, inLanguages, many, naming, party, rests, status } from './common.ts';

const partner = naming(
  'Partner',
  'An organisation and its relations with the forum. Three different ones: its standing here, instruments signed or approved, the forum as observer there.',
  z.strictObject({
    party,
    name: z.string(),
    names: inLanguages,
    standings: z.array(z.strictObject({ status, since: date, until: date.nullable(), certain: z.boolean() })),
    instruments: z.array(
      z.strictObject({
        kind: z.enum(['memorandum', 'approval']),
        title: z.string().nullable(),
        date,
        document: documentId.nullable(),
        place: z.string().nullable(),
        ...rests,
      }),
    ),
    observerAt: z.array(z.strictObject({ date, reference: z.string().nullable(), ...rests })),
    ...rests,
  }),
);

export const partnersAnswer = naming(
  'Partners',
  'Organisations in any relation with the forum by the date.',
  many(partner),
);
