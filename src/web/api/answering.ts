/** One answer of the reading API, in one of its formats: what the routes of the API and of the pages' own files have in common. */
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints, type AnswerOf, type EndpointName } from '#contract/endpoints.ts';
import { malformed, missing, notAcceptable, OPEN, type Asking, type Headers } from '#web/answer.ts';
import { preferred } from '#web/accept.ts';
import { cacheControl, etagOf, isKnown } from '#web/caching.ts';
import { mementoHeaders, mementoOf } from '#web/memento.ts';
import type { Language, Reading, Site } from '#web/reading.ts';
import type { Resource } from './asking.ts';
import { linkedOf } from './linked.ts';
import { askedOf, languageOf } from './query.ts';
import { resources } from './resources.ts';
import { tableOf } from './table.ts';

type Format = 'application/json' | 'application/ld+json' | 'text/csv';

export type Wanted = {
  readonly site: Site;
  readonly request: Request;
  readonly name: EndpointName;
  /** The id in the path; empty where the path has none. */
  readonly id: string;
  /** What parameters are where the address leaves them out, as `/members.csv` lists members. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** The only format that the address has; otherwise the header Accept chooses between JSON and JSON-LD. */
  readonly format?: Format;
  readonly language?: Language;
};

/** The answer, or the problem that stands in its way. Never throws for what a reader sends. */
export function answerTo(wanted: Wanted): Response {
  const { site, request, name, id, defaults = {} } = wanted;
  const url = new URL(request.url);
  const asking: Asking = { language: languageOf(url, wanted.language), path: url.pathname };
  const endpoint: Endpoint = endpoints[name];
  if (endpoint.id && !endpoint.id.schema.safeParse(id).success) return missing(asking);
  const asked = askedOf(site, url, endpoint.query, wanted.language);
  if (!asked.ok) return malformed(asked.problem, asking);
  const format = wanted.format ?? formatOf(endpoint, request.headers.get('accept'));
  if (format === null) return notAcceptable(formatsOf(endpoint), asking);
  const { reading, query } = asked.value;
  const memento = mementoOf(reading, request.headers.get('accept-datetime'));
  if (memento?.kind === 'mistake') return malformed([memento.mistake], asking);
  if (memento?.kind === 'redirect') {
    return new Response(null, { status: 302, headers: { location: memento.to, ...memento.headers, ...OPEN } });
  }
  const answer = answerOf(name, reading, { ...defaults, ...query }, id);
  if (answer === null) return missing(asking);
  if (typeof answer === 'object' && 'mistakes' in answer) return malformed(answer.mistakes, asking);
  const headers = headersOf(reading, format);
  if (isKnown(request.headers.get('if-none-match'), headers['etag'] ?? ''))
    return new Response(null, { status: 304, headers });
  return new Response(bodyOf(name, format, url.origin, answer), { headers });
}

function answerOf<Name extends EndpointName>(
  name: Name,
  reading: Reading,
  query: Readonly<Record<string, string>>,
  id: string,
) {
  // Each value passed the schema of its own parameter in askedOf, which is what the resource's type asks for.
  return (resources[name] as unknown as Resource<EndpointName>)(reading, query as never, id);
}

const formatsOf = (endpoint: Endpoint): Format[] =>
  endpoint.linked ? ['application/json', 'application/ld+json'] : ['application/json'];

const formatOf = (endpoint: Endpoint, header: string | null): Format | null => preferred(header, formatsOf(endpoint));

function bodyOf(name: EndpointName, format: Format, origin: string, answer: AnswerOf<EndpointName>): string {
  switch (format) {
    case 'application/json':
      return `${JSON.stringify(answer)}\n`;
    case 'application/ld+json':
      return `${JSON.stringify(linkedOf(name, origin, answer as never))}\n`;
    case 'text/csv':
      return tableOf(name, answer);
  }
}

const headersOf = (reading: Reading, format: Format): Headers => ({
  'content-type': `${format}; charset=utf-8`,
  'content-language': reading.language,
  'cache-control': cacheControl(reading),
  etag: etagOf(reading, format),
  vary: 'accept, accept-datetime',
  ...mementoHeaders(reading),
  ...OPEN,
});
