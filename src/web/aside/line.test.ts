import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLine, PLACES, type InLine } from './line.ts';

const from = (whose: string, more: Partial<InLine> = {}): InLine => ({
  whose,
  isSignedIn: false,
  isDear: true,
  ...more,
});

test('one address has a few places in the line, and others still find one', () => {
  const line = openLine();
  const joined = Array.from({ length: 64 }, () => line.join(from('192.0.2.1')));
  assert.equal(joined.filter(Boolean).length, PLACES.dear.mostOfOne);
  assert.equal(line.join(from('192.0.2.2')), true);
});

test('when many addresses have filled the line, people who are signed in have places, and come first', () => {
  const line = openLine();
  let taken = 0;
  for (let address = 0; address < 2 * PLACES.dear.most; address++) taken += line.join(from(String(address))) ? 1 : 0;
  assert.equal(taken, PLACES.dear.most);
  const delegate = from('delegate:KAZ', { isSignedIn: true });
  const plain = from('another', { isDear: false });
  assert.ok(line.join(plain));
  assert.ok(line.join(delegate));
  assert.equal(line.next(), delegate);
  assert.equal(line.next(), plain);
  assert.equal(line.next()?.whose, '0');
});

test('a thousand readers who hang up leave no trace in the line', () => {
  const line = openLine();
  for (let time = 0; time < 1_000; time++) {
    const reader = from('192.0.2.1');
    assert.ok(line.join(reader));
    line.leave(reader);
  }
  assert.equal(line.next(), undefined);
});
