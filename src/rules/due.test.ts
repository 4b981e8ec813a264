import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Forum } from '#forum/forum.ts';
import { whenOf } from '#kernel/date.ts';
import { act, chair, charter, decided, given, held } from '#test/support/given.ts';
import { due } from './due.ts';

const dueAt = (forum: Forum, at: string, knownUntil = '2030-12-31') => due(forum, whenOf(at), whenOf(knownUntil));
const rhythm = charter('rhythm', '2000-01-01', { 'organs.summit.cadence.months': 48 });

test('the next regular meeting is due so many months after the last', () => {
  const [next] = dueAt(given(rhythm, held('summit-6', '2022-10-12/2022-10-13')), '2024-01-01');
  assert.deepEqual(next, {
    what: 'regular-meeting',
    organ: 'summit',
    party: null,
    by: '2026-10-13',
    last: { meeting: 'summit-6', on: '2022-10-12/2022-10-13' },
    planned: null,
    overdue: 'no',
    rule: 'organs.summit.cadence.months',
    article: '1',
    basis: 'article',
    edition: 'rhythm',
    statedIn: 'rhythm',
  });
});

test('a plan is shown as a plan and does not make it done', () => {
  const plan = act('meeting.scheduled', '2018-01-01', {
    meeting: 'summit-2',
    organ: 'summit',
    kind: 'regular',
    plannedFor: '2018-09',
  });
  const forum = given(rhythm, held('summit-1', '2014-05-21'), plan);
  const [late] = dueAt(forum, '2018-12-31');
  assert.deepEqual(late?.planned, { meeting: 'summit-2', on: '2018-09' });
  assert.equal(late?.overdue, 'yes');
  assert.equal(dueAt(forum, '2017-12-31')[0]?.planned, null, 'nobody had planned it yet');
});

test('on its last day it is in time; a day later it is overdue', () => {
  const forum = given(rhythm, held('summit-1', '2014-05-21'));
  assert.equal(dueAt(forum, '2018-05-21')[0]?.overdue, 'no');
  assert.equal(dueAt(forum, '2018-05-22')[0]?.overdue, 'yes');
  assert.equal(dueAt(forum, '2018')[0]?.overdue, 'not-known');
});

test('after the record ends nobody can say whether it was held', () => {
  assert.equal(
    dueAt(given(rhythm, held('summit-1', '2014-05-21')), '2019-01-01', '2018-12-31')[0]?.overdue,
    'not-known',
  );
});

test('of an organ whose meetings are not all known, nobody can say either', () => {
  const forum = given(
    rhythm,
    act('meeting.held', '2014-05-21', { meeting: 'shanghai', organ: 'summit', kind: 'regular' }),
  );
  assert.equal(dueAt(forum, '2019-01-01')[0]?.overdue, 'not-known');
});

test('an organ that follows another by two years is due by the earlier of the two reckonings', () => {
  const offset = charter('offset', '2000-01-01', {
    'organs.summit.cadence.months': 48,
    'organs.council.cadence.months': 48,
    'organs.council.offset.after': 'summit',
    'organs.council.offset.months': 24,
  });
  const forum = given(
    offset,
    held('council-1', '2021-10-12'),
    held('summit-1', '2022-10-13'),
    held('council-2', '2024-12-17'),
  );
  const council = (at: string) => dueAt(forum, at).find((one) => one.organ === 'council');
  assert.equal(council('2023-01-01')?.by, '2024-10-13');
  assert.equal(council('2023-01-01')?.rule, 'organs.council.offset.months');
  assert.equal(council('2025-01-01')?.by, '2028-12-17', 'it has met since the last summit');
});

const byHost = charter('by-host', '2000-01-01', {
  'organs.summit.cadence.months': 48,
  'organs.council.cadence.months': 48,
  'chairmanship.succession': 'host',
  'chairmanship.host.organs': ['summit', 'council'],
  'chairmanship.decided.months-before': 12,
});

test('a term under the host rule ends with the next regular meeting of the other organ; the choice is due a year before', () => {
  const forum = given(
    byHost,
    held('summit-6', '2022-10-13'),
    held('council-7', '2024-12-17'),
    chair('AND', '2024-12-17', { at: 'council-7' }),
  );
  const terms = dueAt(forum, '2025-01-01').filter((one) => one.what !== 'regular-meeting');
  assert.deepEqual(
    terms.map(({ what, party, organ, by }) => ({ what, party, organ, by })),
    [
      { what: 'end-of-term', party: 'AND', organ: 'summit', by: '2026-10-13' },
      { what: 'choice-of-chair', party: null, organ: null, by: '2025-10-13' },
    ],
  );
});

test('once the next chair is chosen, no choice is due', () => {
  const forum = given(
    byHost,
    held('summit-6', '2022-10-13'),
    chair('BEL', '2022-10-13', { at: 'summit-6' }),
    held('council-6', '2021-10-12'),
    decided('next', '2024-03-19'),
    chair('AND', '2024-12-17', { decidedBy: 'next' }),
  );
  assert.ok(dueAt(forum, '2024-03-18').some((one) => one.what === 'choice-of-chair'));
  assert.ok(!dueAt(forum, '2024-03-19').some((one) => one.what === 'choice-of-chair'));
});

test('before the first charter nothing is due', () => {
  assert.deepEqual(dueAt(given(rhythm, held('summit-1', '2014-05-21')), '1999-12-31'), []);
  assert.deepEqual(dueAt(given(), '2020-01-01'), []);
});

test('a term ends when its meeting is held: the next due date does not put the end off', () => {
  const forum = given(
    byHost,
    held('summit-6', '2022-10-13'),
    held('council-7', '2024-12-17'),
    chair('AND', '2024-12-17', { at: 'council-7' }),
    held('summit-7', '2026-11-28'),
  );
  const end = (at: string) => dueAt(forum, at).find((one) => one.what === 'end-of-term');
  assert.deepEqual(
    [end('2026-11-28'), end('2026-11-29'), end('2027-06-01')].map((one) => [one?.by, one?.organ, one?.overdue]),
    [
      ['2026-11-28', 'summit', 'no'],
      ['2026-11-28', 'summit', 'yes'],
      ['2026-11-28', 'summit', 'yes'],
    ],
  );
});
