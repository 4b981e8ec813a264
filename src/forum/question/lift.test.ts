import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '#forum/command.ts';
import { newsOf, readersAt } from '#desk/mail/news.ts';
import { needs } from './needs.ts';
import { waitingFor } from './waiting.ts';
import { chair, members } from '#test/support/given.ts';
import {
  book,
  bookBut,
  calls,
  closes,
  delegation,
  enters,
  gavel,
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
} from '#test/support/story.ts';

const lifts = (question: string, party: string, more: object = {}): Command => ({
  order: 'LiftObjection',
  body: { question, party, ...more },
});
const forum = [members('AND', 'BEL', 'CHE'), chair('AND', '2020-01-01')];
const AND = theChair('AND');
const BEL = delegation('BEL');
const NOW = '2026-03-01T09:00:00.000Z';
const note = { onBehalf: { by: 'note', reference: 'Note 7/26' } } as const;

const room = () => {
  const told = story(book, ...forum)
    .at(NOW)
    .when(openMeeting('council-1', 'AND'), secretariat);
  for (const party of ['AND', 'BEL', 'CHE']) told.when(enters(party), secretariat);
  return told.when(put('plan', { procedure: 'in-the-meeting' }), AND).when(calls('plan'), AND);
};
const brokenSilence = (rules = book) =>
  story(rules, ...forum)
    .at(NOW)
    .when(put('plan'), AND)
    .when(opens('plan', '2026-03-10T09:00:00.000Z'), AND)
    .at('2026-03-02T09:00:00.000Z')
    .when(objects('plan', 'BEL'), BEL)
    .enters('position.taken', 'silence.broken');

test('an objection lifted in the room by its party no longer stops the gavel', () => {
  const told = room().when(rises('plan', 'BEL'), BEL).when(gavel('plan'), AND).refuses('objection-stands');
  told.when(lifts('plan', 'BEL', { meeting: 'council-1' }), BEL).enters('objection.lifted');
  assert.equal(told.acts('objection.lifted')[0]?.body.position, 'position/plan/1');
  told.when(gavel('plan'), AND).enters('decision.adopted');
  const [taken] = told.acts('position.taken');
  const [lifted] = told.acts('objection.lifted');
  assert.deepEqual(told.acts('decision.adopted')[0]?.body.counted, [taken?.n, lifted?.n], 'both are counted');
});

test('nobody lifts the objection of another party: not the Chair, not a neighbour, not the Secretariat unasked', () => {
  const told = room().when(rises('plan', 'BEL'), BEL);
  told.when(lifts('plan', 'BEL'), AND).refuses('not-in-this-capacity');
  told.when(lifts('plan', 'BEL', note), AND).refuses('not-in-this-capacity');
  told.when(lifts('plan', 'BEL'), delegation('CHE')).refuses('not-for-this-party');
  told.when(lifts('plan', 'CHE', { position: 'position/plan/1' }), delegation('CHE')).refuses('nothing-to-lift');
  told.when(lifts('plan', 'BEL', note), BEL).refuses('not-for-this-party');
  told.when(lifts('plan', 'BEL'), secretariat).refuses('not-without-how-it-came');
  told.when(lifts('plan', 'BEL'), theSystem).refuses('not-in-this-capacity');
  told.when(gavel('plan'), AND).refuses('objection-stands');
  told.when(lifts('plan', 'BEL', note), secretariat).enters('objection.lifted');
});

test('what is lifted twice, or was never said, is refused', () => {
  const told = room().when(lifts('plan', 'BEL'), BEL).refuses('nothing-to-lift');
  told.when(rises('plan', 'BEL'), BEL).when(lifts('plan', 'BEL'), BEL).enters('objection.lifted');
  told.when(lifts('plan', 'BEL'), BEL).refuses('nothing-to-lift');
  told.when(lifts('nothing', 'BEL'), BEL).refuses('no-such-question');
});

test('a party lifts all that it had said against the text, and may object again in the same words', () => {
  const told = room()
    .when(rises('plan', 'BEL'), BEL)
    .when(takes('plan', 'BEL', 'amendment'), BEL)
    .when(lifts('plan', 'BEL'), BEL)
    .enters('objection.lifted');
  told.when(takes('plan', 'BEL', 'amendment'), BEL).enters('position.taken');
  told.when(gavel('plan'), AND).refuses('objection-stands');
});

test('a member outside the room may lift; a meeting that does not sit is refused', () => {
  const told = room()
    .when(rises('plan', 'BEL'), BEL)
    .when(enters('BEL', 'council-1', false), BEL);
  told.when(lifts('plan', 'BEL', { meeting: 'council-2' }), BEL).refuses('no-such-meeting');
  told.when(lifts('plan', 'BEL'), BEL).enters('objection.lifted');
});

test('an objection that came after the gavel is not lifted: the question is decided', () => {
  const told = room().when(gavel('plan'), AND).when(rises('plan', 'BEL'), BEL).enters('position.taken');
  told.when(lifts('plan', 'BEL'), BEL).refuses('question-not-open');
});

