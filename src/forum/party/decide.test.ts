import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command, Ordered } from '#forum/command.ts';
import { needs } from '#forum/question/needs.ts';
import { present } from '#kernel/assert.ts';
import { whenOf } from '#kernel/date.ts';
import { act, chair, granted, members } from '#test/support/given.ts';
import {
  bookBut,
  closes,
  delegation,
  named,
  opens,
  put,
  rulesAt,
  secretariat,
  story,
  theChair,
  theSystem,
  type Story,
} from '#test/support/story.ts';
import { standingsAt, standingsOf } from './read.ts';

const MORNING = '2026-04-01T09:00:00.000Z';
const LATER = '2026-04-20T09:00:00.000Z';

const book = bookBut({
  'admission.application': 'writing',
  'admission.eligible.types': ['state'],
  'observers.application': 'writing',
});
const forum = [
  book,
  members('AND', 'BEL', 'CHE'),
  chair('AND', '2020-01-01'),
  act('document.adopted', '1999-09-14', {
    document: 'declaration',
    type: 'declaration',
    title: { en: 'Declaration' },
    verb: 'adopt',
  }),
];

const nameOf = (party: string, type: 'state' | 'organisation' = 'state'): Command => ({
  order: 'NameParty',
  body: { party, type, short: { en: `The land of ${party}` } },
});
const applies = (party: string, more: Partial<Ordered<'RecordApplication'>['body']> = {}): Command => ({
  order: 'RecordApplication',
  body: {
    party,
    status: 'member',
    letter: { reference: 'Note 12/26', dated: '2026-03-20' },
    receivedBy: 'secretariat',
    on: '2026-03-25',
    ...more,
  },
});
const signs = (party: string, on: string): Command => ({
  order: 'RecordInstrument',
  body: { document: 'declaration', party, instrument: 'signature', on },
});
const admits = (party: string) => ({ kind: 'status.granted', body: { party, status: 'member' } }) as const;

/** What stands in the way of a question, by code. */
const missing = (told: Story, question: string, at: string): string[] =>
  needs(told.forum(), told.question(question), rulesAt(told.forum(), at), at).flatMap((need) =>
    need.is === 'rule' ? [need.ruling.code] : [],
  );

test('a party that is not in the forum is named, applies, is recommended, signs, and is admitted: with two dates', () => {
  const told = story(...forum)
    .at(MORNING)
    .when(applies('ESP'), secretariat)
    .refuses('no-such-party')
    .when(nameOf('ESP'), secretariat)
    .enters('party.named')
    .when(put('esp-recommended', { verb: 'recommend', recommends: [admits('ESP')] }), secretariat)
    .enters('question.put');
  assert.deepEqual(missing(told, 'esp-recommended', MORNING), ['application-missing']);
  told.when(opens('esp-recommended'), theChair('AND')).refuses('application-missing');
  told.when(applies('ESP'), secretariat).enters('application.made');
  const [application] = told.acts('application.made');
  assert.equal(application?.effective, '2026-03-25', 'of the day on which the letter came');
  assert.equal(application?.ref, 'application/ESP');
  assert.equal(application?.audience, 'members');
  told.when(opens('esp-recommended'), theChair('AND')).enters('silence.opened');
  told.at(LATER).when(closes('esp-recommended'), theSystem).enters('decision.adopted');
  assert.deepEqual(told.acts('decision.adopted')[0]?.body.parties, ['ESP']);
  const asked = { organ: 'assembly', verb: 'admit', effects: [admits('ESP')], follows: 'esp-recommended' } as const;
  told.when(put('esp', asked), secretariat).enters('question.put');
  assert.deepEqual(missing(told, 'esp', LATER), ['founding-documents-not-signed']);
  told
    .when(signs('ESP', '2026-04-18'), secretariat)
    .enters('instrument.deposited')
    .when(opens('esp', '2026-04-21T09:00:00.000Z'), theChair('AND'))
    .enters('silence.opened')
    .at('2026-04-21T09:00:00.000Z')
    .when(closes('esp'), theSystem)
    .enters('decision.adopted', 'status.granted');
  const [standing] = standingsOf(present(told.forum().parties.get('ESP'), 'ESP'));
  assert.equal(standing?.since.edtf, '2026-04-21', 'a member from the day of the decision');
  assert.equal(standing?.signedOn?.edtf, '2026-04-18', 'and signed before');
  assert.equal(standing?.decidedBy, 'esp');
});

