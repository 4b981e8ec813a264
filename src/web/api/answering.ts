/**
 * `answerTo` gives one answer of the reading API, in one of its formats. The routes of the API and those of the pages' own files share it.
 */
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints, type AnswerOf, type EndpointName } from '#contract/endpoints.ts';
import type { Reader } from '#desk/permissions.ts';
import type { Texts } from '#desk/texts.ts';
import { documentAt } from '#forum/document/read.ts';
import type { PutText } from '#forum/question/acts.ts';
import { malformed, missing, notAcceptable, type ProblemContext } from '#web/answer.ts';
import { preferred } from '#web/accept.ts';
import type { Cache } from '#web/cache.ts';
import type { Reading, Site } from '#reading/reading.ts';
import type { Language } from '#words/languages.ts';
import { elsewhere, sent } from '#web/sending.ts';
import type { Resource } from '#answers/asking.ts';
import { linkedOf } from '#answers/linked.ts';
import { textOfDecision, textOfDocument, withFiles } from '#reading/texts.ts';
import { askedOf, languageOf } from '#reading/query.ts';
import { resources } from '#answers/resources.ts';
import { tableOf } from '#answers/table.ts';

type Format = 'application/json' | 'application/ld+json' | 'text/csv';

export type Wanted = {
  readonly site: Site;
  /** Where a text that the answer names is described; undefined where none was ever handed in. */
  readonly texts?: Texts | undefined;
  readonly request: Request;
  /** Answers made before. */
  readonly kept: Cache;
  readonly name: EndpointName;
  /** The id in the path; empty where the path has none. */
  readonly id: string;
  /** Parameters have these values where the address leaves them out, as `/members.csv` lists members. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** The only format that the address has; otherwise the header Accept chooses between JSON and JSON-LD. */
  readonly format?: Format;
  readonly language?: Language;
  /** The reader, where it is not everybody. */
  readonly reader?: Reader;
};

/** The answer, or the problem that stands in its way. Never throws for what a reader sends. */
export async function answerTo(wanted: Wanted): Promise<Response> {
  const { site, request, name, id, defaults = {} } = wanted;
  const url = new URL(request.url);
  const asking: ProblemContext = { language: languageOf(url, wanted.language), path: url.pathname };
  const endpoint: Endpoint = endpoints[name];
  if (endpoint.id && !endpoint.id.schema.safeParse(id).success) return missing(asking);
  const asked = askedOf(site, url, endpoint.query, wanted.language, wanted.reader);
  if (!asked.ok) return malformed(asked.problem, asking);
  const format = wanted.format ?? formatOf(endpoint, request.headers.get('accept'));
  if (format === null) return notAcceptable(formatsOf(endpoint), asking);
  const { reading, query } = asked.value;
  const other = elsewhere(reading, request, asking);
  if (other) return other;
  const text = wanted.texts && textIn(name, reading, id);
  const furnished = text ? await withFiles(reading, wanted.texts, text) : reading;
  return sent(wanted.kept, request, reading, format, () => {
    const answer = answerOf(name, furnished, { ...defaults, ...wholeIn(format, endpoint), ...query }, id);
    if (answer === null) return missing(asking);
    if ('mistakes' in answer) return malformed(answer.mistakes, asking);
    return bodyOf(name, format, url.origin, answer);
  });
}

/** The text that an answer names, with its files. */
function textIn(name: EndpointName, reading: Reading, id: string): PutText | null {
  if (name === 'decision') return textOfDecision(reading, id);
  const file = name === 'document' ? reading.forum.documents.get(id) : undefined;
  const found = file && documentAt(reading.forum, file, reading.at);
  return found ? textOfDocument(reading, found) : null;
}

function answerOf<Name extends EndpointName>(
  name: Name,
  reading: Reading,
  query: Readonly<Record<string, string>>,
  id: string,
) {
  // Each value passed the schema of its own parameter in askedOf, which is what the resource's type asks for.
  return (resources[name] as unknown as Resource<EndpointName>)(reading, query, id);
}

/** Tables and linked data have no place for the way to a next page. They are whole, unless a page of them is asked for. */
const wholeIn = (format: Format, { query }: Endpoint): Readonly<Record<string, string>> =>
  format !== 'application/json' && 'after' in query ? { limit: String(Number.MAX_SAFE_INTEGER) } : {};

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
