import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '#store/hash.ts';
import { givenBy, openingBy } from './given.ts';

const salt = Uint8Array.from({ length: 32 }, (_, place) => place);
const who = { person: 'dina', party: 'M2', roles: ['delegate'], credential: 'password' } as const;

test('a commitment is that of docs/record.md: SHA-256 of salt and canonical JSON', () => {
  const bytes = Buffer.concat([salt, Buffer.from('{"credential":"password","person":"dina"}')]);
  assert.equal(givenBy(openingBy(who, salt), sha256), Buffer.from(sha256(bytes)).toString('hex'));
});

test('another person, another way of signing in and another salt give other commitments', () => {
  const others = [
    openingBy(who, salt),
    openingBy({ ...who, person: 'adam' }, salt),
    openingBy({ ...who, credential: 'token 1' }, salt),
    openingBy(who, salt.toReversed()),
    openingBy({ person: 'dina', party: 'M2', roles: ['delegate'] }, salt),
  ].map((opening) => givenBy(opening, sha256));
  assert.equal(new Set(others).size, others.length);
  for (const one of others) assert.match(one, /^[0-9a-f]{64}$/);
});
