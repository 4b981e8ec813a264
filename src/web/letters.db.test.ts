import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { writeContent } from '#contract/content.ts';
import { outboxAnswer } from '#contract/mail.ts';
import type { PostedLetter } from '#desk/mail/outbox.ts';
import { questionOf } from '#forum/question/read.ts';
import { smtpCarrier } from '#post/smtp.ts';
import { act as fact } from '#test/support/given.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { liveForum, putting } from '#test/support/live-forum.ts';
import {
  ADDRESS,
  correspondent,
  correspondents,
  isQuiet,
  LOOK_MS,
  mailingOf,
  type Mailing,
} from '#test/support/mail-office.ts';
import { mailServer } from '#test/support/mail-server.ts';

/** Long enough for a teller that would say it twice to do so. */
const SOME_LOOKS_MS = 3 * LOOK_MS;

const drafts = (members = 5, period = 'P14D') => liveForum({ members, charter: { 'silence.period': period } });

type Given = Mailing & { readonly members?: number; readonly period?: string };

async function given(
  t: TestContext,
  { members, period, ...mailing }: Given = {},
): Promise<{ concord: Office; database: FreshDatabase }> {
  const database = await freshDatabase();
  const concord = await office(database.url, { drafts: drafts(members, period) });
  const post = await mailingOf(concord, mailing);
  t.after(async () => {
    await post.stop();
    await concord.close();
    await database.close();
  });
  return { concord, database };
}

const until = async (holds: () => boolean | Promise<boolean>, within = 10_000): Promise<void> => {
  for (const end = performance.now() + within; !(await holds()); await pause(25)) {
    assert.ok(performance.now() < end, `not within ${within} ms: ${holds.toString()}`);
  }
};

const order = async (concord: Office, as: string, act: unknown): Promise<void> => {
  const response = await (await concord.as(as)).post(act);
  assert.equal(response.status, 201, await response.clone().text());
};

const putAndOpened = async (concord: Office, question: string, more = {}): Promise<void> => {
  await order(concord, 'secretariat', putting(question, more));
  await order(concord, 'secretariat', { act: 'silence.opened', body: { question } });
};

const letters = async ({ store }: Office): Promise<PostedLetter[]> => {
  const posted = await store.mail.newest(1_000);
  return (await Promise.all(posted.map(({ id }) => store.mail.letter(id)))).filter((one) => one !== null);
};

const letterTo = async (concord: Office, person: string, subject: RegExp): Promise<PostedLetter> => {
  const found = async () => (await letters(concord)).find((one) => one.person === person && subject.test(one.subject));
  await until(async () => (await found()) !== undefined);
  const letter = await found();
  assert.ok(letter);
  return letter;
};

const servicesOf = ({ room }: Office, question: string) =>
  (questionOf(room.now().forum, question)?.silence?.services ?? [])
    .filter(({ body }) => body.how === 'mail')
    .map(({ body }) => `${body.party} ${body.outcome}`)
    .toSorted();

test('a silence that opens is served by mail on every member, and the record says so once for each', async (t) => {
  const { concord, database } = await given(t, {
    people: [...correspondents(5), correspondent('M2', 'delegation-administrator')],
  });
  await putAndOpened(concord, 'on-peace');
  await until(() => servicesOf(concord, 'on-peace').length === 5);
  await until(() => isQuiet(database));
  assert.deepEqual(servicesOf(concord, 'on-peace'), ['M1 sent', 'M2 sent', 'M3 sent', 'M4 sent', 'M5 sent']);
  const letter = await letterTo(concord, 'delegate:M2', /Silence until/);
  assert.match(letter.text, /On on-peace/);
  assert.match(letter.text, /https:\/\/concord\.example\/questions\/on-peace/);
  assert.match(letter.text, /ДО КАКОГО ВРЕМЕНИ/, 'in both languages');
  assert.match(letter.text, /\d UTC\n {2}\d.*UTC\+05:00/, 'on the clocks of its capital');
  const observer = (await letters(concord)).filter(({ person }) => person === 'observer-delegate:OBS');
  assert.deepEqual(observer, [], 'a question for members alone is not told to an observer');
});

