/** A route: one address in every language, who may use it, and what answers there. web/routes.ts lists them all. */
import type { Context } from 'hono';
import type { EndpointName } from '#contract/endpoints.ts';
import type { Html, Page } from '#pages/page.ts';
import type { Reading, Site } from '#reading/reading.ts';
import type { LimitName } from './limits.ts';
import type { Services } from './services.ts';

/** One request, as a handler is given it. */
export type Visit = {
  readonly site: Site;
  readonly services: Services;
  readonly context: Context;
  readonly reading: Reading;
};

/** A page, an answer of the handler's own, or null where there is no such thing for this reader (404). */
export type Handler = (visit: Visit) => Html | Response | null | Promise<Html | Response | null>;

/** The endpoint of the API with the same facts, and its parameters where the address leaves them out. */
type Same = { readonly name: EndpointName; readonly defaults?: Readonly<Record<string, string>> };

/** A page that anybody may read. Where `same` is linked data, the address answers with it by Accept; a list is a table at `.csv`. */
export type PublicRoute = {
  readonly path: string;
  readonly page: Page;
  readonly same?: Same;
  /** True where the page shows the record itself, with the acts that not everybody may read. */
  readonly whole?: true;
  /** True where the page goes through a great part of the record. It is made aside, and never where orders are taken. */
  readonly dear?: true;
};

/**
 * `Whose` says who may use an address. `people` are signed in, and are led there where they are not; `accounts` are people whose account is
 * kept here, and not the demonstration's; `managers` look after the accounts of a delegation; `link` is a person with the link of a letter.
 */
type Whose = 'everybody' | 'people' | 'accounts' | 'managers' | 'secretariat' | 'link';

export type Route = {
  /** The path without the language, as Hono writes it: `/questions/:question`. */
  readonly path: string;
  /** `who` may use the address. `people` of a page are asked to sign in by the route, the others are judged by their handler. */
  readonly who: Whose;
  /** A service that has no demonstration, or no providers, has no such address. */
  readonly where?: 'demonstration' | 'providers';
  /** A page with its orders; `get` and `post` stand in its place where something changes that is no act. */
  readonly page?: Page;
  /** Query parameters beyond `at` and `asKnownAt`; `any` where another site writes the address. */
  readonly asks?: readonly string[] | 'any';
  readonly get?: Handler;
  readonly post?: Handler;
  readonly limit?: LimitName;
};

/** The methods that an address takes, for the header Allow. */
export function methodsOf({ page, get, post }: Route): string {
  const reads = page !== undefined || get !== undefined;
  const takes = post !== undefined || (page?.takes?.length ?? 0) > 0;
  return [...(reads ? ['GET', 'HEAD'] : []), ...(takes ? ['POST'] : [])].join(', ');
}
