import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { visitor } from '#test/support/forms.ts';
import { liveForum, putting } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let concord: Office;

type Asked = {
  readonly stands: string;
  readonly positions: readonly { readonly party: string; readonly as: string }[];
  readonly silence: { readonly until: string } | null;
};

const at = (question: string) => `/questions/${question}`;

async function standing(question: string): Promise<Asked> {
  const member = await concord.as('delegate:M3');
  return (await (await member.get(`/api/v1${at(question)}`)).json()) as Asked;
}

/** Without the whole page in the answer of a test that fails. */
const shows = (page: string, what: RegExp) => assert.ok(what.test(page), `the page does not show ${what}`);

let named = 0;
async function put(more = {}, as = 'secretariat'): Promise<string> {
  named += 1;
  const question = `text-${named}`;
  const response = await (await concord.as(as)).post(putting(question, more));
  assert.equal(response.status, 201, await response.clone().text());
  return question;
}

async function underSilence(more = {}): Promise<string> {
  const question = await put(more);
  const response = await (await concord.as('chair')).post({ act: 'silence.opened', body: { question } });
  assert.equal(response.status, 201, await response.clone().text());
  return question;
}

/** A local date and time of day in so many days, as fields of a form. */
function inDays(days: number, zone = 'UTC'): Record<string, string> {
  const date = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return { 'until.date': date, 'until.time': '12:00', 'until.zone': zone };
}

