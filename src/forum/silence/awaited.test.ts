import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '#forum/act.ts';
import type { Command } from '#forum/command.ts';
import { needs } from '#forum/question/needs.ts';
import { whenOf } from '#kernel/date.ts';
import { act, chair, granted, members } from '#test/support/given.ts';
import {
  book,
  bookBut,
  closes,
  delegation,
  named,
  objects,
  opens,
  put,
  rulesAt,
  secretariat,
  serve,
  story,
  takes,
  theSystem,
  type Story,
} from '#test/support/story.ts';
import { awaitedIn } from './awaited.ts';

const OPENED = '2026-03-05T12:00:00.000Z';
const DURING = '2026-03-12T12:00:00.000Z';
const BEFORE = '2026-03-19T11:59:59.000Z';
const END = '2026-03-19T12:00:00.000Z';

const joins = (party: string, on: string) => act('status.granted', on, { party, status: 'member' });
const leaves = (party: string, on: string) => act('status.ended', on, { party, status: 'member' });
const seat = (party: string, on: string, stands: 'vacant' | 'represented') =>
  act('representation.changed', on, { party, seat: stands });

/** A road map under silence for a fortnight; the text lies at the desks of AND and BEL from the opening on. */
const underSilence = (charter: Draft = book, ...acts: readonly (Draft | readonly Draft[])[]) => {
  const told = story(charter, members('AND', 'BEL'), chair('AND', '2020-01-01'), named('ITA'), ...acts)
    .at(OPENED)
    .when(put('road-map'), secretariat)
    .when(opens('road-map', END), secretariat)
    .enters('silence.opened');
  return atDesks(told, 'AND', 'BEL');
};

const atDesks = (told: Story, ...parties: readonly string[]): Story =>
  parties.reduce((one, party) => one.when(onDesk(party, OPENED), theSystem).enters('silence.served'), told);
const onDesk = (party: string, at: string): Command => serve('road-map', party, at, 'sent');

const awaited = (told: Story, day: string) => {
  const forum = told.forum();
  return awaitedIn(told.question('road-map'), forum, rulesAt(forum, `${day}T00:00:00.000Z`), whenOf(day));
};

const shortest = bookBut({ 'silence.shortest': 'P1D' });

test('a member admitted in the last second is not adopted over, though the charter only lists those not served', () => {
  underSilence(shortest)
    .at(BEFORE)
    .record(joins('ITA', '2026-03-19'))
    .at(END)
    .when(closes('road-map'), theSystem)
    .refuses('not-served', (refusal) => assert.deepEqual(refusal.facts, { parties: ['ITA'] }))
    .when(onDesk('ITA', END), theSystem)
    .enters('silence.served', 'silence.extended')
    .at('2026-03-20T11:59:59.999Z')
    .when(closes('road-map'), theSystem)
    .refuses('silence-still-runs')
    .when(objects('road-map', 'ITA'), delegation('ITA'))
    .enters('position.taken', 'silence.broken');
});

test('a member admitted in the last second has its period even if the Chair could rule the charter’s gap away', () => {
  const gap = bookBut({ 'silence.shortest': 'P1D', 'silence.unserved': 'as-the-chair-rules' });
  underSilence(gap)
    .record(
      act('ruling.given', '2026-03-06', {
        question: 'road-map',
        rule: 'silence.unserved',
        holds: true,
        text: { en: 'It does.' },
      }),
    )
    .at(BEFORE)
    .record(joins('ITA', '2026-03-19'))
    .at(END)
    .when(closes('road-map'), theSystem)
    .refuses('not-served');
});

test('an objection that comes after the end, of a member whom the text had not reached, is not adopted over', () => {
  const told = underSilence(shortest)
    .at(BEFORE)
    .record(joins('ITA', '2026-03-19'))
    .at(END)
    .when(objects('road-map', 'ITA'), delegation('ITA'))
    .enters('position.taken')
    .when(closes('road-map'), theSystem)
    .refuses('not-served')
    .when(onDesk('ITA', END), theSystem)
    .enters('silence.served', 'silence.extended', 'silence.broken');
  assert.equal(told.question('road-map').state.is, 'broken');
});

test('a member admitted a week before the end is listed, where the charter lists those not served', () => {
  const told = underSilence(shortest)
    .at(DURING)
    .record(joins('ITA', '2026-03-12'))
    .at(END)
    .when(closes('road-map'), theSystem)
    .enters('decision.adopted');
  const [adopted] = told.acts('decision.adopted');
  assert.deepEqual([adopted?.body.awaited, adopted?.body.unserved], [['AND', 'BEL', 'ITA'], ['ITA']]);
  assert.equal(adopted?.body.stopped, undefined);
});

test('a member that leaves and comes back within one silence is served anew, and has the shortest period again', () => {
  const told = underSilence(shortest).at('2026-03-10T00:00:00.000Z').record(leaves('BEL', '2026-03-10'));
  assert.deepEqual(awaited(told, '2026-03-10').stopped, ['BEL']);
  told.at('2026-03-19T06:00:00.000Z').record(joins('BEL', '2026-03-19'));
  const again = awaited(told, '2026-03-19');
  assert.deepEqual(
    [again.parties, again.unserved, again.hurried, again.stopped],
    [['AND', 'BEL'], ['BEL'], ['BEL'], []],
  );
  told
    .at(END)
    .when(closes('road-map'), theSystem)
    .refuses('not-served')
    .when(onDesk('BEL', OPENED), theSystem)
    .refuses('already-recorded')
    .when(onDesk('BEL', END), theSystem)
    .enters('silence.served', 'silence.extended');
  assert.equal(told.question('road-map').silence?.until, '2026-03-20T12:00:00.000Z');
});

