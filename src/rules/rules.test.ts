import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Adoption, Application, Ruling } from '#forum/rules.ts';
import { whenOf } from '#kernel/date.ts';
import { act, chair, charter, editionIn, given, granted, manyMembers, members, names } from '#test/support/given.ts';
import { rulesOf } from './rules.ts';
import { firstNot } from './ruling.ts';

const values = {
  'participation.consensus': ['member'],
  'participation.object': ['member'],
  'participation.speak': ['member'],
  'participation.speak-by-leave': ['observer-state'],
  'participation.chair': ['member'],
  'decision.means': 'no-objection',
  'decision.organs': ['assembly', 'council'],
  'decision.meetings': ['regular', 'special'],
  'objection.presence': true,
  'quorum.share': '2/3',
  'quorum.of': 'members',
  'quorum.empty-seat': 'counted',
  'languages.documents': ['en'],
  'admission.application': 'writing',
  'admission.eligible.types': ['state'],
  'admission.signs': ['declaration', 'founding-act'],
  'admission.recommended.by': 'council',
  'admission.decided.by': ['assembly'],
  'chairmanship.candidature.form': 'writing',
  'chairmanship.candidature.terms': 2,
  'seating.order': 'english-alphabet',
  'seating.name': 'short',
  'silence.allowed': true,
  'silence.organs': ['council'],
  'silence.period': 'P14D',
  'silence.shortest': 'PT2S',
  'silence.opened-by': ['chair'],
  'silence.broken-by': ['objection', 'amendment'],
  'silence.form': 'writing',
  'silence.extension': 'by-chair',
};
const book = charter('book', '2000-01-01', values);
const today = whenOf('2024-05-01');
const rulesIn = (forum: ReturnType<typeof given>) => rulesOf(editionIn(forum, '2024-05-01'));
const codeOf = (ruling: Ruling) => (ruling.is === 'holds' ? 'holds' : ruling.code);

test('a member takes part in consensus; an observer may not, and speaks if the Chair gives leave', () => {
  const forum = given(book, members('AND'), granted('observer-state', '2001-01-01', 'BEL'));
  const { may } = rulesIn(forum);
  assert.equal(codeOf(may('consensus', 'AND', forum, today)), 'holds');
  assert.equal(codeOf(may('consensus', 'BEL', forum, today)), 'not-entitled');
  assert.equal(codeOf(may('speak', 'BEL', forum, today)), 'leave-of-the-chair');
  assert.equal(codeOf(may('speak', 'CHE', forum, today)), 'not-entitled');
});

test('a partner attends if the members agree to invite it', () => {
  const invited = charter('invited', '2000-01-01', {
    'participation.attend': ['member'],
    'participation.attend-by-invitation': ['partner'],
  });
  const forum = given(invited, members('AND'), granted('partner', '2001-01-01', 'SEA'));
  const { may } = rulesIn(forum);
  assert.equal(codeOf(may('attend', 'AND', forum, today)), 'holds');
  assert.equal(codeOf(may('attend', 'SEA', forum, today)), 'consent-of-members');
  assert.equal(codeOf(may('attend', 'CHE', forum, today)), 'not-entitled');
});

test('where the date of a membership is not certain, the answer is a point to be ruled on, not a refusal', () => {
  const forum = given(book, granted('member', '2024', 'AND'));
  assert.equal(codeOf(rulesIn(forum).may('object', 'AND', forum, today)), 'status-uncertain');
});

test('what the charter does not say is left to the Chair', () => {
  const forum = given(charter('short', '2000-01-01', {}), members('AND'));
  assert.equal(codeOf(rulesIn(forum).may('propose', 'AND', forum, today)), 'charter-silent');
  assert.equal(codeOf(rulesIn(forum).quorum(['AND'], forum, today).ruling), 'charter-silent');
});

test('of twenty-eight members nineteen make a quorum, and eighteen do not', () => {
  const forum = given(book, manyMembers(28));
  const { quorum } = rulesIn(forum);
  assert.deepEqual(quorum(names(19), forum, today), { required: 19, of: 28, present: 19, ruling: { is: 'holds' } });
  assert.deepEqual(quorum(names(18), forum, today).ruling, {
    is: 'refused',
    code: 'quorum-not-met',
    facts: { present: 18, required: 19, of: 28 },
    rule: 'quorum.share',
    article: '1',
    basis: 'article',
    edition: 'book',
    statedIn: 'book',
  });
});

