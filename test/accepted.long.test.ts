/**
 * Whatever the record's schema accepts, every address answers without a fault: acts are made from the schemas, recorded behind those of
 * a forum that is in order, and the whole table of routes is asked. `ACCEPTED=300` tries as many records as it says; without it, fewer.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { actSchemas, draftSchema, envelopeSchema, kinds } from '#contract/acts.ts';
import { namesIn } from '#contract/shape.ts';
import type { Thing } from '#contract/ids.ts';
import type { Draft } from '#forum/act.ts';
import type { Site } from '#reading/reading.ts';
import { assets } from '#web/assets.ts';
import { site as routesOf } from '#web/app.ts';
import { cache } from '#web/cache.ts';
import { dataAddresses, type Named } from './support/addresses.ts';
import { valuesOf } from './support/from-schema.ts';
import { gulliverBatches, TODAY } from './support/gulliver.ts';
import { everyPage } from './support/showing.ts';
import { siteInMemory } from './support/site.ts';

const RECORDS = Number(process.env['ACCEPTED'] ?? 4);
const SEED = Number(process.env['SEED'] ?? 7);
const ACTS = 60;

const base = gulliverBatches.flatMap(({ drafts }) => drafts);

/** The names in some acts, and with each thing one that no act introduces. */
function namedIn(drafts: readonly Draft[], invented: boolean): Named {
  const found = new Map<Thing, Set<string>>();
  for (const draft of drafts)
    for (const { thing, id } of namesIn(draft)) found.set(thing, (found.get(thing) ?? new Set()).add(id));
  return (thing) => [
    ...(found.get(thing) ?? []),
    ...(invented ? [thing === 'party' ? 'NOBODY' : 'invented', 'X2'] : []),
  ];
}

const ids = namedIn(base, true);

const draft = fc
  .constantFrom(...kinds)
  .chain((kind) =>
    fc
      .tuple(valuesOf(actSchemas[kind], ids), valuesOf(envelopeSchema, ids))
      .map(([body, envelope]) => ({ ...(envelope as object), kind, body }) as unknown as Draft),
  )
  .filter((one) => draftSchema.safeParse(one).success);

const NOW = `${TODAY}T12:00:00.000Z`;

const forumWith = (drafts: readonly Draft[]) =>
  siteInMemory([...gulliverBatches, { recordedAt: `${TODAY}T10:00:00.000Z`, drafts }], {
    now: NOW,
    knownUntil: '2025-12-31',
    forumId: 'gulliver',
  });

/** What throws, by the address at which it does. */
async function faultsOf(drafts: readonly Draft[]): Promise<Map<string, unknown>> {
  const { site } = await forumWith(drafts);
  const faults = new Map<string, unknown>();
  await askTheWeb(site, drafts, faults);
  showThePages(site, drafts, faults);
  return faults;
}

/** A few of each thing: those that the new acts name, and so long as there are fewer, those of the forum. */
function some(drafts: readonly Draft[]): Named {
  const fresh = namedIn(drafts, false);
  return (thing) => [...new Set([...fresh(thing), ...ids(thing)])].slice(0, 4);
}

async function askTheWeb(site: Site, drafts: readonly Draft[], faults: Map<string, unknown>): Promise<void> {
  let fault: unknown = null;
  const app = routesOf({ site, assets: assets(), onFault: (thrown) => void (fault = thrown) }, cache());
  const ask = async (address: string, accept = '*/*') => {
    fault = null;
    const response = await app.request(`http://localhost${address}`, { headers: { accept } });
    await response.text();
    if (response.status >= 500 || fault !== null) faults.set(`${address} (${accept})`, fault ?? response.status);
  };
  for (const { address } of dataAddresses(some(drafts))) {
    await ask(address);
    if (address.startsWith('/api/')) await ask(address, 'application/ld+json');
  }
}

/** Pages are asked of the table itself, as they are for everybody and for people who are signed in. */
function showThePages(site: Site, drafts: readonly Draft[], faults: Map<string, unknown>): void {
  for (const { what, text } of everyPage(site, some(drafts))) {
    try {
      text();
    } catch (fault) {
      faults.set(what, fault);
    }
  }
}

/** The fewest of the acts at which something throws: said in the message, so that each becomes a test with a name. */
async function fewest(drafts: readonly Draft[]): Promise<readonly Draft[]> {
  let left = drafts;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < left.length && left.length > 1;) {
      const without = left.filter((_, place) => place < from || place >= from + size);
      if (without.length > 0 && (await faultsOf(without)).size > 0) left = without;
      else from += size;
    }
  }
  return left;
}

test(`${RECORDS} records of acts that the schemas accept: every address answers`, async () => {
  const records = fc.sample(fc.array(draft, { minLength: ACTS, maxLength: ACTS }), { numRuns: RECORDS, seed: SEED });
  for (const record of records) {
    const faults = await faultsOf(record);
    if (faults.size === 0) continue;
    const left = await fewest(record);
    const [[address, fault] = ['', null]] = await faultsOf(left);
    assert.fail(`${address}: ${(fault as Error)?.stack ?? String(fault)}\n${JSON.stringify(left, null, 1)}`);
  }
});

const fact = (one: object): Draft =>
  ({
    effective: '2010',
    by: { capacity: 'import' },
    audience: 'public',
    sources: [{ source: 'travels' }],
    ...one,
  }) as unknown as Draft;

async function answered(...drafts: readonly object[]): Promise<void> {
  const facts = drafts.map((one) => draftSchema.parse(fact(one)));
  assert.deepEqual([...(await faultsOf(facts))], []);
}

const charterSaying = (path: string, value: unknown): object => ({
  kind: 'charter.adopted',
  body: { edition: 'x', title: { en: 'Rules' }, values: [{ path, value, basis: 'assumption' }] },
});

test('a silence whose beginning is known to the minute is told by its day', async () => {
  const body = { decision: 'x', title: { en: 'X' }, organ: 'committee', verb: 'adopt', procedure: 'by-silence' };
  await answered({ kind: 'decision.adopted', body: { ...body, silenceFrom: '2010-01-01T10:00:00.000Z' } });
});

test('a charter may have a subject or a word that is called as what every object inherits', async () => {
  await answered(charterSaying('constructor.x', 'x'));
  await answered(charterSaying('languages.documents', ['constructor']));
});

test('an area that the Catalogue names and that is added again is found once', async () => {
  const names = { en: 'Tides' };
  const area = { area: 'tides-again', names };
  const dimensions = [{ dimension: 'x', names, areas: [area] }];
  await answered(
    { kind: 'catalogue.adopted', body: { catalogue: 'x', title: names, complete: true, dimensions } },
    { kind: 'area.added', effective: '2011', body: { dimension: 'x', ...area } },
  );
});
