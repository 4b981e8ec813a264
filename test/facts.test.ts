import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asking } from '#test/support/asking.ts';
import { forumIn } from '#test/support/folder.ts';
import { siteInMemory } from '#test/support/site.ts';

// What the sources say must come out of the record, asked for as a stranger's program would.
const { folder } = forumIn('forums/cica');
const { site } = await siteInMemory([{ recordedAt: '2026-01-01T00:00:00.000Z', drafts: folder.drafts }], {
  now: '2026-11-21T12:00:00.000Z',
  knownUntil: folder.knownUntil,
  forumId: folder.id,
});
const { answer } = asking(site);

const MEMBERS: readonly (readonly [at: string, count: number])[] = [
  ['1999-09-13', 0],
  ['1999-09-14', 15],
  ['2002-06-04', 16],
  ['2004-10-22', 17],
  ['2006-06-17', 18],
  ['2008-08-25', 20],
  ['2010-06-08', 22],
  ['2014-05-21', 26],
  ['2018-09-24', 27],
  ['2022-10-13', 28],
  ['2024-12-31', 28],
];

for (const [at, count] of MEMBERS) {
  test(`${count} members at the end of ${at}`, async () => {
    const { count: counted, items } = await answer('parties', `?status=member&at=${at}`);
    assert.deepEqual(counted, { certain: count, possible: count });
    assert.equal(items.length, count);
    for (const item of items) assert.ok(item.sources.length > 0, item.id);
  });
}

test('two parties joined in 2011 on days that no source gives: certainly 22 members, possibly 24', async () => {
  const { count, items } = await answer('parties', '?status=member&at=2011-06-01');
  assert.deepEqual(count, { certain: 22, possible: 24 });
  assert.deepEqual(
    items.filter(({ certain }) => !certain).map(({ id, since }) => [id, since]),
    [
      ['BHR', '2011'],
      ['KHM', '2011'],
    ],
  );
});

test('at the end of 2024: ten observer states, five observer organisations, the partners', async () => {
  const ids = async (status: string) =>
    (await answer('parties', `?status=${status}&at=2024-12-31`)).items.map(({ id }) => id).toSorted();
  assert.deepEqual(await ids('observer-state'), ['BLR', 'IDN', 'JPN', 'LAO', 'MYS', 'PHL', 'SAU', 'TKM', 'UKR', 'USA']);
  assert.deepEqual(await ids('observer-organisation'), ['IOM', 'LAS', 'OSCE', 'TURKPA', 'UN']);
  assert.deepEqual(await ids('partner'), ['APK', 'ECO', 'EEC', 'SCO', 'SCO-RATS', 'UNODC']);
});

const CHAIRS: readonly (readonly [at: string, party: string])[] = [
  ['2002-06-04', 'KAZ'],
  ['2010-06-07', 'KAZ'],
  ['2010-06-08', 'TUR'],
  ['2014-05-20', 'TUR'],
  ['2014-05-21', 'CHN'],
  ['2018-09-24', 'TJK'],
  ['2020-09-24', 'KAZ'],
  ['2024-12-16', 'KAZ'],
  ['2024-12-17', 'AZE'],
];

for (const [at, party] of CHAIRS) {
  test(`${party} is in the chair at the end of ${at}`, async () => {
    assert.equal((await answer('forum', `?at=${at}`)).chair?.party, party);
  });
}

test('the Almaty Act has sixteen signatories, each with the capacity in which they signed', async () => {
  const { signatures } = await answer('document', '', 'almaty-act-2002');
  assert.equal(signatures.length, 16);
  for (const { party, person } of signatures) assert.ok(person?.capacity, party);
  const of = (id: string) => signatures.find(({ party }) => party === id)?.person;
  assert.deepEqual([of('IND')?.name, of('IND')?.capacity], ['Atal Behari Vajpayee', 'Prime Minister']);
});

test('the Secretariat sits in Almaty, later in Astana', async () => {
  assert.equal((await answer('secretariat', '?at=2006-06-16')).seat, null);
  assert.equal((await answer('secretariat', '?at=2007')).seat?.city, 'Almaty');
  assert.equal((await answer('secretariat', '?at=2015')).seat?.city, 'Astana');
  assert.equal((await answer('secretariat', '?at=2025&lang=ru')).seat?.city, 'Астана');
});

