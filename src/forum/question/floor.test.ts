import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, Command } from '#forum/command.ts';
import { act, chair, granted, members } from '#test/support/given.ts';
import {
  book,
  bookBut,
  calls,
  delegation,
  enters,
  gavel,
  openMeeting,
  put,
  rises,
  secretariat,
  story,
  takes,
  theChair,
  withdraws,
} from '#test/support/story.ts';

const roll = (parties: readonly string[], present: boolean, meeting = 'council-1'): Command => ({
  order: 'CallRoll',
  body: { meeting, parties, present },
});
const left = (party: string) => enters(party, 'council-1', false);
const inMeeting = { procedure: 'in-the-meeting' } as const;
const forum = [
  members('AND', 'BEL', 'CHE'),
  granted('observer-state', '2001-01-01', 'ESP'),
  chair('AND', '2020-01-01'),
];
const AND = theChair('AND');

/** The council sits with these members, and `plan` was called. */
const called = (rules = book, ...present: readonly string[]) =>
  story(rules, ...forum)
    .at('2026-04-01T09:00:00.000Z')
    .when(openMeeting('council-1', 'AND'), secretariat)
    .when(roll(present.length === 0 ? ['AND', 'BEL', 'CHE'] : present, true), secretariat)
    .when(put('plan', inMeeting), AND)
    .when(calls('plan'), AND)
    .enters('question.called');

test('the Chair strikes a member off the room just before the gavel: refused, with the question named', () => {
  const strikes: readonly (readonly [Command, Actor])[] = [
    [roll(['BEL'], false), AND],
    [roll(['BEL'], false), secretariat],
    [left('BEL'), AND],
    [left('BEL'), secretariat],
  ];
  for (const [order, by] of strikes) {
    const told = called();
    told.when(order, by).refuses('text-in-hand', (refusal) => {
      assert.deepEqual(refusal.facts, { question: 'plan', meeting: 'council-1' });
    });
    told.when(rises('plan', 'BEL'), delegation('BEL')).enters('position.taken');
    told.when(gavel('plan'), AND).refuses('objection-stands');
  }
});

test('between two texts the Secretariat notes who has left; a delegation notes itself at any time', () => {
  const told = called()
    .when(left('CHE'), delegation('CHE'))
    .enters('presence.noted')
    .when(enters('CHE'), delegation('CHE'))
    .enters('presence.noted')
    .when(gavel('plan'), AND)
    .enters('decision.adopted');
  told.when(roll(['BEL'], false), secretariat).enters('presence.noted');
});

test('a member that was in the room at the call may object until the gavel, whatever is noted of it meanwhile', () => {
  // The note stands in a record of earlier days, when it could still be made.
  const gone = act('presence.noted', '2026-04-01', { meeting: 'council-1', party: 'BEL', present: false });
  for (const by of [secretariat, AND]) {
    called().record(gone).when(rises('plan', 'BEL'), by).enters('position.taken');
  }
  const told = called()
    .record(gone)
    .when(takes('plan', 'BEL', 'objection'), delegation('BEL'));
  told.enters('position.taken').when(gavel('plan'), AND).refuses('objection-stands');
});

test('a member that left by itself after the call may still object, and is not counted for the quorum', () => {
  const told = called(book, 'AND', 'BEL').when(left('BEL'), delegation('BEL')).enters('presence.noted');
  told.when(gavel('plan'), AND).refuses('quorum-not-met', (refusal) => {
    assert.deepEqual(refusal.facts, { present: 1, required: 2, of: 3 });
  });
  told.when(rises('plan', 'BEL'), secretariat).enters('position.taken');
});

test('a delegation that objects from its desk takes its seat by it, before and after the call', () => {
  const orders = [rises('plan', 'CHE'), takes('plan', 'CHE', 'amendment')];
  for (const order of orders) {
    const told = called(book, 'AND', 'BEL').when(order, delegation('CHE'));
    told.enters('position.taken', 'presence.noted');
    assert.deepEqual(told.acts('presence.noted').at(-1)?.body, { meeting: 'council-1', party: 'CHE', present: true });
    told.when(gavel('plan'), AND).refuses('objection-stands');
  }
  story(book, ...forum)
    .when(openMeeting('council-1', 'AND'), secretariat)
    .when(put('plan', inMeeting), AND)
    .when(rises('plan', 'CHE'), delegation('CHE'))
    .enters('position.taken', 'presence.noted');
});

