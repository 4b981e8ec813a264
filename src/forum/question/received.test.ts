import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent, writeContent } from '#contract/content.ts';
import { present } from '#kernel/assert.ts';
import { chair, members } from '#test/support/given.ts';
import {
  book,
  closes,
  delegation,
  extend,
  objects,
  opens,
  put,
  story,
  takes,
  theChair,
  theSystem,
  withdraws,
} from '#test/support/story.ts';

const OPENED = '2026-03-05T12:00:00.000Z';
const BEFORE = '2026-03-19T11:59:59.999Z';
const END = '2026-03-19T12:00:00.000Z';
const AFTER = '2026-03-19T12:00:18.800Z';

const underSilence = () =>
  story(book, members('AND', 'BEL', 'CHE'), chair('AND', '2020-01-01'))
    .at(OPENED)
    .when(put('plan'), theChair('AND'))
    .when(opens('plan', END), theChair('AND'));

test('an objection that waited in our queue over the end breaks the silence, for it arrived before it', () => {
  const told = underSilence()
    .at(AFTER)
    .received(BEFORE)
    .when(objects('plan', 'BEL'), delegation('BEL'))
    .enters('position.taken', 'silence.broken');
  const [position] = told.question('plan').positions;
  assert.deepEqual([position?.received, position?.late], [BEFORE, false]);
  assert.equal(told.acts('position.taken')[0]?.recordedAt, AFTER);
});

test('an objection that arrived at the end is late, however fast it was recorded', () => {
  underSilence()
    .at(AFTER)
    .received(END)
    .when(objects('plan', 'BEL'), delegation('BEL'))
    .enters('position.taken')
    .when(closes('plan'), theSystem)
    .enters('decision.adopted');
});

test('a measure a day ahead makes no order later than its own record', () => {
  const told = underSilence()
    .at(BEFORE)
    .received('2026-03-20T12:00:00.000Z')
    .when(objects('plan', 'BEL'), delegation('BEL'))
    .enters('position.taken', 'silence.broken');
  assert.equal(told.acts('position.taken')[0]?.received, undefined);
});

test('what the closing counts is what arrived before the end, and not what was recorded before it', () => {
  const told = underSilence()
    .at(AFTER)
    .received(BEFORE)
    .when(takes('plan', 'BEL', 'no-objection'), delegation('BEL'))
    .enters('position.taken')
    .received(END)
    .when(takes('plan', 'CHE', 'no-objection'), delegation('CHE'))
    .enters('position.taken')
    .at(AFTER)
    .when(closes('plan'), theSystem)
    .enters('decision.adopted');
  const { positions, state } = told.question('plan');
  assert.deepEqual(state.is === 'adopted' && state.act.body.counted, [positions[0]?.n]);
});

test('the Chair takes a text back, and extends, by the instant at which the order arrived', () => {
  underSilence().at(AFTER).received(BEFORE).when(withdraws('plan'), theChair('AND')).enters('question.withdrawn');
  underSilence().at(AFTER).received(END).when(withdraws('plan'), theChair('AND')).refuses('silence-over');
  const later = extend('plan', '2026-03-20T12:00:00.000Z');
  underSilence().at(AFTER).received(BEFORE).when(later, theChair('AND')).enters('silence.extended');
  underSilence().at(AFTER).received(END).when(later, theChair('AND')).refuses('silence-over');
});

test('the record keeps when an order arrived, and reads acts that say nothing of it', () => {
  const told = underSilence().at(AFTER).received(BEFORE).when(objects('plan', 'BEL'), delegation('BEL'));
  const { n: _n, recordedAt: _at, ...draft } = present(told.acts('position.taken')[0], 'the position');
  const content = writeContent(draft);
  assert.match(content, /"received":"2026-03-19T11:59:59\.999Z"/);
  assert.deepEqual(readContent(content), { ok: true, value: draft });
  const old = content.replace(/"received":"[^"]*",/, '');
  const read = readContent(old);
  assert.ok(read.ok && read.value.received === undefined);
  assert.ok(!readContent(content.replace('11:59:59.999Z', '11:59:59Z')).ok);
});
