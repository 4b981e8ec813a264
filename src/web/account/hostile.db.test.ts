import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import {
  admitted,
  codeOf,
  cookieIn,
  firstOfficer,
  inviting,
  linkIn,
  PASSWORD,
  see,
  send,
  signIn,
  takeUp,
  type Person,
} from '#test/support/account.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { liveForum, putting } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let concord: Office;
let officer: Person;
let second: Person;
let third: Person;

const isSignedIn = async (cookie: string) => (await see(concord, '/desk', cookie)).status === 200;
const idOf = async (address: string) => {
  const found = (await concord.store.accounts.list()).find((one) => one.address === address);
  assert.ok(found, address);
  return found.person;
};
const bearing = (token: string, path: string, body?: object) =>
  concord.request(path, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  });
const tokenFor = async (cookie: string, scope: string): Promise<string> => {
  const made = await send(concord, '/account', { do: 'token', 'token-name': `to ${scope}`, scope, days: '30' }, cookie);
  assert.equal(made.headers.get('cache-control'), 'no-store');
  return /<code>([\w-]{43})<\/code>/.exec(await made.text())?.[1] ?? '';
};

suite('accounts and those who mean harm', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, {
      demonstration: false,
      drafts: liveForum({ charter: { 'silence.period': 'P1D' } }),
    });
    officer = await firstOfficer(concord);
    second = await admitted(concord, officer.cookie, { name: 'Adam Two', as: 'delegation-administrator:M2' });
    third = await admitted(concord, officer.cookie, { name: 'Tara Three', as: 'delegation-administrator:M3' });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('a token to read does not order, and says why; one to write does; neither opens a page', async () => {
    const [reads, writes] = [await tokenFor(officer.cookie, 'read'), await tokenFor(officer.cookie, 'write')];
    const refused = await bearing(reads, '/api/v1/acts', putting('read-only'));
    assert.equal(refused.status, 403);
    assert.equal(((await refused.json()) as { code: string }).code, 'token-reads-only');
    assert.equal((await bearing(reads, '/api/v1/texts', {})).status, 403);
    assert.equal((await bearing(reads, '/api/v1/desk')).status, 200);
    assert.equal((await bearing(writes, '/api/v1/acts', putting('written'))).status, 201);
    assert.equal(await isSignedIn(`concord-session=${writes}`), false);
    const page = await (await see(concord, '/account', officer.cookie)).text();
    assert.ok(!page.includes(reads), 'a token is shown once');
    const id =
      /name="do" value="revoke-token" \/>\s*<input type="hidden" name="id" value="([^"]+)"/.exec(page)?.[1] ?? '';
    await send(concord, '/account', { do: 'revoke-token', id }, second.cookie);
    assert.equal((await bearing(writes, '/api/v1/desk')).status, 200, 'nobody revokes another’s');
    await send(concord, '/account', { do: 'revoke-token', id }, officer.cookie);
    assert.equal((await bearing(writes, '/api/v1/desk')).status, 401);
  });

  test('an expired session and an expired token sign nobody in, whatever the server’s own clock says', async (t) => {
    const person = await admitted(concord, second.cookie, { name: 'Out Dated', roles: ['delegate'] });
    const token = await tokenFor(person.cookie, 'write');
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() - 20 * 24 * 3_600_000 });
    assert.equal(await isSignedIn(person.cookie), true, 'a clock twenty days slow changes nothing');
    await database.asOwner(
      `UPDATE concord.token SET expires_at = clock_timestamp() WHERE account = '${await idOf(person.address)}'`,
    );
    assert.equal(await isSignedIn(person.cookie), false);
    assert.equal((await bearing(token, '/api/v1/desk')).status, 401);
  });

  test('one-time codes go by the database’s clock, and a session unused for half a day is over', async (t) => {
    const person = await admitted(concord, second.cookie, { name: 'Clock Wise', roles: ['delegate'] });
    const code = codeOf(person.secret, 1);
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 3 * 3_600_000 });
    const entered = await send(concord, '/sign-in', { address: person.address, password: PASSWORD, code });
    assert.equal(entered.status, 303, 'the server’s clock is three hours fast');
    await database.asOwner(
      `UPDATE concord.token SET seen_at = clock_timestamp() - interval '13 hours' WHERE account = '${await idOf(person.address)}'`,
    );
    assert.equal(await isSignedIn(cookieIn(entered)), false);
  });

  test('what is sent from another site’s page changes nothing, on every form', async () => {
    const link = linkIn(
      await (await inviting(concord, second.cookie, { name: 'Cross Site', roles: ['delegate'] })).text(),
    );
    const id = await idOf(third.address);
    const paths = [
      '/sign-in',
      '/sign-in/passkey',
      '/sign-in/passkey/options',
      '/sign-out',
      '/account',
      '/account/passkey',
      '/account/passkey/options',
      '/delegation',
      `/delegation/${id}`,
      new URL(link).pathname,
      `${new URL(link).pathname}/passkey`,
      `${new URL(link).pathname}/passkey/options`,
    ];
    for (const path of paths) {
      for (const headers of [
        {},
        { origin: 'https://elsewhere.example' },
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'null' },
      ]) {
        const response = await concord.request(path, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: officer.cookie, ...headers },
          body: 'do=everywhere',
        });
        assert.equal(response.status, 403, `${path} ${JSON.stringify(headers)}`);
        assert.equal(response.headers.get('set-cookie'), null);
      }
    }
    assert.equal(await isSignedIn(officer.cookie), true);
  });

  test('an administrator does not reach another party’s people, and does not learn whether they are there', async () => {
    const person = await idOf(third.address);
    const answers = [];
    for (const id of [person, 'nobody', `${person}' OR 'a'='a`]) {
      for (const deed of ['close', 'erase', 'invite-again', 'roles']) {
        const response = await send(
          concord,
          `/delegation/${encodeURIComponent(id)}`,
          { do: deed, roles: 'delegate' },
          second.cookie,
        );
        assert.equal(response.status, 404, deed);
        answers.push((await response.text()).replaceAll(encodeURIComponent(id), 'ID').replaceAll(id, 'ID'));
      }
    }
    assert.equal(new Set(answers.map((one) => one.replaceAll(/delegation\/[^"?]*/g, ''))).size, 1);
    assert.equal(await isSignedIn(third.cookie), true);
    const page = await (await see(concord, '/delegation', second.cookie)).text();
    assert.doesNotMatch(page, /Tara Three/);
    const across = await inviting(concord, second.cookie, { name: 'Across Border', as: 'delegate:M3' });
    assert.equal(across.status, 403);
  });

  test('another delegation’s address may be invited, and the answer does not tell that it has an account', async () => {
    const fields = { name: 'Tara Three', address: third.address, language: 'en', roles: 'delegate' };
    const response = await send(concord, '/delegation', fields, second.cookie);
    assert.equal(response.status, 200);
    const { pathname } = new URL(linkIn(await response.text()));
    const page = await (await see(concord, pathname)).text();
    const secret = /name="authenticator" value="([A-Z2-7]+)"/.exec(page)?.[1] ?? '';
    const taking = { password: PASSWORD, 'password-again': PASSWORD, authenticator: secret, code: codeOf(secret) };
    const taken = await send(concord, pathname, taking);
    assert.equal(taken.status, 422);
    assert.match(await taken.text(), /signs in to another account/);
  });

  test('nobody makes themselves more than they are', async () => {
    const own = await idOf(second.address);
    for (const roles of [
      ['delegation-administrator', 'officer-of-the-chair'],
      ['secretariat-officer'],
      ['delegation-administrator', 'secretariat-officer'],
    ]) {
      assert.equal(
        (await send(concord, `/delegation/${own}`, { do: 'roles', roles }, second.cookie)).status,
        403,
        roles.join(),
      );
    }
    assert.equal((await send(concord, `/delegation/${own}`, { do: 'close' }, second.cookie)).status, 403);
    for (const as of [
      'secretariat-officer',
      'delegation-administrator:M2',
      'observer-delegate:M2',
      'secretariat-officer:M2',
    ]) {
      const response = await inviting(concord, second.cookie, { name: `As ${as.replace(':', ' ')}`, as });
      assert.equal(response.status, 403, as);
    }
    const delegate = await admitted(concord, second.cookie, { name: 'Only Delegate', roles: ['delegate'] });
    assert.equal((await see(concord, '/delegation', delegate.cookie)).status, 404);
    assert.equal((await inviting(concord, delegate.cookie, { name: 'By Delegate', roles: ['delegate'] })).status, 404);
    assert.deepEqual((await concord.store.accounts.of(own))?.roles, ['delegation-administrator']);
  });

  test('a password of five megabytes is not read to its end, and a weak one is not kept', async () => {
    const huge = 'x'.repeat(5_000_000);
    const began = performance.now();
    const response = await send(concord, '/sign-in', { address: second.address, password: huge, code: '123456' });
    assert.equal(response.status, 422);
    assert.ok(performance.now() - began < 3_000);
    const { pathname } = new URL(
      linkIn(await (await inviting(concord, second.cookie, { name: 'Weak Willed', roles: ['delegate'] })).text()),
    );
    const page = await (await see(concord, pathname)).text();
    const secret = /name="authenticator" value="([A-Z2-7]+)"/.exec(page)?.[1] ?? '';
    const taking = (password: string, again = password) =>
      send(concord, pathname, { password, 'password-again': again, authenticator: secret, code: codeOf(secret) });
    const mistakes: readonly (readonly [string, string, RegExp])[] = [
      ['short', 'short', /at least 12/],
      ['aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa', /one sign repeated/],
      ['weak.willed@mfa.example', 'weak.willed@mfa.example', /not your name/],
      [PASSWORD, `${PASSWORD}?`, /not the same/],
      ['y'.repeat(300) + 'abc', 'y'.repeat(300) + 'abc', /at most 256/],
      [huge, huge, /too long/],
    ];
    for (const [password, again, says] of mistakes) {
      const refused = await taking(password, again);
      assert.equal(refused.status, 422);
      assert.match(await refused.text(), says);
    }
    const wrongCode = await send(concord, pathname, {
      password: PASSWORD,
      'password-again': PASSWORD,
      authenticator: secret,
      code: '000000',
    });
    assert.match(await wrongCode.text(), /not the one that your authenticator shows/);
    assert.equal((await taking(PASSWORD)).status, 200, 'and the invitation is good still');
  });

  test('closing an account ends its sessions and tokens at once; what was done stays', async () => {
    const person = await admitted(concord, second.cookie, { name: 'Closed Soon', roles: ['delegate'] });
    const token = await tokenFor(person.cookie, 'write');
    assert.equal((await bearing(token, '/api/v1/acts', putting('before-closing', { audience: 'public' }))).status, 201);
    const closed = await send(concord, `/delegation/${await idOf(person.address)}`, { do: 'close' }, second.cookie);
    assert.match(await closed.text(), /The account is closed/);
    assert.equal(await isSignedIn(person.cookie), false);
    assert.equal((await bearing(token, '/api/v1/acts', putting('after-closing'))).status, 401);
    assert.equal((await signIn(concord, person)).status, 422);
    assert.equal((await concord.request('/api/v1/questions/before-closing')).status, 200);
  });

  test('who lost everything is invited again: what they had before ends, and a person erased leaves no trace', async () => {
    const person = await admitted(concord, second.cookie, { name: 'Lost Phone', roles: ['delegate'] });
    const id = await idOf(person.address);
    const again = await send(concord, `/delegation/${id}`, { do: 'invite-again' }, second.cookie);
    const link = linkIn(await again.text());
    assert.equal(await isSignedIn(person.cookie), false);
    assert.equal((await signIn(concord, person)).status, 422);
    const back = await takeUp(concord, link);
    assert.equal(await isSignedIn(back.cookie), true);
    assert.equal(await idOf(person.address), id, 'the same person as before');
    const letter = { subject: 'To Lost Phone', text: 'Lost Phone,', attachments: [], to: person.address };
    await concord.store.mail.put([
      { ...letter, key: 'to the person', person: id },
      { ...letter, key: 'to the address', person: null },
      { ...letter, key: 'to another', person: null, to: 'another@ministry.example' },
    ]);
    await send(concord, `/delegation/${id}`, { do: 'erase' }, second.cookie);
    assert.equal(await isSignedIn(back.cookie), false);
    const letters = await database.asOwner(`SELECT row_to_json(l)::text AS kept FROM concord.letter l`);
    assert.deepEqual(
      letters.filter(({ kept }) => /Lost|lost/.test(String(kept))).map(({ kept }) => /to another/.test(String(kept))),
      [true],
    );
    assert.equal(
      (await concord.store.mail.newest(10)).every(({ to }) => to !== ''),
      true,
    );
    const [row] = await database.asOwner(
      `SELECT row_to_json(a)::text AS kept FROM concord.account a WHERE person = '${id}'`,
    );
    assert.doesNotMatch(String(row?.['kept']), /Lost|lost/);
    const page = await (await see(concord, '/delegation', second.cookie)).text();
    assert.doesNotMatch(page, /Lost Phone/);
  });

  test('sessions are listed, ended one by one, and all at once', async () => {
    const person = await admitted(concord, second.cookie, { name: 'Many Sessions', roles: ['delegate'] });
    const other = cookieIn(await signIn(concord, person));
    const page = await (await see(concord, '/account', other)).text();
    const ids = [
      ...page.matchAll(/name="do" value="end-session" \/>\s*<input type="hidden" name="id" value="([^"]+)"/g),
    ].map(([, id = '']) => id);
    assert.equal(ids.length, 2);
    await send(concord, '/account', { do: 'end-session', id: ids[1] ?? '' }, other);
    assert.equal(await isSignedIn(person.cookie), false);
    assert.equal(await isSignedIn(other), true);
    const everywhere = await send(concord, '/account', { do: 'everywhere' }, other);
    assert.match(everywhere.headers.get('set-cookie') ?? '', /Max-Age=0/);
    assert.equal(await isSignedIn(other), false);
  });

  test('a session that was left open for long makes no lasting door', async () => {
    const person = await admitted(concord, second.cookie, { name: 'Left Open', roles: ['delegate'] });
    await database.asOwner(
      `UPDATE concord.token SET issued_at = clock_timestamp() - interval '2 hours' WHERE account = '${await idOf(person.address)}'`,
    );
    const token = await send(
      concord,
      '/account',
      { do: 'token', 'token-name': 'late', scope: 'write', days: '365' },
      person.cookie,
    );
    assert.equal(token.status, 422);
    assert.match(await token.text(), /more than an hour ago/);
    const passkey = await concord.request('/account/passkey/options', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost', cookie: person.cookie },
      body: '{}',
    });
    assert.equal(passkey.status, 422);
  });

  test('a passkey’s answer that nobody asked for is worth nothing', async () => {
    const answers = [
      {},
      { credential: null },
      { credential: { id: 'x'.repeat(5_000) } },
      { credential: { id: 'abc', response: {} } },
    ];
    for (const body of answers) {
      const response = await concord.request('/sign-in/passkey', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://localhost' },
        body: JSON.stringify(body),
      });
      assert.equal(response.status, 422);
      assert.equal(response.headers.get('set-cookie'), null);
    }
  });

  test('a role that is taken away is gone with the next request', async () => {
    const person = await admitted(concord, second.cookie, { name: 'Less Now', roles: ['delegate', 'focal-point'] });
    const order = { act: 'position.taken', body: { question: 'nothing-there', party: 'M2', as: 'objection' } };
    const ordering = () =>
      concord.request('/api/v1/acts', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://localhost', cookie: person.cookie },
        body: JSON.stringify(order),
      });
    assert.equal((await ordering()).status, 404);
    const changed = await send(
      concord,
      `/delegation/${await idOf(person.address)}`,
      { do: 'roles', roles: 'focal-point' },
      second.cookie,
    );
    assert.equal(changed.status, 200);
    assert.equal((await ordering()).status, 403);
    const none = await send(concord, `/delegation/${await idOf(person.address)}`, { do: 'roles' }, second.cookie);
    assert.equal(none.status, 422);
    const page = await (await see(concord, '/delegation', second.cookie)).text();
    const id = await idOf(person.address);
    for (const role of ['delegate', 'focal-point', 'officer-of-the-chair'])
      assert.ok(page.includes(`id="roles-${id}-${role}"`), role);
  });
});
