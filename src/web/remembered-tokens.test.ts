import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Holder, Tokens } from '#desk/ports.ts';
import { rememberedTokens } from './remembered-tokens.ts';

const token = (): string => randomBytes(32).toString('base64url');
const holder: Holder = {
  person: 'delegate:KAZ',
  party: 'KAZ',
  roles: ['delegate'],
  scope: 'demonstration',
  name: null,
};

/** Tokens that note which of them were asked for. */
function asked(good: readonly string[]) {
  const queries: string[] = [];
  const tokens = {
    holder: (one: string) => {
      queries.push(one);
      return Promise.resolve(good.includes(one) ? holder : null);
    },
  } as unknown as Tokens;
  return { tokens, queries };
}

test('a made-up cookie is looked up once at most, however often it is sent', async () => {
  const { tokens, queries } = asked([]);
  const remembered = rememberedTokens(tokens);
  const madeUp = token();
  for (let time = 0; time < 1_000; time++) assert.equal(await remembered.holder(madeUp), null);
  assert.deepEqual(queries, [madeUp]);
});

test('what is not written like a token is never looked up', async () => {
  const { tokens, queries } = asked([]);
  const remembered = rememberedTokens(tokens);
  for (const text of ['abc', '', 'x'.repeat(200), `${token()}x`, "' OR 1=1 --"])
    assert.equal(await remembered.holder(text), null);
  assert.deepEqual(queries, []);
});

test('a token that is good is asked for each time, since its account may be closed at any time', async () => {
  const good = token();
  const { tokens, queries } = asked([good]);
  const remembered = rememberedTokens(tokens);
  assert.equal(remembered.standingOf(good), 'new');
  for (let time = 0; time < 3; time++) assert.equal(await remembered.holder(good), holder);
  assert.equal(queries.length, 3);
  assert.equal(remembered.standingOf(good), 'held');
});

test('a session that was begun here is known before it is first used', async () => {
  const made = token();
  const issue = () => Promise.resolve({ token: made, expiresAt: '2026-03-02T12:00:00.000Z' });
  const remembered = rememberedTokens({ ...asked([made]).tokens, issue, issueTo: issue });
  assert.equal(remembered.standingOf(made), 'new');
  await remembered.issue(holder, 60);
  assert.equal(remembered.standingOf(made), 'held');
});

test('a token that was unknown is asked for again after a minute, for an account may be opened again', async () => {
  const good: string[] = [];
  const { tokens } = asked(good);
  let now = 0;
  const remembered = rememberedTokens(tokens, () => now);
  const later = token();
  assert.equal(await remembered.holder(later), null);
  good.push(later);
  assert.equal(await remembered.holder(later), null);
  now += 60_001;
  assert.equal(await remembered.holder(later), holder);
});

test('ever new tokens do not fill the memory', async () => {
  const { tokens } = asked([]);
  const remembered = rememberedTokens(tokens);
  const first = token();
  await remembered.holder(first);
  for (let time = 0; time < 10_001; time++) await remembered.holder(token());
  assert.equal(remembered.standingOf(first), 'new');
});