test('a lifted objection does not revive the old silence; the Chair opens a new one, with a full period', () => {
  const told = brokenSilence();
  told.when(opens('plan'), AND).refuses('objection-stands');
  told.at('2026-03-03T09:00:00.000Z').when(lifts('plan', 'BEL'), BEL).enters('objection.lifted');
  assert.equal(told.question('plan').state.is, 'broken');
  told.at('2026-03-11T09:00:00.000Z').when(closes('plan'), theSystem).refuses('no-silence-running');
  told.when(opens('plan'), AND).enters('silence.opened');
  const { silence, state } = told.question('plan');
  assert.equal(state.is, 'under-silence');
  assert.equal(silence?.until, '2026-03-25T09:00:00.000Z', 'the charter’s period from the new opening');
  told.at('2026-03-25T08:59:59.999Z').when(closes('plan'), theSystem).refuses('silence-still-runs');
  told.at('2026-03-25T09:00:00.000Z').when(closes('plan'), theSystem).enters('decision.adopted');
});

test('the new silence has services of its own, and what reached a party in the old one does not count in it', () => {
  const told = story(bookBut({ 'silence.unserved': 'blocks' }), ...forum)
    .at(NOW)
    .when(put('plan'), AND)
    .when(opens('plan', '2026-03-10T09:00:00.000Z'), AND);
  for (const party of ['AND', 'BEL', 'CHE']) told.when(serve('plan', party, NOW), secretariat);
  told.when(objects('plan', 'BEL'), BEL).when(lifts('plan', 'BEL'), BEL).when(opens('plan'), AND);
  assert.deepEqual(told.question('plan').silence?.services, []);
  const waits = waitingFor(told.forum(), 'secretariat', rulesAt(told.forum(), NOW), NOW);
  assert.deepEqual(waits[0]?.parties, ['AND', 'BEL', 'CHE'], 'also the party that spoke in the old one');
  assert.deepEqual(
    waitingFor(told.forum(), 'BEL', rulesAt(told.forum(), NOW), NOW).map((one) => one.order),
    ['TakePosition'],
  );
  told.at('2026-03-15T09:00:00.000Z').when(closes('plan'), theSystem).refuses('not-served');
});

test('the new silence is broken like the first, and also by the party that had lifted', () => {
  for (const party of ['BEL', 'CHE']) {
    const told = brokenSilence().when(lifts('plan', 'BEL'), BEL).when(opens('plan'), AND).enters('silence.opened');
    told.at('2026-03-04T09:00:00.000Z').when(objects('plan', party), delegation(party));
    told.enters('position.taken', 'silence.broken');
    const { state } = told.question('plan');
    assert.ok(state.is === 'broken' && state.by === party);
    told.when(opens('plan'), AND).refuses('objection-stands');
  }
});

test('an objection that came after the first had broken the silence must be lifted too', () => {
  const told = brokenSilence().when(objects('plan', 'CHE'), delegation('CHE')).enters('position.taken');
  told
    .when(lifts('plan', 'BEL'), BEL)
    .when(opens('plan'), AND)
    .refuses('objection-stands', ({ facts }) => {
      assert.deepEqual(facts, { parties: ['CHE'] });
    });
  told.when(lifts('plan', 'CHE'), delegation('CHE')).when(opens('plan'), AND).enters('silence.opened');
});

test('a text whose place another has taken is not opened anew', () => {
  const told = brokenSilence()
    .when(lifts('plan', 'BEL'), BEL)
    .when(put('plan-2', { supersedes: 'plan' }), AND);
  told.enters('question.put').when(opens('plan'), AND).refuses('question-replaced');
});

test('once all is lifted the next step waits for the Chair, and not before', () => {
  const told = brokenSilence();
  const asked = () => {
    const rules = rulesAt(told.forum(), NOW);
    const steps = needs(told.forum(), told.question('plan'), rules, NOW).map((need) => need.is);
    return [steps, waitingFor(told.forum(), 'chair', rules, NOW).map((one) => one.order)];
  };
  assert.deepEqual(asked(), [[], []]);
  told.when(lifts('plan', 'BEL'), BEL);
  assert.deepEqual(asked(), [['step'], ['OpenSilence']]);
});

test('an amended charter judges the silence that is opened anew, as it would a text that was only put', () => {
  const told = brokenSilence(bookBut({ 'silence.period': 'P14D' })).when(lifts('plan', 'BEL'), BEL);
  const { values } = bookBut({ 'silence.period': 'P30D' }).body;
  told.record({
    ...bookBut({}),
    kind: 'charter.amended',
    effective: '2026-03-03',
    body: { edition: 'amended', title: { en: 'Amended' }, values },
  });
  told.at('2026-03-04T09:00:00.000Z').when(opens('plan'), AND).enters('silence.opened');
  assert.equal(told.question('plan').silence?.until, '2026-04-03T09:00:00.000Z');
});

test('all on whom the silence was served are told that an objection was lifted', () => {
  const told = brokenSilence().when(lifts('plan', 'BEL'), BEL);
  const [lifted] = told.acts('objection.lifted');
  assert.ok(lifted);
  const people = ['BEL', 'CHE'].map((party) => ({
    person: party,
    party,
    name: party,
    roles: ['delegate'] as const,
    address: `${party}@forum.example`,
    language: 'en',
  }));
  const readers = readersAt(people, new Map(), told.forum(), NOW);
  assert.deepEqual(
    newsOf(lifted, told.forum(), readers, NOW).map(({ to }) => to.party),
    ['BEL', 'CHE'],
  );
});
