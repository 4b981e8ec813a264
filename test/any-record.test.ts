/**
 * Whatever the record's schema accepts, no address answers with a fault. `RECORDS=1000` tries so many records; without it, fewer.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { kinds } from '#contract/acts.ts';
import { endpointList } from '#contract/endpoints.ts';
import type { Draft } from '#forum/act.ts';
import type { Site } from '#reading/reading.ts';
import { assets } from '#web/assets.ts';
import { site as application } from '#web/app.ts';
import { cache } from '#web/cache.ts';
import { publicRoutes } from '#web/routes.ts';
import { draftsOf, type Known } from './support/any-act.ts';
import { gulliver } from './support/gulliver.ts';

const RECORDS = Number(process.env['RECORDS'] ?? 25);
const AFTER = '2026-03-20T10:00:00.000Z';

const idsOf = ({ room }: Site): Known => {
  const { forum } = room.now();
  return {
    party: [...forum.parties.keys()],
    organ: [...forum.organs.byId.keys()],
    meeting: [...forum.meetings.keys()],
    document: [...forum.documents.keys()],
    decision: [...forum.decisions.keys()],
    question: [...forum.questions.keys()],
    source: [...forum.sources.keys()],
    ref: forum.acts.flatMap(({ ref }) => (ref === undefined ? [] : [ref])),
  };
};

/** Every address of the table, with each id that the forum has of its kind, up to some. */
function addressesOf(site: Site): string[] {
  const { forum } = site.room.now();
  const ids: Readonly<Record<string, readonly string[]>> = {
    party: [...forum.parties.keys()],
    meeting: [...forum.meetings.keys()],
    document: [...forum.documents.keys()],
    decision: [...forum.decisions.keys()],
    n: ['0', String(forum.acts.length - 1)],
    parties: [...forum.parties.keys()],
    organs: [...forum.organs.byId.keys()],
    meetings: [...forum.meetings.keys()],
    documents: [...forum.documents.keys()],
    decisions: [...forum.decisions.keys()],
    questions: [...forum.questions.keys()],
    acts: ['0', String(forum.acts.length - 1)],
  };
  const filled = (path: string): string[] => {
    const param = /:(\w+)/.exec(path)?.[1];
    return param === undefined
      ? [path]
      : (ids[param] ?? []).slice(-4).map((id) => path.replace(`:${param}`, encodeURIComponent(id)));
  };
  const pages = publicRoutes.flatMap(({ path }) => filled(path));
  const api = endpointList.flatMap(([, { path, list }]) => {
    const whole = `/api/v1${path}`;
    const of = path.split('/')[1] ?? '';
    const one = path.includes('{')
      ? (ids[of] ?? []).slice(-4).map((id) => whole.replace(/\{\w+\}/, encodeURIComponent(id)))
      : [whole];
    return list ? [...one, `${whole}.csv`] : one;
  });
  const files = ['/calendar.ics', '/feed.atom', '/feed.json', '/sitemap.xml', '/timemap/', '/search?q=text'];
  return [...pages, ...pages.map((path) => (path === '/' ? '/ru' : `/ru${path}`)), ...api, ...files];
}

const DATES = ['', '?at=2010', '?at=1992', '?at=9999'];

/** The address that failed, with the fault; null where all is well. */
async function failing(drafts: readonly Draft[]): Promise<string | null> {
  const { site, record } = await gulliver();
  await record({ recordedAt: AFTER, drafts });
  const faults: unknown[] = [];
  const app = application({ site, assets: assets(), onFault: (fault) => faults.push(fault) }, cache());
  for (const [place, path] of addressesOf(site).entries()) {
    const date = path.includes('?') ? '' : (DATES[place % DATES.length] ?? '');
    for (const address of [path, ...(date === '' ? [] : [`${path}${date}`])]) {
      const { status } = await app.request(address);
      if (status >= 500) return `${address}: ${faults[0] instanceof Error ? faults[0].stack : String(faults[0])}`;
    }
  }
  return null;
}

const known = idsOf((await gulliver()).site);

test('every kind of act can be made from its schema', () => {
  for (const kind of kinds) assert.equal(fc.sample(draftsOf(kind, known), { numRuns: 3, seed: 1 }).length, 3, kind);
});

test('a decision whose silence began at an instant is shown with its day', async () => {
  const [decision] = fc.sample(draftsOf('decision.adopted', known), { numRuns: 1, seed: 3 });
  assert.ok(decision);
  const body = { ...decision.body, procedure: 'by-silence', silenceFrom: '2010-06-08T23:59:59.999Z' };
  assert.equal(await failing([{ ...decision, effective: '2010-07-01', body } as Draft]), null);
});

test('whatever the record’s schema accepts, every address answers without a fault', async () => {
  const records = fc.oneof(
    fc.array(
      fc.constantFrom(...kinds).chain((kind) => draftsOf(kind, known)),
      { minLength: 1, maxLength: 12 },
    ),
    // One act of each kind: what one takes for granted of another shows only where both are there.
    fc.tuple(...kinds.map((kind) => draftsOf(kind, known))),
  );
  await fc.assert(
    fc.asyncProperty(records, async (drafts) => {
      assert.equal(await failing(drafts), null);
    }),
    // A record of each kind shrinks for minutes, and the address with its stack says enough.
    { numRuns: RECORDS, endOnFailure: true },
  );
});
