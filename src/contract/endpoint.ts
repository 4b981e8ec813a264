/** What an endpoint of the reading API is. The list of them: endpoints.ts. */
import type { z } from 'zod';
import type { Parameter } from './query.ts';

export type Endpoint = {
  readonly method: 'get';
  /** Under `/api/v1`; parts in braces are ids. */
  readonly path: string;
  /** What part of the path the id is, as a schema. */
  readonly id?: { readonly name: string; readonly schema: z.ZodType };
  readonly query: Readonly<Record<string, Parameter>>;
  readonly answer: z.ZodType;
  readonly description: string;
  /** Also as CSV under the same path with `.csv`. */
  readonly list: boolean;
  /** Also as JSON-LD, by `Accept: application/ld+json`. */
  readonly linked: boolean;
};
