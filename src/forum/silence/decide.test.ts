import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '#forum/act.ts';
import { attached, matterOf, questionsAt, supersededBy } from '#forum/question/read.ts';
import { membersAt } from '#forum/party/read.ts';
import { whenOf } from '#kernel/date.ts';
import { act, chair, charter, granted, members } from '#test/support/given.ts';
import {
  book,
  bookBut,
  closes,
  delegation,
  extend,
  named,
  objects,
  opens,
  put,
  secretariat,
  serve,
  story,
  takes,
  theChair,
  theSystem,
  values,
  withdraws,
} from '#test/support/story.ts';

const OPENED = '2026-03-05T12:00:00.000Z';
const BEFORE = '2026-03-19T11:59:59.999Z';
const END = '2026-03-19T12:00:00.000Z';
const LATER = '2026-03-21T12:00:00.000Z';

const forum = [book, members('AND', 'BEL', 'CHE'), chair('AND', '2020-01-01')];

/** A road map under silence until `END`. */
const underSilence = (...acts: readonly (Draft | readonly Draft[])[]) =>
  story(...forum, ...acts)
    .at(OPENED)
    .when(put('road-map'), theChair('AND'))
    .enters('question.put')
    .when(opens('road-map', END), theChair('AND'))
    .enters('silence.opened');

test('an objection a thousandth of a second before the end breaks silence, and the text is not adopted', () => {
  const told = underSilence()
    .at(BEFORE)
    .when(objects('road-map', 'BEL'), delegation('BEL'))
    .enters('position.taken', 'silence.broken')
    .at(END)
    .when(closes('road-map'), theSystem)
    .refuses('no-silence-running');
  const { state } = told.question('road-map');
  assert.ok(state.is === 'broken' && state.by === 'BEL' && state.position === 'position/road-map/1');
});

test('an objection at the instant the period ends comes too late, and stays on record', () => {
  const told = underSilence()
    .at(END)
    .when(objects('road-map', 'BEL'), delegation('BEL'))
    .enters('position.taken')
    .when(closes('road-map'), theSystem)
    .enters('decision.adopted');
  assert.equal(told.question('road-map').positions[0]?.late, true);
  assert.deepEqual(told.acts('decision.adopted')[0]?.body.counted, [], 'it was not counted');
});

test('an amendment breaks silence as an objection does', () => {
  underSilence()
    .at(BEFORE)
    .when(
      takes('road-map', 'BEL', 'amendment', { statement: { en: 'Article 3: ten, not twelve.' } }),
      delegation('BEL'),
    )
    .enters('position.taken', 'silence.broken');
});

test('nothing closes before the end, and nobody but the system closes at all', () => {
  underSilence()
    .at(BEFORE)
    .when(closes('road-map'), theSystem)
    .refuses('silence-still-runs')
    .at(END)
    .when(closes('road-map'), theChair('AND'))
    .refuses('not-in-this-capacity')
    .when(closes('road-map'), theSystem)
    .enters('decision.adopted')
    .when(closes('road-map'), theSystem)
    .refuses('no-silence-running');
});

test('an observer has nothing to object with, and is told the rule and its article', () => {
  underSilence(granted('observer-state', '2001-01-01', 'ESP'))
    .when(objects('road-map', 'ESP'), delegation('ESP'))
    .refuses('not-entitled', (refusal) => {
      assert.ok(refusal.is === 'refused');
      assert.deepEqual([refusal.rule, refusal.article, refusal.edition], ['participation.object', '1', 'book']);
    });
});

test('a reservation does not break silence, and is attached to the decision with a ref of its own', () => {
  const told = underSilence()
    .when(takes('road-map', 'BEL', 'reservation', { statement: { en: 'Not for article 4.' } }), delegation('BEL'))
    .enters('position.taken')
    .when(takes('road-map', 'CHE', 'interpretative-statement', { statement: { en: 'As in 2010.' } }), delegation('CHE'))
    .enters('position.taken')
    .at(END)
    .when(closes('road-map'), theSystem)
    .enters('decision.adopted');
  assert.deepEqual(
    attached(told.question('road-map')).map((one) => [one.position, one.party, one.as]),
    [
      ['position/road-map/1', 'BEL', 'reservation'],
      ['position/road-map/2', 'CHE', 'interpretative-statement'],
    ],
  );
  assert.deepEqual(told.acts('decision.adopted')[0]?.body.attached, attached(told.question('road-map')));
  const numbers = told.acts('position.taken').map((one) => one.n);
  assert.deepEqual(told.acts('decision.adopted')[0]?.body.counted, numbers, 'the closing act lists what it counted');
});

