import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asRead } from '#test/support/read-markup.ts';
import { html } from '#pages/html.ts';
import { RIGHT_TO_LEFT, SCRIPT, readingAt } from '#test/support/hostile-forum.ts';
import { actText } from '#reading/telling.ts';
import { apiHref, hereAt, hereIn, hereWith, href, permanent } from '#reading/address.ts';
import { place } from './axis.ts';
import { when } from './dates.ts';
import { counted, facts } from './marks.ts';
import { decisionLink, meetingLink, partyLink } from './links.ts';
import { says } from './says.ts';
import { table } from './table.ts';
import { wordsIn } from './words.ts';

test('a link keeps the date, the state of the record and the language', () => {
  assert.equal(href(readingAt('/members'), '/organs'), '/organs');
  assert.equal(href(readingAt('/members?at=2010-06-08'), '/members/KAZ'), '/members/KAZ?at=2010-06-08');
  assert.equal(href(readingAt('/ru/members?asKnownAt=5'), '/sources#minutes'), '/ru/sources?asKnownAt=5#minutes');
  assert.equal(href(readingAt('/ru?at=2010'), '/'), '/ru?at=2010');
  assert.equal(
    apiHref(readingAt('/ru/members?at=2010'), '/parties', { status: 'member' }),
    '/api/v1/parties?status=member&at=2010&lang=ru',
  );
});

test('a date with a slash or a mark goes into an address whole', () => {
  const reading = readingAt('/members?at=2010-06%3F');
  assert.equal(new URL(href(reading, '/organs'), 'https://forum.example').searchParams.get('at'), '2010-06?');
});

test('the same page in another language or at another date keeps what else was asked', () => {
  const reading = readingAt('/members?status=partner&at=2010');
  assert.equal(hereIn(reading, 'ru'), '/ru/members?status=partner&at=2010');
  assert.equal(hereAt(reading, '2012-01-01'), '/members?status=partner&at=2012-01-01');
  assert.equal(hereAt(reading, null), '/members?status=partner');
  assert.equal(hereWith(reading, { sort: '-since' }), '/members?status=partner&at=2010&sort=-since');
  assert.equal(hereIn(readingAt('/ru'), 'en'), '/');
});

test('the address to cite names the date and the act up to which the record was known', () => {
  assert.equal(permanent(readingAt('/members')), 'https://forum.example/members?at=2026-11-20&asKnownAt=21');
});

test('a name is escaped and kept apart from the direction of the text around it', async () => {
  const reading = readingAt('/');
  assert.ok(!String(partyLink(reading, 'AAA')).includes(SCRIPT));
  assert.match(asRead(partyLink(reading, 'BBB')), new RegExp(`<bdi>${RIGHT_TO_LEFT}</bdi>`));
  assert.match(String(partyLink(reading, 'ORG" onload="1')), /href="\/members\/ORG%22%20onload%3D%221"/);
});

test('what the date does not know yet is named without a link', async () => {
  const before = readingAt('/?at=2001-01-01');
  assert.match(String(meetingLink(before, 'council-1')), /^<bdi>Council, first regular meeting<\/bdi>$/);
  assert.match(
    String(meetingLink(readingAt('/?at=2002-01-01'), 'council-1')),
    /^<a href="\/meetings\/council-1\?at=2002-01-01">/,
  );
  assert.doesNotMatch(String(decisionLink(before, 'd-1')), /<a /);
  assert.doesNotMatch(String(partyLink(before, 'ZZZ')), /<a /);
});

test('words without a Russian text are shown in English and marked so', async () => {
  assert.equal(String(wordsIn(readingAt('/ru'), { en: 'Port' })), '<span lang="en" dir="ltr">Port</span>');
  assert.equal(String(wordsIn(readingAt('/ru'), { en: 'Port', ru: 'Порт' })), 'Порт');
});

