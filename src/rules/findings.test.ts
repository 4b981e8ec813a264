import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding, FindingCode } from '#forum/finding.ts';
import type { Forum } from '#forum/forum.ts';
import { present } from '#kernel/assert.ts';
import { whenOf } from '#kernel/date.ts';
import {
  act,
  chair,
  charter,
  decided,
  given,
  granted,
  held,
  manyMembers,
  members,
  names,
} from '#test/support/given.ts';
import { findings } from './findings.ts';

const found = (forum: Forum, at = '2030-12-31', knownUntil = at) => findings(forum, whenOf(at), whenOf(knownUntil));
const told = (forum: Forum, at?: string, knownUntil?: string) =>
  found(forum, at, knownUntil).map(({ severity, id }) => `${severity} ${id}`);

/** The one finding of a kind, which must be there. */
function theOne<C extends FindingCode>(forum: Forum, code: C): Finding<C> {
  const [one, ...others] = found(forum).filter((finding) => finding.code === code);
  assert.equal(others.length, 0);
  return present(one, code) as unknown as Finding<C>;
}

const yearly = charter('yearly', '2000-01-01', { 'organs.council.cadence.months': 12, 'organs.grace-days': 14 });

test('a meeting in time is no finding; one that came late is, with its article and by how much', () => {
  const forum = given(
    yearly,
    held('council-1', '2020-01-10'),
    held('council-2', '2021-01-10'),
    held('council-3', '2022-06-09'),
  );
  assert.deepEqual(told(forum, '2022-12-31'), ['deviation meeting-late/council-3']);
  const late = theOne(forum, 'meeting-late');
  assert.deepEqual(late.expected, { organ: 'council', by: '2022-01-10', months: 12, after: 'council-2' });
  assert.deepEqual(late.found, { meeting: 'council-3', on: '2022-06-09', late: { months: 5, days: 150 } });
  assert.equal(late.rule, 'organs.council.cadence.months');
  assert.equal(late.article, '1');
  assert.equal(late.edition, 'yearly');
});

test('a few days late is a note', () => {
  assert.deepEqual(
    told(given(yearly, held('council-1', '2020-01-10'), held('council-2', '2021-01-24')), '2021-12-31'),
    ['note meeting-late/council-2'],
  );
});

test('an uncertain date is held against nobody, only said to be open', () => {
  const forum = given(yearly, held('council-1', '2020-01-10'), held('council-2', '2021'));
  assert.deepEqual(told(forum, '2021-12-31'), ['cannot-say meeting-not-known/council-2']);
});

test('where not every meeting of an organ is known, a gap proves nothing', () => {
  const unnumbered = (meeting: string, on: string) =>
    act('meeting.held', on, { meeting, organ: 'council', kind: 'regular' });
  const forum = given(yearly, unnumbered('council-a', '2010-01-10'), unnumbered('council-b', '2014-01-10'));
  assert.deepEqual(told(forum, '2014-06-30'), ['cannot-say meeting-not-known/council-b']);
});

test('special and informal meetings do not keep the rhythm', () => {
  const forum = given(
    yearly,
    held('council-1', '2020-01-10'),
    held('extra', '2020-12-01', { organ: 'council', kind: 'special' }),
    held('council-2', '2021-06-01'),
  );
  assert.deepEqual(told(forum, '2021-12-31'), ['deviation meeting-late/council-2']);
});

test('a meeting that should have been held is overdue, as far as the record reaches', () => {
  const forum = given(yearly, held('council-1', '2020-01-10'));
  assert.deepEqual(told(forum, '2021-01-10'), []);
  assert.deepEqual(told(forum, '2021-06-30'), ['deviation meeting-overdue/council']);
  assert.deepEqual(told(forum, '2025-06-30', '2020-12-31'), [], 'nothing is missing after the record ends');
});

test('what rests on an assumption of ours is never more than a note', () => {
  const assumed = charter('assumed', '2000-01-01', { 'organs.council.cadence.months': { assumed: 12 } });
  assert.deepEqual(
    told(given(assumed, held('council-1', '2020-01-10'), held('council-2', '2022-01-10')), '2022-12-31'),
    ['note meeting-late/council-2'],
  );
});

const byHost = charter('by-host', '2009-09-01', {
  'chairmanship.succession': 'host',
  'chairmanship.host.organs': ['summit', 'council'],
  'chairmanship.decided.months-before': 12,
});

