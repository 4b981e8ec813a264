import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { liveForum, putting } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let concord: Office;

const HERE = 'http://localhost';
const WORDS = 'The Council decides to meet again.';
const SHA256 = createHash('sha256').update(WORDS).digest('hex');

type Fields = Readonly<Record<string, string | readonly string[]>>;

const send = (path: string, fields: Fields, cookie: string) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    cookie,
    origin: HERE,
    'sec-fetch-site': 'same-origin',
  };
  return concord.request(path, { method: 'POST', headers, body: body.toString() });
};

const sessions = new Map<string, string>();
async function as(who: string): Promise<string> {
  const known = sessions.get(who);
  if (known !== undefined) return known;
  const response = await send('/demonstration/sign-in', { as: who }, '');
  const cookie = (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  sessions.set(who, cookie);
  return cookie;
}
const see = async (path: string, who: string) => concord.request(path, { headers: { cookie: await as(who) } });
const text = async (path: string, who: string) => (await see(path, who)).text();

/** Gives an order from a page, as it was when it had `seen` acts; now where that is not said. */
const order = async (path: string, who: string, act: string, fields: Fields, seen = concord.room.now().size - 1) =>
  send(path, { act, form: act, key: randomUUID(), seen: String(seen), ...fields }, await as(who));

let named = 0;
async function sits(present: readonly string[] = ['M1', 'M2', 'M3', 'M4']): Promise<string> {
  named += 1;
  const meeting = `council-${named}`;
  const opened = await order('/room', 'secretariat', 'OpenMeeting', {
    meeting,
    organ: 'council',
    kind: 'special',
    presidedBy: 'M1',
    'title.en': `Council ${named}`,
  });
  assert.equal(opened.status, 303);
  assert.match(opened.headers.get('location') ?? '', new RegExp(`^/room/${meeting}\\?recorded=`));
  const roll = await order(`/room/${meeting}`, 'secretariat', 'CallRoll', { parties: present, present: 'yes' });
  assert.equal(roll.status, 303);
  return meeting;
}

async function put(meeting: string, more = {}): Promise<string> {
  named += 1;
  const question = `plan-${named}`;
  const languages = [{ language: 'en', sha256: SHA256 }];
  const body = {
    procedure: 'in-the-meeting',
    meeting,
    text: { reference: question, version: '1', languages },
    ...more,
  };
  assert.equal((await (await concord.as('secretariat')).post(putting(question, body))).status, 201);
  return question;
}

const inAct = (question: string) => ({ question, sha256: SHA256 });
async function called(meeting: string, more = {}): Promise<string> {
  const question = await put(meeting, more);
  const response = await order(`/room/${meeting}`, 'chair', 'CallQuestion', inAct(question));
  assert.equal(response.status, 303, await response.text());
  return question;
}
const objects = (meeting: string, question: string, party = 'M2', more: Fields = {}) =>
  order(`/room/${meeting}`, `delegate:${party}`, 'RaiseObjection', { question, party, as: 'objection', ...more });

suite('the room of a meeting', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, { drafts: liveForum({ charter: { 'objection.presence': true } }) });
    const { token } = await concord.as('secretariat');
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/plain' };
    assert.equal((await concord.request('/api/v1/texts', { method: 'POST', headers, body: WORDS })).status, 201);
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('an officer opens a meeting, and all who may attend find it; others do not', async () => {
    const meeting = await sits();
    for (const who of ['secretariat', 'chair', 'delegate:M5', 'observer:OBS']) {
      assert.ok((await text('/room', who)).includes(`href="/room/${meeting}"`), who);
      assert.equal((await see(`/room/${meeting}`, who)).status, 200, who);
    }
    assert.doesNotMatch(await text('/room', 'partner:PAR'), new RegExp(meeting));
    assert.equal((await see(`/room/${meeting}`, 'partner:PAR')).status, 404);
    assert.equal((await concord.request(`/room/${meeting}`)).headers.get('location'), '/demonstration');
    const again = await order('/room', 'chair', 'OpenMeeting', {
      meeting,
      organ: 'council',
      kind: 'special',
      presidedBy: 'M1',
    });
    assert.equal(again.status, 409);
    assert.equal(
      (
        await order('/room', 'delegate:M2', 'OpenMeeting', {
          meeting: 'x',
          organ: 'council',
          kind: 'special',
          presidedBy: 'M2',
        })
      ).status,
      403,
    );
  });

  test('presence is noted by one’s own delegation, or for all by the roll; the quorum goes by it, with its article', async () => {
    const meeting = await sits(['M1', 'M2', 'M3']);
    const room = `/room/${meeting}`;
    assert.match(
      await text(room, 'chair'),
      /3 members of 5 present; 4 make a quorum[^]*There is no quorum[^]*article 1/,
    );
    assert.equal((await order(room, 'delegate:M4', 'NotePresence', { party: 'M4', present: 'yes' })).status, 303);
    assert.equal((await order(room, 'delegate:M4', 'NotePresence', { party: 'M5', present: 'yes' })).status, 409);
    assert.equal((await order(room, 'observer:OBS', 'NotePresence', { party: 'OBS', present: 'yes' })).status, 303);
    assert.match(await text(room, 'delegate:M5'), /4 members of 5 present[^]*There is a quorum/);
    assert.equal((await order(room, 'chair', 'AscertainQuorum', {})).status, 303);
    assert.match(await text(room, 'delegate:M5'), /Last ascertained at [^]*4 present/);
    const left = await order(room, 'secretariat', 'CallRoll', { parties: ['M3', 'M4'], present: 'no' });
    assert.equal(left.status, 303);
    assert.match(await text(room, 'delegate:M5'), /2 members of 5 present/);
  });

  test('a text is put in full; each sees what is theirs to do, and why not', async () => {
    const meeting = await sits();
    const question = await called(meeting, { audience: 'members-and-observers' });
    const room = `/room/${meeting}`;
    for (const who of ['secretariat', 'chair', 'delegate:M2', 'delegate:M5', 'observer:OBS']) {
      const page = await text(room, who);
      assert.ok(page.includes(WORDS) && page.includes(SHA256) && page.includes('Any objection?'), who);
      assert.equal(page.includes(`id="gavel-${question}-does"`), who === 'chair', who);
    }
    assert.match(
      await text(room, 'delegate:M2'),
      new RegExp(`aria-describedby="object-${question}-does"[^>]*>I object`),
    );
    assert.match(
      await text(room, 'delegate:M5'),
      /by objecting it takes its seat[^]*<button(?! disabled)[^>]*>I object/,
    );
    assert.match(
      await text(room, 'observer:OBS'),
      /<a href="\/rules">Who takes part: [^<]+<\/a>, article 1[^]*disabled[^>]*>I object/,
    );
    const refused = await order(room, 'observer:OBS', 'RaiseObjection', { question, party: 'OBS', as: 'objection' });
    assert.equal(refused.status, 409);
    assert.match(await refused.text(), /This was not recorded[^]*Who takes part/);
    assert.ok((await text('/desk', 'delegate:M2')).includes(`href="/room/${meeting}"`));
    assert.ok((await text(`/questions/${question}`, 'delegate:M2')).includes(`href="/room/${meeting}"`));
    assert.match(await text(`/screen/${meeting}`, 'delegate:M3'), new RegExp(`${WORDS}[^]*Any objection\\?`));
  });

  test('an objection is read back once, with what follows, and then given; it can be changed before', async () => {
    const meeting = await sits();
    const question = await called(meeting);
    const room = `/room/${meeting}`;
    const typed = {
      question,
      party: 'M2',
      as: 'objection',
      'statement.en': 'Not <b>this</b> way.',
      form: `object-${question}`,
    };
    assert.match(await text(room, 'delegate:M2'), /name="step" value="confirm"[^>]*>I object/);
    const shown = await order(room, 'delegate:M2', 'RaiseObjection', { ...typed, step: 'confirm' });
    assert.equal(shown.status, 200);
    const page = await shown.text();
    assert.match(page, /Is this what is said\?[^]*Not &lt;b&gt;this/);
    assert.match(page, /Stops the text at once/);
    assert.ok(page.includes(question) && page.includes('Yes, put it on record'));
    assert.match(await text(room, 'chair'), /No objection has been raised so far/, 'nothing is on record yet');
    const changing = await order(room, 'delegate:M2', 'RaiseObjection', { ...typed, step: 'change' });
    assert.match(await changing.text(), /Not &lt;b&gt;this/);
    assert.equal((await order(room, 'delegate:M2', 'RaiseObjection', typed)).status, 303);
    assert.match(await text(room, 'chair'), /There is no consensus while an objection stands/);
    const wrong = await order(room, 'observer:OBS', 'RaiseObjection', { ...typed, party: 'OBS', step: 'confirm' });
    assert.equal(wrong.status, 409, 'what would be refused is refused before it is read back');
  });

  test('the Chair strikes nobody off while a text is in hand; an objection is lifted by its party and by nobody else', async () => {
    const meeting = await sits();
    const question = await called(meeting);
    const room = `/room/${meeting}`;
    const struck = await order(room, 'chair', 'CallRoll', { parties: ['M2'], present: 'no' });
    assert.equal(struck.status, 409);
    assert.match(await struck.text(), /nobody is noted as having left but by its own delegation/);
    assert.equal((await objects(meeting, question)).status, 303);
    assert.doesNotMatch(await text(room, 'chair'), /We lift our objection|Lift an objection/);
    assert.doesNotMatch(await text(room, 'delegate:M3'), /We lift our objection/);
    assert.match(await text(room, 'delegate:M2'), /We lift our objection/);
    const lift = { question, party: 'M2' };
    assert.equal((await order(room, 'chair', 'LiftObjection', lift)).status, 403);
    assert.equal((await order(room, 'delegate:M3', 'LiftObjection', lift)).status, 409);
    assert.equal((await order(room, 'delegate:M2', 'LiftObjection', lift)).status, 303);
    assert.equal((await order(room, 'chair', 'Gavel', inAct(question))).status, 303);
  });

  test('a sitting is suspended: the hall sees it, the Chair decides nothing, and asks anew afterwards', async () => {
    const meeting = await sits();
    const question = await called(meeting);
    const room = `/room/${meeting}`;
    assert.equal((await order(room, 'chair', 'SuspendMeeting', {})).status, 303);
    for (const path of [room, `/screen/${meeting}`]) assert.match(await text(path, 'delegate:M3'), /suspended/);
    assert.equal((await order(room, 'chair', 'Gavel', inAct(question))).status, 409);
    assert.equal((await objects(meeting, question)).status, 303);
    assert.equal((await order(room, 'delegate:M2', 'LiftObjection', { question, party: 'M2' })).status, 303);
    assert.equal((await order(room, 'secretariat', 'ResumeMeeting', {})).status, 303);
    assert.match(await text(room, 'chair'), /The sitting was suspended since the text was put: it is put anew/);
    assert.equal((await order(room, 'chair', 'CallQuestion', inAct(question))).status, 303);
    assert.equal((await order(room, 'chair', 'Gavel', inAct(question))).status, 303);
  });

  test('a text for members alone is not in hand for an observer in the room', async () => {
    const meeting = await sits();
    await called(meeting);
    for (const path of [`/room/${meeting}`, `/screen/${meeting}`]) {
      const page = await text(path, 'observer:OBS');
      assert.equal(page.includes(WORDS) || page.includes(SHA256) || page.includes('Any objection?'), false);
    }
  });

  test('an objection stops the gavel, also that of a page which had not seen it; then there is no consensus', async () => {
    const meeting = await sits();
    const question = await called(meeting);
    const room = `/room/${meeting}`;
    const seen = concord.room.now().size - 1;
    assert.equal((await objects(meeting, question, 'M2', { 'statement.ru': 'Не так.' })).status, 303);
    const gavel = await order(room, 'chair', 'Gavel', inAct(question), seen);
    assert.equal(gavel.status, 409);
    assert.match(await gavel.text(), /Something happened while this page was open[^]*Objections[^]*Не так\./);
    assert.equal((await order(room, 'chair', 'Gavel', inAct(question))).status, 409);
    assert.equal(
      (await order(room, 'chair', 'DeclareNoConsensus', { question, 'reason.en': 'One objects.' })).status,
      303,
    );
    assert.match(await text(room, 'delegate:M3'), /No consensus: not adopted/);
    assert.match(await text(`/screen/${meeting}`, 'delegate:M3'), /No consensus: not adopted/);
    assert.equal(concord.room.now().forum.decisions.get(question)?.at(-1)?.kind, 'decision.failed');
  });

  test('the gavel adopts the text on the screen and no other; the meeting is closed and was held', async () => {
    const meeting = await sits();
    const question = await called(meeting, { decisionFor: 'public' });
    const room = `/room/${meeting}`;
    const other = await order(room, 'chair', 'Gavel', { question, sha256: 'ab'.repeat(32) });
    assert.equal(other.status, 409);
    assert.match(await other.text(), /The text before you is not the one that was put/);
    const key = randomUUID();
    const press = () => order(room, 'chair', 'Gavel', { ...inAct(question), key }, concord.room.now().size - 1);
    const pressed = await Promise.all([press(), press()]);
    assert.deepEqual(
      pressed.map(({ status }) => status),
      [303, 303],
    );
    assert.match(await text(room, 'observer:OBS'), /Adopted:/);
    assert.equal((await see(`/decisions/${question}`, 'partner:PAR')).status, 200);
    assert.equal((await objects(meeting, question)).status, 303);
    const late = concord.room.now().forum.acts.findLast((act) => act.kind === 'position.taken');
    assert.equal(late?.body.late, true);
    const ruling = { rule: 'quorum.share', holds: 'yes', asked: '', 'text.en': 'So it is.' };
    assert.equal((await order(room, 'chair', 'GiveRuling', ruling)).status, 303);
    assert.match(await text(room, 'delegate:M2'), /Rulings of the Chair/);
    assert.equal((await order(room, 'secretariat', 'CloseMeeting', {})).status, 303);
    assert.match(await text(room, 'delegate:M2'), /The meeting is closed/);
    assert.doesNotMatch(await text('/room', 'delegate:M2'), new RegExp(`/room/${meeting}"`));
    assert.equal((await concord.request(`/meetings/${meeting}`)).status, 200);
  });

  test('an objection and the gavel at the same moment: one of them is first, and the page says which', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 20; round++) {
      const meeting = await sits();
      const question = await called(meeting);
      const seen = concord.room.now().size - 1;
      const gavel = () => order(`/room/${meeting}`, 'chair', 'Gavel', inAct(question), seen);
      const objection = () => objects(meeting, question);
      const [one, other] = round % 2 === 0 ? [gavel(), objection()] : [objection(), gavel()];
      const answers = await Promise.all([one, other]);
      const struck = answers[round % 2 === 0 ? 0 : 1];
      const taken = concord.room.now().forum.acts.findLast((act) => act.kind === 'position.taken');
      const decided = concord.room.now().forum.decisions.get(question)?.at(-1)?.kind ?? null;
      const page = await text(`/room/${meeting}`, 'delegate:M3');
      if (taken?.body.late) {
        assert.deepEqual([struck?.status, decided], [303, 'decision.adopted']);
        assert.match(page, /Adopted:/);
      } else {
        assert.deepEqual([struck?.status, decided], [409, null]);
        assert.match(page, /Any objection\?[^]*Objections[^]*There is no consensus while an objection stands/);
      }
      outcomes.add(decided ?? 'objected');
    }
    assert.equal(outcomes.size, 2, 'both came first at times');
  });

  test('sixty people in the room see it within seconds, all the same', async () => {
    const meeting = await sits();
    const question = await called(meeting, { audience: 'members-and-observers' });
    const people = ['delegate:M1', 'delegate:M2', 'delegate:M3', 'delegate:M4', 'delegate:M5', 'observer:OBS'];
    for (const who of people) await as(who);
    const begun = performance.now();
    const pages = await Promise.all(
      Array.from({ length: 60 }, (_, place) => text(`/room/${meeting}`, people[place % people.length] ?? '')),
    );
    assert.ok(performance.now() - begun < 10_000);
    for (const page of pages) assert.ok(page.includes(WORDS) && page.includes(question));
  });
});
