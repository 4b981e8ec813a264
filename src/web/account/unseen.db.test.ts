import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { accountChangesAnswer } from '#contract/account-log.ts';
import { WAITING_MS } from '#desk/managing.ts';
import { admitted, firstOfficer, inviting, linkIn, see, send, takeUp, type Person } from '#test/support/account.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { ask } from '#test/support/postgres.ts';
import { liveForum } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let concord: Office;
let officer: Person;
let administrator: Person;

const HOURS = WAITING_MS / 3_600_000;

const text = async (path: string, cookie: string) => (await see(concord, path, cookie)).text();
const isSignedIn = async (cookie: string) => (await see(concord, '/desk', cookie)).status === 200;
const settle = (person: string, how: string, cookie: string) =>
  send(concord, `/delegation/${person}`, { do: how }, cookie);

async function idOf(address: string): Promise<string> {
  const [row] = await database.asOwner(`SELECT person FROM concord.account WHERE address = '${address}'`);
  return String(row?.['person']);
}

/** What the log has, the newest first, as `deed by whom`. */
async function logged(cookie: string): Promise<string[]> {
  const response = await concord.request('/api/v1/accounts/changes', {
    headers: { cookie, 'sec-fetch-site': 'same-origin', origin: 'http://localhost' },
  });
  assert.equal(response.status, 200);
  const { changes } = accountChangesAnswer.parse(await response.json());
  return changes.map(({ deed, of, by }) => `${deed} ${of.name ?? '-'} by ${by?.name ?? '-'}`);
}

const waited = (person: string, hours: number) =>
  database.asOwner(
    `UPDATE concord.account_request SET asked_at = clock_timestamp() - interval '${hours} hours' WHERE person = '${person}'`,
  );

