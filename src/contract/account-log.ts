/** These schemas are what the API says of accounts: what was done to them, and who gave an act. */
import { z } from 'zod';
import { ROLES } from '#forum/role.ts';
import { hash, named, naming, party } from './answers/common.ts';
import type { MorePaths } from './openapi.ts';
import { problemSchema } from './problem.ts';
import { instant } from './time.ts';

const logged = z.strictObject({
  person: z.string().describe('The opaque id of the person.'),
  name: z.string().nullable().describe('Null where the person was erased, or is one of the demonstration.'),
  party: party.nullable(),
  roles: z.array(z.enum(ROLES)).readonly(),
});

export const accountChangesAnswer = naming(
  'AccountChanges',
  'What was done to accounts, the newest first; nothing of it is ever changed or removed.',
  z.strictObject({
    changes: z.array(
      z.strictObject({
        n: z.int().min(1),
        at: instant,
        deed: z.enum([
          'asked',
          'refused',
          'invited',
          'invited-again',
          'taken-up',
          'bound',
          'roles-changed',
          'passkey-added',
          'passkey-removed',
          'password-set',
          'token-issued',
          'token-revoked',
          'sessions-ended',
          'signed-in',
          'closed',
          'erased',
        ]),
        of: logged.describe('Whose account it is, with the roles that it had afterwards.'),
        by: logged.nullable().describe('Who did it; null for the service itself.'),
        about: z.string().nullable().describe('A browser, the scope of a token, or the issuer of an identity.'),
      }),
    ),
    more: z.boolean().describe('Whether earlier ones follow: ask again with `before` as the last `n`.'),
  }),
);

export const givenAnswer = naming(
  'Given',
  'Who gave an act, opened: see docs/record.md.',
  z.strictObject({
    n: z.int().min(0),
    given: hash.nullable().describe('The commitment in the act; null where it has none.'),
    opening: z
      .strictObject({
        salt: hash.describe('32 bytes, hexadecimal.'),
        person: z.string(),
        credential: z.string(),
        name: z.string().nullable(),
      })
      .nullable()
      .describe('Null where the person was erased.'),
    matches: z.boolean().nullable().describe('Whether the opening opens the commitment.'),
  }),
);

const schema = (of: z.ZodType) => ({ $ref: `#/components/schemas/${named.get(of)?.id ?? ''}` });
const json = (of: z.ZodType) => ({ 'application/json': { schema: schema(of) } });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: schema(problemSchema) } },
});

const security = [{ bearer: [] }];
const nobody = { 401: problem('Nobody is signed in.') };

export const accountLogOperations: MorePaths = {
  '/api/v1/accounts/changes': {
    get: {
      operationId: 'accountChanges',
      summary: 'What was done to the accounts of your delegation; for the Secretariat, to all.',
      security,
      parameters: [
        {
          name: 'before',
          in: 'query',
          required: false,
          description: 'A number `n`: only earlier changes are answered.',
          schema: { type: 'integer', minimum: 1 },
        },
      ],
      responses: { 200: { description: 'At most a hundred.', content: json(accountChangesAnswer) }, ...nobody },
    },
  },
  '/api/v1/acts/{n}/given': {
    get: {
      operationId: 'given',
      summary: 'Who gave an act: for the delegation that gave it, and for the Secretariat.',
      security,
      parameters: [
        { name: 'n', in: 'path', required: true, description: 'The number of the act.', schema: { type: 'integer' } },
      ],
      responses: {
        200: { description: 'What opens the commitment, and whether it does.', content: json(givenAnswer) },
        ...nobody,
        404: problem('There is no such act, or it is not yours to open.'),
      },
    },
  },
};
