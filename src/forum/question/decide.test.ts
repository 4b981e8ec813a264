import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '#forum/act.ts';
import type { Command } from '#forum/command.ts';
import { decisionAt } from '#forum/decision/read.ts';
import { meetingAt } from '#forum/meeting/read.ts';
import { present } from '#kernel/assert.ts';
import { whenOf } from '#kernel/date.ts';
import { act, chair, granted, members } from '#test/support/given.ts';
import {
  book,
  bookBut,
  calls,
  delegation,
  enters,
  extend,
  gavel,
  named,
  objects,
  openMeeting,
  opens,
  put,
  rises,
  rulesAt,
  secretariat,
  serve,
  story,
  takes,
  theChair,
  theSystem,
  values,
  withdraws,
} from '#test/support/story.ts';
import { needs } from './needs.ts';
import { waitingFor } from './waiting.ts';

const MORNING = '2026-04-01T09:00:00.000Z';
const NOON = '2026-04-01T12:00:00.000Z';

const forum = [book, members('AND', 'BEL', 'CHE'), chair('AND', '2020-01-01')];
const inTheMeeting = { procedure: 'in-the-meeting' } as const;
const noConsensus = (question: string): Command => ({
  order: 'DeclareNoConsensus',
  body: { question, meeting: 'council-1', reason: { en: 'Article 3 stays open.' } },
});

/** The council sits, with two of its three members in the room and a text before it. */
const sitting = (...acts: readonly (Draft | readonly Draft[])[]) =>
  story(...forum, ...acts)
    .at(MORNING)
    .when(put('plan', inTheMeeting), theChair('AND'))
    .when(openMeeting('council-1', 'AND'), theChair('AND'))
    .enters('meeting.opened')
    .when(enters('AND'), delegation('AND'))
    .when(enters('BEL'), secretariat)
    .enters('presence.noted');

test('the Chair asks for objections, hears none, and the gavel adopts the very text with the quorum in the room', () => {
  const told = sitting()
    .when(gavel('plan'), theChair('AND'))
    .refuses('not-called')
    .when(calls('plan'), theChair('AND'))
    .enters('question.called')
    .when(gavel('plan'), theChair('AND'))
    .enters('decision.adopted');
  const [adopted] = told.acts('decision.adopted');
  assert.deepEqual(adopted?.body.quorum, { present: 2, required: 2, of: 3 });
  assert.equal(adopted?.body.meeting, 'council-1');
  assert.equal(
    told.acts('question.called')[0]?.body.sha256[0],
    told.question('plan').put.body.text.languages[0]?.sha256,
  );
  assert.equal(decisionAt(told.forum(), 'plan', whenOf('2026-04-01'))?.outcome, 'adopted');
});

test('an objection from the floor stops the text until it is withdrawn', () => {
  sitting()
    .when(calls('plan'), theChair('AND'))
    .when(rises('plan', 'BEL'), delegation('BEL'))
    .enters('position.taken')
    .when(gavel('plan'), theChair('AND'))
    .refuses('objection-stands', (refusal) => assert.deepEqual(refusal.facts, { parties: ['BEL'] }))
    .when(takes('plan', 'BEL', 'no-objection'), delegation('BEL'))
    .when(gavel('plan'), theChair('AND'))
    .enters('decision.adopted');
});

test('an objection raised in the room stands though the member that raised it has left', () => {
  sitting()
    .when(enters('CHE'), secretariat)
    .when(calls('plan'), theChair('AND'))
    .when(objects('plan', 'CHE'), delegation('CHE'))
    .enters('position.taken')
    .when(enters('CHE', 'council-1', false), secretariat)
    .when(gavel('plan'), theChair('AND'))
    .refuses('objection-stands')
    .when(noConsensus('plan'), theChair('AND'))
    .enters('decision.failed');
});

test('where an objection asks for presence, one from outside the room is refused, and so never passed over', () => {
  sitting()
    .when(takes('plan', 'CHE', 'objection', { onBehalf: { by: 'note', reference: 'Note 4' } }), secretariat)
    .refuses('not-present', (refusal) => assert.equal(refusal.is === 'refused' && refusal.rule, 'objection.presence'));
});

