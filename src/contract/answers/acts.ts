import { z } from 'zod';
import { hash, many, naming, one, recorded } from './common.ts';

const leaf = {
  n: z.int().min(0),
  recordedAt: recorded,
  commit: hash.describe('SHA-256 of salt and content: see docs/record.md.'),
  leafHash: hash,
};

const inFull = {
  ...leaf,
  received: recorded.describe('When the order arrived: what had to come before an end is judged by it.'),
  public: z.boolean(),
  content: z
    .record(z.string(), z.unknown())
    .describe('The act. Its canonical JSON (RFC 8785) is what the commitment covers.'),
  salt: hash,
  correctedBy: z.int().min(0).nullable(),
};

const restricted = { ...leaf, public: z.literal(false) };

const actInFull = naming(
  'ActInFull',
  'An act in full: a public one, or one that whoever asks is entitled to see.',
  z.strictObject(inFull),
);

const restrictedAct = naming(
  'RestrictedAct',
  'An act for others: the commitment shows that it is there and when, not what it says.',
  z.strictObject(restricted),
);

const recordedAct = z.union([actInFull, restrictedAct]);

export const actsAnswer = naming(
  'Acts',
  'The record, act by act. `next` is where the next page begins, null at the end.',
  many(recordedAct, { size: z.int().min(0), next: z.int().min(0).nullable() }),
);

export const actAnswer = naming(
  'Act',
  'One act as it stands in the record. `canonical` is the exact text that was hashed.',
  z.union([one({ ...inFull, canonical: z.string() }), one(restricted)]),
);
