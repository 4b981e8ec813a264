import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantAt, msOf } from '#kernel/instant.ts';
import { Arrivals } from './arrivals.ts';

const NOON = msOf('2026-03-19T12:00:00.000Z');
const at = (ms: number) => instantAt(NOON + ms);

/** A server whose loop looked at the network whenever it is asked, unless told otherwise. The database's clock stands at noon when ours is at 0. */
function server() {
  const clock = { now: 0, looked: null as number | null };
  const looking = { looked: () => clock.looked ?? clock.now, busy: () => 0 };
  const arrivals = new Arrivals(() => clock.now, looking);
  arrivals.measured(at(0), 0);
  return { clock, arrivals };
}

test('an order came when the loop last looked, however long we computed before we read it', () => {
  const { clock, arrivals } = server();
  [clock.now, clock.looked] = [9_000, 1_000];
  assert.equal(arrivals.came().received, at(1_000));
});

test('nothing is settled beyond an order that is under way, and everything is once it is decided', () => {
  const { clock, arrivals } = server();
  clock.now = 1_000;
  const order = arrivals.came();
  clock.now = 5_000;
  assert.equal(arrivals.settled(), at(1_000));
  order.done();
  assert.equal(arrivals.settled(), at(5_000));
});

test('no order is ever given an instant before one that was announced as settled, whatever the next reading of the clock says', () => {
  const { clock, arrivals } = server();
  clock.now = 20_000;
  assert.equal(arrivals.settled(), at(20_000));
  // A reading that took four seconds makes the database's clock seem behind.
  [clock.now] = [24_100];
  arrivals.measured(at(20_000), 20_100);
  assert.ok(arrivals.came().received >= at(20_000));
});

test('of several readings of the clock the one that took least is believed, for it is the nearest to the truth', () => {
  const { clock, arrivals } = server();
  [clock.now] = [3_000];
  arrivals.measured(at(100), 100);
  assert.equal(arrivals.now(), at(3_000));
});

test('an order that failed for a fault of ours holds its server back until its question was extended', () => {
  const { clock, arrivals } = server();
  clock.now = 1_000;
  arrivals.came().failed(['on-peace']);
  clock.now = 2_000;
  const again = arrivals.came();
  again.failed(['on-peace']);
  again.done();
  assert.equal(arrivals.settled(), at(1_000));
  assert.equal(arrivals.broken()?.from, at(1_000));
  const [owed, ...more] = arrivals.owed();
  assert.deepEqual([owed?.about, owed?.received, more], ['on-peace', at(1_000), []]);
  // One more fails while the extension is written: it is owed still.
  arrivals.came().failed(['on-peace']);
  if (owed) arrivals.madeGood(owed);
  assert.equal(arrivals.owed().length, 1);
  for (const one of arrivals.owed()) arrivals.madeGood(one);
  assert.equal(arrivals.settled(), at(2_000));
});

test('an order that failed about no question breaks the presence, and owes nobody an extension', () => {
  const { arrivals } = server();
  arrivals.came().failed([]);
  assert.deepEqual(arrivals.owed(), []);
  const broken = arrivals.broken();
  assert.ok(broken);
  arrivals.came().failed([]);
  arrivals.mended(broken);
  assert.ok(arrivals.broken(), 'another failed meanwhile');
});

test('an order waits for those that came before it, and two that came in one moment do not wait for each other', () => {
  const { clock, arrivals } = server();
  const [objection, gavel] = [arrivals.came(), arrivals.came()];
  assert.deepEqual([arrivals.isFirst(objection), arrivals.isFirst(gavel)], [true, false]);
  objection.done();
  clock.now = 10;
  arrivals.came();
  assert.equal(arrivals.isFirst(gavel), true);
});

test('a server that is being stopped knows when nothing is under way any more', async () => {
  const { arrivals } = server();
  const order = arrivals.came();
  let idle = false;
  const ended = arrivals.idle().then(() => (idle = true));
  assert.equal(arrivals.shut(), at(0));
  await Promise.resolve();
  assert.deepEqual([arrivals.isShut, idle], [true, false]);
  order.done();
  await ended;
});