test('the Chair may say that there is no consensus, but only while an objection stands', () => {
  const told = sitting()
    .when(calls('plan'), theChair('AND'))
    .when(noConsensus('plan'), theChair('AND'))
    .refuses('no-objection-stands')
    .when(rises('plan', 'BEL'), theChair('AND'))
    .when(noConsensus('plan'), theChair('AND'))
    .enters('decision.failed')
    .when(gavel('plan'), theChair('AND'))
    .refuses('question-not-open');
  const failed = present(decisionAt(told.forum(), 'plan', whenOf('2026-04-01')), 'the failed decision');
  assert.equal(failed.outcome, 'failed');
  assert.equal(failed.reason?.en, 'Article 3 stays open.');
});

test('an objection after the gavel is on record as late and changes nothing', () => {
  const told = sitting()
    .when(calls('plan'), theChair('AND'))
    .when(gavel('plan'), theChair('AND'))
    .when(rises('plan', 'BEL'), delegation('BEL'))
    .enters('position.taken');
  assert.equal(told.question('plan').state.is, 'adopted');
  assert.equal(told.question('plan').positions[0]?.late, true);
});

test('a member that is not in the room does not object from the floor, nor does an observer', () => {
  sitting(granted('observer-state', '2001-01-01', 'ESP'))
    .when(enters('ESP'), secretariat)
    .enters('presence.noted')
    .when(rises('plan', 'CHE'), secretariat)
    .refuses('not-present')
    .when(rises('plan', 'ESP'), delegation('ESP'))
    .refuses('not-entitled');
});

test('without a quorum no text is called; when a member leaves, the gavel waits', () => {
  sitting()
    .when(enters('BEL', 'council-1', false), secretariat)
    .when(calls('plan'), theChair('AND'))
    .refuses('quorum-not-met')
    .when(enters('CHE'), delegation('CHE'))
    .when(calls('plan'), theChair('AND'))
    .enters('question.called')
    .when(enters('CHE', 'council-1', false), delegation('CHE'))
    .when(gavel('plan'), theChair('AND'))
    .refuses('quorum-not-met', (refusal) => assert.deepEqual(refusal.facts, { present: 1, required: 2, of: 3 }));
});

test('a question is decided by its organ, in its procedure, at a meeting that sits', () => {
  sitting()
    .when(put('silent'), theChair('AND'))
    .when(calls('silent'), theChair('AND'))
    .refuses('other-procedure')
    .when(opens('plan'), theChair('AND'))
    .refuses('other-procedure')
    .when(put('elsewhere', { ...inTheMeeting, organ: 'assembly' }), theChair('AND'))
    .when(calls('elsewhere'), theChair('AND'))
    .refuses('other-organ')
    .when(calls('plan', 'council-2'), theChair('AND'))
    .refuses('no-such-meeting');
});

test('a meeting that is closed was held, and says who took part', () => {
  const told = sitting(granted('observer-state', '2001-01-01', 'ESP'))
    .when(enters('ESP'), secretariat)
    .when(enters('BEL', 'council-1', false), secretariat)
    .when({ order: 'AscertainQuorum', body: { meeting: 'council-1' } }, theChair('AND'))
    .enters('quorum.ascertained')
    .at('2026-04-02T16:00:00.000Z')
    .when({ order: 'CloseMeeting', body: { meeting: 'council-1' } }, theChair('AND'))
    .enters('meeting.closed', 'meeting.held')
    .when(calls('plan'), theChair('AND'))
    .refuses('meeting-not-open')
    .when(openMeeting('council-1', 'AND'), theChair('AND'))
    .refuses('meeting-already-opened');
  assert.equal(told.acts('quorum.ascertained')[0]?.body.met, false);
  const meeting = meetingAt(present(told.forum().meetings.get('council-1'), 'the meeting'), whenOf('2026-04-02'));
  assert.equal(meeting?.state, 'held');
  assert.equal(meeting.date.edtf, '2026-04-01/2026-04-02');
  assert.deepEqual(
    meeting.attendance?.participants?.map((one) => [one.party, one.as]),
    [
      ['AND', 'member'],
      ['BEL', 'member'],
      ['ESP', 'observer'],
    ],
  );
});

