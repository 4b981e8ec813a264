import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { accept, refuse } from '#kernel/result.ts';
import { ORDERS, orders } from '#forum/orders.ts';
import { readOrder } from './commands.ts';
import { readForm, type Field, type LocalTime } from './form.ts';

const utc: LocalTime = (date, time, zone) =>
  zone === 'UTC' ? accept(`${date}T${time}:00.000Z`) : refuse('zone-unknown');
const read = (order: Parameters<typeof readForm>[0], fields: Readonly<Record<string, string>>) =>
  readForm(order, Object.entries(fields), utc);

test('a form names the places of an order, and what is left empty is not said', () => {
  const { body, mistakes } = read('TakePosition', {
    question: ' soc-1 ',
    party: 'KAZ',
    as: 'reservation',
    'statement.en': 'One\r\nTwo',
    'statement.ru': '',
  });
  assert.deepEqual(mistakes, []);
  assert.deepEqual(body, { question: 'soc-1', party: 'KAZ', as: 'reservation', statement: { en: 'One\nTwo' } });
});

test('a date, a time of day and a zone are one instant; what is missing of them is said at its field', () => {
  const until = { 'until.date': '2026-03-19', 'until.time': '12:00', 'until.zone': 'UTC' };
  assert.equal(read('OpenSilence', { question: 'q', ...until }).body['until'], '2026-03-19T12:00:00.000Z');
  const untimed = read('OpenSilence', { question: 'q', ...until, 'until.time': '' });
  assert.deepEqual(
    untimed.mistakes.map((one) => [untimed.fieldOf(one.path), one.code]),
    [['until.time', 'time-incomplete']],
  );
  assert.deepEqual(read('OpenSilence', { question: 'q', 'until.date': '', 'until.zone': 'UTC' }).body, {
    question: 'q',
  });
});

test('rows that are left empty leave no gap in a list, and a mistake is told at the row in which it stands', () => {
  const sent = read('PutQuestion', {
    'text.languages.0.language': '',
    'text.languages.3.language': 'ru',
    'text.languages.3.sha256': 'short',
    'effects[]': '',
  });
  assert.deepEqual(sent.body, { text: { languages: [{ language: 'ru', sha256: 'short' }] }, effects: [] });
  const given = readOrder({ act: 'PutQuestion', body: sent.body });
  assert.ok(!given.ok);
  const digest = given.problem.find((one) => one.code === 'digest-malformed');
  assert.equal(sent.fieldOf(digest?.path.slice(1) ?? []), 'text.languages.3.sha256');
});

test('an effect is read as the schema of its kind expects it', () => {
  const { body } = readForm(
    'PutQuestion',
    [
      ['effects.0.kind', 'charter.amended'],
      ['effects.0.body.edition', 'e-2'],
      ['effects.0.body.title.en', 'Rules'],
      ['effects.0.body.values.0.path', 'quorum.of'],
      ['effects.0.body.values.0.value', '12'],
      ['effects.0.body.values.1.value:number', '12'],
      ['effects.0.body.values.2.value:yes-no', 'no'],
      ['effects.0.body.values.3.value:list', 'chair\nsecretariat\n'],
      ['audience.parties', 'KAZ'],
      ['audience.parties', 'IND'],
    ],
    utc,
  );
  const [effect] = body['effects'] as { body: { values: { value: unknown }[] } }[];
  assert.deepEqual(
    effect?.body.values.map((one) => one.value),
    ['12', 12, false, ['chair', 'secretariat']],
  );
  assert.deepEqual(body['audience'], { parties: ['KAZ', 'IND'] });
});

const step = fc.oneof(
  fc.constantFrom(
    'question',
    'text',
    'languages',
    'effects',
    'body',
    'kind',
    'until',
    'date',
    'zone',
    'statement',
    'en',
  ),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', '0', '1', '999', '-1', '1e9', ''),
  fc.string({ maxLength: 8 }),
);
const name = fc.oneof(
  fc.array(step, { maxLength: 14 }).map((steps) => steps.join('.')),
  fc.array(step, { maxLength: 4 }).map((steps) => `${steps.join('.')}[]`),
  fc.string(),
);
const fields = fc.array(fc.tuple(name, fc.string()), { maxLength: 30 });

test('whatever is sent makes a body or mistakes, never a fault, and never reaches what all objects share', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  fc.assert(
    fc.property(fc.constantFrom(...orders), fields, (order, sent) => {
      const { body, fieldOf } = readForm(order, sent, utc);
      assert.equal(Object.getPrototypeOf(body), Object.prototype);
      const given = readOrder({ act: ORDERS[order].kind, body });
      if (!given.ok) for (const { path } of given.problem) assert.equal(typeof fieldOf(path.slice(1)), 'string');
      assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
    }),
    { numRuns: 500 },
  );
});

test('a form with more fields than any page has is a mistake and not a burden', () => {
  const many = Array.from({ length: 4_000 }, (_, place): Field => [`text.languages.${place % 900}.language`, 'en']);
  assert.equal(readForm('PutQuestion', many, utc).mistakes[0]?.code, 'list-too-long');
});