test('the text itself goes along, and what is restricted goes to those alone who may see it', async (t) => {
  const { concord, database } = await given(t);
  const text = new TextEncoder().encode('The text.\n');
  const sha256 = await concord.store.texts.keep(text, 'text/plain', { person: 'officer', party: null });
  await putAndOpened(concord, 'on-secrets', {
    title: { en: 'Something that only members know' },
    audience: 'members',
    text: { reference: 'SEC/1', version: '1', languages: [{ language: 'en', sha256 }] },
  });
  const letter = await letterTo(concord, 'delegate:M2', /Silence until/);
  assert.deepEqual(letter.attachments, [{ name: 'SEC-1-v1-en.txt', sha256 }]);
  await letterTo(concord, 'secretariat-officer:office', /Silence until/);
  await letterTo(concord, 'delegate:M5', /Silence until/);
  await until(() => isQuiet(database));
  const told = new Set((await letters(concord)).map(({ person }) => String(person)));
  assert.deepEqual(
    [...told].toSorted(),
    [
      'delegate:M1',
      'delegate:M2',
      'delegate:M3',
      'delegate:M4',
      'delegate:M5',
      'officer-of-the-chair:M1',
      'secretariat-officer:office',
    ],
    'nobody else hears of it',
  );
});

test('a broken silence is told at once to all on whom it was served, whatever they chose', async (t) => {
  const { concord } = await given(t);
  await concord.store.mail.choose('delegate:M4', { choice: 'none', language: 'ru' });
  await putAndOpened(concord, 'on-trade');
  await order(concord, 'delegate:M3', {
    act: 'position.taken',
    body: { question: 'on-trade', party: 'M3', as: 'objection', statement: { en: 'Not\nlike this.' } },
  });
  const letter = await letterTo(concord, 'delegate:M4', /Умолчание прервано \(M3\)/);
  assert.match(letter.text, /^> Not\n> like this\.$/m);
  await letterTo(concord, 'delegate:M5', /Silence broken by M3/);
  const receipt = await letterTo(concord, 'delegate:M3', /^\[Live\] Received, objection|Received, objection/);
  assert.match(receipt.text, /tell the Secretariat at once/);
  const others = (await letters(concord)).filter(({ subject }) => /Received/.test(subject));
  assert.deepEqual(
    others.map(({ person }) => person),
    ['delegate:M3'],
    'a receipt is for the delegation that spoke',
  );
});

test('a link acknowledges by a form alone, so that programs that follow links do not', async (t) => {
  const { concord } = await given(t);
  await putAndOpened(concord, 'on-water');
  const letter = await letterTo(concord, 'delegate:M2', /Silence until/);
  const link = /https:\/\/concord\.example(\/acknowledge\/\S+)/.exec(letter.text)?.[1] ?? '';
  const page = await concord.request(link);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /It has reached us/);
  await until(() => servicesOf(concord, 'on-water').length === 5);
  assert.ok(servicesOf(concord, 'on-water').includes('M2 sent'));
  const post = (headers: Record<string, string>) =>
    concord.request(link, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  assert.equal((await post({ origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })).status, 403);
  const here = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
  assert.match(await (await post(here)).text(), /Put on record/);
  assert.match(await (await post(here)).text(), /on record already/);
  assert.deepEqual(
    servicesOf(concord, 'on-water').filter((one) => one.startsWith('M2')),
    ['M2 acknowledged', 'M2 sent'],
  );
  const strange = await concord.request('/acknowledge/not-a-word-that-was-sent');
  assert.equal(strange.status, 404);
});

test('by a real mail server: an address that is refused is on record as returned, and waits at the Secretariat’s desk', async (t) => {
  const mail = await mailServer();
  mail.answer = (to) => (to.endsWith('@m3.example') ? [550, '5.1.1 No such user'] : null);
  t.after(() => mail.close());
  const database = await freshDatabase();
  const concord = await office(database.url, { drafts: drafts(), shown: false });
  const carrier = smtpCarrier({ url: mail.url, from: 'secretariat@forum.example' });
  const post = await mailingOf(concord, { carrier });
  t.after(async () => {
    await post.stop();
    await concord.close();
    await database.close();
  });
  await putAndOpened(concord, 'on-roads');
  await until(() => servicesOf(concord, 'on-roads').length === 5);
  assert.deepEqual(servicesOf(concord, 'on-roads'), ['M1 sent', 'M2 sent', 'M3 bounced', 'M4 sent', 'M5 sent']);
  const got = mail.received.find(({ to }) => to[0] === 'delegate@m2.example');
  assert.match(got?.email.subject ?? '', /Silence until .* UTC: On on-roads/);
  const { waiting } = (await (await (await concord.as('secretariat')).get('/api/v1/desk')).json()) as {
    waiting: { order: string; question: string; parties: string[] }[];
  };
  assert.deepEqual(
    waiting.filter(({ order: one }) => one === 'RecordService').map(({ question, parties }) => [question, parties]),
    [['on-roads', ['M3']]],
  );
});

