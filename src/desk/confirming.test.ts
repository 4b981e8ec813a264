import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayConfirm, mayManage, mayRefuse, takesSecond, WAITING_MS, type Confirming } from './managing.ts';
import type { Who } from './who.ts';

const ana: Who = { person: 'ana', party: null, roles: ['secretariat-officer'] };
const olga: Who = { person: 'olga', party: null, roles: ['secretariat-officer'] };
const adam: Who = { person: 'adam', party: 'M2', roles: ['delegation-administrator'] };
const dina: Who = { person: 'dina', party: 'M2', roles: ['delegate'] };
const tara: Who = { person: 'tara', party: 'M3', roles: ['delegation-administrator'] };

const NOW = WAITING_MS * 100;
const asked = (more: Partial<Confirming> = {}): Confirming => ({
  of: { person: 'new', party: 'M2', roles: ['delegation-administrator'] },
  askedBy: 'ana',
  askedAt: NOW - 1_000,
  now: NOW,
  otherOfficers: 1,
  openSince: 0,
  ...more,
});
const why = (who: Who, more?: Partial<Confirming>) => {
  const may = mayConfirm(who, asked(more));
  return may.ok ? 'may' : may.problem;
};

test('a second person is needed only for the Secretariat, and only where the delegation runs itself', () => {
  assert.equal(takesSecond(ana, 'M2', true), true);
  assert.equal(takesSecond(ana, 'M2', false), false, 'the first administrator of a delegation');
  assert.equal(takesSecond(ana, null, true), false, 'another officer');
  assert.equal(takesSecond(adam, 'M2', true), false, 'a delegation invites its own people alone');
});

test('an officer does not confirm what they asked for, however long they wait, while there is another', () => {
  assert.equal(why(ana), 'takes-another');
  assert.equal(why(ana, { askedAt: 0 }), 'takes-another');
});

test('the only officer waits for 72 hours to the millisecond', () => {
  const alone = { otherOfficers: 0 };
  assert.equal(why(ana, { ...alone, askedAt: NOW - WAITING_MS + 1 }), 'waiting-time');
  assert.equal(why(ana, { ...alone, askedAt: NOW - WAITING_MS }), 'may');
  assert.equal(why(ana, { ...alone, askedAt: NOW + 1 }), 'waiting-time', 'a clock that was set back');
});

test('another officer confirms only with an account of 72 hours, so that inventing one is no quicker than waiting', () => {
  assert.equal(why(olga, { openSince: NOW - WAITING_MS + 1 }), 'officer-too-new');
  assert.equal(why(olga, { openSince: NOW - WAITING_MS }), 'may');
  assert.equal(why(olga, { openSince: null }), 'officer-too-new', 'an account that is closed, or none');
});

test('an administrator of the delegation confirms at once; nobody of another, no delegate, and never for themselves', () => {
  assert.equal(why(adam), 'may');
  assert.equal(why(tara), 'not-yours');
  assert.equal(why(dina), 'not-yours');
  assert.equal(why(adam, { of: { ...adam, roles: ['delegation-administrator'] } }), 'not-oneself');
});

test('officers, the delegation’s administrators and the one concerned may refuse, and nobody else', () => {
  const { of } = asked();
  assert.deepEqual(
    [ana, olga, adam, { ...adam, person: 'new' }, tara, dina].map((who) => mayRefuse(who, of).ok),
    [true, true, true, true, false, false],
  );
});

test('an observer’s delegate is not made an administrator by a change of roles', () => {
  const observer = { person: 'ola', party: 'M2', roles: ['observer-delegate'] as const };
  assert.deepEqual(mayManage('change-roles', ana, observer, ['delegation-administrator']), {
    ok: false,
    problem: 'roles-do-not-fit',
  });
});
