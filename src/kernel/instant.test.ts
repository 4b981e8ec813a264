import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instantAt, msOf } from './instant.ts';

test('an instant and its milliseconds say the same as the platform does', () => {
  const years = { min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(years), (date) => {
      assert.equal(msOf(date.toISOString()), date.getTime());
      assert.equal(instantAt(date.getTime()), date.toISOString());
    }),
  );
});

test('parts of a millisecond are cut off, never rounded up', () => {
  assert.equal(instantAt(999.9), '1970-01-01T00:00:00.999Z');
  assert.equal(instantAt(-0.1), '1969-12-31T23:59:59.999Z');
});
