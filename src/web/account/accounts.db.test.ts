import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { peopleOf } from '#desk/people.ts';
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
  takeUp,
  type Person,
} from '#test/support/account.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { liveForum, putting } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let concord: Office;
let officer: Person;
let administrator: Person;

const drafts = liveForum({ charter: { 'silence.period': 'P1D' } });
const text = async (path: string, cookie?: string) => (await see(concord, path, cookie)).text();
const isSignedIn = async (cookie: string) => (await see(concord, '/desk', cookie)).status === 200;
const ordering = (cookie: string, order: object) =>
  concord.request('/api/v1/acts', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost', cookie },
    body: JSON.stringify(order),
  });
const bearing = (token: string, order: object) =>
  concord.request('/api/v1/acts', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(order),
  });

suite('people’s accounts', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, { demonstration: false, drafts });
    officer = await firstOfficer(concord);
    administrator = await admitted(concord, officer.cookie, { name: 'Adam Two', as: 'delegation-administrator:M2' });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('from the first officer’s link to a delegate who objects: nobody is invented, everybody is invited', async () => {
    const delegate = await admitted(concord, administrator.cookie, { name: 'Dina Two', roles: ['delegate'] });
    assert.equal((await ordering(officer.cookie, putting('fish'))).status, 201);
    assert.equal((await ordering(officer.cookie, { act: 'silence.opened', body: { question: 'fish' } })).status, 201);
    assert.match(await text('/desk', delegate.cookie), /On fish/);
    const objecting = { act: 'position.taken', body: { question: 'fish', party: 'M2', as: 'objection' } };
    assert.equal((await ordering(delegate.cookie, objecting)).status, 201);
    assert.match(await text('/members', delegate.cookie), /Dina Two, delegate, M2/);
    const people = await peopleOf(concord.store.accounts).correspondents();
    assert.deepEqual(
      people
        .map(({ name, address, party }) => [name, address, party])
        .toSorted((one, other) => String(one).localeCompare(String(other))),
      [
        ['Adam Two', 'adam.two@mfa.example', 'M2'],
        ['Ana First', 'first@secretariat.example', null],
        ['Dina Two', 'dina.two@mfa.example', 'M2'],
      ],
    );
  });

  test('the record names nobody', async () => {
    const acts = await (await concord.request('/api/v1/acts?limit=1000')).text();
    assert.doesNotMatch(acts, /Dina|Adam|Ana First|mfa\.example/);
  });

  test('an invitation is good once, and until it expires', async () => {
    const invited = await inviting(concord, officer.cookie, { name: 'Ola Observer', as: 'observer-delegate:OBS' });
    const link = linkIn(await invited.text());
    const { pathname } = new URL(link);
    assert.match(await text(pathname), /Ola Observer/);
    await takeUp(concord, link);
    assert.equal((await see(concord, pathname)).status, 404);
    const again = await send(concord, pathname, { password: PASSWORD, 'password-again': PASSWORD });
    assert.equal(again.status, 404);
    assert.equal(again.headers.get('set-cookie'), null);
    const late = linkIn(
      await (await inviting(concord, officer.cookie, { name: 'Late Comer', as: 'partner-delegate:PAR' })).text(),
    );
    await database.asOwner(`UPDATE concord.invitation SET expires_at = clock_timestamp()`);
    assert.equal((await see(concord, new URL(late).pathname)).status, 404);
    assert.equal((await see(concord, '/invitation/nobody-has-this')).status, 404);
  });

  test('two who take up one invitation at once get one account', async () => {
    const link = linkIn(
      await (await inviting(concord, officer.cookie, { name: 'Twice Asked', as: 'partner-delegate:PAR' })).text(),
    );
    const { pathname } = new URL(link);
    const secret = /name="authenticator" value="([A-Z2-7]+)"/.exec(await text(pathname))?.[1] ?? '';
    const press = () =>
      send(concord, pathname, {
        password: PASSWORD,
        'password-again': PASSWORD,
        authenticator: secret,
        code: codeOf(secret),
      });
    const answers = await Promise.all([press(), press(), press()]);
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((one, other) => one - other),
      [200, 404, 404],
    );
  });

  test('password and code sign in, once for each code; a backup code does too, once', async () => {
    const person = await admitted(concord, administrator.cookie, { name: 'Sign Inn', roles: ['delegate'] });
    assert.equal(person.backupCodes.length, 10);
    const withCode = (code: string) => send(concord, '/sign-in', { address: person.address, password: PASSWORD, code });
    assert.equal((await withCode(person.code)).status, 422, 'the code that set it up was used');
    const code = codeOf(person.secret, 1);
    assert.equal((await withCode(code)).headers.get('location'), '/desk');
    assert.equal((await withCode(code)).status, 422, 'and counts once');
    const [backup = ''] = person.backupCodes;
    const withBackup = () =>
      send(concord, '/sign-in', { address: person.address.toUpperCase(), password: PASSWORD, code: backup });
    assert.equal((await withBackup()).status, 303);
    assert.equal((await withBackup()).status, 422);
    const [, unused = ''] = person.backupCodes;
    for (const [password, second] of [
      [`${PASSWORD}!`, unused],
      [PASSWORD, ''],
    ] as const)
      assert.equal((await send(concord, '/sign-in', { address: person.address, password, code: second })).status, 422);
  });

  test('signing in begins a session of its own: one that was planted before is worth nothing after', async () => {
    const person = await admitted(concord, administrator.cookie, { name: 'Fixed Session', roles: ['delegate'] });
    const planted = 'concord-session=planted-by-somebody-else';
    const response = await send(
      concord,
      '/sign-in',
      { address: person.address, password: PASSWORD, code: codeOf(person.secret, 1) },
      person.cookie,
    );
    assert.equal(response.status, 303);
    assert.notEqual(cookieIn(response), person.cookie);
    assert.equal(await isSignedIn(person.cookie), false, 'the one before is over');
    assert.equal(await isSignedIn(cookieIn(response)), true);
    assert.equal(await isSignedIn(planted), false);
    assert.match(
      response.headers.get('set-cookie') ?? '',
      /^concord-session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const rows = await database.asOwner(`SELECT encode(digest, 'hex') AS digest FROM concord.token`);
    assert.ok(rows.every(({ digest }) => !cookieIn(response).includes(String(digest))));
  });

  test('a forged, a cut and a foreign cookie sign nobody in', async () => {
    const token = officer.cookie.split('=')[1] ?? '';
    const forged = [
      `concord-session=${token.slice(0, -1)}`,
      `concord-session=${token}x`,
      `concord-session=${token.toLowerCase()}`,
      `concord-session=`,
      `concord-session=' OR 1=1 --`,
      `other-session=${token}`,
    ];
    for (const cookie of forged) assert.equal(await isSignedIn(cookie), false, cookie);
    assert.equal(await isSignedIn(officer.cookie), true);
    assert.equal((await bearing(token, putting('by-session'))).status, 401, 'a session is no bearer token');
  });

  test('whether an account exists shows nowhere: not in the answer, not in its time', async () => {
    const known = { address: administrator.address, password: 'wrong password', code: '123456' };
    const unknown = { ...known, address: 'nobody@nowhere.example' };
    const bodies = [];
    const times: number[][] = [[], []];
    for (let round = 0; round < 4; round += 1) {
      for (const [place, fields] of [known, unknown].entries()) {
        // The clock tells what other programs do as well; nothing else happens in this process.
        const begun = process.cpuUsage();
        const response = await send(concord, '/sign-in', fields);
        const { user, system } = process.cpuUsage(begun);
        times[place]?.push((user + system) / 1000);
        assert.equal(response.status, 422);
        bodies.push((await response.text()).replaceAll(fields.address, 'ADDRESS'));
      }
    }
    assert.equal(new Set(bodies).size, 1);
    const [one = 0, other = 0] = times.map((these) => Math.min(...these));
    assert.ok(Math.abs(one - other) < 0.5 * Math.max(one, other), `${one} ms, ${other} ms`);
  });

  test('a code typed in two halves, as telephones show it, signs in; a look-alike of an address does not', async () => {
    const person = await admitted(concord, administrator.cookie, { name: 'Ivi Halves', roles: ['delegate'] });
    const code = codeOf(person.secret, 1);
    const typed = { address: person.address, password: PASSWORD, code: `${code.slice(0, 3)} ${code.slice(3)}` };
    // A capital I with a dot is lowered to the same letter by the database, and is another key to count tries by.
    const alike = await send(concord, '/sign-in', { ...typed, address: person.address.replace('ivi', '\u0130vi') });
    assert.equal(alike.status, 422);
    assert.equal((await send(concord, '/sign-in', typed)).status, 303, 'the code was not used up');
  });

  test('guessing is slowed down for each account, whether there is one or not', async () => {
    for (const address of ['guessed@mfa.example', administrator.address]) {
      const tries = [];
      for (let round = 0; round < 14; round += 1)
        tries.push(await send(concord, '/sign-in', { address, password: 'a wrong guess', code: '000000' }));
      assert.ok(tries.some(({ status }) => status === 429));
      assert.match(tries.at(-1)?.headers.get('retry-after') ?? '', /^\d+$/);
    }
    assert.equal((await see(concord, '/sign-in')).status, 200);
  });
});
