/** A route of the API beside the contract: who may use it, how often, and what answers there. api/routes.ts lists them. */
import type { Context } from 'hono';
import type { Holder } from '#desk/ports.ts';
import type { Site } from '#reading/reading.ts';
import type { ProblemContext } from '#web/answer.ts';
import { LIMITS } from '#web/limits.ts';
import type { Services } from '#web/services.ts';

/** One request to an address of the table. */
export type Call = {
  readonly site: Site;
  readonly services: Services;
  readonly context: Context;
  readonly request: Request;
  readonly asking: ProblemContext;
};

type Answering = (call: Call) => Response | Promise<Response>;
type AnsweringTo = (call: Call, who: Holder) => Response | Promise<Response>;

/**
 * Texts have a limit since they are large, and nobody puts a hundred in a minute. Acknowledging has one against those who try out the words
 * of links.
 */
export const API_LIMITS = {
  orders: LIMITS.orders,
  texts: { burst: 60, perSecond: 0.5, by: 'person' },
  demonstration: LIMITS.demonstration,
  acknowledging: LIMITS.acknowledging,
} as const;

/** `people` read by their token or session, and write by a token that may write. `everybody` is judged by the handler. */
export type ApiMethod =
  | { readonly who: 'everybody'; readonly does: Answering; readonly limit?: ApiLimit }
  | { readonly who: 'people'; readonly does: AnsweringTo; readonly limit?: ApiLimit };

export type ApiLimit = keyof typeof API_LIMITS;

export type ApiRoute = {
  /** The path under `/api`, as Hono writes it. */
  readonly path: string;
  readonly where?: 'demonstration';
  readonly get?: ApiMethod;
  readonly post?: ApiMethod;
  readonly put?: ApiMethod;
  /** True where what is read is made of the record alone, so that an earlier state of it may be read aside. */
  readonly ofTheRecord?: true;
  /** True where the contract's reading takes the other methods at the same path. */
  readonly shared?: true;
};

/** The methods that a route takes, for the header Allow. */
export const allowOf = ({ get, post, put }: ApiRoute): string =>
  [...(get ? ['GET', 'HEAD'] : []), 'OPTIONS', ...(post ? ['POST'] : []), ...(put ? ['PUT'] : [])].join(', ');
