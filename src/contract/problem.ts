/** A problem is written as RFC 9457 has it. `type` is an address under /problems/ that explains the code. */
import { z } from 'zod';
import { naming } from './answers/common.ts';

/** The kinds of problem, each with the status it answers with. Refusals of rules have codes of their own and answer 409. */
export const PROBLEMS = {
  'malformed-query': 400,
  'malformed-header': 400,
  'malformed-body': 400,
  'not-signed-in': 401,
  denied: 403,
  'token-reads-only': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  refused: 409,
  stale: 409,
  'too-large': 413,
  'address-too-long': 414,
  'unsupported-type': 415,
  mistake: 422,
  'key-used-otherwise': 422,
  'too-many': 429,
  fault: 500,
  'not-ready': 503,
  'order-full': 503,
  'order-read-only': 503,
  'order-unreachable': 503,
  'order-unsettled': 503,
  'order-stopping': 503,
  busy: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

export const isProblemCode = (text: string): text is ProblemCode => Object.hasOwn(PROBLEMS, text);

export const problemSchema = naming(
  'Problem',
  'What went wrong (RFC 9457).',
  z.looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().exactOptional(),
    instance: z.string().exactOptional(),
    code: z.string(),
    errors: z
      .array(z.strictObject({ field: z.string(), code: z.string(), says: z.string() }))
      .exactOptional()
      .describe('One entry for each mistake, in the language asked.'),
    requestId: z.string().exactOptional(),
    rule: z.string().nullable().exactOptional(),
    article: z.string().nullable().exactOptional(),
    edition: z.string().exactOptional(),
    facts: z.record(z.string(), z.unknown()).exactOptional(),
  }),
  {
    type: '/problems/malformed-query',
    title: 'The address asks for something that cannot be',
    status: 400,
    code: 'malformed-query',
    errors: [{ field: 'at', code: 'date-impossible', says: 'There is no such day or month: “2010-02-30”.' }],
  },
);

export type Problem = z.output<typeof problemSchema>;
