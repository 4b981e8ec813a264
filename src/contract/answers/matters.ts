import { GUIDES, type Guide } from '#forum/matter/guide.ts';
import { STEP_STANDS, type MatterStep, type StepStands } from '#forum/matter/steps.ts';
import { exactly } from '#contract/same.ts';
import { z } from 'zod';
import { date, decisionId, documentId, many, naming, organId, rests } from './common.ts';
import { rule } from './questions.ts';

const guide = exactly<Guide>()(z.enum(GUIDES));

const act = z.int().min(0);

const step = naming(
  'MatterStep',
  'One step of a matter: whether it is done, is to be done now, has to wait, is not asked for by the rules, or is not on record; and what it rests on.',
  z.strictObject({
    step: exactly<MatterStep['step']>()(
      z.enum(['asking', 'signatures', 'recommendation', 'decision', 'memorandum', 'ending']),
    ),
    stands: exactly<StepStands>()(z.enum(STEP_STANDS)),
    rule,
    acts: z
      .array(act)
      .describe(
        'The numbers of the acts by which it was done: the application, the signatures, the memorandum, the status.',
      ),
    organs: z.array(organId).describe('The organ that recommends, or those that may decide.'),
    missing: z.array(documentId).describe('Documents that are to be signed and are not.'),
    questions: z.array(decisionId),
    decisions: z.array(decisionId),
  }),
);

const matter = naming(
  'Matter',
  'What is under way, or was concluded here, of the kinds that have a guide. `subject` is a party, an edition of the charter or an officer.',
  z.strictObject({
    guide,
    subject: z.string(),
    since: date.nullable().describe('From when it is so; null while the matter is open.'),
    steps: z.array(step),
    ...rests,
  }),
);

export const mattersAnswer = naming(
  'Matters',
  'Matters by the record as known, the newest first, each with its steps by the edition in force today.',
  many(matter),
);