test('a program can read a date that is one day, month or year, and no other', async () => {
  const reading = readingAt('/');
  assert.equal(String(when(reading, '2010-06-08')), '<time datetime="2010-06-08">8 June 2010</time>');
  assert.equal(String(when(reading, '2010~')), '<span class="date">about 2010</span>');
});

test('"says who" names the source and the act, and marks that sources differ', async () => {
  const reading = readingAt('/');
  const act = reading.forum.acts.find((one) => one.ref === 'membership/BBB');
  assert.ok(act);
  const marks = String(says(reading, [act]));
  assert.match(marks, /href="\/sources#minutes"/);
  assert.match(marks, /href="\/record\/9"/);
  assert.match(marks, /href="\/disagreements#b-since"[^>]*>sources differ</s);
});

test('a count that dates leave open says how high it may be', async () => {
  assert.match(String(counted(readingAt('/'), { certain: 22, possible: 24 })), /22.*up to 24/s);
  assert.doesNotMatch(String(counted(readingAt('/'), { certain: 22, possible: 22 })), /up to/);
});

test('facts without a value are left out', async () => {
  const list = String(
    facts([
      ['Seat', null],
      ['City', html`Port`],
    ]),
  );
  assert.doesNotMatch(list, /Seat/);
  assert.match(list, /<dt>City<\/dt>\s*<dd>Port<\/dd>/);
});

const PORTS = [
  { name: 'Odense', since: 2003 },
  { name: 'Aarhus', since: 2001 },
  { name: 'Ålborg', since: 2002 },
];

const portsAt = async (address: string): Promise<string> => {
  const columns = [
    {
      head: 'Port',
      names: true,
      cell: (port: (typeof PORTS)[0]) => port.name,
      sort: { key: 'port', by: (port: (typeof PORTS)[0]) => port.name },
    },
    {
      head: 'Since',
      figures: true,
      cell: (port: (typeof PORTS)[0]) => port.since,
      sort: { key: 'since', by: (port: (typeof PORTS)[0]) => port.since },
    },
  ];
  return String(
    table(readingAt(address), { caption: 'Ports', columns, rows: PORTS, csv: '/ports.csv', empty: 'No ports.' }),
  );
};

const order = (markup: string): string[] =>
  [...asRead(markup).matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, name = '']) => name);

test('a table is sorted by links, each with the way back', async () => {
  assert.deepEqual(order(await portsAt('/members')), ['Odense', 'Aarhus', 'Ålborg']);
  const rising = await portsAt('/members?sort=since');
  assert.deepEqual(order(rising), ['Aarhus', 'Ålborg', 'Odense']);
  assert.match(rising, /aria-sort="ascending"/);
  assert.match(rising, /href="\/members\?sort=-since"/);
  assert.deepEqual(order(await portsAt('/members?sort=-since')), ['Odense', 'Ålborg', 'Aarhus']);
  assert.deepEqual(order(await portsAt('/members?sort=nothing')), ['Odense', 'Aarhus', 'Ålborg']);
});

test('an empty table says what would be here', async () => {
  const nothing = table(readingAt('/'), { caption: 'Ports', columns: [], rows: [], empty: 'No ports yet.' });
  assert.equal(String(nothing), '<p class="empty">No ports yet.</p>');
});

test('a place on the axis is a share of its width, and never beyond it', () => {
  assert.equal(place({ from: 0, to: 200 }, 50), 25);
  assert.equal(place({ from: 0, to: 200 }, -5), 0);
  assert.equal(place({ from: 0, to: 200 }, Infinity), 100);
});

test('every kind of act in the small forum is told in both languages', () => {
  for (const address of ['/', '/ru']) {
    const reading = readingAt(address);
    for (const act of reading.forum.acts) {
      const text = actText(reading, act);
      assert.ok(text.length > 5, `${address} ${act.kind}: ${text}`);
      assert.doesNotMatch(text, /undefined|\[object|null/, `${address} ${act.kind}`);
    }
  }
});
