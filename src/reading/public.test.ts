import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Act } from '#forum/act.ts';
import { emptyForum, evolve, fold } from '#forum/forum.ts';
import { actNumbered } from '#forum/forum.ts';
import { publicForum } from './public.ts';
import { gulliver } from '#test/support/gulliver.ts';

const { site } = await gulliver();
const { acts } = site.room.now().forum;

/** An act of the members, as one decided here would be. */
const draftOf = (kind: Act['kind'], body: object) => ({
  kind,
  body,
  effective: '2026-03-19',
  by: { capacity: 'chair' },
  audience: 'members',
  sources: [],
  recordedAt: '2026-03-19T12:00:00.000Z',
});

test('a forum whose acts are all public is shown as it is', () => {
  const forum = fold(acts.filter((act) => act.audience === 'public'));
  assert.equal(publicForum(forum), forum);
});

test('growing act by act shows the same as folding the public acts at once', () => {
  let growing = emptyForum();
  acts.forEach((act, n) => {
    growing = evolve(growing, act);
    // Asked for now and then, as readers do.
    if (n % 7 === 0) publicForum(growing);
  });
  const whole = fold(acts.filter((act) => act.audience === 'public'));
  const shown = publicForum(growing);
  assert.deepEqual([...shown.parties.keys()], [...whole.parties.keys()]);
  assert.deepEqual(
    [...shown.correctedBy].map(([n, by]) => [n, by.n]),
    [...whole.correctedBy].map(([n, by]) => [n, by.n]),
  );
  assert.deepEqual(shown.meetings, whole.meetings);
  assert.deepEqual(shown.acts, whole.acts);
});

test('a decision that is opened while the forum grows shows what lies before the opening', () => {
  const taken = draftOf('decision.adopted', {
    decision: 'secret',
    title: { en: 'Secret' },
    organ: 'assembly',
    verb: 'adopt',
    procedure: 'by-silence',
  });
  const day = draftOf('day.proclaimed', { names: { en: 'A day' }, day: '10-05', decision: 'secret' });
  const opening = { ...draftOf('decision.opened', { decision: 'secret', audience: 'public' }), audience: 'public' };
  let growing = emptyForum();
  const shownAfter = [...acts, taken, day, opening].map((act, n) => {
    growing = evolve(growing, { ...act, n } as Act);
    return publicForum(growing).decisions.has('secret');
  });
  assert.deepEqual(shownAfter.slice(-3), [false, false, true]);
  const shown = publicForum(growing);
  const again = publicForum(fold(growing.acts));
  assert.deepEqual(
    shown.acts.map(({ n }) => n),
    again.acts.map(({ n }) => n),
  );
  assert.deepEqual(
    shown.restingOn.get('secret')?.map(({ kind }) => kind),
    ['day.proclaimed'],
  );
  // An earlier state is folded from the acts up to it, and knows no opening.
  assert.equal(publicForum(fold(growing.acts.slice(0, -1))).decisions.has('secret'), false);
});

test('a restricted correction leaves what the public knows as it was', () => {
  const [first] = acts.filter((act) => act.ref === 'summit-1');
  assert.ok(first);
  const secret = { ...first, n: acts.length, corrects: 'summit-1', audience: 'members' } as Act;
  const shown = publicForum(fold([...acts, secret]));
  assert.equal(shown.correctedBy.has(first.n), false);
  assert.ok(shown.meetings.has('summit-1'));
});

test('an act is found by its number although others are missing', () => {
  const shown = publicForum(site.room.now().forum);
  for (const act of acts) {
    assert.equal(actNumbered(shown, act.n)?.n ?? null, act.audience === 'public' ? act.n : null);
  }
  assert.equal(actNumbered(shown, 10_000), null);
  assert.equal(actNumbered(shown, -1), null);
});
