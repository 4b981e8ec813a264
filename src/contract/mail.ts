/** These schemas are what the API says of letters: which ones a person gets, and for the Secretariat the outbox. */
import { z } from 'zod';
import { named, naming, party, questionId } from './answers/common.ts';
import type { MorePaths } from './openapi.ts';
import { problemSchema } from './problem.ts';
import { instant } from './time.ts';
import { LANGUAGES } from '#words/languages.ts';

export const mailChoice = naming(
  'MailChoice',
  'Which letters a person gets; `language` null for that of the account.',
  z.strictObject({
    choice: z.enum(['at-once', 'daily', 'weekly', 'waiting', 'none']),
    language: z.enum(LANGUAGES).nullable().default(null),
  }),
  { choice: 'daily', language: null },
);

const letterState = z.enum(['waiting', 'sent', 'bounced', 'given-up']);

export const outboxAnswer = naming(
  'Outbox',
  'Letters, the newest first, with what the mail server last said. Addresses are for the Secretariat alone.',
  z.strictObject({
    sends: z.boolean(),
    count: z.record(letterState, z.int()),
    letters: z.array(
      z.strictObject({
        id: z.string(),
        person: z.string().nullable(),
        to: z.string(),
        language: z.enum(LANGUAGES),
        subject: z.string(),
        state: letterState,
        attempts: z.int(),
        answer: z.string().nullable(),
        made: instant,
        at: instant,
        serves: z.strictObject({ question: questionId, party }).nullable(),
      }),
    ),
  }),
);

export const mending = naming(
  'Mending',
  'What is done about a letter: it is tried again, or it came back.',
  z.strictObject({ do: z.enum(['again', 'came-back']) }),
);

export const acknowledgement = naming(
  'Acknowledgement',
  'The word at the end of the link in a letter that serves a silence: whoever has it has had the letter.',
  z.strictObject({ token: z.string().min(1).max(200) }),
);

const acknowledgedAnswer = naming(
  'Acknowledged',
  '`known`: it was on record before. `over`: no silence runs any more, so that there is nothing left to acknowledge.',
  z.strictObject({ is: z.enum(['recorded', 'known', 'over']) }),
);

const schema = (of: z.ZodType) => ({ $ref: `#/components/schemas/${named.get(of)?.id ?? ''}` });
const json = (of: z.ZodType) => ({ 'application/json': { schema: schema(of) } });
const sent = (of: z.ZodType) => ({ required: true, content: json(of) });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: schema(problemSchema) } },
});

const security = [{ bearer: [] }];
const nobody = { 401: problem('Nobody is signed in.') };
const office = { ...nobody, 403: problem('The outbox is for the Secretariat.') };

export const mailOperations: MorePaths = {
  '/api/v1/mail/choice': {
    get: {
      operationId: 'mailChoice',
      summary: 'Which letters you get.',
      security,
      responses: { 200: { description: 'Your choice.', content: json(mailChoice) }, ...nobody },
    },
    put: {
      operationId: 'chooseMail',
      summary: 'Chooses which letters you get. Those about a silence that you may break come in any case.',
      security,
      requestBody: sent(mailChoice),
      responses: {
        200: { description: 'Kept.', content: json(mailChoice) },
        ...nobody,
        422: problem('No such choice.'),
      },
    },
  },
  '/api/v1/mail/outbox': {
    get: {
      operationId: 'outbox',
      summary: 'How the letters stand.',
      security,
      parameters: [
        { name: 'state', in: 'query', required: false, schema: { type: 'string', enum: letterState.options } },
      ],
      responses: { 200: { description: 'At most five hundred.', content: json(outboxAnswer) }, ...office },
    },
  },
  '/api/v1/mail/outbox/{letter}': {
    post: {
      operationId: 'mendLetter',
      summary: 'Tries a letter again at once, or says that it came back.',
      security,
      parameters: [{ name: 'letter', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      requestBody: sent(mending),
      responses: { 204: { description: 'Done.' }, ...office, 404: problem('No letter to which that could be done.') },
    },
  },
  '/api/v1/acknowledgements': {
    post: {
      operationId: 'acknowledge',
      summary: 'Puts on record that a letter has reached a party. Takes no position. Nobody need be signed in.',
      requestBody: sent(acknowledgement),
      responses: {
        200: { description: 'What came of it.', content: json(acknowledgedAnswer) },
        404: problem('No such word was ever sent.'),
        429: problem('Too many attempts: see Retry-After.'),
      },
    },
  },
};