test('what was recommended of one applicant does not hold for another', () => {
  const told = story(...forum)
    .at(MORNING)
    .when(nameOf('ESP'), secretariat)
    .when(nameOf('FRA'), secretariat)
    .when(applies('ESP'), secretariat)
    .when(applies('FRA'), secretariat)
    .when(put('esp-recommended', { verb: 'recommend', recommends: [admits('ESP')] }), secretariat)
    .when(opens('esp-recommended'), theChair('AND'))
    .at(LATER)
    .when(closes('esp-recommended'), theSystem)
    .when(put('fra', { organ: 'assembly', effects: [admits('FRA')], follows: 'esp-recommended' }), secretariat)
    .enters('question.put');
  assert.deepEqual(missing(told, 'fra', LATER), ['founding-documents-not-signed', 'recommendation-missing']);
});

test('an application is refused to whom the rules do not let apply, and where there is nothing to ask for', () => {
  story(...forum, granted('observer-state', '2001-01-01', 'DNK'))
    .at(MORNING)
    .when(nameOf('UNO', 'organisation'), secretariat)
    .when(applies('UNO'), secretariat)
    .refuses('type-not-eligible')
    .when(applies('UNO', { status: 'observer-state' }), secretariat)
    .refuses('type-not-eligible')
    .when(nameOf('DNK'), secretariat)
    .when(applies('DNK', { status: 'observer-state' }), secretariat)
    .refuses('already-so')
    .when(applies('DNK', { on: '2026-04-02' }), secretariat)
    .refuses('dated-in-the-future')
    .when(applies('DNK'), delegation('DNK'))
    .refuses('not-in-this-capacity')
    .when(applies('DNK'), secretariat)
    .enters('application.made')
    .when(applies('DNK', { letter: { reference: 'Note 13/26', dated: '2026-03-21' } }), secretariat)
    .refuses('already-recorded');
});

const withdraws = (party: string, more: Partial<Ordered<'WithdrawApplication'>['body']> = {}): Command => ({
  order: 'WithdrawApplication',
  body: { party, status: 'member', ...more },
});
const letter = { reference: 'Note 15/26', dated: '2026-03-30' };

test('a party takes its application back, and admission asks for a new one', () => {
  const told = story(...forum)
    .at(MORNING)
    .when(nameOf('ESP'), secretariat)
    .when(applies('ESP', { audience: 'members-and-observers' }), secretariat)
    .when(put('esp-recommended', { verb: 'recommend', recommends: [admits('ESP')] }), secretariat);
  assert.deepEqual(missing(told, 'esp-recommended', MORNING), []);
  told.when(withdraws('ESP'), delegation('ESP')).enters('application.withdrawn');
  const [withdrawal] = told.acts('application.withdrawn');
  assert.equal(withdrawal?.audience, 'members-and-observers', 'as the application was addressed');
  assert.equal(withdrawal?.ref, 'withdrawal/ESP');
  assert.deepEqual(missing(told, 'esp-recommended', MORNING), ['application-missing']);
  told
    .when(opens('esp-recommended'), theChair('AND'))
    .refuses('application-missing')
    .when(withdraws('ESP'), delegation('ESP'))
    .refuses('no-open-application')
    .when(applies('ESP'), secretariat)
    .enters('application.made')
    .when(opens('esp-recommended'), theChair('AND'))
    .enters('silence.opened');
});

