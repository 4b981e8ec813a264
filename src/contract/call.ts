/**
 * `call` is the typed client: it asks one endpoint and gives back its answer, or the problem. The transport is handed
 * in.
 */
import { z } from 'zod';
import { refuse, accept, type Result } from '#kernel/result.ts';
import { endpoints, type AnswerOf, type EndpointName, type QueryOf } from './endpoints.ts';
import { problemSchema, type Problem } from './problem.ts';

/** A transport fetches an address with GET; it rejects where no server answers. */
export type Transport = (address: string) => Promise<{ readonly status: number; readonly body: unknown }>;

export type Asked<Name extends EndpointName> = QueryOf<Name> & {
  readonly at?: string;
  readonly asKnownAt?: string;
  readonly lang?: string;
};

export type CallProblem =
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The answer is not of this contract: it comes from another service, or another version. */
  | { readonly kind: 'not-understood'; readonly status: number; readonly why: string };

/** `addressOf` returns the address of an endpoint under `base` (`https://…/api/v1`); `id` where its path has one. */
export function addressOf<Name extends EndpointName>(
  base: string,
  name: Name,
  asked: Asked<Name>,
  id?: string,
): string {
  const path = endpoints[name].path.replace(/\{\w+\}/, encodeURIComponent(id ?? ''));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(asked)) if (value !== undefined) query.set(key, value);
  return `${base.replace(/\/$/, '')}${path}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

export async function call<Name extends EndpointName>(
  transport: Transport,
  base: string,
  name: Name,
  asked: Asked<Name> = {},
  id?: string,
): Promise<Result<AnswerOf<Name>, CallProblem>> {
  const { status, body } = await transport(addressOf(base, name, asked, id));
  if (status === 200) {
    const answer = endpoints[name].answer.safeParse(body);
    // The schema is the endpoint's own; the compiler cannot follow the index through the union of all of them.
    if (answer.success) return accept(answer.data as AnswerOf<Name>);
    return refuse({ kind: 'not-understood', status, why: z.prettifyError(answer.error) });
  }
  const problem = problemSchema.safeParse(body);
  if (problem.success) return refuse({ kind: 'problem', problem: problem.data });
  return refuse({ kind: 'not-understood', status, why: z.prettifyError(problem.error) });
}
