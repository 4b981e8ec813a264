import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOGGED_DEEDS, type AccountChanged, type LoggedDeed } from '#desk/account-log.ts';
import type { Account } from '#desk/accounts.ts';
import type { Role } from '#forum/role.ts';
import { toldOf } from './changes.ts';

const account = (person: string, party: string | null, role: Role, more: Partial<Account> = {}): Account => ({
  person,
  name: person,
  address: `${person}@mfa.example`,
  language: 'en',
  party,
  roles: [role],
  invitedAt: '2026-01-01T00:00:00.000Z',
  invitedUntil: null,
  askedAt: null,
  openSince: '2026-01-02T00:00:00.000Z',
  closedAt: null,
  lastSeen: null,
  ...more,
});

const ana = account('ana', null, 'secretariat-officer');
const olga = account('olga', null, 'secretariat-officer');
const adam = account('adam', 'M2', 'delegation-administrator');
const dina = account('dina', 'M2', 'delegate');
const tara = account('tara', 'M3', 'delegation-administrator');
const all = [ana, olga, adam, dina, tara];

const change = (
  deed: LoggedDeed,
  of: Account,
  by: Account | null = ana,
  at = '2026-03-01T00:00:00.000Z',
): AccountChanged => ({
  n: 1,
  at,
  deed,
  of,
  by,
  about: null,
});

const told = (deed: LoggedDeed, of: Account, by: Account | null = ana, accounts = all) =>
  toldOf(change(deed, of, by), accounts).map(({ person }) => person);

test('an officer who asks to invite again an administrator is heard of by that administrator, the delegation and the other officers', () => {
  assert.deepEqual(told('asked', adam), ['olga', 'adam', 'dina']);
});

test('inviting again, changing roles and closing are told to the old address and to the rest of the delegation', () => {
  for (const deed of ['invited-again', 'roles-changed', 'closed'] as const)
    assert.deepEqual(told(deed, adam), ['adam', 'dina'], deed);
  const gone = { ...adam, openSince: null, closedAt: '2026-03-01T00:00:00.000Z' };
  assert.deepEqual(told('closed', gone, ana, [ana, gone, dina]), ['adam', 'dina'], 'closed already when it is told');
});

test('a passkey that a thief adds is told to its owner, though it was the owner’s own session', () => {
  for (const deed of ['passkey-added', 'passkey-removed', 'password-set'] as const)
    assert.deepEqual(told(deed, adam, adam), ['adam', 'dina'], deed);
  assert.deepEqual(told('token-issued', adam, adam), ['adam']);
});

test('one officer who closes another is told to the one closed, and to every other officer', () => {
  assert.deepEqual(told('closed', olga, ana), ['olga']);
  const third = account('oleg', null, 'secretariat-officer');
  assert.deepEqual(told('closed', olga, ana, [...all, third]), ['olga', 'oleg']);
});

test('of a person who was erased the others hear, and nothing goes to an address that is not kept', () => {
  const erased = { ...adam, name: null, address: null, closedAt: '2026-03-01T00:00:00.000Z' };
  assert.deepEqual(told('erased', erased, ana, [ana, erased, dina]), ['dina']);
});

test('the first session of a new account is no news, and one from another browser later is', () => {
  const early = change('signed-in', adam, adam, '2026-01-02T00:00:01.000Z');
  assert.deepEqual(toldOf(early, all), []);
  assert.deepEqual(told('signed-in', adam, adam), ['adam']);
});

test('another delegation never hears of it, whatever was done', () => {
  for (const deed of LOGGED_DEEDS) assert.equal(told(deed, adam).includes('tara'), false, deed);
});
