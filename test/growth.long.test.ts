/**
 * A page costs what it shows, and no more. Every address is asked of a forum of 3,000 acts and of one of 30,000: where ten times the
 * acts cost more than twelve times the work, a reader of one thing walks a whole collection.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { endpointList } from '#contract/endpoints.ts';
import { dayOf, writeDay } from '#kernel/date.ts';
import { asked } from '#reading/asked.ts';
import type { Site } from '#reading/reading.ts';
import { site as application } from '#web/app.ts';
import { assets } from '#web/assets.ts';
import { cache } from '#web/cache.ts';
import { publicRoutes, routes } from '#web/routes.ts';
import { grownForum } from './support/grown-forum.ts';

const SMALL = 3_000;
const LARGE = 30_000;
const MOST = 12;
/**
 * Tables, calendars and the measures show everything, and a search reads everything at a new date: they write eleven times the rows, from memory that lies farther from the
 * processor. A walk for each row would cost a hundred times.
 */
const WHOLE = 40;
const isWhole = (address: string) => /\.csv|\.ics|measures|timeline|search/.test(address);
/** Below this nothing is told from noise: microseconds of the processor. */
const FLOOR = 1_500;
/** The clock of the processor's time ticks coarsely. */
const TICKS = 20_000;
const ROUNDS = 3;
const ENOUGH = 200_000;

/** Something that is there in both forums, by the name of the parameter. */
const ONE: Readonly<Record<string, string>> = {
  party: 'KAZ',
  meeting: 'meeting-40',
  document: 'text-40',
  decision: 'question-40',
  question: 'question-40',
  organ: 'summit',
  guide: 'observer-status',
  subject: 'KAZ',
  n: '1200',
  id: 'meeting-40',
};

const IDS: Readonly<Record<string, string>> = {
  party: 'KAZ',
  organ: 'summit',
  meeting: 'meeting-40',
  document: 'text-40',
  decision: 'question-40',
  question: 'question-40',
  act: '1200',
};

const filled = (path: string): string => path.replaceAll(/:(\w+)/g, (_, name: string) => ONE[name] ?? name);

const paths = publicRoutes.map(({ path }) => filled(path));
const api = endpointList.flatMap(([name, { path, list }]) => {
  const address = `/api/v1${path.replace(/\{\w+\}/, IDS[name] ?? '')}`;
  return list ? [address, `${address}.csv`] : [address];
});
const files = ['/calendar.ics', '/organs/summit/calendar.ics', '/members/KAZ/calendar.ics', '/feed.atom', '/feed.json'];
const ADDRESSES = [...paths, ...api, ...files].map((path) =>
  path.includes('/search') ? `${path}?q=Decision+40` : path,
);

type Ask = (query: string) => Promise<void> | void;

function asking(site: Site): Map<string, Ask> {
  const app = application({ site, assets: assets(), onFault: (fault) => assert.fail(String(fault)) }, cache(0));
  const asks = new Map<string, Ask>();
  for (const address of ADDRESSES) {
    asks.set(address, async (query) => {
      const response = await app.request(`${address}${address.includes('?') ? '&' : '?'}${query}`);
      assert.equal(response.status, 200, address);
      await response.arrayBuffer();
    });
  }
  // Pages that differ by their reader are written for everybody, past the sign-in.
  for (const { path, page, who } of routes) {
    if (!page || who !== 'everybody') continue;
    const address = filled(path);
    asks.set(address, (query) => {
      const reading = asked(site, new URL(`http://localhost${address}?${query}`), 'en', page.asks);
      assert.ok(reading.ok, address);
      const params = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, ONE[name] ?? '']));
      assert.ok(Buffer.from(page.view(reading.value, params, null)?.text ?? '').length > 0, address);
    });
  }
  return asks;
}

/** A date that nobody asked for yet, when nearly everything had happened. */
let day = dayOf(2026, 3, 2);
const newDate = () => `at=${writeDay(day++)}`;

/** What one answer costs, in microseconds of this thread; the least of a few rounds, each long enough for the clock. */
async function costOf(ask: Ask): Promise<number> {
  let least = Infinity;
  for (let round = 0, spent = 0; round < ROUNDS && spent < ENOUGH; round++) {
    const from = process.threadCpuUsage();
    let times = 0;
    let used = 0;
    while (used < TICKS && times < 200) {
      await ask(newDate());
      times += 1;
      const { user, system } = process.threadCpuUsage(from);
      used = user + system;
    }
    least = Math.min(least, used / times);
    spent += used;
  }
  return least;
}

type Measured = { readonly address: string; readonly small: number; readonly large: number };

const measured: Measured[] = [];

const growth = ({ small, large }: Measured): number => large / Math.max(small, FLOOR);

const isTooDear = (one: Measured): boolean => growth(one) > (isWhole(one.address) ? WHOLE : MOST);

/** A machine that is busy elsewhere makes an address dear now and then; one that is dear by itself stays so. */
const TRIES = 4;

async function measure(address: string, small: Ask, large: Ask): Promise<Measured> {
  let found: Measured = { address, small: await costOf(small), large: await costOf(large) };
  for (let again = 1; again < TRIES && isTooDear(found); again++) {
    // Both are measured anew: a moment of quiet at the smaller one makes the larger dear, too.
    const anew = { address, small: await costOf(small), large: await costOf(large) };
    if (growth(anew) < growth(found)) found = { ...anew, large: Math.min(anew.large, found.large) };
  }
  return found;
}

before(async () => {
  const small = asking(await grownForum(SMALL));
  const large = asking(await grownForum(LARGE));
  // The compiler is done with what all addresses share before anything is measured.
  for (let round = 0; round < 2; round++) for (const ask of small.values()) await ask(newDate());
  for (const [address, ask] of small) {
    const other = large.get(address);
    if (other) measured.push(await measure(address, ask, other));
  }
});

test('at thirty thousand acts no page takes longer than a tenth of a second', () => {
  const pages = measured.filter(({ address }) => !address.startsWith('/api') && !address.startsWith('/search'));
  assert.deepEqual(
    pages.filter(({ large }) => large > 100_000),
    [],
  );
});

test('ten times the acts cost no address more than twelve times the work', () => {
  if (process.env['GROWTH'] !== undefined) {
    for (const one of measured.toSorted((a, b) => b.large - a.large))
      console.log(
        `${growth(one).toFixed(1).padStart(7)} ${(one.small / 1000).toFixed(2).padStart(9)} ${(one.large / 1000).toFixed(2).padStart(10)} ms  ${one.address}`,
      );
  }
  assert.ok(measured.length > 70);
  assert.deepEqual(
    measured.filter(isTooDear).map((one) => `${one.address} ${growth(one).toFixed(1)}`),
    [],
  );
});
