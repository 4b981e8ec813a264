import { STANDINGS } from '#forum/document/read.ts';
import { RELATIONS, DOCUMENT_TYPES } from '#forum/document/acts.ts';
import { z } from 'zod';
import {
  date,
  decisionId,
  documentId,
  fact,
  inLanguages,
  many,
  meetingId,
  naming,
  one,
  paged,
  organId,
  party,
  personAnswered,
  rests,
} from './common.ts';
import { textAnswered } from './texts.ts';

export const documentType = z.enum(DOCUMENT_TYPES);

const documentShape = {
  id: documentId,
  type: documentType,
  title: z.string(),
  titles: inLanguages,
  standing: z
    .enum(STANDINGS)
    .describe('How the text came to be: a text of the Chair alone is never a consensus document.'),
  date,
  certain: z.boolean(),
  organ: organId.nullable(),
  meeting: meetingId.nullable(),
  decision: decisionId.nullable(),
};

const document = naming(
  'DocumentAt',
  'A document as the record shows it at the date.',
  z.strictObject({ ...documentShape, ...rests }),
);

export const documentsAnswer = naming('Documents', 'Documents known at the date, oldest first.', many(document, paged));

const relation = z.enum(RELATIONS);

export const documentAnswer = naming(
  'Document',
  'One document: signatures, instruments, how far it stood from entry into force, and its relations both ways.',
  one({
    ...documentShape,
    about: z.string().nullable(),
    address: z.string().nullable(),
    text: textAnswered.nullable(),
    signatures: z.array(z.strictObject({ party, name: z.string(), person: personAnswered.nullable() })),
    signatories: z.int().nullable(),
    depositary: party.nullable(),
    relations: z.array(z.strictObject({ relation, document: documentId })),
    relatedFrom: z.array(z.strictObject({ relation, document: documentId })),
    deposits: z.array(
      z.strictObject({
        party,
        name: z.string(),
        instrument: z.string(),
        date,
        reference: z.string().nullable(),
        ...rests,
      }),
    ),
    status: z.array(
      z.strictObject({
        date,
        inForce: z.boolean(),
        missing: z.int().nullable(),
        text: z.string().nullable(),
        ...rests,
      }),
    ),
    history: z.array(fact),
    ...rests,
  }),
);
