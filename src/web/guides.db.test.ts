import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { mattersAnswer } from '#contract/answers/matters.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { visitor } from '#test/support/forms.ts';
import { DIGEST_PUT, liveForum } from '#test/support/live-forum.ts';
import { silenceHolds } from '#test/support/silence.ts';

let database: FreshDatabase;
let concord: Office;

const CHARTER = {
  'admission.application': 'writing',
  'admission.eligible.types': ['state'],
  'admission.decided.by': ['council'],
  'partners.decided.by': ['council'],
  'appointments.decided.by': ['council'],
  'amendment.decided.by': ['council'],
  'chairmanship.candidature.form': 'writing',
  'chairmanship.decided.by': ['council'],
  'silence.shortest': 'PT1S',
};

const LETTER = { 'letter.reference': 'Note 4', 'letter.dated': '2026-01-10', on: '2026-01-12' };
const TEXT = { 'typed.en': 'It is decided.', 'typed.ru': '' };

const shows = (page: string, what: RegExp) => assert.ok(what.test(page), `the page does not show ${what}`);

/** Where the browser is led on to. */
const onwards = (response: Response): string => {
  assert.equal(response.status, 303);
  return response.headers.get('location') ?? '';
};

const adopted = (question: string): Promise<void> => silenceHolds(concord.as, question, 1_500);

