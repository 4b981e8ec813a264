import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { OutgoingLetter } from '#desk/mail/outbox.ts';
import type { ServiceByMail } from '#desk/mail/service.ts';
import { smtpCarrier } from '#post/smtp.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { isQuiet } from '#test/support/mail-office.ts';
import { mailServer, type MailServer } from '#test/support/mail-server.ts';
import { serversToTest } from '#test/support/postgres.ts';
import { opened, type OpenStore } from '#store/open.ts';

const letter = (key: string, more: Partial<OutgoingLetter> = {}): OutgoingLetter => ({
  key,
  person: key,
  to: `${key}@ministry.example`,
  subject: `On ${key}`,
  text: `Of ${key}.\n`,
  attachments: [],
  ...more,
});

const serving = (key: string, question: string, party: string): OutgoingLetter =>
  letter(key, { serves: { question, party, token: `token-${key}` } });

type Office = {
  readonly database: FreshDatabase;
  readonly store: OpenStore;
  readonly mail: MailServer;
  readonly noted: ServiceByMail[];
  /** Another server on the same database. */
  readonly another: () => Promise<OpenStore>;
};

const FROM = 'Secretariat <secretariat@forum.example>';

async function office(t: TestContext, server?: string): Promise<Office> {
  const database = await freshDatabase(server);
  const mail = await mailServer();
  const noted: ServiceByMail[] = [];
  const open: (() => Promise<void>)[] = [];
  const another = async () => {
    const store = opened({ connectionString: database.url }, 'own');
    const post = await store.startPost({
      carrier: smtpCarrier({ url: mail.url, from: FROM }),
      note: (service) => Promise.resolve(void noted.push(service)),
      onTrouble: (trouble) => console.error(trouble),
    });
    open.push(async () => {
      await post.stop();
      await store.close();
    });
    return store;
  };
  const store = await another();
  t.after(async () => {
    for (const end of open) await end();
    await mail.close();
    await database.close();
  });
  return { database, store, mail, noted, another };
}

/** Looks until it is so. */
const until = async (holds: () => boolean | Promise<boolean>, within = 10_000): Promise<void> => {
  for (const end = performance.now() + within; !(await holds()); await pause(25)) {
    assert.ok(performance.now() < end, `not within ${within} ms: ${holds.toString()}`);
  }
};

/** Lets time pass: all that the outbox remembers of instants moves back. */
const hoursPass = async ({ database }: Office, hours: number): Promise<void> => {
  await database.asOwner(`
    UPDATE concord.letter SET made_at = made_at - interval '${hours} hours', due_at = due_at - interval '${hours} hours',
      until = until - interval '${hours} hours';
    SELECT pg_notify('concord_letters', '')`);
};

const stateOf = async (here: Office, key: string) =>
  (await here.store.mail.newest(1000)).find(({ person }) => person === key);

