/** The reading API under /api. Addresses are matched against the contract, so that what it lists is what there is. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpointList, type EndpointName } from '#contract/endpoints.ts';
import { openApi, type MorePaths } from '#contract/openapi.ts';
import { everybody, type Reader } from '#desk/permissions.ts';
import type { Texts } from '#desk/texts.ts';
import { fault, missing, notAllowed, notSignedIn, OPEN, problem, type ProblemContext } from '#web/answer.ts';
import { cache, type Cache, type Made } from '#web/cache.ts';
import { nameOfText } from '#web/digest.ts';
import type { Site } from '#reading/reading.ts';
import { answered, bytesOf } from '#web/sending.ts';
import { answerTo } from './answering.ts';
import { preflight } from './preflight.ts';
import { languageOf } from '#reading/query.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';

const LONGEST_ADDRESS = 8192;
const LARGEST_BODY = 1_048_576;

export type ApiOptions = {
  /** Methods that other routes take at a path of this API, for the header Allow: `{ '/acts': ['POST'] }`. */
  readonly also?: Readonly<Record<string, readonly string[]>>;
  /** Operations of those routes, for the OpenAPI document. */
  readonly operations?: MorePaths;
  /**
   * `readerOf` finds the reader by the token of the request or its session. It gives null where the token is good for nothing; without
   * `readerOf` everybody reads.
   */
  readonly readerOf?: (request: Request) => Promise<Reader | null>;
  /** Texts whose files answers name; without it answers know neither their size nor their type. */
  readonly texts?: Texts;
  /** Told of each fault with the id that the reader was given. */
  readonly onFault?: (fault: unknown, requestId: string, address: string) => void;
};

/** Mount it at /api, after routes that take other methods at the same paths. */
export function api(site: Site, options: ApiOptions = {}): Hono {
  const app = new Hono();
  const document = documentOf(options.operations);
  app.all('/openapi.json', ({ req }) => documentAnswer(req.raw, document));
  const kept = cache();
  app.all('/*', ({ req }) => guarded(req.raw) ?? route(site, req.raw, kept, options));
  app.onError((thrown, { req }) => {
    const requestId = randomUUID();
    options.onFault?.(thrown, requestId, req.path);
    return fault(requestId, askingOf(req.raw));
  });
  return app;
}

const askingOf = (request: Request): ProblemContext => {
  const url = new URL(request.url);
  return { language: languageOf(url), path: url.pathname };
};

/** `guarded` refuses what no address takes. */
function guarded(request: Request): Response | null {
  if (request.url.length > LONGEST_ADDRESS) {
    return problem('address-too-long', { language: FIRST_LANGUAGE, path: new URL(request.url).pathname });
  }
  const length = Number(request.headers.get('content-length') ?? 0);
  return length > LARGEST_BODY ? problem('too-large', askingOf(request)) : null;
}

async function route(
  site: Site,
  request: Request,
  kept: Cache,
  { also = {}, readerOf, texts }: ApiOptions,
): Promise<Response> {
  const asking = askingOf(request);
  const path = /\/v1(\/.*)$/.exec(asking.path)?.[1];
  const found = path === undefined ? null : match(path);
  if (!found) return missing(asking);
  const others = also[found.path] ?? [];
  const allow = ['GET', 'HEAD', 'OPTIONS', ...others].join(', ');
  if (request.method === 'OPTIONS') return preflight(allow);
  if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed(allow, asking);
  const { name, id, csv } = found;
  const reader = readerOf === undefined ? everybody : await readerOf(request);
  if (reader === null) return notSignedIn(asking);
  return answerTo({ site, texts, request, kept, name, id, reader, ...(csv ? { format: 'text/csv' as const } : {}) });
}

type Matched = { readonly name: EndpointName; readonly path: string; readonly id: string; readonly csv: boolean };

/** Which endpoint an address is of, below `/v1`; an id that is not well encoded is the id of nothing. */
export function match(path: string): Matched | null {
  const csv = path.endsWith('.csv');
  const bare = csv ? path.slice(0, -'.csv'.length) : path;
  for (const [name, endpoint] of endpointList) {
    if (endpoint.path === bare) return csv && !endpoint.list ? null : { name, path: endpoint.path, id: '', csv };
  }
  const [, head, written = '', ...rest] = path.split('/');
  if (rest.length > 0 || written === '') return null;
  const found = endpointList.find(([, endpoint]) => isUnder(endpoint, head ?? ''));
  const id = decoded(written);
  return found && id !== null ? { name: found[0], path: found[1].path, id, csv: false } : null;
}

const isUnder = (endpoint: Endpoint, head: string): boolean => endpoint.path.startsWith(`/${head}/{`);

function decoded(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

function documentAnswer(request: Request, document: Made): Response {
  if (request.method === 'OPTIONS') return preflight('GET, HEAD, OPTIONS');
  if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed('GET, HEAD, OPTIONS', askingOf(request));
  return answered(document, request);
}

function documentOf(operations: MorePaths | undefined): Made {
  const text = `${JSON.stringify(openApi(operations))}\n`;
  const etag = `"${nameOfText(text).slice(0, 27)}"`;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'accept-encoding',
    etag,
    ...OPEN,
  };
  return { status: 200, headers, body: bytesOf(text), etag, coded: new Map() };
}