test('an application is taken back by its own party, or by the Secretariat with the letter by which the party did', () => {
  story(...forum)
    .at(MORNING)
    .when(withdraws('ESP', { letter }), secretariat)
    .refuses('no-open-application')
    .when(nameOf('ESP'), secretariat)
    .when(applies('ESP'), secretariat)
    .when(withdraws('ESP'), delegation('BEL'))
    .refuses('not-for-this-party')
    .when(withdraws('ESP', { letter }), delegation('ESP'))
    .refuses('not-for-this-party')
    .when(withdraws('ESP'), theChair('AND'))
    .refuses('not-in-this-capacity')
    .when(withdraws('ESP'), secretariat)
    .refuses('not-without-how-it-came')
    .when(withdraws('ESP', { letter: { ...letter, dated: '2026-04-02' } }), secretariat)
    .refuses('dated-in-the-future')
    .when(withdraws('ESP', { status: 'observer-state' }), delegation('ESP'))
    .refuses('no-open-application')
    .when(withdraws('ESP', { letter }), secretariat)
    .enters('application.withdrawn');
});

test('what a party takes back before silence ends is not adopted; from the end on it comes too late', () => {
  const end = '2026-04-15T09:00:00.000Z';
  const running = () =>
    story(...forum)
      .at(MORNING)
      .when(nameOf('ESP'), secretariat)
      .when(applies('ESP'), secretariat)
      .when(put('esp-recommended', { verb: 'recommend', recommends: [admits('ESP')] }), secretariat)
      .when(opens('esp-recommended', end), theChair('AND'))
      .enters('silence.opened');
  const before = running().at('2026-04-15T08:59:59.999Z').when(withdraws('ESP'), delegation('ESP'));
  assert.deepEqual(missing(before, 'esp-recommended', end), ['application-missing']);
  before
    .at(end)
    .when(closes('esp-recommended'), theSystem)
    .refuses('application-missing')
    .when({ order: 'WithdrawQuestion', body: { question: 'esp-recommended' } }, theChair('AND'))
    .enters('question.withdrawn');
  running()
    .at(end)
    .when(withdraws('ESP'), delegation('ESP'))
    .enters('application.withdrawn')
    .when(closes('esp-recommended'), theSystem)
    .enters('decision.adopted');
});

test('what was granted is no application any more, and cannot be taken back', () => {
  story(...forum, granted('member', '2026-03-26', 'ESP'))
    .at(MORNING)
    .when(withdraws('ESP'), delegation('ESP'))
    .refuses('no-open-application');
});

test('a signature is recorded once, of a document that is there, on a day that has come', () => {
  story(...forum)
    .at(MORNING)
    .when(signs('ESP', '2026-03-01'), secretariat)
    .refuses('no-such-party')
    .when(nameOf('ESP'), secretariat)
    .when(nameOf('ESP'), secretariat)
    .refuses('already-recorded')
    .when(signs('ESP', '2026-05-01'), secretariat)
    .refuses('dated-in-the-future')
    .when(signs('ESP', '2026-03-01'), secretariat)
    .enters('instrument.deposited')
    .when(signs('ESP', '2026-03-01'), secretariat)
    .refuses('already-recorded')
    .when(
      { order: 'RecordInstrument', body: { document: 'nothing', party: 'ESP', instrument: 'signature' } },
      secretariat,
    )
    .refuses('no-such-document');
});

test('an observer that becomes a member observes no more from that day', () => {
  const told = story(...forum, named('ESP'), granted('observer-state', '2003', 'ESP'))
    .at(MORNING)
    .when(applies('ESP'), secretariat)
    .when(signs('ESP', '2026-03-30'), secretariat)
    .when(put('esp-recommended', { verb: 'recommend', recommends: [admits('ESP')] }), secretariat)
    .when(opens('esp-recommended'), theChair('AND'))
    .at(LATER)
    .when(closes('esp-recommended'), theSystem)
    .when(put('esp', { organ: 'assembly', effects: [admits('ESP')], follows: 'esp-recommended' }), secretariat)
    .when(opens('esp', '2026-04-21T09:00:00.000Z'), theChair('AND'))
    .at('2026-04-21T09:00:00.000Z')
    .when(closes('esp'), theSystem)
    .enters('decision.adopted', 'status.granted', 'status.ended');
  const on = (day: string) =>
    standingsAt(told.forum(), whenOf(day)).flatMap((one) => (one.party === 'ESP' ? [one.status] : []));
  assert.deepEqual(on('2026-04-20'), ['observer-state']);
  assert.deepEqual(on('2026-04-21'), ['member']);
});