test('a member that came back because its leaving was withdrawn from the record is served anew too', () => {
  const told = underSilence(shortest)
    .at('2026-03-10T00:00:00.000Z')
    .record({ ...leaves('BEL', '2026-03-10'), ref: 'end/BEL' })
    .at(BEFORE)
    .record({ ...act('act.withdrawn', '2026-03-19', { reason: { en: 'A mistake.' } }), corrects: 'end/BEL' });
  assert.deepEqual(awaited(told, '2026-03-19').unserved, ['BEL']);
  told.at(END).when(closes('road-map'), theSystem).refuses('not-served');
});

test('what a member said before it left does not stand for what it would say since it is back', () => {
  underSilence(shortest)
    .when(takes('road-map', 'BEL', 'no-objection'), delegation('BEL'))
    .at('2026-03-10T00:00:00.000Z')
    .record(leaves('BEL', '2026-03-10'))
    .at(BEFORE)
    .record(joins('BEL', '2026-03-19'))
    .at(END)
    .when(closes('road-map'), theSystem)
    .refuses('not-served');
});

test('a vacant seat is not served at the desk; filled while silence runs, its party has the shortest period', () => {
  const told = story(
    bookBut({ 'silence.unserved': 'blocks', 'silence.shortest': 'P1D' }),
    members('AND', 'BEL'),
    chair('AND', '2020-01-01'),
    seat('BEL', '2021-08-15', 'vacant'),
  )
    .at(OPENED)
    .when(put('road-map'), secretariat)
    .when(opens('road-map', END), secretariat)
    .when(onDesk('BEL', OPENED), theSystem)
    .refuses('desk-of-nobody', (refusal) => assert.deepEqual(refusal.facts, { party: 'BEL' }));
  atDesks(told, 'AND')
    .at(BEFORE)
    .record(seat('BEL', '2026-03-19', 'represented'))
    .at(END)
    .when(closes('road-map'), theSystem)
    .refuses('not-served')
    .when(onDesk('BEL', OPENED), theSystem)
    .enters('silence.served', 'silence.extended')
    .when(objects('road-map', 'BEL'), delegation('BEL'))
    .enters('position.taken', 'silence.broken');
});

test('a member whose day comes while silence runs counts from that day, though the record knew of it before', () => {
  const told = underSilence(bookBut({ 'silence.unserved': 'blocks' }), joins('ITA', '2026-03-10'));
  assert.deepEqual(awaited(told, '2026-03-09').parties, ['AND', 'BEL']);
  assert.deepEqual(awaited(told, '2026-03-10').unserved, ['ITA']);
  assert.deepEqual(
    needs(told.forum(), told.question('road-map'), rulesAt(told.forum(), DURING), DURING).flatMap((need) =>
      need.is === 'service' ? [[need.parties, need.bars]] : [],
    ),
    [[['ITA'], true]],
  );
});

test('a party that stops counting is noted in the decision, and one whose seat falls vacant with it', () => {
  const told = underSilence(book, joins('CHE', '2000-01-01'), joins('DNK', '2000-01-01'))
    .at('2026-03-10T00:00:00.000Z')
    .record(leaves('CHE', '2026-03-10'))
    .record(seat('DNK', '2026-03-10', 'vacant'))
    .at(END)
    .when(closes('road-map'), theSystem)
    .enters('decision.adopted');
  const [adopted] = told.acts('decision.adopted');
  assert.deepEqual(
    [adopted?.body.awaited, adopted?.body.stopped],
    [
      ['AND', 'BEL'],
      ['CHE', 'DNK'],
    ],
  );
  // Whoever belongs to the forum later was not counted then.
  told.at('2026-04-01T00:00:00.000Z').record(joins('ITA', '2026-04-01')).record(leaves('BEL', '2026-04-01'));
  assert.deepEqual(awaited(told, '2026-04-01').parties, ['AND', 'BEL']);
});

test('the very decision that admits a member does not count it among those whose silence it counted', () => {
  const told = underSilence();
  told.at(END).when(closes('road-map'), theSystem).enters('decision.adopted').record(joins('ITA', '2026-03-19'));
  assert.deepEqual(awaited(told, '2026-03-19').parties, ['AND', 'BEL']);
});

test('a service is of a party that exists, from the opening on, and of nobody who is not counted', () => {
  underSilence(book, granted('observer-state', '2001-01-01', 'ESP'))
    .at(DURING)
    .when(serve('road-map', 'ZZZ', DURING), secretariat)
    .refuses('no-such-party')
    .when(serve('road-map', 'ESP', DURING), secretariat)
    .refuses('not-entitled')
    .when(serve('road-map', 'BEL', '2026-03-05T11:59:59.999Z'), secretariat)
    .refuses('served-before-opening', (refusal) =>
      assert.deepEqual(refusal.facts, { served: '2026-03-05T11:59:59.999Z', opened: OPENED }),
    )
    .when(serve('road-map', 'BEL', END), secretariat)
    .refuses('served-in-the-future');
  story(book, members('AND'), chair('AND', '2020-01-01'))
    .at('2026-03-05T12:00:59.999Z')
    .when(put('road-map'), secretariat)
    .when(opens('road-map', END), secretariat)
    .when(serve('road-map', 'AND', OPENED), secretariat)
    .enters('silence.served');
});

test('no service is recorded for a party that may not read the text; that it came back is', () => {
  underSilence()
    .at(DURING)
    .record(leaves('BEL', '2026-03-12'))
    .when(serve('road-map', 'BEL', DURING), secretariat)
    .refuses('not-for-all-counted', (refusal) => assert.deepEqual(refusal.facts, { of: 'question', parties: ['BEL'] }))
    .when(serve('road-map', 'BEL', DURING, 'bounced'), secretariat)
    .enters('silence.served');
});
