import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from './acts.ts';
import { endpointList } from './endpoints.ts';
import { nameOfBody, openApi } from './openapi.ts';
import { VERSION } from './version.ts';
import manifest from '../../package.json' with { type: 'json' };

type Schema = { readonly [key: string]: unknown };
type Document = {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: { readonly [path: string]: { readonly get: Schema & { readonly operationId: string } } };
  readonly components: {
    readonly schemas: { readonly [name: string]: Schema };
    readonly parameters: { readonly [name: string]: Schema };
  };
};

const document = openApi() as unknown as Document;

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refsIn(inner)));
}

test('the document is OpenAPI 3.1, in the version of the package', () => {
  assert.equal(document.openapi, '3.1.0');
  assert.deepEqual([document.info.version, VERSION], [manifest.version, manifest.version]);
});

test('every endpoint is in it, and every list as CSV too', () => {
  for (const [name, { path, list }] of endpointList) {
    assert.equal(document.paths[`/api/v1${path}`]?.get.operationId, name);
    assert.equal(document.paths[`/api/v1${path}.csv`] !== undefined, list, path);
  }
});

test('every answer is a schema under a name of its own', () => {
  for (const [name, { path }] of endpointList) {
    const responses = document.paths[`/api/v1${path}`]?.get['responses'] as Schema | undefined;
    const [ref = ''] = refsIn(responses?.['200']);
    assert.match(ref, /^#\/components\/schemas\/\w+$/, name);
  }
});

test('every reference leads to something', () => {
  for (const ref of refsIn(document)) {
    const [, , kind = '', name = ''] = ref.split('/');
    const components = document.components as unknown as Record<string, Record<string, unknown>>;
    assert.ok(components[kind]?.[name], ref);
  }
});

test('the body of every kind of act has a schema', () => {
  for (const kind of kinds) assert.ok(document.components.schemas[nameOfBody(kind)], kind);
});

test('every schema says what it is', () => {
  for (const [name, schema] of Object.entries(document.components.schemas))
    assert.equal(typeof schema['description'], 'string', name);
});

test('every parameter is described', () => {
  for (const [path, { get }] of Object.entries(document.paths)) {
    for (const parameter of get['parameters'] as readonly Schema[]) {
      assert.ok(parameter['$ref'] !== undefined || typeof parameter['description'] === 'string', path);
    }
  }
});