for (const server of serversToTest()) {
  suite(`letters on ${server}`, () => {
    test('a letter goes out once, however often it is put', async (t) => {
      const here = await office(t, server);
      await here.store.mail.put([letter('kaz'), letter('kgz')]);
      await here.store.mail.put([letter('kaz'), letter('kgz', { subject: 'Another' })]);
      await until(() => here.mail.received.length === 2);
      await until(async () => (await here.store.mail.count()).sent === 2 && (await isQuiet(here.database)));
      assert.equal(here.mail.received.length, 2);
      const sent = await stateOf(here, 'kgz');
      assert.equal(sent?.subject, 'On kgz');
      assert.match(sent?.answer ?? '', /^250/);
      const got = here.mail.received.find(({ to }) => to[0] === 'kgz@ministry.example');
      assert.equal(got?.email.messageId, `<${sent?.id}@forum.example>`);
    });

    test('a mail server that says “later” is asked again', async (t) => {
      const here = await office(t, server);
      let answers = 0;
      here.mail.answer = () => ((answers += 1) < 3 ? [451, '4.7.1 Greylisted, come back'] : null);
      await here.store.mail.put([letter('mng')]);
      await until(async () => (await stateOf(here, 'mng'))?.attempts === 1);
      assert.match((await stateOf(here, 'mng'))?.answer ?? '', /Greylisted/);
      await hoursPass(here, 1);
      await until(async () => (await stateOf(here, 'mng'))?.attempts === 2);
      await hoursPass(here, 1);
      await until(() => here.mail.received.length === 1);
      await until(async () => (await stateOf(here, 'mng'))?.state === 'sent');
    });

    test('an address that the server refuses comes back at once, and is not tried again', async (t) => {
      const here = await office(t, server);
      here.mail.answer = (to) => (to.startsWith('gone') ? [550, '5.1.1 No such mailbox'] : null);
      await here.store.mail.put([serving('gone', 'on-peace', 'TJK'), serving('there', 'on-peace', 'UZB')]);
      await until(() => here.noted.length >= 2);
      const outcomes = Object.fromEntries(here.noted.map(({ party, outcome }) => [party, outcome]));
      assert.deepEqual(outcomes, { TJK: 'bounced', UZB: 'sent' });
      const back = await stateOf(here, 'gone');
      assert.deepEqual([back?.state, back?.attempts], ['bounced', 1]);
      assert.match(back?.answer ?? '', /No such mailbox/);
      // Its address was mended meanwhile.
      here.mail.answer = () => null;
      assert.equal(await here.store.mail.tryAgain(back?.id ?? ''), true);
      await until(() => here.noted.some(({ party, outcome }) => party === 'TJK' && outcome === 'sent'));
    });

    test('a party is served by the first letter that goes out to one of its people', async (t) => {
      const here = await office(t, server);
      here.mail.answer = (to) => (to.startsWith('gone') ? [550, '5.1.1 No such mailbox'] : null);
      await here.store.mail.put([serving('gone', 'on-trade', 'IRN'), serving('there', 'on-trade', 'IRN')]);
      await until(
        async () => (await here.store.mail.count()).bounced === 1 && (await here.store.mail.count()).sent === 1,
      );
      await until(() => here.noted.some(({ outcome }) => outcome === 'sent'));
      await until(() => isQuiet(here.database));
      assert.equal(here.noted.at(-1)?.outcome, 'sent');
    });

    test('while the mail server is down for a day nothing is lost, and nothing goes out twice', async (t) => {
      const here = await office(t, server);
      const { port } = here.mail;
      await here.mail.close();
      const keys = Array.from({ length: 28 }, (_, place) => `member-${place}`);
      await here.store.mail.put(keys.map((key) => serving(key, 'on-water', key)));
      await until(async () => (await here.store.mail.newest(100)).every(({ attempts }) => attempts === 1));
      for (let hours = 0; hours < 24; hours += 8) {
        const before = (await stateOf(here, 'member-0'))?.attempts ?? 0;
        await hoursPass(here, 8);
        await until(async () => (await here.store.mail.newest(100)).every(({ attempts }) => attempts > before));
      }
      const waiting = await stateOf(here, 'member-27');
      assert.deepEqual([waiting?.state, waiting?.attempts], ['waiting', 4]);
      assert.match(waiting?.answer ?? '', /ECONNREFUSED/);
      assert.deepEqual(here.noted, []);
      const back = await mailServer(port);
      await hoursPass(here, 1);
      await until(() => back.received.length === 28);
      await until(async () => (await here.store.mail.count()).sent === 28 && (await isQuiet(here.database)));
      assert.deepEqual(
        back.received.map(({ to }) => String(to[0])).toSorted(),
        keys.map((key) => `${key}@ministry.example`).toSorted(),
      );
      await until(() => new Set(here.noted.map(({ party }) => party)).size === 28);
      await back.close();
    });

    test('after five days a letter is given up, which the service says; the Secretariat may try again', async (t) => {
      const here = await office(t, server);
      here.mail.answer = () => [451, '4.3.0 Mailbox busy'];
      await here.store.mail.put([serving('afg', 'on-roads', 'AFG')]);
      await until(async () => (await stateOf(here, 'afg'))?.attempts === 1);
      await hoursPass(here, 121);
      await until(() => here.noted.length === 1);
      assert.deepEqual([here.noted[0]?.party, here.noted[0]?.outcome], ['AFG', 'bounced']);
      const given = await stateOf(here, 'afg');
      assert.equal(given?.state, 'given-up');
      here.mail.answer = () => null;
      assert.equal(await here.store.mail.tryAgain(given?.id ?? ''), true);
      await until(async () => (await stateOf(here, 'afg'))?.state === 'sent');
    });

    test('two servers on one outbox send each letter once', async (t) => {
      const here = await office(t, server);
      await here.another();
      const keys = Array.from({ length: 60 }, (_, place) => `person-${place}`);
      await Promise.all([
        here.store.mail.put(keys.map((key) => letter(key))),
        here.store.mail.put(keys.toReversed().map((key) => letter(key))),
      ]);
      await until(async () => (await here.store.mail.count()).sent === 60 && (await isQuiet(here.database)));
      assert.equal(here.mail.received.length, 60);
    });

    test('what is told and that it was told move together, and only once', async (t) => {
      const here = await office(t, server);
      const at = (acts: number) => ({ acts, daily: '2026-01-01T05:00:00.000Z', weekly: '2026-01-01T05:00:00.000Z' });
      const { mail } = here.store;
      assert.equal(await mail.told(), null);
      const first = await Promise.all([mail.tell(null, at(5), []), mail.tell(null, at(5), [])]);
      assert.deepEqual(first.toSorted(), [false, true]);
      const both = await Promise.all([
        mail.tell(at(5), at(6), [letter('act-5-a')]),
        mail.tell(at(5), at(6), [letter('act-5-b')]),
      ]);
      assert.deepEqual(both.toSorted(), [false, true]);
      assert.deepEqual(await mail.told(), at(6));
      await until(() => here.mail.received.length === 1);
    });

    test('a letter with a long text, in Cyrillic, with a title that tries to write headers, arrives as one letter', async (t) => {
      const here = await office(t, server);
      const long = new TextEncoder().encode('О мире и доверии. '.repeat(170_000)).slice(0, 5_242_880);
      const sha256 = await here.store.texts.keep(long, 'text/plain', { person: 'officer', party: null });
      await here.store.mail.put([
        letter('long', {
          language: 'ru',
          subject: 'О мире\r\nBcc: everybody@world.example\r\n\r\nСовсем другое письмо',
          text: 'Уважаемая делегация!\n\n.\nОдна точка в строке ничего не заканчивает.\n',
          attachments: [{ name: 'Проект «О мире».txt', sha256 }],
        }),
      ]);
      await until(() => here.mail.received.length === 1, 30_000);
      const [got] = here.mail.received;
      assert.ok(got);
      assert.deepEqual(got.to, ['long@ministry.example']);
      assert.equal(got.email.subject, 'О мире Bcc: everybody@world.example Совсем другое письмо');
      assert.equal(got.email.bcc, undefined);
      assert.equal(got.email.headers.filter(({ key }) => key === 'bcc').length, 0);
      assert.match(got.email.text ?? '', /^Уважаемая делегация!\n\n\.\nОдна точка/);
      const [attachment] = got.email.attachments;
      assert.equal(attachment?.filename, 'Проект «О мире».txt');
      assert.ok(attachment && Buffer.from(attachment.content as ArrayBuffer).equals(Buffer.from(long)));
    });
  });
}
