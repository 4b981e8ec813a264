import { OFFICES } from '#forum/secretariat/acts.ts';
import { z } from 'zod';
import { date, fact, inLanguages, naming, one, party, rests } from './common.ts';

export const seatAnswered = naming(
  'SeatOfSecretariat',
  'The city in which the Secretariat sits, since when; premises where a source names them.',
  z.strictObject({
    city: z.string(),
    cities: inLanguages,
    country: party,
    premises: z.string().nullable(),
    since: date,
    certain: z.boolean(),
    ...rests,
  }),
);

export const officerAnswered = naming(
  'Officer',
  'Somebody in an office of the Secretariat. `since` is null where a source only shows them in office, on `seen`.',
  z.strictObject({
    officer: z.string(),
    name: z.string(),
    names: inLanguages,
    office: z.enum(OFFICES),
    title: z.string().nullable(),
    nationality: party.nullable(),
    since: date.nullable(),
    seen: date.nullable(),
    until: date.nullable(),
    certain: z.boolean(),
    ...rests,
  }),
);

export const secretariatAnswer = naming(
  'Secretariat',
  'The Secretariat at the date, and everybody who had held an office by then.',
  one({
    seat: seatAnswered.nullable(),
    heads: z.array(officerAnswered),
    deputies: z.array(officerAnswered),
    officers: z.array(officerAnswered),
    history: z.array(fact),
    ...rests,
  }),
);