suite('matters, from their guides', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, { drafts: liveForum({ charter: CHARTER }) });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('a party that nobody knows is named, and led on to its application', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const named = await secretariat.send('/matters/admission', 'NameParty', {
      party: 'FJI',
      type: 'state',
      'short.en': 'Fiji',
      'short.ru': 'Фиджи',
    });
    const to = onwards(named);
    assert.match(to, /^\/matters\/admission\/FJI\?recorded=\d+$/);
    shows((await secretariat.see(to)).text, /Fiji: admission as a member[\s\S]*Nothing is on record yet/);
    const applied = await secretariat.send('/matters/admission/FJI', 'RecordApplication', {
      ...LETTER,
      receivedBy: 'chair',
      audience: 'members',
    });
    const page = await secretariat.see(onwards(applied));
    shows(page.text, /Letter Note 4 of 10 January 2026, received on 12 January 2026 by the Chair/);
  });

  test('what is for the members is for nobody else: the page is that of a party without a matter', async () => {
    const everybody = await (await concord.request('/matters/admission/FJI')).text();
    assert.doesNotMatch(everybody, /Note 4/);
    assert.doesNotMatch(await (await concord.request('/matters')).text(), /Fiji/);
    const observer = await visitor(concord, 'observer:OBS');
    assert.doesNotMatch((await observer.see('/matters')).text, /Fiji/);
    const member = await visitor(concord, 'delegate:M3');
    shows((await member.see('/matters')).text, /Fiji/);
    assert.equal((await concord.request('/matters/charter/secret-edition')).status, 404);
  });

  test('programs read the same steps, as far as whoever asks may see them', async () => {
    const read = async (as: string | null) => {
      const response =
        as === null ? await concord.request('/api/v1/matters') : await (await concord.as(as)).get('/api/v1/matters');
      return mattersAnswer.parse(await response.json()).items;
    };
    assert.deepEqual(await read(null), []);
    assert.deepEqual(await read('observer:OBS'), []);
    const [fiji] = await read('delegate:M3');
    assert.equal(fiji?.guide, 'admission');
    assert.deepEqual(
      fiji.steps.map(({ step, stands }) => `${step} ${stands}`),
      ['asking done', 'signatures not-asked', 'recommendation not-asked', 'decision now', 'ending later'],
    );
  });

  test('an application is taken back on the page of its matter, by nobody but its party and the Secretariat', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    await secretariat.send('/matters/admission', 'NameParty', { party: 'TON', type: 'state', 'short.en': 'Tonga' });
    await secretariat.send('/matters/admission/TON', 'RecordApplication', {
      ...LETTER,
      receivedBy: 'chair',
      audience: 'members',
    });
    shows((await secretariat.see('/matters/admission/TON')).text, /Withdraw the application/);
    const member = await visitor(concord, 'delegate:M3');
    assert.doesNotMatch((await member.see('/matters/admission/TON')).text, /Withdraw the application/);
    const bare = await secretariat.send('/matters/admission/TON', 'WithdrawApplication', {});
    assert.notEqual(bare.status, 303, 'not without the letter by which it came');
    const withdrawn = await secretariat.send('/matters/admission/TON', 'WithdrawApplication', {
      'letter.reference': 'Note 6',
      'letter.dated': '2026-01-14',
    });
    const back = (await secretariat.see(onwards(withdrawn))).text;
    shows(back, /Record the application/);
    shows(back, /id="asking"[\s\S]*withdrew its application[\s\S]*id="recommendation"/);
    assert.doesNotMatch(back, /Nothing is on record yet/);
    const [, act = ''] = /recorded=(\d+)/.exec(onwards(withdrawn)) ?? [];
    shows(
      (await secretariat.see(`/record/${act}`)).text,
      /Tonga[^.]* withdrew its application to become a member, by letter Note 6/,
    );
    assert.doesNotMatch((await secretariat.see('/matters')).text, /Tonga/);
  });

  test('a letter without a date is told at its field, and nothing of it is lost', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const sent = await secretariat.send('/matters/observer-status', 'RecordApplication', {
      party: 'M2',
      status: 'observer-state',
      'letter.reference': 'Note 5',
      receivedBy: 'secretariat',
      audience: 'members',
    });
    assert.equal(sent.status, 422);
    const text = await sent.text();
    shows(text, /role="alert"/);
    shows(text, /value="Note 5"/);
  });

  test('a partnership is approved from its page, and begins with the memorandum', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    await secretariat.send('/matters/partnership', 'NameParty', {
      party: 'SEA',
      type: 'organisation',
      'short.en': 'Sea',
    });
    const put = await secretariat.send('/matters/partnership/SEA', 'put-decision', {
      ...TEXT,
      'title.en': 'Partnership with Sea',
      organ: 'council',
      procedure: 'by-silence',
      'text.reference': 'C/1',
      question: 'partnership-sea',
    });
    onwards(put);
    await adopted('partnership-sea');
    shows((await secretariat.see('/matters/partnership/SEA')).text, /Next: Memorandum signed \(the Secretariat\)\./);
    const signed = await secretariat.send('/matters/partnership/SEA', 'RecordMemorandum', { 'title.en': 'Memorandum' });
    shows((await secretariat.see(onwards(signed))).text, /Concluded\./);
    shows(await (await concord.request('/partners')).text(), /Sea/);
  });

  test('an amendment is put rule by rule; its page says what becomes of open questions, and the rules follow it', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const asked = await concord.as('secretariat');
    const open = {
      question: 'open-one',
      title: { en: 'An open one' },
      text: { reference: 'C/2', version: '1', languages: [{ language: 'en', sha256: DIGEST_PUT }] },
      organ: 'council',
      verb: 'adopt',
      procedure: 'by-silence',
      effects: [],
    };
    assert.equal((await asked.post({ act: 'question.put', body: open })).status, 201);
    const path = '/matters/charter?change=quorum.share&change=silence.allowed&change=decision.meetings';
    const hidden = await secretariat.form(path, 'put-charter');
    const put = await secretariat.post('/matters/charter', {
      ...hidden,
      ...TEXT,
      'effects.0.body.edition': 'edition-2026',
      'effects.0.body.title.en': 'Rules of 2026',
      'effects.0.body.values.0.value': '1/2',
      'effects.0.body.values.0.article': '2',
      'effects.0.body.values.1.value:yes-no': 'yes',
      'effects.0.body.values.1.article': '9',
      'effects.0.body.values.2.value:list': 'regular\nspecial\ninformal',
      'effects.0.body.values.2.article': '3',
      'effects.0.body.openQuestions': 'as-put',
      'title.en': 'Amendment',
      organ: 'council',
      procedure: 'by-silence',
      'text.reference': 'C/3',
      question: 'amendment-1',
    });
    const to = onwards(put);
    assert.match(to, /^\/matters\/charter\/edition-2026\?recorded=/);
    const page = (await secretariat.see(to)).text;
    shows(page, /two thirds[\s\S]*half/);
    shows(page, /An open one[\s\S]*2020-01-01/);
    await adopted('amendment-1');
    const charter = (await (await concord.request('/api/v1/charter')).json()) as {
      edition: string;
    };
    assert.equal(charter.edition, 'edition-2026');
    shows((await secretariat.see('/matters/charter/edition-2026')).text, /Concluded\./);
  });

  test('an appointment is put with the name and the office, and is in the record with its decision', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const put = await secretariat.send('/matters/appointment', 'put-appointment', {
      ...TEXT,
      'effects.0.body.name.en': 'A. Officer',
      'effects.0.body.officer': 'a-officer',
      'effects.0.body.office': 'head',
      'effects.0.body.nationality': 'M2',
      'effects.0.effective': new Date().toISOString().slice(0, 10),
      'title.en': 'Appointment of A. Officer',
      organ: 'council',
      procedure: 'by-silence',
      'text.reference': 'C/4',
      question: 'appointment-1',
    });
    assert.match(onwards(put), /^\/matters\/appointment\/a-officer/);
    await adopted('appointment-1');
    shows(await (await concord.request('/secretariat')).text(), /A\. Officer/);
    const left = await secretariat.send('/matters/appointment', 'departure-a-officer-head', {
      officer: 'a-officer',
      office: 'head',
      on: new Date().toISOString().slice(0, 10),
    });
    assert.match(onwards(left), /recorded=/);
  });

  test('an appointment without the day on which the officer begins is refused before anything is put', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const put = await secretariat.send('/matters/appointment', 'put-appointment', {
      ...TEXT,
      'effects.0.body.name.en': 'B. Officer',
      'effects.0.body.officer': 'b-officer',
      'effects.0.body.office': 'deputy',
      'title.en': 'Appointment of B. Officer',
      organ: 'council',
      procedure: 'by-silence',
      'text.reference': 'C/5',
      question: 'appointment-2',
    });
    shows(await put.text(), /not yet to be in office/);
  });

  test('a delegate sees who may do it, and why they may not', async () => {
    const delegate = await visitor(concord, 'delegate:M2');
    const page = (await delegate.see('/matters/chairmanship')).text;
    shows(page, /disabled/);
    shows(page, /officer of the Secretariat/);
  });
});
