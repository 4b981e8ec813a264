import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { questionAnswer } from '#contract/answers/questions.ts';
import { problemSchema } from '#contract/problem.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { between, DIGEST_PUT, liveForum, putting } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let concord: Office;

let named = 0;
const aName = () => `question-${(named += 1)}`;
const problemIn = async (response: Response) => problemSchema.parse(await response.json());
const position = (question: string, party: string) => ({
  act: 'position.taken',
  body: { question, party, as: 'objection' },
});
async function underSilence(more = {}): Promise<string> {
  const question = aName();
  const secretariat = await concord.as('secretariat');
  assert.equal((await secretariat.post(putting(question, more))).status, 201);
  assert.equal((await secretariat.post({ act: 'silence.opened', body: { question } })).status, 201);
  return question;
}

suite('what an order may say', () => {
  before(async () => {
    database = await freshDatabase();
    // Observers do not attend here, so that a meeting is hidden from them.
    const charter = { 'silence.period': 'P1D', 'participation.attend': ['member'] };
    concord = await office(database.url, {
      drafts: [...liveForum({ charter }), between('secret', 'M2', 'M3'), between('taken-up', 'M2', 'M3')],
    });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('what an order names and whoever orders may not see is answered like what is not there', async () => {
    const secret = 'secret';
    assert.equal((await (await concord.as('delegate:M2')).post(position(secret, 'M2'))).status, 201);
    const adopted = 'taken-up';
    const secretariat = await concord.as('secretariat');
    const opened = { meeting: 'hidden-1', organ: 'council', kind: 'regular', presidedBy: 'M1' };
    assert.equal((await secretariat.post({ act: 'meeting.opened', body: opened })).status, 201);
    const same = async (name: string, order: (id: string) => unknown, id: string, absent = 'nowhere') => {
      const asking = await concord.as(name);
      const [hidden, missing] = [await asking.post(order(id)), await asking.post(order(absent))];
      const [one, other] = [await hidden.text(), await missing.text()];
      assert.equal(one.replaceAll(id, absent), other);
      assert.ok(hidden.status === 404 || hidden.status === 409);
    };
    const next = aName();
    await same('delegate:M4', (id) => putting(next, { supersedes: id }), secret);
    await same('delegate:M4', (id) => putting(next, { follows: id }), adopted);
    await same('delegate:M4', (id) => position(id, 'M4'), secret);
    await same('delegate:M4', (id) => ({ act: 'question.withdrawn', body: { question: id } }), secret);
    await same('observer:OBS', (id) => putting(next, { meeting: id }), 'hidden-1');
    const open = await underSilence({ audience: 'public' });
    const rises = (id: string) => ({ act: 'objection.raised', body: { question: open, meeting: id, party: 'OBS' } });
    await same('observer:OBS', rises, 'hidden-1');
    // A reader who may see it is told what there is.
    const member = await concord.as('delegate:M2');
    const told = await problemIn(await member.post(putting(next, { supersedes: secret })));
    assert.equal(told.code, 'question-still-open');
  });

  test('a party that may propose nothing finds out no id of a hidden question', async () => {
    const observer = await concord.as('observer:OBS');
    for (const id of ['secret', 'never-put']) {
      const problem = await problemIn(await observer.post(putting(id)));
      assert.equal(problem.code, 'not-entitled');
    }
  });

  test('what is too long is told as a mistake or as too large, and nothing of it is recorded', async () => {
    const secretariat = await concord.as('secretariat');
    const size = () => concord.room.now().size;
    const size0 = size();
    const renamed = { kind: 'forum.named', body: { short: { en: 'F' }, formal: { en: 'Forum' } } };
    const text = { reference: 'r', version: '1' };
    const languages = [{ language: 'en', sha256: DIGEST_PUT }];
    const wrong: readonly (readonly [Readonly<Record<string, unknown>>, string, string])[] = [
      [{ title: { en: 'T'.repeat(10_000) } }, 'body.title.en', 'text-too-long'],
      [{ effects: Array.from({ length: 1_000 }, () => renamed) }, 'body.effects', 'list-too-long'],
      [{ text: { ...text, reference: 'r'.repeat(10_000), languages } }, 'body.text.reference', 'text-too-long'],
    ];
    for (const [more, field, code] of wrong) {
      const problem = await problemIn(await secretariat.post(putting(aName(), more)));
      assert.equal(problem.status, 422);
      assert.deepEqual(
        problem.errors?.map((one) => [one.field, one.code]),
        [[field, code]],
      );
    }
    const long = await secretariat.post(putting(aName(), { title: { en: 'T'.repeat(5_000_000) } }));
    assert.equal(long.status, 413);
    assert.equal((await problemIn(long)).code, 'too-large');
    // One that does not say how long it is comes no further.
    const body = new Blob([JSON.stringify(putting(aName(), { title: { en: 'T'.repeat(5_000_000) } }))]).stream();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${secretariat.token}` };
    const streamed = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    assert.equal((await concord.request('/api/v1/acts', streamed)).status, 413);
    assert.equal(size(), size0);
  });

  test('a delegation says what it has to say in whichever language it speaks', async () => {
    const question = await underSilence();
    const member = await concord.as('delegate:M2');
    const takes = (statement: unknown) =>
      member.post({ act: 'position.taken', body: { question, party: 'M2', as: 'explanation', statement } });
    assert.equal((await takes({})).status, 422);
    assert.equal((await takes({ ru: ' ' })).status, 422);
    assert.equal((await takes({ ru: 'Кроме статьи 4.' })).status, 201);
    const { positions } = questionAnswer.parse(await (await member.get(`/api/v1/questions/${question}`)).json());
    assert.deepEqual(
      positions.map(({ statement, statements }) => ({ statement, statements })),
      [{ statement: 'Кроме статьи 4.', statements: { ru: 'Кроме статьи 4.' } }],
    );
  });

  test('what is long, or in no language of the forum, is kept as a text that the readers of the position read', async () => {
    const question = await underSilence();
    const member = await concord.as('delegate:M3');
    const takes = async (as: string, statement: unknown) => {
      const body = { question, party: 'M3', as, statement };
      const response = await member.post({ act: 'position.taken', body });
      assert.equal(response.status, 201, await response.text());
    };
    const long = { en: 'Long. '.repeat(2_000), ru: 'Долго. '.repeat(2_000) };
    await takes('explanation', long);
    await takes('explanation', { en: 'Short.', kk: 'Қысқа.' });
    const { positions } = questionAnswer.parse(await (await member.get(`/api/v1/questions/${question}`)).json());
    assert.deepEqual(
      positions.map(({ statements, texts }) => [statements, texts.map(({ language }) => language)]),
      [
        [null, ['en', 'ru']],
        [{ en: 'Short.' }, ['kk']],
      ],
    );
    const texts = positions[0]?.texts ?? [];
    const read = async (as: string) => (await concord.as(as)).get(`/api/v1/texts/${texts[1]?.sha256}`);
    assert.equal(await (await read('delegate:M5')).text(), long.ru);
    assert.equal((await read('observer:OBS')).status, 404, 'the position is for members');
    const page = await concord.request(`/questions/${question}`, {
      headers: { cookie: `concord-session=${member.token}` },
    });
    assert.ok((await page.text()).includes(`/api/v1/texts/${texts[0]?.sha256}`));
    // The same again is the same again, though the record holds digests.
    const again = await member.post({
      act: 'position.taken',
      body: { question, party: 'M3', as: 'explanation', statement: { en: 'Short.', kk: 'Қысқа.' } },
    });
    assert.equal((await problemIn(again)).code, 'already-recorded');
    // A position may name a text of its own delegation, and none of another.
    const own = (await (await member.handIn('Our own text.')).json()) as { readonly sha256: string };
    const naming = { question, as: 'explanation', texts: [{ language: 'kk', sha256: own.sha256 }] };
    const other = await concord.as('delegate:M4');
    const borrowed = await other.post({ act: 'position.taken', body: { ...naming, party: 'M4' } });
    assert.equal((await problemIn(borrowed)).code, 'no-such-text');
    assert.equal((await member.post({ act: 'position.taken', body: { ...naming, party: 'M3' } })).status, 201);
  });

  test('statements never fill the record: one delegation adds a thousand bytes of them to a question, and an objection comes through', async () => {
    const question = await underSilence();
    const member = await concord.as('delegate:M4');
    const takes = (as: string, more: object = {}) =>
      member.post({ act: 'position.taken', body: { question, party: 'M4', as, ...more } });
    for (const one of ['a', 'b', 'c'])
      assert.equal((await takes('explanation', { statement: { en: one.repeat(600) } })).status, 201);
    const fourth = await problemIn(await takes('explanation', { statement: { en: 'And.' } }));
    assert.equal(fourth.code, 'too-many');
    assert.equal((await takes('objection', { statement: { ru: 'Нет. '.repeat(3_000) } })).status, 201);
    const { positions } = questionAnswer.parse(await (await member.get(`/api/v1/questions/${question}`)).json());
    assert.deepEqual(
      positions.map(({ statements, texts }) => [statements?.['en']?.length ?? 0, texts.length]),
      [
        [600, 0],
        [0, 1],
        [0, 1],
        [0, 1],
      ],
    );
  });
});