test('a party that is no member, or comes twice, does not fill a seat', () => {
  const forum = given(book, manyMembers(3), granted('observer-state', '2001-01-01', 'BEL'));
  assert.equal(rulesIn(forum).quorum(['M1', 'M1', 'BEL'], forum, today).present, 1);
});

test('a seat that nobody fills counts among the members, unless the charter says otherwise', () => {
  const empty = act('representation.changed', '2021-08-15', { party: 'M4', seat: 'vacant' });
  const contested = act('representation.changed', '2021-08-15', { party: 'M3', seat: 'contested' });
  const counted = given(book, manyMembers(4), empty);
  assert.equal(rulesIn(counted).quorum(names(3), counted, today).of, 4);
  const other = given(
    charter('other', '2000-01-01', { ...values, 'quorum.empty-seat': 'not-counted' }),
    manyMembers(4),
    empty,
    contested,
  );
  assert.equal(rulesIn(other).quorum(names(3), other, today).of, 3);
});

const text: Adoption = { organ: 'council', meeting: 'regular', present: names(3), objections: [], languages: ['en'] };

test('a text is adopted when nobody in the room objects', () => {
  const forum = given(book, manyMembers(3), granted('observer-state', '2001-01-01', 'BEL'));
  const { mayAdopt } = rulesIn(forum);
  const ask = (change: Partial<Adoption>) => codeOf(mayAdopt({ ...text, ...change }, forum, today));
  assert.equal(ask({}), 'holds');
  assert.equal(ask({ objections: ['M2'] }), 'objection-stands');
  assert.equal(
    ask({ objections: ['BEL'], present: [...names(3), 'BEL'] }),
    'holds',
    'an observer has nothing to object with',
  );
  assert.equal(
    ask({ objections: ['M3'], present: names(2) }),
    'holds',
    'this charter asks a party that objects to be present',
  );
  assert.equal(ask({ present: ['M1'] }), 'quorum-not-met');
  assert.equal(ask({ languages: ['ru'] }), 'language-missing');
  assert.equal(ask({ organ: 'pilots' }), 'organ-does-not-decide');
  assert.equal(ask({ meeting: 'informal' }), 'meeting-does-not-decide');
});

const kuwait: Application = {
  party: 'KWT',
  type: 'state',
  status: 'member',
  applied: true,
  signed: ['declaration', 'founding-act'],
  organ: 'assembly',
  recommendedBy: ['council'],
};

test('a member is admitted after signing, on a recommendation, by the organ that decides', () => {
  const rules = rulesIn(given(book));
  const ask = (change: Partial<Application>) => firstNot(rules.admission({ ...kuwait, ...change }));
  assert.equal(codeOf(ask({})), 'holds');
  assert.equal(codeOf(ask({ type: 'organisation' })), 'type-not-eligible');
  assert.equal(codeOf(ask({ applied: false })), 'application-missing');
  assert.equal(codeOf(ask({ recommendedBy: [] })), 'recommendation-missing');
  assert.equal(codeOf(ask({ organ: 'council' })), 'organ-does-not-decide');
  const unsigned = ask({ signed: ['declaration'] });
  assert.ok(unsigned.is === 'refused' && unsigned.code === 'founding-documents-not-signed');
  assert.deepEqual(unsigned.facts, { party: 'KWT', missing: ['founding-act'] });
});

test('an observer and a partner to be apply by their own part of the charter', () => {
  const stated = {
    'observers.application': 'writing',
    'observers.recommended.by': 'council',
    'observers.decided.by': ['assembly'],
    'partners.eligible.types': ['organisation'],
    'partners.decided.by': ['council'],
  };
  const rules = rulesIn(given(charter('book', '2000-01-01', stated)));
  const observer = { ...kuwait, status: 'observer-state' } as const;
  const codes = (application: Application) =>
    rules
      .admission(application)
      .map(codeOf)
      .filter((code) => code !== 'holds');
  assert.deepEqual(codes({ ...observer, signed: [] }), [], 'nothing is signed for it');
  assert.deepEqual(codes({ ...observer, applied: false, recommendedBy: [] }), [
    'application-missing',
    'recommendation-missing',
  ]);
  assert.deepEqual(codes({ ...observer, type: 'organisation' }), ['type-not-eligible']);
  const partner = { ...kuwait, status: 'partner', applied: false, organ: 'council', recommendedBy: [] } as const;
  assert.deepEqual(codes({ ...partner, type: 'organisation' }), []);
  assert.deepEqual(codes({ ...partner, organ: 'assembly' }), ['type-not-eligible', 'organ-does-not-decide']);
});

