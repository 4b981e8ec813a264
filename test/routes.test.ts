import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { endpointList } from '#contract/endpoints.ts';
import { calendarsAndFeeds, files } from '#web/formats.ts';
import { publicRoutes, routes } from '#web/routes.ts';
import { addressesPage } from '../scripts/addresses.ts';
import { everyAddress, filledIn, type Named } from './support/addresses.ts';

const one: Named = (thing) => [`one-${thing}`];

test('docs/addresses.md says what the tables say', () => {
  assert.equal(readFileSync('docs/addresses.md', 'utf8'), addressesPage(), 'run: node scripts/addresses.ts');
});

test('every address of the tables has an example that crawler, fuzzer and browser can ask for', () => {
  const walked = new Set(everyAddress(one).map(({ of }) => of));
  const read = routes.filter(({ page, get }) => page ?? get);
  const paths = [...publicRoutes, ...read, ...calendarsAndFeeds, ...files].map(({ path }) => path);
  const all = [...paths, ...endpointList.map(([, { path }]) => `/api/v1${path}`)];
  assert.deepEqual(
    all.filter((path) => !walked.has(path)),
    [],
  );
  assert.deepEqual(
    routes.filter(({ path }) => filledIn(path, one).length === 0),
    [],
  );
  const unfilled = everyAddress(one).filter(({ address }) => /[:{*]/.test(address));
  assert.deepEqual(unfilled, []);
});