test('the end moves later and never earlier', () => {
  const told = underSilence()
    .when(extend('road-map', '2026-03-10T00:00:00.000Z'), theChair('AND'))
    .refuses('end-not-later')
    .when(extend('road-map', END), theChair('AND'))
    .refuses('end-not-later')
    .when(extend('road-map', LATER), secretariat)
    .refuses('not-in-this-capacity')
    .when(extend('road-map', LATER), theChair('AND'))
    .enters('silence.extended')
    .at(END)
    .when(closes('road-map'), theSystem)
    .refuses('silence-still-runs')
    .when(objects('road-map', 'BEL'), delegation('BEL'))
    .enters('position.taken', 'silence.broken');
  assert.equal(told.question('road-map').silence?.until, LATER);
});

test('once silence has run out unbroken, the Chair can neither extend nor anybody withdraw it', () => {
  underSilence()
    .at(END)
    .when(extend('road-map', LATER), theChair('AND'))
    .refuses('silence-over')
    .when(extend('road-map', LATER, 'outage'), theChair('AND'))
    .refuses('not-in-this-capacity')
    .when(withdraws('road-map'), theChair('AND'))
    .refuses('silence-over');
});

test('our outage never counts against a member: the period is extended, and what came in meanwhile is in time', () => {
  const told = underSilence()
    .at('2026-03-19T12:00:30.000Z')
    .when(objects('road-map', 'BEL'), delegation('BEL'))
    .enters('position.taken')
    .when(extend('road-map', END, 'outage'), theSystem)
    .refuses('end-not-ahead')
    .when(extend('road-map', LATER, 'outage'), theSystem)
    .enters('silence.extended', 'silence.broken');
  assert.equal(told.question('road-map').state.is, 'broken');
});

test('a member that joined while the text was out may object to it, though it was not served', () => {
  const told = underSilence()
    .at('2026-03-10T09:00:00.000Z')
    .when(objects('road-map', 'ESP'), delegation('ESP'))
    .refuses('not-entitled');
  assert.equal(told.question('road-map').silence?.servedTo.includes('ESP'), false);
  underSilence(granted('member', '2026-03-09', 'ESP'))
    .at('2026-03-10T09:00:00.000Z')
    .when(objects('road-map', 'ESP'), delegation('ESP'))
    .enters('position.taken', 'silence.broken');
});

test('those on whom it was not served are listed in the closing act', () => {
  const told = underSilence()
    .when(serve('road-map', 'BEL', OPENED), secretariat)
    .enters('silence.served')
    .when(serve('road-map', 'CHE', OPENED, 'sent'), secretariat)
    .enters('silence.served')
    .at('2026-03-06T00:00:00.000Z')
    .when(serve('road-map', 'CHE', '2026-03-06T00:00:00.000Z', 'bounced'), secretariat)
    .enters('silence.served')
    .when(serve('road-map', 'CHE', '2026-03-07T00:00:00.000Z'), secretariat)
    .refuses('served-in-the-future')
    .at(END)
    .when(closes('road-map'), theSystem)
    .enters('decision.adopted');
  assert.deepEqual(told.acts('decision.adopted')[0]?.body.unserved, ['AND', 'CHE']);
});

