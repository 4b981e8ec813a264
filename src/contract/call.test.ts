import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, call, type Transport } from './call.ts';
import { asking } from '../../test/support/asking.ts';
import { gulliver } from '../../test/support/gulliver.ts';

const { site } = await gulliver();
const { get } = asking(site);

const transport: Transport = async (address) => {
  const response = await get(address);
  return { status: response.status, body: await response.json() };
};

const BASE = 'http://localhost/api/v1/';

test('the client asks by the contract and gets what it is typed by', async () => {
  const members = await call(transport, BASE, 'parties', { at: '2002-06-04', status: 'member' });
  assert.ok(members.ok);
  assert.deepEqual(
    members.value.items.map(({ id }) => id),
    ['BLE', 'BRO', 'LIL'],
  );
  const party = await call(transport, BASE, 'party', { lang: 'ru' }, 'LAP');
  assert.ok(party.ok && party.value.name === 'Лапута');
});

test('a problem comes back as one', async () => {
  const answer = await call(transport, BASE, 'parties', { at: 'soon' });
  assert.ok(!answer.ok && answer.problem.kind === 'problem');
  assert.equal(answer.problem.problem.errors?.[0]?.code, 'date-not-edtf');
});

test('an answer of something else is not taken for ours', async () => {
  for (const status of [200, 502]) {
    const answer = await call(() => Promise.resolve({ status, body: { hello: 1 } }), BASE, 'forum');
    assert.ok(!answer.ok && answer.problem.kind === 'not-understood');
  }
});

test('an id cannot lead elsewhere', () => {
  assert.equal(addressOf('http://a/api/v1', 'party', {}, '../acts?x'), 'http://a/api/v1/parties/..%2Facts%3Fx');
});
