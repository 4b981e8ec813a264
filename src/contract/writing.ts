/** These are the paths that write, for the OpenAPI document, and what they take beside orders. */
import { z } from 'zod';
import { named, naming, party } from './answers/common.ts';
import { deskAnswer } from './answers/questions.ts';
import { orderSchema, writtenAnswer } from './commands.ts';
import { accountLogOperations } from './account-log.ts';
import { mailOperations } from './mail.ts';
import type { MorePaths } from './openapi.ts';
import { problemSchema } from './problem.ts';
import { instant } from './time.ts';

/** The length of a request, in bytes. Texts of five megabytes are put by digest, so no order is long. */
export const LONGEST_ORDER = 262_144;

const textAnswer = naming(
  'TextHandedIn',
  'A text that is kept: an order names it by its digest.',
  z.strictObject({ sha256: z.string(), type: z.string(), bytes: z.int().min(1) }),
);

export const signInSchema = naming(
  'SignIn',
  'As whom to try the forum: `secretariat`, `chair`, or a role and a party of the forum.',
  z.strictObject({ as: z.string().min(1).max(100) }),
  { as: 'secretariat' },
  { as: 'chair' },
  { as: 'delegate:KAZ' },
  { as: 'observer:IDN' },
);

export const signedInAnswer = naming(
  'SignedIn',
  'Send `token` as `Authorization: Bearer …`.',
  z.strictObject({
    token: z.string(),
    person: z.string(),
    party: party.nullable(),
    roles: z.array(z.string()),
    expiresAt: instant,
  }),
);

const schema = (of: z.ZodType) => ({ $ref: `#/components/schemas/${named.get(of)?.id ?? ''}` });
const json = (of: z.ZodType) => ({ 'application/json': { schema: schema(of) } });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: schema(problemSchema) } },
});

const postAct = {
  operationId: 'order',
  summary:
    'Gives an order: it becomes acts, durable when this answers, or it is refused with the rule that stands against it.',
  security: [{ bearer: [] }],
  parameters: [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description:
        'Of your choosing, 1 to 255 printable characters. What was recorded under a key is answered alike for at least a day; a refusal leaves the key free.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    },
  ],
  requestBody: { required: true, content: json(orderSchema) },
  responses: {
    201: { description: 'Recorded.', content: json(writtenAnswer) },
    400: problem('The body is no JSON, or a header cannot be read.'),
    401: problem('Nobody is signed in.'),
    403: problem('Your role does not reach this far.'),
    404: problem('There is no such thing, as far as you may see.'),
    409: problem(
      'Refused: see `code`, `rule`, `article`, `facts`. Or `stale`: something came after what you had seen.',
    ),
    413: problem('Longer than 262,144 bytes.'),
    415: problem('Not JSON by its type.'),
    422: problem('The order has mistakes: see `errors`; or the key was used for another one.'),
    429: problem('Too many orders: see Retry-After.'),
    503: problem(
      'It failed for a fault of ours, and nothing was recorded (`order-unsettled`: perhaps it was). A silence that it was about is extended before it closes.',
    ),
  },
};

const binary = { schema: { type: 'string', format: 'binary' } };
const bytes = {
  'text/plain': binary,
  'application/pdf': binary,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': binary,
  'application/vnd.oasis.opendocument.text': binary,
};

const postText = {
  operationId: 'handInText',
  summary: 'Hands in the bytes of a text, before a question names them: whoever may see that question can read them.',
  security: [{ bearer: [] }],
  requestBody: { required: true, content: bytes },
  responses: {
    201: { description: 'Kept; forgotten after two days if no question names it.', content: json(textAnswer) },
    401: problem('Nobody is signed in.'),
    403: problem('Your role puts no questions.'),
    413: problem('Longer than 5,242,880 bytes.'),
    415: problem('Neither plain text in UTF-8 nor PDF, DOCX or ODT.'),
    422: problem('The bytes are not what their type says.'),
    429: problem('Too many texts: see Retry-After.'),
  },
};

const getText = {
  operationId: 'text',
  summary: 'The bytes of a text that a question which you may see names, if they were handed in.',
  parameters: [
    {
      name: 'sha256',
      in: 'path',
      required: true,
      description: 'SHA-256 of the bytes, 64 hexadecimal digits.',
      schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    },
  ],
  responses: {
    200: { description: 'The very bytes.', content: bytes },
    401: problem('The token is good for nothing.'),
    404: problem('There is no such text, as far as you may see.'),
  },
};

/**
 * `writingOperations` are the operations of a service that takes orders; signing in is among them only in a
 * demonstration.
 */
export const writingOperations = (demonstration: boolean): MorePaths => ({
  '/api/v1/acts': { post: postAct },
  '/api/v1/texts': { post: postText },
  '/api/v1/texts/{sha256}': { get: getText },
  ...accountLogOperations,
  ...mailOperations,
  '/api/v1/desk': {
    get: {
      operationId: 'desk',
      summary: 'What waits for you.',
      security: [{ bearer: [] }],
      responses: {
        200: { description: 'Questions that wait for the party or office of whoever asks.', content: json(deskAnswer) },
        401: problem('Nobody is signed in.'),
      },
    },
  },
  ...(demonstration
    ? {
        '/api/v1/demonstration/sign-in': {
          post: {
            operationId: 'signIn',
            summary: 'Signs in to the demonstration, as anybody.',
            requestBody: { required: true, content: json(signInSchema) },
            responses: {
              201: { description: 'A token, good for eight hours.', content: json(signedInAnswer) },
              422: problem('No such role, or no such party in the forum.'),
              429: problem('Too many attempts: see Retry-After.'),
            },
          },
        },
        '/api/v1/demonstration/sign-out': {
          post: {
            operationId: 'signOut',
            summary: 'Revokes the token that it is sent with.',
            security: [{ bearer: [] }],
            responses: { 204: { description: 'Revoked.' }, 401: problem('Nobody is signed in.') },
          },
        },
      }
    : {}),
});
