/**
 * Whatever is asked, the server's memory stays bounded: what is kept is counted in bytes, and readers' words are in no key that lasts.
 * `HOSTILE=100000` asks so many addresses; without it, fewer. The heap is measured after a collection.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { site as application } from '#web/app.ts';
import { assets } from '#web/assets.ts';
import { cache } from '#web/cache.ts';
import { cicaSite } from './support/cica-site.ts';
import { hostileAddress } from './support/hostile-addresses.ts';

const ASKED = Number(process.env['HOSTILE'] ?? 4_000);
const MOST_MB = 64;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapInMb(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

test('addresses that nobody asked for before do not fill the memory', async () => {
  const site = await cicaSite();
  const kept = cache();
  const app = application({ site, assets: assets(), onFault: (fault) => assert.fail(String(fault)) }, kept);
  const { size } = site.room.now();
  const ask = async (place: number) => {
    const response = await app.request(hostileAddress(place, size));
    assert.ok(response.status < 500);
    await response.arrayBuffer();
  };
  for (let place = 0; place < 300; place++) await ask(place);
  const before = heapInMb();
  for (let place = 300; place < 300 + ASKED; place++) {
    await ask(place);
    if (process.env['HOSTILE'] !== undefined && place % 10_000 === 0)
      console.log(place, (heapInMb() - before).toFixed(1), 'MB');
  }
  const grown = heapInMb() - before;
  if (process.env['HOSTILE'] !== undefined) console.log(`${ASKED} addresses: +${grown.toFixed(1)} MB`);
  assert.ok(grown <= MOST_MB, `+${grown.toFixed(1)} MB after ${ASKED} addresses`);
});
