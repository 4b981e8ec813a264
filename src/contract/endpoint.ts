/** An `Endpoint` is one address of the reading API. The list of them: endpoints.ts. */
import type { z } from 'zod';
import type { Parameter } from './query.ts';

export type Endpoint = {
  readonly method: 'get';
  /** The path under `/api/v1`; parts in braces are ids. */
  readonly path: string;
  /** The id in the path, with its schema. */
  readonly id?: { readonly name: string; readonly schema: z.ZodType };
  readonly query: Readonly<Record<string, Parameter>>;
  readonly answer: z.ZodType;
  readonly description: string;
  /** True where the list also comes as CSV under the same path with `.csv`. */
  readonly list: boolean;
  /** True where it also comes as JSON-LD, by `Accept: application/ld+json`. */
  readonly linked: boolean;
};