test('the host of a regular meeting takes the chair there, and leaves it at the next of the other organ', () => {
  const forum = given(
    byHost,
    held('summit-1', '2010-06-08', { host: 'AND' }),
    chair('AND', '2010-06-08', { at: 'summit-1' }),
    held('council-1', '2012-06-08', { host: 'BEL' }),
    chair('BEL', '2012-06-08', { at: 'council-1' }),
  );
  assert.deepEqual(told(forum), []);
});

test('a term that begins at a special meeting is off the host rule at both its ends', () => {
  const forum = given(
    byHost,
    held('summit-1', '2010-06-08', { host: 'AND' }),
    chair('AND', '2010-06-08', { at: 'summit-1' }),
    held('special-2012', '2012-09-24', { organ: 'council', kind: 'special' }),
    chair('BEL', '2012-09-24', { at: 'special-2012' }),
    held('summit-2', '2013-06-15', { host: 'BEL' }),
  );
  assert.deepEqual(told(forum), [
    'deviation chair-began-off-host-rule/BEL/2012-09-24',
    'deviation chair-ended-off-host-rule/AND/2010-06-08',
  ]);
  const began = theOne(forum, 'chair-began-off-host-rule');
  assert.equal(began.found.how, 'meeting-of-another-kind');
  assert.equal(began.found.hosted, 'summit-2');
});

test('a host that does not come to the chair is found, and so is the term that stood in its way', () => {
  const forum = given(
    byHost,
    held('summit-1', '2010-06-08', { host: 'AND' }),
    chair('AND', '2010-06-08', { at: 'summit-1' }),
    decided('go-on', '2012-04-02'),
    act('chair.prolonged', '2012-04-02', { party: 'AND', decidedBy: 'go-on' }),
    held('council-1', '2012-09-12', { host: 'BEL', presidedBy: ['AND', 'BEL'] }),
  );
  assert.deepEqual(told(forum), [
    'deviation chair-began-off-host-rule/AND/2012-04-02',
    'deviation chair-decided-late/AND/2012-04-02',
    'deviation host-not-in-chair/council-1',
  ]);
  assert.equal(theOne(forum, 'chair-began-off-host-rule').found.how, 'between-meetings');
});

test('a choice nine months ahead is late where the rule is a year', () => {
  const forum = given(
    byHost,
    decided('next-chair', '2024-03-19', { procedure: 'by-silence' }),
    held('council-7', '2024-12-17', { host: 'AND' }),
    chair('AND', '2024-12-17', { at: 'council-7', decidedBy: 'next-chair' }),
  );
  const late = theOne(forum, 'chair-decided-late');
  assert.deepEqual(late.expected, { by: '2023-12-17', months: 12 });
  assert.deepEqual(late.found, { decision: 'next-chair', on: '2024-03-19', ahead: { months: 9, days: 273 } });
});

test('a term counts from the rule where it began before there was one', () => {
  const rules = charter('rules', '2004-10-22', { 'chairmanship.term.months': 48 });
  const longer = theOne(given(chair('AND', '2002-06-04'), rules, chair('BEL', '2010-06-08')), 'chair-term-longer');
  assert.equal(longer.expected.until, '2008-10-22');
  assert.equal(longer.severity, 'deviation');
});

test('where the chair goes by the alphabet, a party that jumps the queue is found', () => {
  const rules = charter('rules', '2000-01-01', {
    'chairmanship.succession': 'alphabet',
    'seating.order': 'english-alphabet',
  });
  const forum = given(
    rules,
    members('AND', 'BEL', 'CHE'),
    chair('AND', '2010'),
    chair('CHE', '2011'),
    chair('AND', '2012'),
  );
  assert.deepEqual(told(forum), ['deviation chair-out-of-turn/CHE/2011']);
  assert.deepEqual(theOne(forum, 'chair-out-of-turn').expected, { party: 'BEL', after: 'AND' });
});

const conduct = charter('conduct', '2000-01-01', {
  'decision.means': 'no-objection',
  'decision.organs': ['council'],
  'decision.meetings': ['regular', 'special'],
  'quorum.share': '2/3',
  'silence.period': 'P14D',
});

test('a meeting without a quorum is a breach; with one and some absent, a note', () => {
  const present6 = (count: number) =>
    given(conduct, manyMembers(6), held('council-1', '2010-06-08', { attendance: { members: count } }));
  assert.deepEqual(told(present6(3)), ['breach quorum-not-met/council-1']);
  assert.deepEqual(told(present6(5)), ['note quorum-met-with-absent/council-1']);
  assert.deepEqual(told(present6(6)), []);
});