test('what the charter leaves open waits for a ruling of the Chair, and goes on by it', () => {
  const { 'decision.reservations': _dropped, ...silent } = values;
  const reserves = takes('plan', 'BEL', 'reservation', { statement: { en: 'Not for article 4.' } });
  const rules = (holds: boolean): Command => ({
    order: 'GiveRuling',
    body: { question: 'plan', rule: 'decision.reservations', holds, text: { en: 'As in other forums.' } },
  });
  story(act('charter.adopted', '2000-01-01', { ...bookBut({}).body, values: valuesOf(silent) }), ...forum.slice(1))
    .at(MORNING)
    .when(put('plan'), theChair('AND'))
    .when(reserves, delegation('BEL'))
    .refuses('charter-silent')
    .when(rules(false), theChair('AND'))
    .when(reserves, delegation('BEL'))
    .refuses('charter-silent')
    .when(rules(true), delegation('BEL'))
    .refuses('not-in-this-capacity')
    .when(rules(true), theChair('AND'))
    .enters('ruling.given')
    .when(reserves, delegation('BEL'))
    .enters('position.taken');
});

const valuesOf = (of: Readonly<Record<string, unknown>>) =>
  bookBut({}).body.values.filter((value) => Object.hasOwn(of, value.path));

test('a member puts a question for itself; a party that may not propose puts none', () => {
  const told = story(...forum, granted('observer-state', '2001-01-01', 'ESP'))
    .at(MORNING)
    .when(put('plan', { proposer: 'CHE' }), delegation('BEL'))
    .refuses('not-for-this-party')
    .when(put('plan'), delegation('ESP'))
    .refuses('not-entitled')
    .when(put('plan'), delegation('BEL'))
    .enters('question.put');
  assert.equal(told.question('plan').put.body.proposer, 'BEL');
  assert.equal(told.question('plan').put.audience, 'members');
});

test('a ref is never given twice, not even that of a position withdrawn from the record', () => {
  const told = story(...forum)
    .at(MORNING)
    .when(put('plan'), theChair('AND'))
    .when(takes('plan', 'BEL', 'reservation'), delegation('BEL'));
  const withdrawn = act('act.withdrawn', '2026-04-01', { reason: { en: 'Entered by mistake.' } });
  told.record({ ...withdrawn, ref: 'withdrawal/1', corrects: 'position/plan/1' });
  assert.deepEqual(told.question('plan').positions, []);
  told.when(takes('plan', 'CHE', 'reservation'), delegation('CHE')).enters('position.taken');
  assert.deepEqual(
    told.question('plan').positions.map((one) => one.ref),
    ['position/plan/2'],
  );
});

test('nothing that could not be read or known is put as an effect', () => {
  const stranger = [{ kind: 'status.granted', body: { party: 'ESP', status: 'member' } }] as const;
  const misspelt = [{ path: 'quorum.shore', value: '1/2', basis: 'assumption' }] as const;
  const amendment = (edition: string) =>
    [{ kind: 'charter.amended', body: { edition, title: { en: 'Amended' }, values: misspelt } }] as const;
  story(...forum)
    .at(MORNING)
    .when(put('admit', { effects: stranger }), theChair('AND'))
    .refuses('no-such-party')
    .when(put('amend', { effects: amendment('newer') }), theChair('AND'))
    .refuses('charter-not-readable')
    .when(put('amend', { effects: amendment('book') }), theChair('AND'))
    .refuses('charter-not-readable');
});

test('the Chair may take back any text, a member its own, the Secretariat what no member put', () => {
  story(...forum)
    .at(MORNING)
    .when(put('plan'), delegation('BEL'))
    .when(withdraws('plan'), delegation('CHE'))
    .refuses('not-for-this-party')
    .when(withdraws('plan'), secretariat)
    .refuses('not-for-this-party')
    .when(withdraws('plan'), delegation('BEL'))
    .enters('question.withdrawn')
    .when(withdraws('plan'), theChair('AND'))
    .refuses('question-not-open');
});

test('who is admitted already is not admitted again', () => {
  const effects = [{ kind: 'status.granted', body: { party: 'BEL', status: 'observer-state' } }] as const;
  story(...forum, granted('observer-state', '2001-01-01', 'BEL'))
    .at(MORNING)
    .when(put('again', { effects }), theChair('AND'))
    .when(opens('again'), theChair('AND'))
    .refuses('already-so');
});

