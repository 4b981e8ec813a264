/** Every answer is made of these: dates, words, sources, and the state of the record it was read from. */
import { STATUSES } from '#forum/party/acts.ts';
import { z } from 'zod';
import * as ids from '#contract/ids.ts';
import { digest } from '#contract/text.ts';
import { edtf, instant } from '#contract/time.ts';
import { EXAMPLE_WORDS } from '#words/languages.ts';

type Naming = { readonly id: string; readonly description?: string; readonly examples?: readonly unknown[] };

/** `named` holds the schemas that stand under a name of their own in the OpenAPI document. */
export const named = z.registry<Naming>();

/** `naming` enters a schema under its name, and hands it back. */
export function naming<Schema extends z.ZodType>(
  id: string,
  description: string,
  schema: Schema,
  ...examples: readonly z.input<NoInfer<Schema>>[]
): Schema {
  named.add(schema, examples.length === 0 ? { id, description } : { id, description, examples });
  return schema;
}

export const date = naming(
  'Date',
  'A date of a fact with the precision of its source: EDTF level 1.',
  edtf,
  '2010-06-08',
  '2010-06',
  '2010?',
  '2022-10-12/2022-10-13',
);

export const recorded = naming('Instant', 'RFC 3339, UTC, milliseconds.', instant, '2026-03-19T12:00:00.000Z');

export const hash = naming('Hash', 'SHA-256, hexadecimal, lower case.', digest);

export const inLanguages = naming(
  'Words',
  'The same words by language (BCP 47); English is always there.',
  z.object({ en: z.string() }).catchall(z.string()),
  EXAMPLE_WORDS,
);

export const party = naming(
  'PartyId',
  'ISO 3166-1 alpha-3 for a state, a short name for an organisation.',
  ids.partyId,
);
export const { organId, meetingId, documentId, decisionId, sourceId, questionId, areaId, editionId, ref } = ids;

export const status = naming('Status', 'In which standing a party belongs to the forum.', z.enum(STATUSES));

export const count = naming(
  'Count',
  'How many certainly, and how many if every uncertain date is read in their favour.',
  z.strictObject({ certain: z.int().min(0), possible: z.int().min(0) }),
  { certain: 22, possible: 24 },
);

export const cited = naming(
  'Cited',
  'Where a fact stands: the source, where in it, and what it says there if that is kept.',
  z.strictObject({
    source: sourceId,
    at: z.string().exactOptional(),
    title: z.string(),
    address: z.string().exactOptional(),
    says: z.string().exactOptional(),
  }),
  { source: 'rules-of-procedure', at: '14', title: 'Rules of Procedure' },
);

export const claim = naming(
  'Claim',
  'What one source says on a question.',
  z.strictObject({ source: sourceId, locator: z.string().nullable(), says: z.string() }),
  { source: 'encyclopaedia', locator: '27', says: 'joined in 2006' },
);

export const dispute = naming(
  'Dispute',
  'A question on which sources differ: the reading that the record holds, or null where it is open, and every claim.',
  z.strictObject({
    question: questionId,
    title: z.string(),
    held: z.string().nullable(),
    claims: z.array(claim),
  }),
);

/** `rests` says on which sources a thing rests; `disputed` is there only where sources differ. */
export const rests = { sources: z.array(cited), disputed: z.array(dispute).exactOptional() };

export const fact = naming(
  'Fact',
  'One act as it bears on the thing asked for. The shape of `body` depends on `kind`: see the schemas named Body….',
  z.strictObject({
    act: z.int().min(0),
    ref: ref.nullable(),
    kind: z.string(),
    date,
    says: z.string().describe('The act in one sentence.'),
    body: z.record(z.string(), z.unknown()),
    note: z.string().nullable(),
    ...rests,
  }),
);

const stamp = {
  at: date.describe('The date that was asked about; its end counts.'),
  asKnownAt: z.int().min(-1).describe('The newest act that was taken into account; -1 for an empty record.'),
  head: hash.describe('Root hash of the record up to that act.'),
};

/** `one` is the schema of an answer with one thing. */
export const one = <Shape extends z.core.$ZodShape>(shape: Shape) => z.strictObject({ ...stamp, ...shape });

/** `many` is the schema of an answer with a list. `beside` holds what is true of the list as a whole. */
export const many = <Item extends z.ZodType, Shape extends z.core.$ZodShape = Record<never, never>>(
  item: Item,
  beside: Shape = {} as Shape,
) => z.strictObject({ ...stamp, ...beside, items: z.array(item) });

/** A long list comes in pages. `next` is there only where another follows: it is `after` of that one. */
export const paged = { next: z.string().exactOptional() } as const;

/** A person of public history, as a source names them. */
export const personAnswered = naming(
  'Person',
  'A person of public history, as a source names them.',
  z.strictObject({ name: z.string(), capacity: z.string().nullable(), party: party.nullable() }),
);
