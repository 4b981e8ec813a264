import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { endpointList } from '#contract/endpoints.ts';
import { calendarsAndFeeds, files } from '#web/formats.ts';
import { publicRoutes, routes } from '#web/routes.ts';
import { addressesPage } from '../scripts/addresses.ts';
import { everyAddress, filledIn, SAMPLES, type Named } from './support/addresses.ts';

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

/** Pages that no test opens by an address written in it, each with the way in which a browser comes to it. */
const BY_A_LINK: Readonly<Record<string, string>> = {
  '/sign-in/with/:provider': 'the button of the provider on the page of signing in',
  '/sign-in/from/:provider': 'the provider sends the browser back',
  '/invitation/:token': 'the link in the letter',
  '/acknowledge/:token': 'the link in the letter',
  '/mail/:letter': 'the link in the list of letters',
  '/mail/:letter/:place': 'a file, and no page',
};

test('every page of the table is opened by a browser test, where axe looks at it', () => {
  const written = readdirSync('test/e2e').map((file) => readFileSync(`test/e2e/${file}`, 'utf8'));
  const sources = [...written, ...SAMPLES.map((sample) => `'${sample}'`)].join('\n');
  const id = `[^/'"\`?]+`;
  const opened = (path: string) =>
    new RegExp(`['"\`\\]}](?:/ru)?${path.replaceAll(/:\w+/g, id)}['"\`?#]`).test(sources);
  const read = [...publicRoutes, ...routes.filter(({ page, get }) => page ?? get)].map(({ path }) => path);
  assert.deepEqual(
    read.filter((path) => BY_A_LINK[path] === undefined && !opened(path)),
    [],
  );
});