test('an effect of a later day takes effect on that day; of an earlier one, on the day of adoption', () => {
  const effects = [
    { kind: 'chair.assumed', body: { party: 'BEL' }, effective: '2027-01-01' },
    { kind: 'forum.named', body: { names: { en: 'Conference' }, short: { en: 'C' } }, effective: '2020' },
  ] as const;
  const told = story(...forum)
    .at(MORNING)
    .when(put('next-chair', { effects }), theChair('AND'))
    .when(opens('next-chair', NOON), theChair('AND'))
    .at(NOON)
    .when({ order: 'CloseSilence', body: { question: 'next-chair' } }, theSystem)
    .enters('decision.adopted', 'chair.chosen', 'chair.assumed', 'forum.named');
  assert.deepEqual(
    [told.acts('chair.assumed').at(-1), told.acts('forum.named').at(-1)].map((one) => one?.effective),
    ['2027-01-01', '2026-04-01'],
  );
});

const needed = (told: ReturnType<typeof story>, id: string, at: string) =>
  needs(told.forum(), told.question(id), rulesAt(told.forum(), at), at).map((need) => {
    if (need.is === 'rule') return need.ruling.code;
    return need.is === 'step' ? need.order : need.is;
  });

test('what a text needs is known before it is decided: languages, recommendation, signature, quorum, time', () => {
  const effects = [{ kind: 'status.granted', body: { party: 'ESP', status: 'member' } }] as const;
  const russian = { reference: 'A/1', version: '1', languages: [{ language: 'ru', sha256: 'cd'.repeat(32) }] };
  const told = story(...forum, named('ESP'))
    .at(MORNING)
    .when(put('admit', { organ: 'assembly', verb: 'admit', effects, text: russian }), theChair('AND'))
    .when(put('plan'), theChair('AND'));
  assert.deepEqual(needed(told, 'admit', MORNING), [
    'language-missing',
    'founding-documents-not-signed',
    'recommendation-missing',
    'OpenSilence',
  ]);
  told.when(opens('plan', NOON), theChair('AND')).when(serve('plan', 'AND', MORNING), secretariat);
  assert.deepEqual(needed(told, 'plan', MORNING), ['service', 'time', 'CloseSilence']);
  assert.deepEqual(needed(told, 'plan', NOON), ['service', 'CloseSilence']);
  const room = sitting().when(enters('BEL', 'council-1', false), secretariat);
  assert.deepEqual(needed(room, 'plan', MORNING), ['quorum-not-met', 'CallQuestion']);
  room.when(enters('BEL'), secretariat).when(calls('plan'), theChair('AND'));
  assert.deepEqual(needed(room, 'plan', MORNING), ['Gavel']);
  room.when(rises('plan', 'BEL'), delegation('BEL'));
  assert.deepEqual(needed(room, 'plan', MORNING), ['objection', 'DeclareNoConsensus']);
  room.when(noConsensus('plan'), theChair('AND'));
  assert.deepEqual(needed(room, 'plan', MORNING), []);
});

test('what waits for whom, the most urgent first, each with its rule and its end', () => {
  const told = story(...forum)
    .at(MORNING)
    .when(put('plan'), theChair('AND'))
    .when(put('road-map'), theChair('AND'))
    .when(put('budget'), theChair('AND'))
    .when(opens('plan', '2026-04-20T12:00:00.000Z'), theChair('AND'))
    .when(opens('road-map', '2026-04-10T12:00:00.000Z'), theChair('AND'));
  const waits = (whom: string) =>
    waitingFor(told.forum(), whom, rulesAt(told.forum(), MORNING), MORNING).map((one) => [
      one.order,
      one.question,
      one.by?.slice(0, 10) ?? null,
      one.rule?.rule,
    ]);
  assert.deepEqual(waits('BEL'), [
    ['TakePosition', 'road-map', '2026-04-10', 'silence.broken-by'],
    ['TakePosition', 'plan', '2026-04-20', 'silence.broken-by'],
  ]);
  assert.deepEqual(waits('chair'), [['OpenSilence', 'budget', null, 'silence.opened-by']]);
  assert.deepEqual(
    waits('secretariat').map(([order]) => order),
    ['RecordService', 'RecordService'],
  );
  told
    .when(takes('road-map', 'BEL', 'no-objection'), delegation('BEL'))
    .when(extend('plan', '2026-05-01T00:00:00.000Z'), theChair('AND'));
  assert.deepEqual(waits('BEL'), [['TakePosition', 'plan', '2026-05-01', 'silence.broken-by']]);
  told.when(objects('plan', 'CHE'), delegation('CHE'));
  assert.deepEqual(waits('BEL'), []);
  assert.deepEqual(waits('ESP'), [], 'nothing waits for a party that may not object');
});
