import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { orders, ORDERS } from '#forum/orders.ts';
import { canonical } from '#kernel/canonical.ts';
import { valuesOf } from '#test/support/from-schema.ts';
import { LONGEST_BODY, MOST_SAID } from './bounds.ts';
import { orderSchema, readOrder } from './commands.ts';

const bytesOf = (value: unknown): number => Buffer.byteLength(canonical(value));

const ids = (thing: string): readonly string[] => (thing === 'party' ? ['AND', 'BEL'] : ['one', 'two']);

/** As long as the schema lets it be: words of the longest in many languages, lists of a thousand. */
function swollen(value: unknown, room: { bytes: number; readonly times: number }): unknown {
  if (Array.isArray(value))
    return room.times === 1 ? value : value.flatMap((one: unknown) => Array.from({ length: room.times }, () => one));
  if (typeof value !== 'object' || value === null) return value;
  if (!('en' in value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, swollen(one, room)]));
  const text = 'д'.repeat(Math.min(20_000, Math.max(1, Math.floor(room.bytes / 2))));
  room.bytes -= 2 * text.length;
  return { ...value, en: text, ru: text };
}

test('no order that is taken is longer than 60 KiB, whatever its schema lets in', () => {
  const seen = new Map<string, number>();
  let refused = 0;
  const given = fc.tuple(
    valuesOf(orderSchema, ids as never),
    fc.integer({ min: 10, max: 200_000 }),
    fc.constantFrom(1, 30, 1000),
  );
  fc.assert(
    fc.property(given, ([order, bytes, times]) => {
      const read = readOrder(swollen(order, { bytes, times }));
      if (!read.ok) return void (refused += Number(read.problem.some(({ code }) => code === 'order-too-long')));
      const { command } = read.value;
      seen.set(command.order, Math.max(seen.get(command.order) ?? 0, bytesOf(command.body)));
      assert.ok(bytesOf(command.body) <= LONGEST_BODY, `${command.order}: ${bytesOf(command.body)} bytes`);
    }),
    { seed: 8, numRuns: 1500 },
  );
  assert.ok(refused > 50, `${refused} were too long`);
  assert.deepEqual(
    orders.filter((order) => !seen.has(order)),
    [],
    'each order was tried, and taken when it was short enough',
  );
});

const stated = (statement: Readonly<Record<string, string>>) =>
  readOrder({ act: ORDERS.TakePosition.kind, body: { question: 'q', party: 'AND', as: 'explanation', statement } });

const codes = (read: ReturnType<typeof readOrder>): string[] =>
  read.ok ? [] : read.problem.map(({ code, path }) => `${code} ${path.join('.')}`);

test('a statement of a delegate in six hundred languages, and one of 240 KB, are told to be too much', () => {
  const many = Object.fromEntries(Array.from({ length: 600 }, (_, place) => [`qa-x${place + 10}`, 'Words.']));
  assert.deepEqual(codes(stated(many)), ['list-too-long body.statement']);
  const few = Object.fromEntries(Array.from({ length: 8 }, (_, place) => [`qa-x${place + 10}`, 'w'.repeat(19_900)]));
  assert.deepEqual(codes(stated(few)), ['order-too-long body']);
  const most = Object.fromEntries(Array.from({ length: MOST_SAID }, (_, place) => [`qa-x${place + 10}`, 'Words.']));
  assert.deepEqual(codes(stated(most)), []);
});

const titled = (en: string) => ({
  act: 'question.put',
  body: {
    question: 'q',
    title: { en },
    text: { reference: 'r', version: '1', languages: [{ language: 'en', sha256: 'ab'.repeat(32) }] },
    organ: 'council',
    verb: 'adopt',
    procedure: 'by-silence',
    effects: [],
  },
});

test('two titles that look the same are not two titles: what nobody sees is refused with words', () => {
  for (const unseen of ['\u200b', '\u00ad', '\u2060', '\u200d', '\u200e', '\u{e0041}', '\u3164', '\ufe0f', '\u180e'])
    assert.deepEqual(codes(readOrder(titled(`Budget${unseen} 2026`))), ['text-invisible-character body.title.en']);
  assert.deepEqual(codes(readOrder(titled('Budget\n2026'))), ['text-not-one-line body.title.en']);
  assert.deepEqual(codes(readOrder(titled('Budget 2026'))), []);
});

test('what scripts need between their letters is no trick: Persian, Hindi and Mongolian are written as they are', () => {
  const needed = ['می‌خواهم', 'क्‍ष', 'ᠮᠣᠩᠭᠣᠯ᠎ᠤᠨ', 'عليه.\u200f', 'We agree ✔️'];
  for (const text of needed) assert.deepEqual(codes(stated({ en: text })), [], text);
  assert.deepEqual(codes(stated({ en: 'Bud\u200cget' })), ['text-invisible-character body.statement.en']);
});