test('the absent are named where the source names those present, or them', () => {
  const participants = names(5).map((party) => ({ party, as: 'member' as const }));
  const byPresence = given(
    conduct,
    manyMembers(6),
    held('council-1', '2010-06-08', { attendance: { participants, members: 5 } }),
  );
  assert.deepEqual(theOne(byPresence, 'quorum-met-with-absent').found, { present: 5, absent: ['M6'] });
  const byAbsence = given(conduct, manyMembers(6), held('council-1', '2010-06-08', { attendance: { absent: ['M2'] } }));
  assert.deepEqual(theOne(byAbsence, 'quorum-met-with-absent').found, { present: 5, absent: ['M2'] });
});

test('a list of some participants proves no absence', () => {
  const participants = names(2).map((party) => ({ party, as: 'member' as const }));
  assert.deepEqual(
    told(given(conduct, manyMembers(6), held('council-1', '2010-06-08', { attendance: { participants } }))),
    [],
  );
});

test('where memberships of that day are uncertain, a quorum between the two counts is left open', () => {
  const forum = given(
    conduct,
    manyMembers(6),
    granted('member', '2010', 'X', 'Y', 'Z'),
    held('council-1', '2010-06-08', { attendance: { members: 5 } }),
  );
  assert.deepEqual(told(forum), ['cannot-say quorum-not-known/council-1']);
});

test('a text of the Chair is told apart from one that was agreed', () => {
  const chairs = act('document.issued-by-chair', '2010-06-08', {
    document: 'conclusion',
    type: 'chairs-text',
    title: { en: 'Conclusion' },
    chair: 'AND',
    meeting: 'council-1',
  });
  const declaration = act('document.adopted', '2010-06-08', {
    document: 'declaration',
    type: 'declaration',
    title: { en: 'Declaration' },
    meeting: 'council-1',
    verb: 'adopt',
  });
  assert.deepEqual(told(given(conduct, held('council-1', '2010-06-08'), chairs)), [
    'note chairs-text-instead-of-consensus/council-1',
  ]);
  assert.deepEqual(told(given(conduct, held('council-1', '2010-06-08'), chairs, declaration)), [
    'note chairs-text-beside-consensus/council-1',
  ]);
});

test('decisions of an informal meeting are found where only others decide', () => {
  const forum = given(
    conduct,
    held('informal', '2023-09-21', { organ: 'council', kind: 'informal' }),
    decided('road-map', '2023-09-21', { meeting: 'informal' }),
  );
  assert.deepEqual(told(forum), ['deviation decided-at-another-kind-of-meeting/informal']);
});

test('a silence of five days is shorter than the usual fortnight', () => {
  const forum = given(
    conduct,
    decided('next-chair', '2024-03-19', { procedure: 'by-silence', silenceFrom: '2024-03-14' }),
  );
  assert.deepEqual(theOne(forum, 'silence-shorter-than-usual').found, {
    days: 5,
    from: '2024-03-14',
    to: '2024-03-19',
  });
});

const admission = charter('admission', '2000-01-01', {
  'admission.decided.by': ['summit', 'council'],
  'admission.signs': ['declaration'],
  'observers.decided.by': ['council'],
});

test('an admission by an organ that decides, after signing, is no finding', () => {
  const kuwait = act('status.granted', '2022-10-13', {
    party: 'KWT',
    status: 'member',
    meeting: 'summit-6',
    signedOn: '2022-10-11',
  });
  assert.deepEqual(told(given(admission, held('summit-6', '2022-10-12/2022-10-13'), kuwait)), []);
});

test('an admission by another organ, or before signing, is a breach; by nobody knows whom, open', () => {
  const member = (more: object) => act('status.granted', '2022-10-13', { party: 'KWT', status: 'member', ...more });
  assert.deepEqual(told(given(admission, held('pilots-1', '2022-10-13'), member({ meeting: 'pilots-1' }))), [
    'breach admitted-by-another-organ/KWT',
  ]);
  assert.deepEqual(
    told(given(admission, held('summit-6', '2022-10-13'), member({ meeting: 'summit-6', signedOn: '2022-11-01' }))),
    ['breach admitted-before-signing/KWT'],
  );
  assert.deepEqual(told(given(admission, member({}))), ['cannot-say admitted-by-organ-not-known/KWT']);
});

test('what happened before there were rules is held against none', () => {
  const forum = given(
    held('council-1', '1990-01-10'),
    held('council-2', '1999-01-10', { attendance: { members: 1 } }),
    manyMembers(5),
    charter('later', '2020-01-01', {
      'organs.council.cadence.months': 12,
      'decision.organs': ['council'],
      'quorum.share': '2/3',
    }),
  );
  assert.deepEqual(told(forum, '2020-06-30'), []);
});
