import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { present } from '#kernel/assert.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { filledOf, visitor, type Visitor } from '#test/support/forms.ts';
import { act as fact } from '#test/support/given.ts';
import { liveForum } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let concord: Office;

const shows = (page: string, what: RegExp) => assert.ok(what.test(page), `the page does not show ${what}`);

const onwards = (response: Response): string => {
  assert.equal(response.status, 303);
  return response.headers.get('location') ?? '';
};

const numberIn = (path: string): number => Number(/recorded=(\d+)/.exec(path)?.[1] ?? Number.NaN);
const newest = () => present(concord.room.now().forum.acts.at(-1), 'an act');

/** Sends the form as it stands on the page, with some fields changed. */
async function change(by: Visitor, path: string, id: string, typed: Record<string, string>): Promise<Response> {
  const { status, text } = await by.see(path);
  assert.equal(status, 200, path);
  return by.post(path, { ...filledOf(text, id), ...typed });
}

const BOOK = fact('source.registered', '2000-01-01', {
  source: 'book',
  title: { en: 'The Book' },
  standing: 'primary',
});
const HELD = {
  ...fact('meeting.held', '2019-05', {
    meeting: 'council-9',
    organ: 'council',
    kind: 'regular',
    ordinal: 9,
    title: { en: 'Ninth Council', ru: 'Девятый совет' },
    place: { en: 'Aralsk' },
    attendance: {
      members: 2,
      participants: [
        { party: 'M1', as: 'member', level: 'minister', person: { name: { en: 'A. B.' } } },
        { party: 'M2', as: 'member' },
      ],
    },
  }),
  ref: 'held/council-9',
} as const;

