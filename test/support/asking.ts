/** Asking a site over its routes, as a program outside would. */
import assert from 'node:assert/strict';
import { Hono } from 'hono';
import { endpoints, type AnswerOf, type EndpointName } from '#contract/endpoints.ts';
import { problemSchema, type Problem } from '#contract/problem.ts';
import { api } from '#web/api/api.ts';
import { formats } from '#web/formats.ts';
import type { Site } from '#reading/reading.ts';

export type Asker = {
  readonly app: Hono;
  readonly get: (address: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** The answer of an endpoint, checked against its schema. */
  readonly answer: <Name extends EndpointName>(name: Name, query?: string, id?: string) => Promise<AnswerOf<Name>>;
  /** The problem at an address, checked against its schema and its own status. */
  readonly problem: (address: string, headers?: Readonly<Record<string, string>>) => Promise<Problem>;
};

/** The API and the formats of a site, without its pages. A fault fails the test with its own stack. */
export function asking(site: Site): Asker {
  const app = new Hono();
  const faults: unknown[] = [];
  app.route('/api', api(site, { onFault: (fault) => faults.push(fault) }));
  app.route('/', formats(site));
  app.onError((fault) => {
    throw fault;
  });
  const get: Asker['get'] = async (address, headers = {}) => {
    const response = await app.request(address, { headers });
    if (faults.length > 0) throw faults.pop();
    return response;
  };
  return {
    app,
    get,
    answer: async (name, query = '', id = '') => {
      const response = await get(`/api/v1${endpoints[name].path.replace(/\{\w+\}/, encodeURIComponent(id))}${query}`);
      assert.equal(response.status, 200, await response.clone().text());
      return endpoints[name].answer.parse(await response.json()) as AnswerOf<typeof name>;
    },
    problem: async (address, headers) => {
      const response = await get(address, headers);
      assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
      const problem = problemSchema.parse(await response.json());
      assert.equal(problem.status, response.status);
      return problem;
    },
  };
}