test('letters for twenty-eight members at once, told by two servers, come once each', async (t) => {
  const people = correspondents(28);
  const { concord, database } = await given(t, { members: 28, people });
  const other = await office(database.url, { drafts: drafts(28) });
  const post = await mailingOf(other, { people });
  t.after(async () => {
    await post.stop();
    await other.close();
  });
  await putAndOpened(concord, 'on-all');
  await until(() => servicesOf(concord, 'on-all').length === 28);
  await until(() => isQuiet(database));
  const subjects = (await letters(concord)).filter(({ subject }) => /Silence until/.test(subject));
  assert.equal(new Set(subjects.map(({ person }) => person)).size, 30);
  assert.equal(subjects.length, 30);
  assert.equal(servicesOf(concord, 'on-all').length, 28);
});

test('whoever has said nothing is reminded before the end, and nobody else', async (t) => {
  let ahead = 0;
  const { concord } = await given(t, { ahead: () => ahead });
  await concord.store.mail.choose('delegate:M4', { choice: 'none', language: null });
  await putAndOpened(concord, 'on-time');
  await order(concord, 'delegate:M3', {
    act: 'position.taken',
    body: { question: 'on-time', party: 'M3', as: 'no-objection' },
  });
  await letterTo(concord, 'delegate:M2', /Silence until/);
  ahead = 13 * 86_400_000 + 60_000;
  await letterTo(concord, 'delegate:M2', /23 hours 58 minutes left/);
  await pause(SOME_LOOKS_MS);
  const reminded = (await letters(concord)).filter(({ subject }) => /left: On on-time/.test(subject));
  assert.deepEqual(reminded.map(({ person }) => String(person)).toSorted(), [
    'delegate:M1',
    'delegate:M2',
    'delegate:M5',
  ]);
  ahead = 14 * 86_400_000 - 3_600_000;
  await letterTo(concord, 'delegate:M2', /59 minutes left/);
});

test('a digest tells what happened and what waits, once a day, to those who chose it', async (t) => {
  let ahead = 0;
  const { concord } = await given(t, { ahead: () => ahead });
  await concord.store.mail.choose('delegate:M2', { choice: 'daily', language: null });
  await concord.store.mail.choose('observer-delegate:OBS', { choice: 'daily', language: null });
  await putAndOpened(concord, 'on-digests');
  await letterTo(concord, 'delegate:M2', /Silence until/);
  ahead = 86_400_000;
  const digest = await letterTo(concord, 'delegate:M2', /thing.* happened, 1 waits for you/);
  assert.match(digest.text, /On on-digests/);
  await pause(SOME_LOOKS_MS);
  const digests = (await letters(concord)).filter(({ subject }) => /for you/.test(subject));
  assert.deepEqual(
    digests.map(({ person }) => person),
    ['delegate:M2'],
    'an observer saw nothing of it',
  );
});

test('what was on record before the service first wrote letters is not told', async (t) => {
  const database = await freshDatabase();
  const concord = await office(database.url, { drafts: drafts() });
  await putAndOpened(concord, 'on-old-days');
  const post = await mailingOf(concord);
  t.after(async () => {
    await post.stop();
    await concord.close();
    await database.close();
  });
  await putAndOpened(concord, 'on-new-days');
  await letterTo(concord, 'delegate:M2', /On on-new-days/);
  assert.equal((await letters(concord)).filter(({ subject }) => /on-old-days/.test(subject)).length, 0);
});

test('what a silence adopted is told with what was counted, and with what follows', async (t) => {
  const { concord } = await given(t, { period: 'PT6S' });
  await putAndOpened(concord, 'on-names', {
    effects: [{ kind: 'day.proclaimed', body: { names: { en: 'Day of Names', ru: 'День имён' }, day: '06-08' } }],
  });
  await order(concord, 'delegate:M3', {
    act: 'position.taken',
    body: { question: 'on-names', party: 'M3', as: 'no-objection', statement: { en: 'Gladly.' } },
  });
  const letter = await letterTo(concord, 'delegate:M5', /Adopted by silence: On on-names/);
  assert.match(letter.text, /M3: no objection[^\n]*\n> Gladly\./);
  assert.match(letter.text, /Day of Names proclaimed/);
  assert.match(letter.text, /is not said to have\s+agreed/);
});

test('an earlier text that was withdrawn is named by the one that takes its place', async (t) => {
  const { concord } = await given(t);
  await putAndOpened(concord, 'on-rivers');
  await order(concord, 'secretariat', {
    act: 'question.withdrawn',
    body: { question: 'on-rivers', reason: { en: 'A better text is at hand.' } },
  });
  const withdrawn = await letterTo(concord, 'delegate:M5', /Withdrawn: On on-rivers/);
  assert.match(withdrawn.text, /> A better text is at hand\./);
  await putAndOpened(concord, 'on-rivers-2', { supersedes: 'on-rivers' });
  const opened = await letterTo(concord, 'delegate:M5', /Silence until .*on-rivers-2/);
  assert.match(opened.text, /Takes the place of: On on-rivers/);
});

