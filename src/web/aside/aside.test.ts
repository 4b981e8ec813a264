import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { everyAddress, SAMPLES, type Named } from '#test/support/addresses.ts';
import { gulliver } from '#test/support/gulliver.ts';
import { rawly, type Raw } from '#test/support/raw.ts';
import { listener } from '#web/app.ts';
import { assets } from '#web/assets.ts';
import { serve, type Running } from '#web/serve.ts';
import { openAside, type Aside } from './aside.ts';

const { site } = await gulliver();
const { forum } = site.room.now();
const named: Named = (thing) => {
  if (thing === 'party') return [...forum.parties.keys()].slice(0, 2);
  if (thing === 'organ') return [...forum.organs.byId.keys()].slice(0, 1);
  if (thing === 'meeting') return [...forum.meetings.keys()].slice(0, 2);
  if (thing === 'document') return [...forum.documents.keys()].slice(0, 1);
  return thing === 'decision' ? [...forum.decisions.keys()].slice(0, 1) : ['one'];
};

const serving = { site, assets: assets(), onFault: (fault: unknown) => assert.fail(String(fault)) };
const { forumId, knownUntil, tiles } = site;

let aside: Aside;
let here: Running;
let beside: Running;
let askedAside = 0;

before(async () => {
  aside = openAside({
    room: site.room,
    given: { forumId, knownUntil, tiles, services: null },
    onFault: serving.onFault,
    onTrouble: (trouble) => assert.fail(String(trouble)),
  });
  aside.start();
  const counted: Aside = {
    ...aside,
    ask: (...what) => {
      askedAside += 1;
      return aside.ask(...what);
    },
  };
  here = await serve(listener(serving), 0, '127.0.0.1');
  beside = await serve(listener({ ...serving, aside: counted }), 0, '127.0.0.1');
  // What costs little is answered here while the thread is starting.
  for (const end = performance.now() + 30_000; !aside.isReady() && performance.now() < end;) await pause(20);
});
after(async () => {
  await here.close();
  await beside.close();
  await aside.end();
});

const ipv4 = ({ address }: Running): string => address.replace('localhost', '127.0.0.1');
const host = { host: 'concord.example' };

async function sameBothWays(path: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<Raw> {
  const asked = { ...host, ...headers };
  const [one, other] = [await rawly(ipv4(here), path, asked, method), await rawly(ipv4(beside), path, asked, method)];
  const about = `${method} ${path} ${JSON.stringify(headers)}`;
  assert.equal(other.status, one.status, about);
  assert.deepEqual(other.headers, one.headers, about);
  assert.ok(other.body.equals(one.body), about);
  return other;
}

test('every address answers aside as it answers where orders are taken, byte for byte', async () => {
  const size = site.room.now().size;
  const addresses = [...new Set([...everyAddress(named).map(({ address }) => address), ...SAMPLES])];
  assert.ok(addresses.length > 100);
  for (const [place, address] of addresses.entries()) {
    const join = address.includes('?') ? '&' : '?';
    await sameBothWays(address, { 'accept-encoding': ['br', 'gzip', 'identity'][place % 3] ?? 'br' });
    const earlier = `${address}${join}asKnownAt=${(place * 7) % size}`;
    const { headers } = await sameBothWays(earlier, { accept: place % 5 === 0 ? 'application/json' : '*/*' });
    if (headers['etag'] !== undefined) await sameBothWays(earlier, { 'if-none-match': headers['etag'] });
    if (place % 4 === 0) await sameBothWays(earlier, {}, 'HEAD');
  }
  assert.ok(askedAside > addresses.length, `${askedAside} were asked aside`);
});

test('states that are not there, and never will be, are mistakes aside as well', async () => {
  const beyond = String(site.room.now().size);
  for (const known of [
    beyond,
    '999999999999999',
    String(2 ** 53),
    '-1',
    '1e3',
    '',
    '2026-02-30T00:00:00Z',
    'tomorrow',
  ]) {
    assert.equal((await sameBothWays(`/members?asKnownAt=${known}`, {})).status, 400, known);
    assert.equal((await sameBothWays(`/api/v1/acts?asKnownAt=${known}`, {})).status, 400, known);
  }
  await sameBothWays('/members?asKnownAt=1&asKnownAt=2', {});
  await sameBothWays('/members?%61sKnownAt=3', {});
  await sameBothWays('/members', { 'accept-datetime': 'Thu, 01 Jan 2026 00:00:00 GMT' });
});
