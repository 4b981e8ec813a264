import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { givenAnswer } from '#contract/account-log.ts';
import { readAct } from '#test/support/site.ts';
import {
  admitted,
  codeOf,
  cookieIn,
  firstOfficer,
  PASSWORD,
  see,
  send,
  signIn,
  type Person,
} from '#test/support/account.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { liveForum, putting } from '#test/support/live-forum.ts';
import { ask } from '#test/support/postgres.ts';

let database: FreshDatabase;
let concord: Office;
let officer: Person;
let two: Person;
let three: Person;
/** The act by which the second member objected. */
let objection = -1;

const withCookie = (cookie: string) => ({ cookie, 'sec-fetch-site': 'same-origin', origin: 'http://localhost' });

async function ordered(cookie: string, order: object): Promise<number> {
  const response = await concord.request('/api/v1/acts', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...withCookie(cookie) },
    body: JSON.stringify(order),
  });
  const answer = (await response.json()) as { receipt: { n: number } };
  assert.equal(response.status, 201, JSON.stringify(answer));
  return answer.receipt.n;
}

const openedBy = (cookie: string, n: number) =>
  concord.request(`/api/v1/acts/${n}/given`, { headers: withCookie(cookie) });

const opening = async (cookie: string, n: number) => givenAnswer.parse(await (await openedBy(cookie, n)).json());

/** Everything that the record holds, as its bytes stand. */
const recordOf = async () =>
  JSON.stringify(await database.asOwner(`SELECT n, content, encode(leaf_hash, 'hex') FROM concord.act ORDER BY n`));

suite('who gave an act is committed to, and opened in a dispute', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, { demonstration: false, drafts: liveForum() });
    officer = await firstOfficer(concord);
    [two, three] = [
      await admitted(concord, officer.cookie, { name: 'Adam Two', as: 'delegation-administrator:M2' }),
      await admitted(concord, officer.cookie, { name: 'Adam Three', as: 'delegation-administrator:M3' }),
    ];
    await ordered(officer.cookie, putting('fish'));
    await ordered(officer.cookie, { act: 'silence.opened', body: { question: 'fish' } });
    objection = await ordered(two.cookie, {
      act: 'position.taken',
      body: { question: 'fish', party: 'M2', as: 'objection' },
    });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('the delegation that objected learns which of its people did, and the check agrees with the record', async () => {
    const opened = await opening(two.cookie, objection);
    assert.deepEqual(
      [opened.matches, opened.opening?.name, opened.opening?.credential],
      [true, 'Adam Two', 'password'],
    );
    const entry = concord.room.entry(objection);
    assert.ok(entry);
    assert.equal(readAct(entry).given, opened.given);
    const page = await (await see(concord, `/given/${objection}`, two.cookie)).text();
    assert.match(page, /Adam Two \(/);
    assert.match(page, /It matches/);
    assert.match(await (await see(concord, `/record/${objection}`, two.cookie)).text(), /Who gave it/);
    assert.equal((await opening(officer.cookie, objection)).matches, true);
  });

  test('what follows from the objection is committed to the same person, and the record names nobody', async () => {
    const entries = await concord.store.store.read(objection, 10);
    const given = entries.map((entry) => readAct(entry).given);
    assert.ok(entries.length > 1);
    assert.equal(new Set(given).size, 1);
    assert.doesNotMatch(await recordOf(), /Adam|Ana First|password|mfa\.example/);
  });

  test('another delegation, and a reader who is signed out, open nothing', async () => {
    assert.equal((await openedBy(three.cookie, objection)).status, 404);
    assert.equal((await see(concord, `/given/${objection}`, three.cookie)).status, 404);
    assert.equal((await concord.request(`/api/v1/acts/${objection}/given`)).status, 401);
    assert.equal((await see(concord, `/given/${objection}`)).status, 303);
    for (const n of ['999999', '-1', '1e3', '9'.repeat(15)])
      assert.equal((await see(concord, `/given/${n}`, officer.cookie)).status, 404, n);
  });

  test('an act ordered by a program commits to its token, and history to nobody', async () => {
    const page = await (
      await send(concord, '/account', { do: 'token', 'token-name': 'robot', scope: 'write', days: '1' }, two.cookie)
    ).text();
    const token = /<code>([\w-]{43})<\/code>/.exec(page)?.[1] ?? '';
    const response = await concord.request('/api/v1/acts', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(putting('by-robot')),
    });
    const { receipt } = (await response.json()) as { receipt: { n: number } };
    const [row] = await database.asOwner(`SELECT id FROM concord.token WHERE name = 'robot'`);
    assert.equal((await opening(two.cookie, receipt.n)).opening?.credential, `token ${String(row?.['id'])}`);
    assert.deepEqual((await opening(officer.cookie, 3)).given, null);
    assert.match(await (await see(concord, '/given/3', officer.cookie)).text(), /or the history of the forum/);
  });

  test('an opening that was put in the place of another is seen not to match', async () => {
    const person = await database.asOwner(`SELECT person FROM concord.account WHERE name = 'Adam Three'`);
    // The application has no right to alter one; who has the database may.
    await assert.rejects(ask(database.url, `UPDATE concord.opening SET person = 'x'`), { code: '42501' });
    await database.asOwner(`CREATE TABLE concord.before AS SELECT * FROM concord.opening`);
    await database.asOwner(
      `UPDATE concord.opening SET person = '${String(person[0]?.['person'])}' WHERE n = ${objection}`,
    );
    assert.equal((await opening(two.cookie, objection)).matches, false);
    assert.match(await (await see(concord, `/given/${objection}`, two.cookie)).text(), /does not match/);
    await database.asOwner(`UPDATE concord.opening o SET person = b.person FROM concord.before b WHERE b.n = o.n`);
  });

  test('who is erased is forgotten here too: the record keeps every byte, and the act says erased', async () => {
    const whole = await recordOf();
    const [row] = await database.asOwner(`SELECT person FROM concord.account WHERE name = 'Adam Two'`);
    const person = String(row?.['person']);
    assert.equal((await send(concord, `/delegation/${person}`, { do: 'erase' }, officer.cookie)).status, 200);
    const opened = await opening(officer.cookie, objection);
    assert.deepEqual([opened.opening, opened.matches], [null, null]);
    assert.match(await (await see(concord, `/given/${objection}`, officer.cookie)).text(), /The person was erased/);
    assert.equal(await recordOf(), whole);
    const left = await database.asOwner(`SELECT FROM concord.opening WHERE person = '${person}'`);
    assert.equal(left.length, 0);
  });

  test('a changed password ends every other session, and this one goes on', async () => {
    const other = cookieIn(await signIn(concord, three));
    const page = await (await see(concord, '/account', three.cookie)).text();
    const secret = /name="authenticator" value="([A-Z2-7]+)"/.exec(page)?.[1] ?? '';
    const changed = await send(
      concord,
      '/account',
      {
        do: 'password',
        password: `${PASSWORD}, another`,
        'password-again': `${PASSWORD}, another`,
        authenticator: secret,
        code: codeOf(secret),
      },
      three.cookie,
    );
    assert.equal(changed.status, 200, await changed.clone().text());
    assert.equal((await see(concord, '/desk', three.cookie)).status, 200);
    assert.equal((await see(concord, '/desk', other)).status, 303);
  });
});