test('the head of the Secretariat is a national of the party in the chair, where the charter says so', () => {
  const bound = given(charter('book', '2000-01-01', { 'secretariat.head.nationality': 'chair' }), chair('AND', '2020'));
  const { mayHold } = rulesIn(bound);
  assert.equal(codeOf(mayHold('head', 'AND', bound, today)), 'holds');
  assert.equal(codeOf(mayHold('head', 'BEL', bound, today)), 'not-a-national-of-the-chair');
  assert.equal(codeOf(mayHold('deputy', 'BEL', bound, today)), 'holds');
  assert.equal(codeOf(rulesIn(given(book)).mayHold('head', 'BEL', bound, today)), 'holds');
});

test('a candidature is written, and for one of the next two terms', () => {
  const forum = given(book, members('AND'));
  const { mayCandidate } = rulesIn(forum);
  const ask = (inWriting: boolean, term: number) =>
    codeOf(mayCandidate({ party: 'AND', inWriting, term }, forum, today));
  assert.equal(ask(true, 2), 'holds');
  assert.equal(ask(true, 3), 'candidature-beyond-next-terms');
  assert.equal(ask(true, 0), 'candidature-beyond-next-terms');
  assert.equal(ask(false, 1), 'not-in-writing');
});

test('where candidatures are put in writing, nobody is chosen who has not stood', () => {
  const { hasStood } = rulesIn(given(book));
  assert.equal(codeOf(hasStood('AND', true)), 'holds');
  assert.equal(codeOf(hasStood('AND', false)), 'candidature-missing');
  assert.equal(codeOf(rulesIn(given(charter('free', '2000-01-01', {}))).hasStood('AND', false)), 'holds');
});

test('seats go by the English alphabet of the name in use', () => {
  const named = (party: string, on: string, short: string) =>
    act('party.named', on, { party, type: 'state', short: { en: short } });
  const forum = given(
    book,
    named('SWZ', '1992', 'Swaziland'),
    named('FJI', '1992', 'Fiji'),
    named('SWZ', '2018-04-19', 'Eswatini'),
  );
  const { seated } = rulesIn(forum);
  assert.deepEqual(seated(['SWZ', 'FJI'], forum, whenOf('2017')), ['FJI', 'SWZ']);
  assert.deepEqual(seated(['FJI', 'SWZ'], forum, today), ['SWZ', 'FJI']);
  assert.deepEqual(seated(['ZZZ', 'FJI'], forum, today), ['FJI', 'ZZZ']);
});

test('silence is opened by an office that the charter names, in an organ that knows it, and not for less than its shortest', () => {
  const { mayOpenSilence, silencePeriod } = rulesIn(given(book));
  const at = '2024-05-01T12:00:00.000Z';
  const ask = (organ: string, by: 'chair' | 'delegation', until: string) =>
    codeOf(mayOpenSilence({ organ, by, at, until }));
  assert.equal(ask('council', 'chair', '2024-05-01T12:00:02.000Z'), 'holds');
  assert.equal(ask('council', 'chair', '2024-05-01T12:00:01.999Z'), 'silence-too-short');
  assert.equal(ask('council', 'chair', at), 'silence-too-short');
  assert.equal(ask('assembly', 'chair', '2024-05-15T12:00:00.000Z'), 'silence-not-foreseen');
  assert.equal(ask('council', 'delegation', '2024-05-15T12:00:00.000Z'), 'silence-not-opened-by');
  assert.equal(silencePeriod(), 1_209_600);
  const short = mayOpenSilence({
    organ: 'council',
    by: 'chair',
    at: '2024-05-01T23:59:58.700Z',
    until: '2024-05-01T23:59:59.800Z',
  });
  // Milliseconds are whole numbers until the end: 1.1, and not 1.0999999999985448.
  assert.ok(short.is === 'refused' && short.code === 'silence-too-short');
  assert.equal(short.facts.seconds, 1.1);
});

test('a member breaks silence in writing, an observer never', () => {
  const forum = given(book, members('AND'), granted('observer-state', '2001-01-01', 'BEL'));
  const { mayBreakSilence } = rulesIn(forum);
  const ask = (party: string, inWriting: boolean) =>
    codeOf(
      mayBreakSilence(
        { party, as: 'amendment', inWriting, until: '2024-05-02T00:00:00.000Z', at: '2024-05-01T12:00:00.000Z' },
        forum,
      ),
    );
  assert.equal(ask('AND', true), 'holds');
  assert.equal(ask('AND', false), 'not-in-writing');
  assert.equal(ask('BEL', true), 'not-entitled');
});

