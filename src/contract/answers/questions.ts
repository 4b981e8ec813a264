import { QUESTION_STANDINGS } from '#forum/refusal.ts';
import { LIVE_PROCEDURES } from '#forum/question/acts.ts';
import { SERVICE_WAYS, SERVICE_OUTCOMES, EXTENSION_CAUSES } from '#forum/silence/acts.ts';
import { COORDINATOR_ROLES } from '#forum/measure/acts.ts';
import { z } from 'zod';
import { textKept } from '#contract/text.ts';
import { putText } from '#contract/acts/put-text.ts';
import { onBehalf, stance } from '#contract/acts/question.ts';
import { verb } from '#contract/acts/decision.ts';
import {
  date,
  decisionId,
  fact,
  inLanguages,
  many,
  meetingId,
  naming,
  one,
  paged,
  organId,
  party,
  recorded,
  ref,
  rests,
} from './common.ts';

const stands = z.enum(QUESTION_STANDINGS);
const act = z.int().min(0);

const questionShape = {
  id: decisionId,
  title: z.string(),
  titles: inLanguages,
  organ: organId,
  verb,
  procedure: z.enum(LIVE_PROCEDURES),
  stands: stands.describe('Where the question stands.'),
  until: recorded.nullable().describe('Of a silence that was opened: the instant at which it can no longer be broken.'),
  date,
  put: act.describe('The act by which it was put.'),
  proposer: party.nullable(),
  text: putText.describe('The exact text: the digest of its bytes in each language.'),
  meeting: meetingId.nullable(),
};

const question = naming(
  'QuestionAt',
  'A question put to an organ, as it stood at the date.',
  z.strictObject({ ...questionShape, ...rests }),
);

export const questionsAnswer = naming(
  'Questions',
  'Questions that whoever asks may see, newest first.',
  many(question, paged),
);

export const rule = z
  .strictObject({ rule: z.string(), article: z.string().nullable(), edition: z.string() })
  .nullable()
  .describe('The rule of the charter that asks for it.');

const need = naming(
  'Need',
  'What a question still needs to pass: a rule that is not met or leaves a point to the Chair (`code`, `facts`), time, service, ' +
    'an objection that stands, or the next step (`order`). What stands in the way comes first, the next step last.',
  z.strictObject({
    is: z.enum(['rule', 'time', 'service', 'objection', 'step']),
    rule,
    code: z.string().nullable(),
    facts: z.record(z.string(), z.unknown()),
    parties: z.array(party),
    until: recorded.nullable(),
    order: z.string().nullable(),
  }),
);

const silence = naming(
  'Silence',
  'The silence under which a question stood: its ends, and on whom it was served, when and how.',
  z.strictObject({
    opened: act,
    openedAt: recorded,
    firstUntil: recorded,
    until: recorded,
    servedTo: z.array(party).describe('All that might object on the day of the opening.'),
    served: z.array(
      z.strictObject({
        act,
        party,
        how: z.enum(SERVICE_WAYS),
        at: recorded,
        outcome: z.enum(SERVICE_OUTCOMES),
      }),
    ),
    awaited: z
      .array(party)
      .describe(
        'Whose silence counts: those that may object and whose seat somebody fills, at the date or at its end.',
      ),
    notReached: z.array(party).describe('Of those awaited, whom nothing has reached since they count.'),
    stopped: z.array(party).describe('Who counted while it ran, and does so no more.'),
    extensions: z.array(z.strictObject({ act, until: recorded, cause: z.enum(EXTENSION_CAUSES), reason: z.string() })),
  }),
);

const position = naming(
  'Position',
  'What a party said, with a reference that it keeps for ever.',
  z.strictObject({
    act,
    ref: ref.nullable(),
    party,
    as: stance,
    statement: z.string().nullable(),
    statements: z.record(z.string(), z.string()).nullable(),
    texts: z
      .array(textKept)
      .describe('What is too long for the record, or in a language of the party: texts that are kept.'),
    received: recorded,
    late: z.boolean(),
    onBehalf: onBehalf.nullable(),
    lifted: act.nullable().describe('The act by which its party lifted it: it stands no more.'),
    aboutVersion: z
      .string()
      .nullable()
      .describe('The version of the text that it is about, where it was amended since.'),
  }),
);

export const questionAnswer = naming(
  'Question',
  'One question: its exact text, its silence, the positions, what it needs to pass, and every act on it.',
  one({
    next: z
      .string()
      .exactOptional()
      .describe('There is more: positions, deliveries and acts after this one, with `after`.'),
    ...questionShape,
    effects: z
      .array(z.strictObject({ kind: z.string(), body: z.record(z.string(), z.unknown()) }))
      .describe('The acts that enter the record with the decision, if it is adopted.'),
    recommends: z
      .array(z.strictObject({ kind: z.string(), body: z.record(z.string(), z.unknown()) }))
      .describe('What the organ above is asked to bring about, where it recommends something exactly.'),
    earlierTexts: z.array(putText).describe('The texts that were before the organ earlier, oldest first.'),
    follows: decisionId.nullable(),
    supersedes: decisionId.nullable(),
    supersededBy: decisionId.nullable(),
    silence: silence.nullable(),
    positions: z.array(position),
    needs: z.array(need).describe('Empty once it is decided.'),
    matter: z
      .array(z.strictObject({ id: decisionId, organ: organId, verb: verb.nullable(), stands }))
      .describe('The whole way of the matter, lowest organ first.'),
    history: z.array(fact),
    ...rests,
  }),
);

const waiting = naming(
  'Waiting',
  'A question that waits for whoever asks: for which order, until when, by which rule.',
  z.strictObject({
    question: decisionId,
    title: z.string(),
    stands,
    order: z.string(),
    by: recorded.nullable(),
    inCapital: z
      .strictObject({ zone: z.string(), at: z.string() })
      .nullable()
      .describe('The same instant on the clocks of the capital of the party, with their offset.'),
    rule,
    parties: z.array(party).describe('Those concerned: on whom it was not served, who objects.'),
  }),
);

export const deskAnswer = naming(
  'Desk',
  'What waits for whoever is signed in.',
  z.strictObject({
    person: z.string(),
    party: party.nullable(),
    roles: z.array(z.string()),
    inTheChair: z.boolean(),
    orders: z.array(z.string()).describe('The orders that the roles reach today.'),
    areas: z
      .array(
        z.strictObject({
          area: z.string(),
          name: z.string(),
          role: z.enum(COORDINATOR_ROLES),
          questions: z.array(decisionId),
        }),
      )
      .describe('Areas of measures that the party coordinates, and the open questions that touch them.'),
    waiting: z.array(waiting),
  }),
);
