/**
 * `openApi` writes the OpenAPI 3.1 document from the same schemas that answers are made by. Every schema stands under
 * its own name; the bodies of acts, as the record holds them, are there as `Body` followed by their kind.
 */
import { z } from 'zod';
import { actSchemas, draftSchema, kinds } from './acts.ts';
import { named } from './answers/common.ts';
import type { Endpoint } from './endpoint.ts';
import { endpointList, type EndpointName } from './endpoints.ts';
import { problemSchema } from './problem.ts';
import { everywhere, type Parameter } from './query.ts';
import { VERSION } from './version.ts';

type Schema = Readonly<Record<string, unknown>>;

const COMPONENTS = '#/components/schemas/';

/** `party.named` → `BodyPartyNamed`: names in OpenAPI have no dots. */
export const nameOfBody = (kind: string): string =>
  `Body${kind
    .split(/[.-]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')}`;

let registered = false;

function register(): void {
  if (registered) return;
  registered = true;
  for (const kind of kinds) {
    named.add(actSchemas[kind], { id: nameOfBody(kind), description: `The body of an act of the kind ${kind}.` });
  }
  named.add(draftSchema, {
    id: 'ActContent',
    description: 'What the record holds of an act beside its number and instant.',
  });
}

/** `schemas` returns every named schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
function schemas(): Record<string, Schema> {
  register();
  const made = z.toJSONSchema(named, {
    uri: (id) => `${COMPONENTS}${id}`,
    metadata: named,
    io: 'output',
    unrepresentable: 'any',
  }).schemas as Record<string, Record<string, unknown>>;
  const plain: Record<string, Schema> = {};
  for (const [id, schema] of Object.entries(made)) {
    const { $schema: _dialect, $id: _uri, id: _name, ...rest } = schema;
    plain[id] = rest;
  }
  return plain;
}

const nameOf = (schema: z.ZodType): string | null => named.get(schema)?.id ?? null;

/** `inline` writes a schema, by reference where it has a name. */
function inline(schema: z.ZodType): Schema {
  const name = nameOf(schema);
  if (name !== null) return { $ref: `${COMPONENTS}${name}` };
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

const parameterOf = (name: string, where: 'query' | 'path', { schema, description, example }: Parameter): Schema => ({
  name,
  in: where,
  required: where === 'path',
  description,
  schema: inline(schema),
  ...(example === undefined ? {} : { example }),
});

const problem = (description: string): Schema => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: `${COMPONENTS}${nameOf(problemSchema) ?? ''}` } } },
});

/** Headers that every answer carries. */
const headers = {
  ETag: { description: 'Changes with the record, the date, the language and the format.', schema: { type: 'string' } },
  Link: { description: 'RFC 7089: the same address at other states of the record.', schema: { type: 'string' } },
};

const PARTS = /\{(\w+)\}/;

function operationOf(name: EndpointName, endpoint: Endpoint): Schema {
  const answer = { $ref: `${COMPONENTS}${nameOf(endpoint.answer) ?? ''}` };
  const id = endpoint.id;
  return {
    operationId: name,
    summary: endpoint.description,
    parameters: [
      ...(id ? [parameterOf(id.name, 'path', { schema: id.schema, description: 'As lists give it.' })] : []),
      ...Object.entries(endpoint.query).map(([key, parameter]) => parameterOf(key, 'query', parameter)),
      ...Object.keys(everywhere).map((key) => ({ $ref: `#/components/parameters/${key}` })),
    ],
    responses: {
      200: {
        description: endpoint.description,
        headers,
        content: {
          'application/json': { schema: answer },
          ...(endpoint.linked ? { 'application/ld+json': { schema: { type: 'object' } } } : {}),
        },
      },
      304: { description: 'What you have is still so.' },
      400: problem('Something asked for cannot be: see `errors`.'),
      ...(PARTS.test(endpoint.path) ? { 404: problem('There is no such thing.') } : {}),
      406: problem('Not available in the format asked for.'),
    },
  };
}

/** `csvOperationOf` describes the same list as a table. */
const csvOperationOf = (name: EndpointName, endpoint: Endpoint): Schema => ({
  operationId: `${name}Csv`,
  summary: `${endpoint.description} As CSV (RFC 4180).`,
  parameters: [
    ...Object.entries(endpoint.query).map(([key, parameter]) => parameterOf(key, 'query', parameter)),
    ...Object.keys(everywhere).map((key) => ({ $ref: `#/components/parameters/${key}` })),
  ],
  responses: {
    200: {
      description: 'UTF-8 with a byte order mark and a header line.',
      content: { 'text/csv': { schema: { type: 'string' } } },
    },
    400: problem('Something asked for cannot be: see `errors`.'),
  },
});

function paths(): Record<string, Schema> {
  const made: Record<string, Schema> = {};
  for (const [name, endpoint] of endpointList) {
    made[`/api/v1${endpoint.path}`] = { get: operationOf(name, endpoint) };
    if (endpoint.list) made[`/api/v1${endpoint.path}.csv`] = { get: csvOperationOf(name, endpoint) };
  }
  return made;
}

/**
 * `MorePaths` are operations that other parts of the contract add, by path and method: commands are written by `POST
 * /api/v1/acts`.
 */
export type MorePaths = Readonly<Record<string, Readonly<Record<string, Schema>>>>;

/** The whole document. */
export function openApi(more: MorePaths = {}): Schema {
  const made: Record<string, Schema> = paths();
  for (const [path, operations] of Object.entries(more)) made[path] = { ...made[path], ...operations };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Concord',
      version: VERSION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'The public record of a forum that decides by consensus. Every answer is a function of the record, of a date (`at`, valid time) ' +
        'and of a state of the record (`asKnownAt`, record time). Dates of facts are EDTF, as precise as their source and no more.',
    },
    paths: made,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: schemas(),
      parameters: Object.fromEntries(
        Object.entries(everywhere).map(([key, parameter]) => [key, parameterOf(key, 'query', parameter)]),
      ),
    },
  };
}