suite('orders from the page of a question', () => {
  before(async () => {
    database = await freshDatabase();
    const charter = { 'silence.period': 'P1D', 'decision.reservations': true };
    concord = await office(database.url, { drafts: liveForum({ charter }) });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('the Chair opens silence until an hour of the capital, sees it in UTC before, and is told what was recorded', async () => {
    const question = await put();
    const chair = await visitor(concord, 'chair');
    const page = await chair.see(at(question));
    shows(page.text, /Left empty it runs for the period of the rules, 1 day: opened now, until/);
    const until = inDays(3, 'UTC+05:00');
    const looked = await chair.send(at(question), 'OpenSilence', { ...until, step: 'look' });
    assert.equal(looked.status, 200);
    const seen = await looked.text();
    shows(seen, /This is [^<]+, 07:00:00 UTC\./);
    shows(seen, new RegExp(`value="${until['until.date']}"`));
    assert.equal((await standing(question)).stands, 'put');
    const opened = await chair.send(at(question), 'OpenSilence', until);
    assert.equal(opened.status, 303);
    const recorded = await chair.see(opened.headers.get('location') ?? '');
    shows(recorded.text, /role="status"[^>]*>\s*<p>\s*<strong>Recorded\.<\/strong>/);
    assert.equal((await standing(question)).silence?.until, `${until['until.date']}T07:00:00.000Z`);
    const other = await visitor(concord, 'delegate:M2');
    assert.doesNotMatch((await other.see(opened.headers.get('location') ?? '')).text, /Recorded\./);
  });

  test('an objection is read back before it breaks a silence; lifted by its party, the Chair opens a new one', async () => {
    const question = await underSilence();
    const member = await visitor(concord, 'delegate:M2');
    const typed = { party: 'M2', as: 'objection', 'statement.en': 'The nets are too fine.' };
    const shown = await member.send(at(question), 'objection', { ...typed, step: 'confirm' });
    assert.equal(shown.status, 200);
    shows(await shown.text(), /Is this what is said\?[^]*The nets are too fine\.[^]*It stops the text/);
    assert.equal((await standing(question)).stands, 'under-silence');
    assert.equal((await member.send(at(question), 'objection', typed)).status, 303);
    assert.equal((await standing(question)).stands, 'broken');
    const chair = await visitor(concord, 'chair');
    assert.equal((await chair.post(at(question), { act: 'OpenSilence', key: 'early' })).status, 409);
    assert.equal((await member.send(at(question), `lift-${question}`, { party: 'M2' })).status, 303);
    shows((await chair.see(at(question))).text, /lifted/);
    assert.equal((await chair.send(at(question), 'OpenSilence', {})).status, 303);
    assert.equal((await standing(question)).stands, 'under-silence');
  });

  test('the Chair puts an amended text in the place of the one before the organ; both can be read', async () => {
    const question = await put({ procedure: 'in-the-meeting' });
    const chair = await visitor(concord, 'chair');
    const words = { 'typed.en': 'Members may fish on Mondays.', 'text.reference': 'FISH/1', 'text.version': '2' };
    const languages = { 'typed.ru': 'Members may fish on Mondays, in Russian.' };
    shows((await chair.see(at(question))).text, new RegExp(`href="${at(question)}/amend"`));
    const why = await chair.send(`${at(question)}/amend`, 'AmendQuestion', { ...words, ...languages });
    assert.equal(why.status, 422, 'the reason is asked for');
    const amended = await chair.send(`${at(question)}/amend`, 'AmendQuestion', {
      ...words,
      ...languages,
      'reason.en': 'As agreed in the pause.',
    });
    assert.equal(amended.status, 303);
    const member = await visitor(concord, 'delegate:M3');
    const { text } = await member.see(at(question));
    shows(text, /Members may fish on Mondays\./);
    shows(text, /The earlier text, version 1/);
    const other = await visitor(concord, 'delegate:M2');
    assert.equal((await other.post(`${at(question)}/amend`, { act: 'AmendQuestion', key: 'k', ...words })).status, 422);
  });

  test('left empty the end is that of the rules; half of a time is a mistake at its field, and nothing typed is lost', async () => {
    const question = await put();
    const secretariat = await visitor(concord, 'secretariat');
    const typed = { 'until.date': '2031-05-06', 'until.time': '', 'until.zone': 'UTC+03:30' };
    const mistaken = await secretariat.send(at(question), 'OpenSilence', typed);
    assert.equal(mistaken.status, 422);
    const page = await mistaken.text();
    shows(page, /role="alert" tabindex="-1" autofocus/);
    shows(page, /href="#OpenSilence-until-time"/);
    shows(
      page,
      /id="OpenSilence-until-time"[^>]*aria-describedby="OpenSilence-until-time-wrong"[^>]*aria-invalid="true"/,
    );
    shows(page, /value="2031-05-06"/);
    shows(page, /value="UTC\+03:30"\s+selected/);
    assert.doesNotMatch(page, /data-live=/);
    const empty = { 'until.date': '', 'until.time': '', 'until.zone': 'UTC' };
    assert.equal((await secretariat.send(at(question), 'OpenSilence', empty)).status, 303);
    const left = Date.parse((await standing(question)).silence?.until ?? '') - Date.now();
    assert.ok(left > 86_000_000 && left <= 86_400_000);
  });

  test('a service, an acknowledgement and a letter that came back are recorded for their party', async () => {
    const question = await underSilence();
    const secretariat = await visitor(concord, 'secretariat');
    const form = await secretariat.form(at(question), 'RecordService');
    const now = new Date(Date.now() + 5 * 3_600_000).toISOString();
    const time = { 'at.date': now.slice(0, 10), 'at.time': now.slice(11, 16), 'at.zone': 'UTC+05:00' };
    for (const [party, outcome] of [
      ['M4', 'acknowledged'],
      ['M5', 'bounced'],
    ] as const) {
      const key = `${question}-${party}`;
      const response = await secretariat.post(at(question), { ...form, ...time, key, party, how: 'note', outcome });
      assert.equal(response.status, 303, `${party}: deliveries do not make each other stale`);
    }
    const page = await secretariat.see(at(question));
    const minute = new Date(Date.parse(`${now.slice(0, 16)}Z`) - 5 * 3_600_000).toISOString();
    shows(page.text, new RegExp(`acknowledged[\\s\\S]*datetime="${minute.replace('.000Z', '')}`));
    const early = { ...time, 'at.date': '2026-01-05', party: 'M4', how: 'note', outcome: 'sent' };
    const backdated = await secretariat.send(at(question), 'RecordService', early);
    assert.equal(backdated.status, 409);
    shows(await backdated.text(), /A service cannot be earlier than the opening of silence/);
    const later = { ...time, 'at.date': '2100-01-05' };
    const ahead = await secretariat.send(at(question), 'RecordService', {
      ...later,
      party: 'M4',
      how: 'note',
      outcome: 'sent',
    });
    assert.equal(ahead.status, 409);
    shows(await ahead.text(), /A service cannot be later than now/);
  });

  test('the Secretariat enters an objection that came by note; without the reference it says what is missing', async () => {
    const question = await underSilence();
    const secretariat = await visitor(concord, 'secretariat');
    const typed = { party: 'M4', as: 'objection', 'onBehalf.by': 'note', 'statement.en': 'Not <b>so</b>' };
    const mistaken = await secretariat.send(at(question), 'on-behalf', { ...typed, 'onBehalf.reference': '' });
    assert.equal(mistaken.status, 422);
    const page = await mistaken.text();
    shows(page, /href="#on-behalf-onBehalf-reference"/);
    shows(page, /Not &lt;b&gt;so&lt;\/b&gt;<\/textarea>/);
    shows(page, /value="M4"\s+selected/);
    shows(page, /value="objection"\s+checked/);
    const entered = await secretariat.send(at(question), 'on-behalf', { ...typed, 'onBehalf.reference': 'Note 17' });
    assert.equal(entered.status, 303);
    const { stands, positions } = await standing(question);
    assert.deepEqual([stands, positions.map(({ party, as }) => [party, as])], ['broken', [['M4', 'objection']]]);
  });

  test('the Chair puts off the end, and takes a text back', async () => {
    const question = await underSilence();
    const chair = await visitor(concord, 'chair');
    const missing = await chair.send(at(question), 'ExtendSilence', { ...inDays(9), 'reason.en': '' });
    assert.equal(missing.status, 422);
    shows(await missing.text(), /id="ExtendSilence-reason-en"[^>]*aria-invalid="true"/);
    const until = inDays(9);
    const typed = { ...until, 'reason.en': 'A capital asked for time.' };
    assert.equal((await chair.send(at(question), 'ExtendSilence', typed)).status, 303);
    assert.equal((await standing(question)).silence?.until, `${until['until.date']}T12:00:00.000Z`);
    assert.equal(
      (await chair.send(at(question), 'WithdrawQuestion', { 'reason.ru': 'По просьбе авторов' })).status,
      303,
    );
    assert.equal((await standing(question)).stands, 'withdrawn');
    shows((await chair.see(at(question))).text, /questions\/new\?supersedes=/);
  });

  test('a delegation takes back what it proposed itself, and is told why not where another did', async () => {
    const own = await put({}, 'delegate:M2');
    const others = await put({}, 'delegate:M3');
    const member = await visitor(concord, 'delegate:M2');
    assert.equal((await member.send(at(own), 'WithdrawQuestion', {})).status, 303);
    assert.equal((await standing(own)).stands, 'withdrawn');
    shows((await member.see(at(others))).text, /id="WithdrawQuestion-why"[\s\S]*Nobody here acts for another party/);
    const refused = await member.post(at(others), { act: 'WithdrawQuestion', key: 'w' });
    assert.equal(refused.status, 409);
  });

  test('where the rules leave a point open the Chair rules on it, and the question goes on', async () => {
    const question = await put({});
    const chair = await visitor(concord, 'chair');
    const typed = { rule: 'decision.interpretative-statements', 'text.en': 'It may be made here.' };
    assert.equal((await chair.post(at(question), { ...typed, act: 'GiveRuling', holds: 'perhaps' })).status, 422);
    assert.equal((await chair.post(at(question), { ...typed, act: 'GiveRuling', holds: 'yes' })).status, 303);
    shows((await chair.see(at(question))).text, /It may be made here/);
    assert.equal((await chair.send(at(question), 'GiveRuling', { ...typed, holds: 'no' })).status, 303);
  });

  test('two officers have one question open: the second is told what the first did, and nothing of the second is recorded', async () => {
    const question = await put();
    const chair = await visitor(concord, 'chair');
    const secretariat = await visitor(concord, 'secretariat');
    const [first, second] = [
      await chair.form(at(question), 'OpenSilence'),
      await secretariat.form(at(question), 'WithdrawQuestion'),
    ];
    assert.equal((await chair.post(at(question), first)).status, 303);
    const late = await secretariat.post(at(question), { ...second, 'reason.en': 'A slip in article 3.' });
    assert.equal(late.status, 409);
    const page = await late.text();
    shows(page, /Something happened while this page was open/);
    shows(page, /A slip in article 3\.<\/textarea>/);
    assert.equal((await standing(question)).stands, 'under-silence');
    const again = await secretariat.send(at(question), 'WithdrawQuestion', { 'reason.en': 'A slip in article 3.' });
    assert.equal(again.status, 303);
  });

  test('through the API an order says what its sender had seen, and a position is taken whatever came after it', async () => {
    const question = await put();
    const [chair, member] = [await concord.as('chair'), await concord.as('delegate:M2')];
    const seen = concord.room.now().size - 1;
    assert.equal((await chair.post({ act: 'silence.opened', body: { question }, seen })).status, 201);
    const late = await chair.post({ act: 'question.withdrawn', body: { question }, seen });
    assert.equal(late.status, 409);
    const problem = (await late.json()) as { code: string; facts: { acts: number[] } };
    assert.deepEqual([problem.code, problem.facts.acts.length], ['stale', 1]);
    const body = { question, party: 'M2', as: 'objection' };
    assert.equal((await member.post({ act: 'position.taken', body, seen: 0 })).status, 201);
    assert.equal((await standing(question)).stands, 'broken');
    assert.equal((await chair.post({ act: 'question.withdrawn', body: { question }, seen: -1 })).status, 422);
  });

  test('an order from another site, from another page, or twice: refused, refused, and done once', async () => {
    const question = await put();
    const chair = await visitor(concord, 'chair');
    const form = await chair.form(at(question), 'OpenSilence');
    assert.equal((await chair.post(at(question), form, { origin: 'https://elsewhere.example' })).status, 403);
    const strange = await chair.post(at(question), { ...form, act: 'Gavel', meeting: 'm' });
    assert.equal(strange.status, 422);
    const pressed = await Promise.all([chair.post(at(question), form), chair.post(at(question), form)]);
    const [one, two] = pressed.map((response) => [response.status, response.headers.get('location')]);
    assert.deepEqual(one, two);
    assert.equal(one?.[0], 303);
    // A form cannot reach another question than that of its page.
    const other = await put();
    assert.equal((await chair.post(at(question), { ...form, key: 'other', question: other })).status, 409);
    assert.equal((await standing(other)).stands, 'put');
  });

  test('what is too long, or no form, gets a clear answer', async () => {
    const question = await underSilence();
    const member = await visitor(concord, 'delegate:M2');
    const long = await member.send(at(question), 'reservation', { 'statement.en': 'x'.repeat(5_000_000) });
    assert.equal(long.status, 413);
    shows(await long.text(), /longer than 256 KB/);
    const none = await member.post(at(question), {}, { origin: 'http://localhost', 'content-type': 'text/plain' });
    assert.equal(none.status, 415);
    const broken = { origin: 'http://localhost', 'content-type': 'multipart/form-data; boundary=x' };
    assert.equal((await member.post(at(question), {}, broken)).status, 415);
    assert.deepEqual((await standing(question)).positions, []);
  });

  test('a delegate cannot speak for another party, and an observer is told which rule says no', async () => {
    const question = await underSilence({ audience: 'members-and-observers' });
    const member = await visitor(concord, 'delegate:M2');
    assert.equal((await member.send(at(question), 'objection', { party: 'M3' })).status, 409);
    const observer = await visitor(concord, 'observer:OBS');
    const page = await observer.see(at(question));
    shows(page.text, /id="objection-why"[\s\S]*?article 1/);
    const refused = await observer.post(at(question), { act: 'TakePosition', party: 'OBS', as: 'objection', key: 'o' });
    assert.equal(refused.status, 409);
    assert.equal((await standing(question)).stands, 'under-silence');
  });

  test('whoever was signed out while writing gets the words back, and learns nothing of the question', async () => {
    const question = await underSilence();
    const response = await concord.request(at(question), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
      body: 'act=TakePosition&as=objection&statement.en=Not+%3Cb%3Eso%3C%2Fb%3E',
    });
    assert.equal(response.status, 401);
    const page = await response.text();
    shows(page, /readonly>\s*Not &lt;b&gt;so&lt;\/b&gt;<\/textarea>/);
    assert.doesNotMatch(page, new RegExp(`On ${question}`));
    assert.equal((await standing(question)).stands, 'under-silence');
  });
});