test('nobody else brings an absent member into the room by an objection', () => {
  for (const by of [secretariat, AND]) {
    called(book, 'AND', 'BEL').when(rises('plan', 'CHE'), by).refuses('not-present');
  }
  called(book, 'AND', 'BEL').when(rises('plan', 'CHE'), delegation('BEL')).refuses('not-for-this-party');
  called(book, 'AND', 'BEL').when(rises('plan', 'ESP'), delegation('ESP')).refuses('not-entitled');
});

test('where the charter lets a member object and not attend, its objection from the desk brings it nowhere', () => {
  const shut = bookBut({ 'participation.attend': ['observer-state'] });
  const told = story(shut, ...forum)
    .when(openMeeting('council-1', 'AND'), secretariat)
    .when(put('plan', inMeeting), AND);
  told.when(rises('plan', 'CHE'), delegation('CHE')).refuses('not-present');
  const anywhere = bookBut({ 'objection.presence': false });
  called(anywhere, 'AND', 'BEL').when(rises('plan', 'CHE'), delegation('CHE')).enters('position.taken');
});

test('after the gavel an objection from the desk is on record as late, and seats nobody', () => {
  const told = called(book, 'AND', 'BEL').when(gavel('plan'), AND).when(rises('plan', 'CHE'), delegation('CHE'));
  told.enters('position.taken');
  assert.equal(told.acts('position.taken')[0]?.body.late, true);
});

test('to call another text lays the first aside: the gavel falls only on the text in hand', () => {
  const told = called().when(put('budget', inMeeting), AND).when(calls('budget'), AND).enters('question.called');
  told.when(gavel('plan'), AND).refuses('not-called');
  told
    .when(left('BEL'), AND)
    .refuses('text-in-hand', ({ facts }) => assert.deepEqual(facts, { question: 'budget', meeting: 'council-1' }));
  told.when(gavel('budget'), AND).enters('decision.adopted');
  told.when(gavel('plan'), AND).refuses('not-called');
  told.when(calls('plan'), AND).when(gavel('plan'), AND).enters('decision.adopted');
});

test('the same text called in a second room does not silence whoever sits in the first', () => {
  const told = called()
    .when(openMeeting('council-2', 'AND'), secretariat)
    .when(roll(['AND', 'CHE'], true, 'council-2'), secretariat)
    .when(calls('plan', 'council-2'), AND)
    .enters('question.called');
  told.when(rises('plan', 'BEL', 'council-1'), delegation('BEL')).enters('position.taken');
  told.when(gavel('plan', 'council-2'), AND).refuses('objection-stands');
});

test('a text taken back while it is in hand is in hand no more', () => {
  called().when(withdraws('plan'), AND).when(left('BEL'), secretariat).enters('presence.noted');
});

for (const seat of ['vacant', 'contested'] as const) {
  test(`a seat that is ${seat} is not ticked present by the roll; its own delegation may take it`, () => {
    const empty = act('representation.changed', '2021-08-15', { party: 'CHE', seat });
    const told = story(book, ...forum, empty).when(openMeeting('council-1', 'AND'), secretariat);
    for (const order of [roll(['AND', 'CHE'], true), enters('CHE')]) {
      told.when(order, secretariat).refuses('seat-not-filled', ({ facts }) => {
        assert.deepEqual(facts, { party: 'CHE', seat });
      });
    }
    told.when(enters('CHE'), AND).refuses('seat-not-filled');
    told.when(enters('CHE'), delegation('CHE')).enters('presence.noted');
    told.when(left('CHE'), secretariat).enters('presence.noted');
  });
}

test('a vacant seat stays among those of whom the share is taken, and never among those present', () => {
  const vacant = act('representation.changed', '2021-08-15', { party: 'CHE', seat: 'vacant' });
  const told = story(book, ...forum, vacant)
    .at('2026-04-01T09:00:00.000Z')
    .when(openMeeting('council-1', 'AND'), secretariat)
    .when(enters('AND'), secretariat)
    .when(enters('CHE'), delegation('CHE'))
    .when({ order: 'AscertainQuorum', body: { meeting: 'council-1' } }, secretariat)
    .enters('quorum.ascertained');
  assert.deepEqual(told.acts('quorum.ascertained')[0]?.body.count, { present: 1, required: 2, of: 3 });
});