suite('the record is put right on pages', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, { drafts: [...liveForum(), BOOK, HELD] });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('a mistyped letter is corrected by an officer, who sees first what rests on it', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const body = {
      party: 'OBS',
      status: 'member',
      letter: { reference: 'Note 77', dated: '2026-01-10' },
      receivedBy: 'chair',
      audience: 'public',
    };
    const applied = await (await concord.as('secretariat')).post({ act: 'application.made', body });
    assert.equal(applied.status, 201);
    const { n } = newest();
    shows((await secretariat.see(`/record/${n}`)).text, /href="\/record\/\d+\/correct"[^>]*>Put this right/);
    const path = `/record/${n}/correct`;
    shows((await secretariat.see(path)).text, /What rests on it[\s\S]*No act rests on it/);
    const looked = await change(secretariat, path, 'CorrectAct', {
      'body.letter.reference': 'Note 7',
      'reason.en': 'Mistyped.',
      step: 'confirm',
    });
    assert.equal(looked.status, 200);
    const page = await looked.text();
    shows(page, /As it stands in the record[\s\S]*Note 77[\s\S]*As it will stand[\s\S]*Note 7</);
    const size = concord.room.now().size;
    const to = onwards(await secretariat.post(path, filledOf(page, 'CorrectAct')));
    assert.equal(concord.room.now().size, size + 1, 'nothing was recorded before it was confirmed');
    shows((await secretariat.see(to)).text, /<strong>Recorded/);
    const told = (await secretariat.see(`/record/${numberIn(to)}`)).text;
    shows(told, /Takes the place of[\s\S]*Mistyped\./);
    shows((await secretariat.see(`/record/${n}`)).text, /Note 77[\s\S]*Replaced by \d+/);
    assert.equal(newest().ref, 'application/OBS');
    const again = await secretariat.post(path, { ...filledOf(page, 'CorrectAct'), key: 'another' });
    assert.equal(again.status, 409, 'once');
    shows(await again.text(), /put right before, by act/);
  });

  test('a party corrects its own application, and is offered nothing else', async () => {
    const observer = await visitor(concord, 'observer:OBS');
    const { n } = newest();
    shows((await observer.see(`/record/${n}`)).text, /Put this right/);
    const { text } = await observer.see(`/record/${n}/correct`);
    assert.doesNotMatch(text, /Withdraw it/);
    const other = await visitor(concord, 'delegate:M2');
    assert.doesNotMatch((await other.see(`/record/${n}`)).text, /Put this right/);
    shows((await other.see(`/record/${n}/correct`)).text, /Nobody here acts for another party/);
    assert.doesNotMatch(await (await concord.request(`/record/${n}`)).text(), /Put this right/);
  });

  test('a fact of history is corrected without a loss: names, people and lists stand in the form', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const held = present(
      concord.room.now().forum.acts.find(({ ref }) => ref === 'held/council-9'),
      'the meeting',
    );
    const path = `/record/${held.n}/correct`;
    const unsourced = await change(secretariat, path, 'CorrectAct', {
      'reason.en': 'It was in June.',
      on: '2019-06',
      'sources.0.source': '',
      step: 'confirm',
    });
    assert.equal(unsourced.status, 409);
    shows(await unsourced.text(), /names at least one source/);
    const looked = await change(secretariat, path, 'CorrectAct', {
      'reason.en': 'It was in June.',
      on: '2019-06',
      'sources.0.at': '12',
      'body.attendance.participants.1.level': 'ambassador',
      step: 'confirm',
    });
    assert.equal(looked.status, 200);
    onwards(await secretariat.post(path, filledOf(await looked.text(), 'CorrectAct')));
    const now = newest();
    assert.equal(now.kind, 'meeting.held');
    assert.deepEqual(now.body, {
      ...HELD.body,
      attendance: {
        members: 2,
        participants: [HELD.body.attendance?.participants?.[0], { party: 'M2', as: 'member', level: 'ambassador' }],
      },
    });
    assert.deepEqual(
      [now.effective, now.ref, now.sources],
      ['2019-06', 'held/council-9', [{ source: 'book', at: '12' }]],
    );
  });

  test('what is wrong is said at its field, in words', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const held = present(
      concord.room.now().forum.acts.findLast(({ ref }) => ref === 'held/council-9'),
      'the meeting',
    );
    const sent = await change(secretariat, `/record/${held.n}/correct`, 'CorrectAct', {
      on: 'in June',
      'body.attendance.members': 'two',
      step: 'confirm',
    });
    assert.equal(sent.status, 422);
    const page = await sent.text();
    shows(page, /id="CorrectAct-on-wrong"/);
    shows(page, /id="CorrectAct-body-attendance-members-wrong"/);
    shows(page, /id="CorrectAct-reason-en-wrong"/);
    shows(page, /value="in June"/);
  });

  test('an entry made in error is withdrawn, and its page says what stands on it', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const held = present(
      concord.room.now().forum.acts.findLast(({ ref }) => ref === 'held/council-9'),
      'the meeting',
    );
    const path = `/record/${held.n}/correct`;
    const looked = await change(secretariat, path, 'WithdrawAct', {
      'reason.en': 'There was no such meeting.',
      'sources.0.source': 'book',
      step: 'confirm',
    });
    assert.equal(looked.status, 200);
    const page = await looked.text();
    shows(page, /Nothing: the act is withdrawn/);
    const to = onwards(await secretariat.post(path, filledOf(page, 'WithdrawAct')));
    assert.equal(newest().kind, 'act.withdrawn');
    assert.equal(newest().n, numberIn(to));
    assert.equal(concord.room.now().forum.meetings.has('council-9'), false);
    assert.equal((await secretariat.see('/meetings/council-9')).status, 404);
  });

  test('what was said or decided here is offered to nobody', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const opened = present(
      concord.room.now().forum.acts.find(({ kind }) => kind === 'charter.adopted'),
      'a charter',
    );
    assert.doesNotMatch((await secretariat.see(`/record/${opened.n}`)).text, /Put this right/);
    shows((await secretariat.see(`/record/${opened.n}/correct`)).text, /it stays as it was given/);
    assert.equal((await secretariat.see('/record/99999/correct')).status, 404);
    assert.equal(
      (await concord.request('/record/1/correct')).status,
      303,
      'whoever is not signed in is led to where people sign in',
    );
  });

  test('a source, an event and a rival claim are added by an officer who sees no file', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const add = (id: string, typed: Record<string, string>) => change(secretariat, '/history', id, typed);
    onwards(
      await add('source-registered', {
        'body.source': 'diary',
        'body.title.en': 'A diary',
        'body.standing': 'secondary',
        'body.address': 'https://diary.example/1999',
        on: '1999',
        'sources.0.source': 'book',
      }),
    );
    assert.deepEqual(newest().body, {
      source: 'diary',
      title: { en: 'A diary' },
      standing: 'secondary',
      address: 'https://diary.example/1999',
    });
    onwards(
      await add('event-noted', {
        'body.title.en': 'Talks',
        on: '1999-05',
        'sources.0.source': 'diary',
        'sources.0.at': 'page 3',
      }),
    );
    assert.equal(newest().ref, 'event/1999-05');
    onwards(
      await add('disagreement-noted', {
        'body.question': 'talks-when',
        'body.title.en': 'When were the talks?',
        'body.heldBy:list': 'event/1999-05',
        'body.claims.0.source': 'diary',
        'body.claims.0.says.en': 'In May.',
        'body.claims.1.source': 'book',
        'body.claims.1.says.en': 'In June.',
        on: '2026-01-01',
        'sources.0.source': 'diary',
      }),
    );
    assert.deepEqual(newest().body, {
      question: 'talks-when',
      title: { en: 'When were the talks?' },
      held: null,
      heldBy: ['event/1999-05'],
      claims: [
        { source: 'diary', says: { en: 'In May.' } },
        { source: 'book', says: { en: 'In June.' } },
      ],
    });
    shows(await (await concord.request('/disagreements')).text(), /When were the talks/);
    const bare = await add('statement-made', { on: '1999-05' });
    assert.equal(bare.status, 422);
    const member = await visitor(concord, 'delegate:M2');
    shows((await member.see('/history')).text, /officer of the Secretariat/);
    assert.equal((await secretariat.see('/ru/history')).status, 200);
  });
});
