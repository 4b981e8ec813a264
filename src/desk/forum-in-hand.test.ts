import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeContent } from '#contract/content.ts';
import type { Draft } from '#forum/act.ts';
import { leafHash, leafOf, toHex, type Entry } from '#record/entry.ts';
import { emptyEdge, extended, rootOf } from '#record/tree.ts';
import { sha256 } from '#store/hash.ts';
import { liveForum } from '#test/support/live-forum.ts';
import { readAct, siteInMemory } from '#test/support/site.ts';
import { ForumInHand } from './forum-in-hand.ts';
import type { Ground } from './ports.ts';

const AT = '2026-01-01T00:00:00.000Z';
const entry = (n: number, draft: Draft): Entry => ({
  n,
  recordedAt: AT,
  content: writeContent(draft),
  salt: sha256(new TextEncoder().encode(`salt ${n}`)),
});

const groundOf = (acts: readonly Entry[], more: Partial<Ground> = {}): Ground => {
  const edge = acts.reduce((grown, one) => extended(grown, leafHash(leafOf(one, sha256), sha256), sha256), emptyEdge);
  return { durable: acts.length, root: toHex(rootOf(edge, sha256)), missed: [], pending: [], at: AT, ...more };
};

async function inHand() {
  const drafts = liveForum();
  const { site } = await siteInMemory([{ recordedAt: AT, drafts }], { now: AT, knownUntil: '2025', forumId: 'live' });
  const acts = drafts.map((draft, n) => entry(n, draft));
  const leaves = liveForum({ members: 6 }).filter(({ ref }) => ref === 'name/M6' || ref === 'member/M6');
  return {
    hand: new ForumInHand(site.room, readAct, sha256),
    acts,
    more: leaves.map((draft, at) => entry(acts.length + at, draft)),
  };
}

const sizeOf = (forum: ReturnType<ForumInHand['on']>): number => {
  assert.ok(!('missing' in forum), 'it is in hand, and nothing is missing');
  return forum.acts.length;
};

test('what was decided in a transaction that came to nothing is folded away, and the next decision stands on what is durable', async () => {
  const { hand, acts, more } = await inHand();
  assert.equal(sizeOf(hand.on(groundOf(acts, { pending: more }))), acts.length + more.length);
  // The commit failed: the record is as it was.
  assert.equal(sizeOf(hand.on(groundOf(acts))), acts.length);
  assert.equal(sizeOf(hand.on(groundOf(acts, { pending: more.slice(0, 1) }))), acts.length + 1);
});

test('what another server recorded instead is found out by the head, and asked for from the last act known to be durable', async () => {
  const { hand, acts, more } = await inHand();
  const [other, ...rest] = more;
  hand.on(groundOf(acts, { pending: rest.map((one) => ({ ...one, n: acts.length })) }));
  const elsewhere = [...acts, ...more];
  // What is in hand may have become durable: only the acts behind it are asked for, and the head then tells.
  assert.ok(other && rest.length > 0);
  const asked = hand.on(groundOf(elsewhere));
  assert.deepEqual(asked, { missing: acts.length + rest.length });
  const behind = elsewhere.slice(acts.length + rest.length);
  assert.deepEqual(hand.on(groundOf(elsewhere, { missed: behind })), { missing: acts.length });
  assert.equal(sizeOf(hand.on(groundOf(elsewhere, { missed: more }))), elsewhere.length);
});

test('of a transaction that is durable nothing is folded again: only what came behind it is asked for', async () => {
  const { hand, acts, more } = await inHand();
  const [first, ...rest] = more;
  assert.ok(first);
  const before = hand.on(groundOf(acts, { pending: [first] }));
  const all = [...acts, ...more];
  assert.deepEqual(hand.on(groundOf(all)), { missing: acts.length + 1 });
  const after = hand.on(groundOf(all, { missed: rest }));
  assert.equal(after, before, 'the same forum has grown');
  assert.equal(sizeOf(after), all.length);
});

test('what became durable is in hand without being read again', async () => {
  const { hand, acts, more } = await inHand();
  hand.on(groundOf(acts, { pending: more }));
  assert.equal(sizeOf(hand.on(groundOf([...acts, ...more]))), acts.length + more.length);
});