test('the outbox is for the Secretariat alone', async (t) => {
  const { concord } = await given(t);
  await putAndOpened(concord, 'on-addresses');
  await letterTo(concord, 'delegate:M2', /Silence until/);
  const see = async (as: string) => {
    const signedIn = await concord.request('/demonstration/sign-in', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://localhost',
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams({ as }).toString(),
    });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    return concord.request('/mail/outbox', { headers: { cookie } });
  };
  const seen = await see('secretariat');
  assert.equal(seen.status, 200);
  assert.match(await seen.text(), /delegate@m2\.example/);
  const refused = await see('delegate:M2');
  assert.equal(refused.status, 403);
  assert.doesNotMatch(await refused.text(), /delegate@m/);
  assert.equal((await concord.request('/mail/outbox')).status, 403);
  assert.match(ADDRESS, /^https/);
});

test('what the pages of letters can do, the API can do, for the same people', async (t) => {
  const { concord } = await given(t);
  await putAndOpened(concord, 'on-programs');
  const letter = await letterTo(concord, 'delegate:M2', /Silence until/);
  const [member, secretariat] = [await concord.as('delegate:M2'), await concord.as('secretariat')];
  const send = (path: string, method: string, body: object, token?: string) =>
    concord.request(path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
  assert.deepEqual(await (await member.get('/api/v1/mail/choice')).json(), { choice: 'at-once', language: null });
  assert.equal((await send('/api/v1/mail/choice', 'PUT', { choice: 'often' }, member.token)).status, 422);
  assert.equal((await send('/api/v1/mail/choice', 'PUT', { choice: 'daily' }, member.token)).status, 200);
  assert.deepEqual(await (await member.get('/api/v1/mail/choice')).json(), { choice: 'daily', language: null });
  assert.equal((await send('/api/v1/mail/choice', 'PUT', { choice: 'daily' })).status, 401);
  assert.equal((await member.get('/api/v1/mail/outbox')).status, 403);
  assert.equal((await send(`/api/v1/mail/outbox/${letter.id}`, 'POST', { do: 'again' }, member.token)).status, 403);
  const outbox = outboxAnswer.parse(await (await secretariat.get('/api/v1/mail/outbox')).json());
  assert.ok(outbox.letters.some(({ id }) => id === letter.id));
  await until(() => servicesOf(concord, 'on-programs').includes('M2 sent'));
  const back = await send(`/api/v1/mail/outbox/${letter.id}`, 'POST', { do: 'came-back' }, secretariat.token);
  assert.equal(back.status, 204, await back.text());
  await until(() => servicesOf(concord, 'on-programs').includes('M2 bounced'));
  const token = /\/acknowledge\/(\S+)/.exec(letter.text)?.[1] ?? '';
  assert.equal((await send('/api/v1/acknowledgements', 'POST', { token: 'never-sent' })).status, 404);
  const said = async () => (await send('/api/v1/acknowledgements', 'POST', { token })).json();
  assert.deepEqual(await said(), { is: 'recorded' });
  assert.deepEqual(await said(), { is: 'known' });
});

test('a member admitted while silence runs gets the letter of the opening, with the end as it is now', async (t) => {
  const { concord, database } = await given(t, { people: [...correspondents(5), correspondent('OBS', 'delegate')] });
  await putAndOpened(concord, 'on-joining');
  await until(() => servicesOf(concord, 'on-joining').length === 5);
  const granted = fact('status.granted', '2026-01-01', { party: 'OBS', status: 'member' });
  await concord.store.store.append(() => [{ content: writeContent(granted), salt: randomBytes(32) }]);
  const letter = await letterTo(concord, 'delegate:OBS', /Silence until/);
  assert.match(letter.text, /https:\/\/concord\.example\/acknowledge\//);
  await until(() => servicesOf(concord, 'on-joining').length === 6);
  await until(() => isQuiet(database));
  assert.deepEqual(servicesOf(concord, 'on-joining').at(-1), 'OBS sent');
  const openings = (await letters(concord)).filter(({ subject }) => /Silence until/.test(subject));
  assert.equal(openings.filter(({ person }) => person === 'delegate:OBS').length, 1);
  assert.equal(openings.filter(({ person }) => person === 'delegate:M2').length, 1, 'the others are not told again');
});
