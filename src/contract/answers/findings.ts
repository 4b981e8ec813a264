import { SEVERITIES } from '#forum/finding.ts';
import { BASES } from '#forum/organ/acts.ts';
import { z } from 'zod';
import { date, editionId, inLanguages, many, paged, meetingId, naming, organId, party, rests } from './common.ts';

/** `citedRule` says where a rule stands: its path in the charter, its article if known, and its basis. */
const citedRule = {
  rule: z.string(),
  article: z.string().nullable(),
  basis: z.enum(BASES).nullable(),
  edition: editionId.describe('The edition in force.'),
  statedIn: editionId.nullable().describe('The edition that stated the rule: the same, or an earlier one.'),
};

const subject = z.strictObject({
  of: z.enum(['meeting', 'organ', 'decision', 'document', 'party', 'chairmanship']),
  id: z.string(),
  since: date.exactOptional(),
  name: z.string(),
});

const facts = z.record(z.string(), z.unknown());

const finding = naming(
  'Finding',
  'A rule and a fact that differ, by the edition in force at the time. What was expected and what was found, in words and as facts.',
  z.strictObject({
    id: z.string(),
    code: z.string(),
    ...citedRule,
    title: z.string(),
    subject: z
      .string()
      .describe('Id of what it is about; `about` says of which kind, and since when where that is part of it.'),
    about: subject,
    on: date,
    expected: z.string(),
    found: z.string(),
    facts: z
      .strictObject({ expected: facts, found: facts })
      .describe('The same for programs; members depend on the code.'),
    severity: z.enum(SEVERITIES),
    acts: z.array(z.int().min(0)),
    ...rests,
  }),
);

export const findingsAnswer = naming(
  'Findings',
  'What the rules find about history by the date, oldest first.',
  many(finding, paged),
);

const marked = z.strictObject({ meeting: meetingId.nullable(), on: date });

export const dueItem = naming(
  'Due',
  'What is due by a rule. `planned` is what was announced; only what is held makes it done. `overdue` is not known where the record ends before.',
  z.strictObject({
    what: z.enum(['regular-meeting', 'end-of-term', 'choice-of-chair']),
    organ: organId.nullable(),
    party: party.nullable(),
    name: z.string().nullable(),
    names: inLanguages.nullable(),
    by: date,
    last: marked.nullable(),
    planned: marked.nullable(),
    overdue: z.enum(['yes', 'no', 'not-known']),
    ...citedRule,
  }),
);

export const dueAnswer = naming(
  'DueList',
  'What is due at the date: regular meetings organ by organ, then the chair.',
  many(dueItem),
);
