/** A resource turns what the readers of the core say into an answer, and no more. */
import type { AnswerOf, EndpointName, endpoints } from '#contract/endpoints.ts';
import type { QueryMistake } from '#contract/query.ts';
import type { Reading } from '#reading/reading.ts';

type Query<Name extends EndpointName> = {
  readonly [Key in keyof (typeof endpoints)[Name]['query']]?: (typeof endpoints)[Name]['query'][Key] extends {
    readonly schema: { readonly _zod: { readonly output: infer Value } };
  }
    ? Value
    : never;
};

/** A mistake that only the record can show: a filter by something it does not hold. */
type Mistaken = { readonly mistakes: readonly QueryMistake[] };

/** Null where there is no such thing. `id` is empty where the path has none. */
export type Resource<Name extends EndpointName> = (
  reading: Reading,
  query: Query<Name>,
  id: string,
) => AnswerOf<Name> | Mistaken | null;

/** The part of every answer that says what it was read from. */
export const stamp = (reading: Reading) => ({
  at: reading.at.edtf,
  asKnownAt: reading.asKnownAt,
  head: reading.head,
});