test('Uzbekistan alone was not at the Third Summit', async () => {
  const { absent, participants } = await answer('meeting', '', 'summit-3');
  assert.deepEqual(absent, ['UZB']);
  assert.equal(participants.filter(({ as }) => as === 'member').length, 21);
});

test('each rule of the chairmanship is in force at its time', async () => {
  const valueAt = async (at: string, path: string) =>
    (await answer('charter', `?at=${at}`)).values.find((value) => value.path === path)?.value;
  assert.equal(await valueAt('2005', 'chairmanship.term.months'), 48);
  assert.equal(await valueAt('2009-08-31', 'chairmanship.term.months'), 48);
  assert.equal(await valueAt('2009-09-01', 'chairmanship.term.months'), 24);
  assert.equal((await answer('charter', '?at=2013')).edition, '2009-09-01');
});

test('2012 comes out as a finding: the host of the Ministerial did not take the chair', async () => {
  const { items } = await answer('findings');
  const of2012 = items.filter(({ on }) => on.startsWith('2012')).map(({ code }) => code);
  assert.ok(of2012.includes('host-not-in-chair'));
  assert.ok(of2012.includes('chair-began-off-host-rule'));
});

test('the Seventh Summit is planned, with no word on whether it took place', async () => {
  const summit = await answer('meeting', '?at=2026-11-21', 'summit-7');
  assert.deepEqual([summit.state, summit.date, summit.place], ['planned', '2026-10', 'Baku']);
  const due = (await answer('due', '?at=2026-11-21')).items.find(
    ({ organ, what }) => organ === 'summit' && what === 'regular-meeting',
  );
  assert.equal(due?.overdue, 'not-known');
});

test('a name is the one of its date: Turkey, then Türkiye', async () => {
  const nameAt = async (at: string, lang: string) => (await answer('party', `?at=${at}&lang=${lang}`, 'TUR')).name;
  assert.equal(await nameAt('2014', 'en'), 'Turkey');
  assert.equal(await nameAt('2024', 'en'), 'Türkiye');
  assert.equal(await nameAt('2024', 'ru'), 'Турция');
});

test('whoever held an office held it under the title of their time', async () => {
  const { officers } = await answer('secretariat');
  const titleOf = (name: string) => officers.filter((one) => one.name === name).map(({ title }) => title);
  assert.deepEqual(titleOf('Çınar Aldemir'), ['Executive Director']);
  assert.deepEqual(titleOf('Kairat Sarybay'), ['Executive Director', 'Secretary General']);
});

test('the seventh Ministerial was moved from Baku to a video link, and its history is kept', async () => {
  const before = await answer('meeting', '?at=2024-09-30', 'ministerial-7');
  assert.deepEqual([before.state, before.date, before.place], ['planned', '2024-11-11', 'Baku']);
  const after = await answer('meeting', '?at=2024-12-31', 'ministerial-7');
  assert.deepEqual([after.state, after.date, after.form], ['held', '2024-12-17', 'online']);
});

test('a planned admission that never came is no admission: Qatar in 2008', async () => {
  const { items } = await answer('parties', '?status=member&at=2012');
  assert.ok(!items.some(({ id }) => id === 'QAT'));
  const { announced } = await answer('party', '', 'QAT');
  assert.equal(announced[0]?.plannedFor, '2008-08-25');
});

test('all twenty-three disagreements of the research are there, and every claim has its source', async () => {
  const { items } = await answer('disagreements');
  assert.ok(items.length >= 23, `${items.length}`);
  for (const { question, claims } of items) {
    assert.ok(claims.length >= 2, question);
    for (const claim of claims) assert.ok(claim.source !== '' && claim.says !== '', question);
  }
});

test('the record knows nothing after December 2025', async () => {
  const held = (await answer('meetings', '?at=2026-11-21&from=2026')).items;
  assert.deepEqual(
    held.map(({ id, state }) => [id, state]),
    [['summit-7', 'planned']],
  );
});
