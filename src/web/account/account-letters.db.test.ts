import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Post } from '#desk/mail/carrier.ts';
import type { PostedLetter } from '#desk/mail/outbox.ts';
import { firstOfficer, inviting, linkIn, see, send, takeUp, type Person } from '#test/support/account.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { liveForum } from '#test/support/live-forum.ts';
import { mailingOf } from '#test/support/mail-office.ts';

let database: FreshDatabase;
let concord: Office;
let post: Post;
let officer: Person;

async function lettersTo(address: string): Promise<PostedLetter[]> {
  const posted = (await concord.store.mail.newest(500)).filter(({ to }) => to === address);
  return (await Promise.all(posted.map(({ id }) => concord.store.mail.letter(id)))).filter((one) => one !== null);
}

async function letterTo(address: string, subject: RegExp): Promise<PostedLetter> {
  for (const end = performance.now() + 15_000; performance.now() < end; await pause(50)) {
    const found = (await lettersTo(address)).find((one) => subject.test(one.subject));
    if (found) return found;
  }
  throw new Error(`No letter ${String(subject)} to ${address}`);
}

/** Invited by the page, taken up by the link in the letter: the page has none. */
async function admittedByLetter(
  cookie: string,
  name: string,
  what: { as?: string; roles?: string[] },
): Promise<Person> {
  const page = await (await inviting(concord, cookie, { name, ...what })).text();
  assert.equal(linkIn(page), '', 'the inviter sees no link');
  assert.doesNotMatch(page, /\/invitation\//);
  const address = `${name.toLowerCase().replaceAll(' ', '.')}@mfa.example`;
  const { text } = await letterTo(address, /Invitation to/);
  return { ...(await takeUp(concord, /(http\S+\/invitation\/\S+)/.exec(text)?.[1] ?? '')), address };
}

const idOf = async (address: string): Promise<string> =>
  String((await database.asOwner(`SELECT person FROM concord.account WHERE address = '${address}'`))[0]?.['person']);

suite('letters about accounts', () => {
  let administrator: Person;
  let delegate: Person;
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, { demonstration: false, sendsMail: true, shown: true, drafts: liveForum() });
    officer = await firstOfficer(concord);
    post = await mailingOf(concord, { people: [] });
    administrator = await admittedByLetter(officer.cookie, 'Adam Two', { as: 'delegation-administrator:M2' });
    delegate = await admittedByLetter(administrator.cookie, 'Dina Two', { roles: ['delegate'] });
  });
  after(async () => {
    await post.stop();
    await concord.close();
    await database.close();
  });

  test('where mail is sent, the inviter never sees the link, and is told so', async () => {
    const page = await (
      await inviting(concord, administrator.cookie, { name: 'Some One', roles: ['delegate'] })
    ).text();
    assert.doesNotMatch(page, /\/invitation\//);
    assert.match(page, /Nobody else sees it, you neither/);
  });

  test('the administrator whom an officer would invite again hears of it, and so does the delegate', async () => {
    const person = await idOf(administrator.address);
    await send(concord, `/delegation/${person}`, { do: 'invite-again' }, officer.cookie);
    const own = await letterTo(administrator.address, /invitation was asked for/);
    assert.match(own.text, /this was done to your account/);
    assert.match(own.text, /Ana First/);
    assert.match(own.text, /concord\.example\/delegation\n/, 'where it is refused');
    assert.match((await letterTo(delegate.address, /invitation was asked for/)).text, /an account of Adam Two/);
    await send(concord, `/delegation/${person}`, { do: 'refuse' }, administrator.cookie);
    await letterTo(delegate.address, /was refused/);
  });

  test('roles, closing and erasing are told to the person at the old address, and to the rest', async () => {
    const person = await idOf(delegate.address);
    await send(
      concord,
      `/delegation/${person}`,
      { do: 'roles', roles: ['delegate', 'focal-point'] },
      administrator.cookie,
    );
    await letterTo(delegate.address, /roles changed/);
    await send(concord, `/delegation/${person}`, { do: 'close' }, administrator.cookie);
    await letterTo(delegate.address, /account closed$/);
    const admin = await idOf(administrator.address);
    await send(concord, `/delegation/${admin}`, { do: 'erase' }, officer.cookie);
    const last = await letterTo(administrator.address, /erased/);
    assert.doesNotMatch(last.text, /Adam/);
    assert.equal((await lettersTo(administrator.address)).length, 1, 'what was written before is forgotten');
  });

  test('each change is told once, however often the log is looked at', async () => {
    await pause(500);
    const rows = await database.asOwner(`SELECT key FROM concord.letter WHERE key LIKE 'account-change%'`);
    assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
    assert.ok(rows.length > 5);
    const [told] = await database.asOwner(
      `SELECT (SELECT n FROM concord.told_changes) = (SELECT max(n) FROM concord.account_log) AS whole`,
    );
    assert.equal(told?.['whole'], true);
    assert.equal((await see(concord, '/mail/outbox', officer.cookie)).status, 200);
  });
});