test('where the charter says so, silence runs only for those served: it does not close over a member it did not reach', () => {
  story(bookBut({ 'silence.unserved': 'blocks' }), members('AND', 'BEL'), chair('AND', '2020-01-01'))
    .at(OPENED)
    .when(put('road-map'), secretariat)
    .when(opens('road-map', END), secretariat)
    .when(serve('road-map', 'AND', OPENED), secretariat)
    .at(END)
    .when(closes('road-map'), theSystem)
    .refuses('not-served', (refusal) => assert.deepEqual(refusal.facts, { parties: ['BEL'] }))
    .when(extend('road-map', LATER), theChair('AND'))
    .enters('silence.extended')
    .when(serve('road-map', 'BEL', END), secretariat)
    .at(LATER)
    .when(closes('road-map'), theSystem)
    .enters('decision.adopted');
});

test('a party that has spoken on the text was reached by it', () => {
  story(bookBut({ 'silence.unserved': 'blocks' }), members('AND', 'BEL'), chair('AND', '2020-01-01'))
    .at(OPENED)
    .when(put('road-map'), secretariat)
    .when(opens('road-map', END), secretariat)
    .when(serve('road-map', 'AND', OPENED), secretariat)
    .when(takes('road-map', 'BEL', 'no-objection'), delegation('BEL'))
    .at(END)
    .when(closes('road-map'), theSystem)
    .enters('decision.adopted');
});

test('an empty seat is served and not awaited', () => {
  const told = story(
    bookBut({ 'silence.unserved': 'blocks' }),
    members('AND', 'BEL'),
    chair('AND', '2020-01-01'),
    act('representation.changed', '2021-08-15', { party: 'BEL', seat: 'vacant' }),
  )
    .at(OPENED)
    .when(put('road-map'), secretariat)
    .when(opens('road-map', END), secretariat)
    .when(serve('road-map', 'AND', OPENED), secretariat)
    .at(END)
    .when(closes('road-map'), theSystem)
    .enters('decision.adopted');
  assert.deepEqual(told.acts('silence.opened')[0]?.body.servedTo, ['AND', 'BEL']);
});

test('a silence is judged to its end by the edition under which it was opened', () => {
  const stricter = charter('later', '2026-03-10', {
    ...values,
    'silence.broken-by': ['objection'],
    'silence.allowed': false,
  });
  const told = underSilence(stricter)
    .at(BEFORE)
    .when(takes('road-map', 'BEL', 'amendment'), delegation('BEL'))
    .enters('position.taken', 'silence.broken');
  assert.equal(told.acts('silence.broken')[0]?.edition, 'book');
  story(...forum, stricter)
    .at(BEFORE)
    .when(put('plan'), theChair('AND'))
    .when(opens('plan', LATER), theChair('AND'))
    .refuses('silence-not-foreseen');
});

test('an order that comes twice is recorded once', () => {
  underSilence()
    .when(opens('road-map', END), theChair('AND'))
    .refuses('silence-already-running')
    .when(put('road-map'), theChair('AND'))
    .refuses('question-exists')
    .when(takes('road-map', 'BEL', 'no-objection'), delegation('BEL'))
    .enters('position.taken')
    .when(takes('road-map', 'BEL', 'no-objection'), delegation('BEL'))
    .refuses('already-recorded', (refusal) => assert.deepEqual(refusal.facts, { ref: 'position/road-map/1' }));
});

test('nobody speaks for another: the Secretariat enters a position only with the note by which it came', () => {
  underSilence()
    .when(objects('road-map', 'BEL'), delegation('CHE'))
    .refuses('not-for-this-party')
    .when(objects('road-map', 'BEL'), secretariat)
    .refuses('not-without-how-it-came')
    .when(takes('road-map', 'BEL', 'objection', { onBehalf: { by: 'call', reference: '5 March' } }), secretariat)
    .refuses('not-in-writing')
    .when(takes('road-map', 'BEL', 'objection', { onBehalf: { by: 'note', reference: 'NV 12/2026' } }), secretariat)
    .enters('position.taken', 'silence.broken');
});

test('silence does not start over a standing objection, and starts when it is withdrawn', () => {
  story(...forum)
    .at(OPENED)
    .when(put('road-map'), theChair('AND'))
    .when(objects('road-map', 'BEL'), delegation('BEL'))
    .enters('position.taken')
    .when(opens('road-map', END), theChair('AND'))
    .refuses('objection-stands')
    .when(takes('road-map', 'BEL', 'no-objection'), delegation('BEL'))
    .when(opens('road-map', END), theChair('AND'))
    .enters('silence.opened');
});

