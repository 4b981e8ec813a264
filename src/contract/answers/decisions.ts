import { VERBS, PROCEDURES, BESIDE } from '#forum/decision/acts.ts';
import { z } from 'zod';
import { textKept } from '#contract/text.ts';
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
  rests,
} from './common.ts';
import { instant } from '#contract/time.ts';
import { textAnswered } from './texts.ts';

const decisionShape = {
  id: decisionId,
  title: z.string(),
  titles: inLanguages,
  organ: organId,
  date,
  certain: z.boolean(),
  outcome: z.enum(['adopted', 'failed']),
  verb: z.enum(VERBS).nullable(),
  procedure: z.enum(PROCEDURES).nullable(),
  meeting: meetingId.nullable(),
};

const decision = naming(
  'DecisionAt',
  'A decision as the record shows it at the date.',
  z.strictObject({ ...decisionShape, ...rests }),
);

export const decisionsAnswer = naming('Decisions', 'Decisions known at the date, newest first.', many(decision, paged));

export const decisionAnswer = naming(
  'Decision',
  'One decision with what it rests on, and the acts that rest on it (`effects`).',
  one({
    ...decisionShape,
    documents: z.array(documentId),
    parties: z.array(party),
    follows: decisionId.nullable(),
    authority: z.string().nullable(),
    silenceFrom: date.nullable(),
    reason: z.string().nullable(),
    question: decisionId.nullable().describe('The question put here, where you may see it.'),
    text: textAnswered.nullable(),
    attached: z.array(
      z.strictObject({
        ref: z.string(),
        party,
        as: z.enum(BESIDE),
        statement: z.string().nullable(),
        statements: z.record(z.string(), z.string()).nullable(),
        texts: z.array(textKept),
        received: instant,
        version: z.string().nullable().describe('Of a text amended before its adoption: the version that it is about.'),
      }),
    ),
    effects: z.array(fact),
    history: z.array(fact),
    ...rests,
  }),
);