test('a silence closes at its end; over a member that it did not reach, as the charter says', () => {
  const until = '2024-05-02T00:00:00.000Z';
  const before = '2024-05-01T23:59:59.999Z';
  const ask = (stated: string | null, at: string, unserved: readonly string[]) =>
    codeOf(
      rulesIn(given(charter('book', '2000-01-01', { ...values, 'silence.unserved': stated }))).mayCloseSilence({
        until,
        at,
        unserved,
      }),
    );
  assert.equal(ask('blocks', until, []), 'holds');
  assert.equal(ask('listed', before, []), 'silence-still-runs');
  assert.equal(ask('listed', until, ['AND']), 'holds');
  assert.equal(ask('blocks', until, ['AND']), 'not-served');
  assert.equal(ask(null, until, ['AND']), 'charter-silent');
});

test('a silence is served on all who may object, the doubtful too; an empty seat is not awaited', () => {
  const empty = act('representation.changed', '2021-08-15', { party: 'BEL', seat: 'vacant' });
  const doubtful = granted('member', '2024', 'CHE');
  const acts = [members('AND', 'BEL'), empty, doubtful, granted('observer-state', '2001-01-01', 'ESP')];
  const forum = given(book, ...acts);
  assert.deepEqual(rulesIn(forum).silenceServes(forum, today), ['AND', 'BEL', 'CHE']);
  assert.deepEqual(rulesIn(forum).silenceAwaits(forum, today), ['AND', 'CHE']);
  const other = given(charter('other', '2000-01-01', { ...values, 'silence.empty-seat': 'not-served' }), ...acts);
  assert.deepEqual(rulesIn(other).silenceServes(other, today), ['AND', 'CHE']);
});

test('a member objects from within the room, where the charter asks for its presence', () => {
  const forum = given(book, members('AND'));
  assert.equal(codeOf(rulesIn(forum).mayObject('AND', true, forum, today)), 'holds');
  assert.equal(codeOf(rulesIn(forum).mayObject('AND', false, forum, today)), 'not-present');
  const free = given(charter('free', '2000-01-01', { ...values, 'objection.presence': false }), members('AND'));
  assert.equal(codeOf(rulesIn(free).mayObject('AND', false, free, today)), 'holds');
});

test('the chair passes by an organ that decides on it, on the recommendation of the one that recommends', () => {
  const stated = { ...values, 'chairmanship.decided.by': ['assembly'], 'chairmanship.recommended.by': 'council' };
  const { mayTakeEffect } = rulesIn(given(charter('book', '2000-01-01', stated)));
  const ask = (organ: string, recommendedBy: readonly string[]) =>
    codeOf(mayTakeEffect({ effect: 'chair.assumed', organ, recommendedBy }));
  assert.equal(ask('assembly', ['council']), 'holds');
  assert.equal(ask('assembly', []), 'recommendation-missing');
  assert.equal(ask('council', ['council']), 'organ-does-not-decide');
  assert.equal(codeOf(mayTakeEffect({ effect: 'day.proclaimed', organ: 'council', recommendedBy: [] })), 'holds');
});

test('reservations are made where the charter knows them; an explanation always', () => {
  const ask = (stated: boolean | null) =>
    rulesIn(given(charter('book', '2000-01-01', { ...values, 'decision.reservations': stated }))).mayState;
  assert.equal(codeOf(ask(true)('reservation')), 'holds');
  assert.equal(codeOf(ask(false)('reservation')), 'statement-not-foreseen');
  assert.equal(codeOf(ask(null)('reservation')), 'charter-silent');
  assert.equal(codeOf(ask(false)('explanation')), 'holds');
});

test('the end of a silence moves later, never earlier', () => {
  const { mayExtendSilence } = rulesIn(given(book));
  const until = '2024-05-02T00:00:00.000Z';
  assert.equal(codeOf(mayExtendSilence(until, '2024-05-03T00:00:00.000Z')), 'holds');
  assert.equal(codeOf(mayExtendSilence(until, until)), 'end-not-later');
  assert.equal(codeOf(mayExtendSilence(until, '2024-05-01T00:00:00.000Z')), 'end-not-later');
});