suite('an officer of the Secretariat cannot become a member unseen', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, { demonstration: false, drafts: liveForum() });
    officer = await firstOfficer(concord);
    administrator = await admitted(concord, officer.cookie, { name: 'Adam Two', as: 'delegation-administrator:M2' });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('inviting again an administrator ends nothing and shows no link; the administrator sees it, and refuses', async () => {
    const person = await idOf(administrator.address);
    const asked = await send(concord, `/delegation/${person}`, { do: 'invite-again' }, officer.cookie);
    const page = await asked.text();
    assert.equal(asked.status, 200);
    assert.equal(linkIn(page), '');
    assert.match(page, /The invitation was asked for/);
    assert.equal(await isSignedIn(administrator.cookie), true);
    assert.match(await text('/desk', administrator.cookie), /changes? to accounts in the last seven days/);
    assert.match(await text('/delegation', administrator.cookie), /Asked for by Ana First/);
    assert.deepEqual((await logged(administrator.cookie))[0], 'asked Adam Two by Ana First');
    // Nobody confirms what concerns their own account.
    assert.equal((await settle(person, 'confirm', administrator.cookie)).status, 403);
    assert.match(await (await settle(person, 'refuse', administrator.cookie)).text(), /was refused/);
    assert.deepEqual((await logged(administrator.cookie))[0], 'refused Adam Two by Adam Two');
    assert.equal((await settle(person, 'confirm', officer.cookie)).status, 422);
    assert.equal(await isSignedIn(administrator.cookie), true);
  });

  test('inviting another administrator of a delegation that runs itself waits; its own administrator lets them in', async () => {
    const response = await inviting(concord, officer.cookie, { name: 'Fake Two', as: 'delegation-administrator:M2' });
    assert.equal(linkIn(await response.text()), '');
    const person = await idOf('fake.two@mfa.example');
    const [row] = await database.asOwner(
      `SELECT count(*)::int AS out FROM concord.invitation WHERE person = '${person}'`,
    );
    assert.equal(row?.['out'], 0);
    assert.equal((await settle(person, 'confirm', officer.cookie)).status, 403, 'never at once');
    const confirmed = await settle(person, 'confirm', administrator.cookie);
    await takeUp(concord, linkIn(await confirmed.text()));
    assert.deepEqual((await logged(administrator.cookie)).slice(0, 4), [
      'signed-in Fake Two by Fake Two',
      'taken-up Fake Two by Fake Two',
      'invited Fake Two by Adam Two',
      'asked Fake Two by Ana First',
    ]);
  });

  test('the only officer waits for three days, and not a minute less', async () => {
    await inviting(concord, officer.cookie, { name: 'Slow Two', as: 'delegation-administrator:M2' });
    const person = await idOf('slow.two@mfa.example');
    await waited(person, HOURS - 1 / 60);
    const early = await settle(person, 'confirm', officer.cookie);
    assert.equal(early.status, 403);
    assert.match(await early.text(), /72 hours after it was asked for/);
    // Asking again neither hastens nor delays it.
    await send(concord, `/delegation/${person}`, { do: 'invite-again' }, officer.cookie);
    assert.equal((await settle(person, 'confirm', officer.cookie)).status, 403);
    await waited(person, HOURS);
    const late = await settle(person, 'confirm', officer.cookie);
    assert.match(linkIn(await late.text()), /invitation/);
  });

  test('an officer whom an officer invented does not confirm; one of some days does; of two at once, one', async () => {
    const puppet = await admitted(concord, officer.cookie, { name: 'Paul Puppet', as: 'secretariat-officer' });
    const again = await admitted(concord, officer.cookie, { name: 'Olga Old', as: 'secretariat-officer' });
    await inviting(concord, officer.cookie, { name: 'Third Two', as: 'delegation-administrator:M2' });
    const person = await idOf('third.two@mfa.example');
    await waited(person, 2 * HOURS);
    const own = await settle(person, 'confirm', officer.cookie);
    assert.equal(own.status, 403);
    assert.match(
      await own.text(),
      /who asked for an invitation does not confirm it/,
      'waiting is for the only officer',
    );
    const fresh = await settle(person, 'confirm', puppet.cookie);
    assert.equal(fresh.status, 403);
    assert.match(await fresh.text(), /open for 72 hours/);
    await database.asOwner(
      `UPDATE concord.account SET open_since = clock_timestamp() - interval '${HOURS} hours' WHERE address IN ('${puppet.address}', '${again.address}')`,
    );
    const both = await Promise.all([puppet, again].map(({ cookie }) => settle(person, 'confirm', cookie)));
    const pages = await Promise.all(both.map((one) => one.text()));
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((one, other) => one - other),
      [200, 422],
    );
    assert.equal(pages.filter((page) => linkIn(page) !== '').length, 1);
    const done = await logged(officer.cookie);
    assert.equal(done.filter((one) => one.startsWith('invited Third Two')).length, 1);
  });

  test('closing everybody first, or coming in as an observer, is no way round it', async () => {
    const three = await admitted(concord, officer.cookie, { name: 'Adam Three', as: 'delegation-administrator:M3' });
    await send(concord, `/delegation/${await idOf(three.address)}`, { do: 'close' }, officer.cookie);
    for (const [name, as] of [
      ['New Three', 'delegation-administrator:M3'],
      ['Observer Three', 'observer-delegate:M3'],
    ] as const) {
      const page = await (await inviting(concord, officer.cookie, { name, as })).text();
      assert.equal(linkIn(page), '', as);
      assert.match(page, /The invitation was asked for/);
    }
    const observer = await admitted(concord, officer.cookie, { name: 'Ola Four', as: 'observer-delegate:M4' });
    const person = await idOf(observer.address);
    const roles = { do: 'roles', roles: 'delegation-administrator' };
    assert.equal((await send(concord, `/delegation/${person}`, roles, officer.cookie)).status, 403);
  });

  test('an account that was erased is not invited again, and what waited for it is gone', async () => {
    await inviting(concord, officer.cookie, { name: 'Gone Two', as: 'delegation-administrator:M2' });
    const person = await idOf('gone.two@mfa.example');
    await send(concord, `/delegation/${person}`, { do: 'erase' }, officer.cookie);
    assert.equal((await settle(person, 'invite-again', officer.cookie)).status, 404);
    assert.equal((await settle(person, 'confirm', administrator.cookie)).status, 422);
    assert.deepEqual(
      (await logged(administrator.cookie))[0],
      'erased - by Ana First',
      'the log is readable without the name',
    );
    assert.match(await text('/delegation/changes', administrator.cookie), /a person who was erased/);
  });

  test('a delegation reads what was done to its own accounts, and nothing of another’s', async () => {
    const five = await admitted(concord, officer.cookie, { name: 'Adam Five', as: 'delegation-administrator:M5' });
    const delegate = await admitted(concord, five.cookie, { name: 'Dina Five', roles: ['delegate'] });
    const page = await text('/delegation/changes', delegate.cookie);
    assert.match(page, /Adam Five/);
    assert.match(page, /Ana First, officer of the Secretariat/);
    assert.doesNotMatch(page, /Adam Two|Fake Two/);
    assert.equal(
      (await logged(delegate.cookie)).some((one) => one.includes('Two')),
      false,
    );
    assert.equal(
      (await logged(officer.cookie)).some((one) => one.includes('Five')),
      true,
    );
    assert.match(await text('/account', delegate.cookie), /What was done to your account/);
    assert.equal((await see(concord, '/delegation/changes')).status, 303);
    assert.equal((await concord.request('/api/v1/accounts/changes')).status, 401);
  });

  test('a long log goes on page by page, and leaves nothing out', async () => {
    await database.asOwner(
      `INSERT INTO concord.account_log (deed, person, party, roles)
       SELECT 'roles-changed', 'gone ' || i, 'OBS', '{observer-delegate}' FROM generate_series(1, 230) i`,
    );
    const seen: number[] = [];
    for (let path: string | null = '/delegation/changes'; path !== null;) {
      const page = await text(path, officer.cookie);
      seen.push((page.match(/<tr>/g)?.length ?? 1) - 1);
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? null;
    }
    const [whole] = await database.asOwner('SELECT count(*)::int AS entries FROM concord.account_log');
    assert.equal(
      seen.reduce((sum, rows) => sum + rows, 0),
      whole?.['entries'],
    );
    assert.ok(seen.length >= 3 && seen.every((rows) => rows <= 100));
    for (const from of ['0', '-1', 'x', '9'.repeat(30), '1;DROP TABLE act'])
      assert.equal(
        (await see(concord, `/delegation/changes?before=${encodeURIComponent(from)}`, officer.cookie)).status,
        200,
      );
  });

  test('an entry of the log is neither forged, nor moved in time, nor taken away', async () => {
    const entry = `deed, person, party, roles`;
    for (const attempt of [
      `UPDATE account_log SET by_person = 'somebody else'`,
      'DELETE FROM account_log',
      'TRUNCATE account_log',
      'ALTER TABLE account_log DISABLE TRIGGER ALL',
      'DROP TRIGGER never_changed ON account_log',
      'DROP TABLE account_log',
      'ALTER TABLE account_log ADD COLUMN other text',
      `INSERT INTO account_log (${entry}, at) VALUES ('closed', 'x', 'M2', '{}', now() - interval '1 year')`,
      `INSERT INTO account_log (${entry}, n) OVERRIDING SYSTEM VALUE VALUES ('closed', 'x', 'M2', '{}', 1)`,
      `INSERT INTO account_log OVERRIDING SYSTEM VALUE SELECT * FROM account_log`,
    ]) {
      const sql = attempt.replaceAll('account_log', 'concord.account_log');
      await assert.rejects(ask(database.url, sql), { code: '42501' }, attempt);
    }
    await assert.rejects(database.asOwner('DELETE FROM concord.account_log'), { code: '42501' });
  });
});