test('a broken text comes back as another question, and both keep their history', () => {
  const told = underSilence()
    .when(put('road-map-2', { supersedes: 'road-map' }), theChair('AND'))
    .refuses('question-still-open')
    .when(objects('road-map', 'BEL'), delegation('BEL'))
    .when(put('road-map-2', { supersedes: 'road-map' }), theChair('AND'))
    .enters('question.put');
  assert.equal(supersededBy(told.forum(), 'road-map'), 'road-map-2');
  assert.deepEqual(
    questionsAt(told.forum(), whenOf('2026-03-05')).map((one) => [one.id, one.state.is]),
    [
      ['road-map-2', 'put'],
      ['road-map', 'broken'],
    ],
  );
  assert.deepEqual(questionsAt(told.forum(), whenOf('2026-03-04')), [], 'the day before it was not put');
});

test('the instant never goes back: an order dated before the last act is refused', () => {
  underSilence()
    .at('2026-03-05T11:59:59.999Z')
    .when(objects('road-map', 'BEL'), delegation('BEL'))
    .refuses('clock-behind');
});

test('the powers of the Chair follow the chairmanship in force', () => {
  story(...forum, chair('BEL', '2026-03-05'))
    .at('2026-03-04T12:00:00.000Z')
    .when(put('road-map'), theChair('BEL'))
    .refuses('not-in-the-chair')
    .at(OPENED)
    .when(put('road-map'), theChair('AND'))
    .refuses('not-in-the-chair', (refusal) => assert.deepEqual(refusal.facts, { party: 'AND', chair: 'BEL' }))
    .when(put('road-map'), theChair('BEL'))
    .enters('question.put');
});

test('a state is admitted: recommended by the council, adopted by the assembly, a member with the decision and not before', () => {
  const admission = [{ kind: 'status.granted', body: { party: 'ESP', status: 'member' } }] as const;
  const signed = act('document.signed', '2026-02-01', {
    document: 'declaration',
    type: 'declaration',
    title: { en: 'Declaration' },
    signatures: [{ party: 'ESP' }],
  });
  const admit = put('admit', { organ: 'assembly', verb: 'admit', effects: admission, follows: 'recommend' });
  const told = story(...forum, named('ESP'), signed)
    .at(OPENED)
    .when(admit, theChair('AND'))
    .refuses('no-such-decision')
    .when(put('early', { organ: 'assembly', verb: 'admit', effects: admission }), theChair('AND'))
    .when(opens('early', END), theChair('AND'))
    .refuses('recommendation-missing')
    .when(put('recommend', { verb: 'recommend', effects: admission }), theChair('AND'))
    .refuses('recommendation-has-no-effects')
    .when(put('recommend', { verb: 'recommend' }), theChair('AND'))
    .when(opens('recommend', END), theChair('AND'))
    .at(END)
    .when(closes('recommend'), theSystem)
    .when(admit, theChair('AND'))
    .when(opens('admit', LATER), theChair('AND'))
    .enters('silence.opened');
  assert.equal(membersAt(told.forum(), whenOf('2026-03-21')).length, 3);
  told.at('2026-03-22T00:00:00.000Z').when(closes('admit'), theSystem).enters('decision.adopted', 'status.granted');
  const grant = told.acts('status.granted').find((one) => one.body.party === 'ESP');
  assert.deepEqual([grant?.effective, grant?.body.decidedBy], ['2026-03-22', 'admit']);
  assert.equal(membersAt(told.forum(), whenOf('2026-03-21')).length, 3);
  assert.equal(membersAt(told.forum(), whenOf('2026-03-22')).length, 4);
  assert.deepEqual(
    matterOf(told.forum(), 'recommend').map((step) => [step.organ, step.verb, step.stands]),
    [
      ['council', 'recommend', 'adopted'],
      ['assembly', 'admit', 'adopted'],
    ],
  );
});
