import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Audience } from '#forum/act.ts';
import type { Command } from '#forum/command.ts';
import { questionOf } from '#forum/question/read.ts';
import { needs } from '#forum/question/needs.ts';
import { act, chair, granted, members } from '#test/support/given.ts';
import {
  book,
  bookBut,
  calls,
  closes,
  delegation,
  enters,
  extend,
  gavel,
  named,
  objects,
  openMeeting,
  opens,
  put,
  rulesAt,
  secretariat,
  story,
  theChair,
  theSystem,
  withdraws,
} from '#test/support/story.ts';

const OPENED = '2026-03-05T12:00:00.000Z';
const END = '2026-03-19T12:00:00.000Z';
const LATER = '2026-03-21T12:00:00.000Z';

const forum = [
  book,
  members('AND', 'BEL', 'CHE'),
  granted('observer-state', '2001-01-01', 'ESP'),
  chair('AND', '2020-01-01'),
];
const told = () => story(...forum).at(OPENED);
const only = (...parties: readonly string[]): Audience => ({ parties });
const ended = [{ kind: 'status.ended', body: { party: 'CHE', status: 'member' } }] as const;
const inTheRoom = { procedure: 'in-the-meeting' } as const;

/** A question as an earlier Concord let it in, before the rule of consent. */
const letIn = (more: Parameters<typeof put>[1]) => {
  const { audience = 'members', ...body } = put('coup', more).body as Extract<
    Command,
    { order: 'PutQuestion' }
  >['body'];
  return { ...act('question.put', '2026-03-01', body), audience };
};

test('one officer of the Chair cannot end a membership over the heads of the members in the meeting', () => {
  const alone = only('AND');
  told()
    .when(openMeeting('council-1', 'AND'), theChair('AND'))
    .when(enters('AND'), theChair('AND'))
    .when(enters('BEL'), theChair('AND'))
    .when(enters('CHE'), theChair('AND'))
    .when(put('coup', { ...inTheRoom, audience: alone, decisionFor: alone, effects: ended }), theChair('AND'))
    .refuses('not-for-all-counted', (refusal) => {
      assert.ok(refusal.is === 'refused');
      assert.deepEqual(refusal.facts, { of: 'question', parties: ['BEL', 'CHE'] });
      assert.deepEqual([refusal.rule, refusal.article, refusal.edition], ['participation.object', '1', 'book']);
    })
    .when(calls('coup'), theChair('AND'))
    .refuses('no-such-question')
    .when(gavel('coup'), theChair('AND'))
    .refuses('no-such-question');
});

test('a text that some members cannot see is neither called nor gavelled, however it came to be put', () => {
  story(...forum, letIn({ ...inTheRoom, audience: only('AND'), effects: ended }))
    .at(OPENED)
    .when(openMeeting('council-1', 'AND'), theChair('AND'))
    .when(enters('AND'), theChair('AND'))
    .when(enters('BEL'), theChair('AND'))
    .when(calls('coup'), theChair('AND'))
    .refuses('not-for-all-counted')
    .record(act('question.called', '2026-03-05', { question: 'coup', meeting: 'council-1', sha256: [], present: [] }))
    .when(gavel('coup'), theChair('AND'))
    .refuses('not-for-all-counted');
});

test('a text that the Secretariat puts for one party alone does not go under silence for all', () => {
  told()
    .when(put('coup', { audience: only('AND') }), secretariat)
    .refuses('not-for-all-counted');
  const before = story(...forum, letIn({ audience: only('AND') })).at(OPENED);
  before.when(opens('coup', END), secretariat).refuses('not-for-all-counted');
  const question = before.question('coup');
  assert.deepEqual(
    needs(before.forum(), question, rulesAt(before.forum(), OPENED), OPENED).map((need) =>
      need.is === 'rule' ? need.ruling.code : need.is,
    ),
    ['not-for-all-counted', 'step'],
    'the page says so before anybody tries',
  );
});

test('a silence that an earlier Concord opened over parties that cannot see it is not closed, and can be withdrawn', () => {
  const narrow = letIn({ audience: only('AND', 'BEL') });
  const before = () =>
    story(...forum, narrow)
      .at(OPENED)
      .record({
        ...act('silence.opened', '2026-03-05', { question: 'coup', until: END, servedTo: ['AND'], openedBy: 'chair' }),
        audience: narrow.audience,
      });
  before().when(extend('coup', LATER), theChair('AND')).refuses('not-for-all-counted');
  before()
    .at(END)
    .when(closes('coup'), theSystem)
    .refuses('not-for-all-counted', (refusal) => assert.deepEqual(refusal.facts, { of: 'question', parties: ['CHE'] }))
    .when(extend('coup', LATER, 'outage'), theSystem)
    .enters('silence.extended')
    .when(withdraws('coup'), theChair('AND'))
    .enters('question.withdrawn');
});

test('an audience that leaves out one member, one that names nobody, and a decision for fewer are refused alike', () => {
  const narrower: readonly (readonly [Parameters<typeof put>[1], object])[] = [
    [{ audience: only('AND', 'BEL') }, { of: 'question', parties: ['CHE'] }],
    [{ audience: only() }, { of: 'question', parties: ['AND', 'BEL', 'CHE'] }],
    [{ audience: only('ESP') }, { of: 'question', parties: ['AND', 'BEL', 'CHE'] }],
    [{ decisionFor: only('AND', 'BEL') }, { of: 'decision', parties: ['CHE'] }],
    [{ decisionFor: only() }, { of: 'decision', parties: ['AND', 'BEL', 'CHE'] }],
    [
      { audience: 'public', decisionFor: only('AND'), effects: ended },
      { of: 'decision', parties: ['BEL', 'CHE'] },
    ],
  ];
  for (const [more, facts] of narrower) {
    for (const procedure of ['by-silence', 'in-the-meeting'] as const) {
      told()
        .when(put('plan', { ...more, procedure }), theChair('AND'))
        .refuses('not-for-all-counted', (refusal) => assert.deepEqual(refusal.facts, facts));
    }
  }
  for (const audience of ['members', 'members-and-observers', 'public', only('AND', 'BEL', 'CHE')] as const) {
    told()
      .when(put('plan', { audience, decisionFor: audience }), theChair('AND'))
      .enters('question.put');
  }
});

test('where observers may object, a text for members alone leaves them out, and is refused', () => {
  const rules = bookBut({ 'participation.object': ['member', 'observer-state'] });
  const [, ...others] = forum;
  story(rules, ...others)
    .at(OPENED)
    .when(put('plan'), theChair('AND'))
    .refuses('not-for-all-counted', (refusal) => assert.deepEqual(refusal.facts, { of: 'question', parties: ['ESP'] }))
    .when(put('plan', { audience: 'members-and-observers' }), theChair('AND'))
    .enters('question.put');
});

test('what changes members, chair or charter is for all members: a list of today’s names is refused', () => {
  const everyone = only('AND', 'BEL', 'CHE');
  const effects = [
    ended,
    [{ kind: 'chair.assumed', body: { party: 'BEL' }, effective: '2026-09-01' }],
    [{ kind: 'organ.renamed', body: { organ: 'council', names: { en: 'Board' } } }],
  ] as const;
  for (const some of effects) {
    told()
      .when(put('plan', { effects: some, decisionFor: everyone }), theChair('AND'))
      .refuses('effects-not-for-members')
      .when(put('plan', { effects: some, decisionFor: 'members' }), theChair('AND'))
      .enters('question.put');
  }
  const day = [{ kind: 'day.proclaimed', body: { names: { en: 'A day' }, day: '10-05' } }] as const;
  told()
    .when(put('plan', { effects: day, decisionFor: everyone }), theChair('AND'))
    .enters('question.put');
});

test('an audience of nobody is refused, of the question as of the decision', () => {
  told()
    .when(put('plan', { audience: only() }), theChair('AND'))
    .refuses('not-for-all-counted')
    .when(put('plan', { decisionFor: only() }), theChair('AND'))
    .refuses('not-for-all-counted');
});

test('a membership that ends by a decision for members alone ends for every reader', () => {
  const adopted = told()
    .when(put('plan', { effects: ended, decisionFor: 'members' }), theChair('AND'))
    .when(opens('plan', END), theChair('AND'))
    .at(END)
    .when(closes('plan'), theSystem)
    .enters('decision.adopted', 'status.ended');
  const audiences = [...adopted.acts('decision.adopted'), ...adopted.acts('status.ended')].map((one) => one.audience);
  assert.deepEqual(audiences, ['members', 'public']);
});

test('a party that becomes a member meanwhile is not counted on what it cannot see', () => {
  const everyone = only('AND', 'BEL', 'CHE');
  const joins = act('status.granted', '2026-03-10', { party: 'ITA', status: 'member' });
  const by = story(...forum)
    .at(OPENED)
    .when(put('plan', { audience: everyone }), theChair('AND'))
    .when(opens('plan', END), theChair('AND'))
    .at('2026-03-10T12:00:00.000Z')
    .record(joins)
    .at(END)
    .when(closes('plan'), theSystem)
    .refuses('not-for-all-counted', (refusal) => assert.deepEqual(refusal.facts, { of: 'question', parties: ['ITA'] }));
  assert.equal(questionOf(by.forum(), 'plan')?.state.is, 'under-silence');
});

test('a member in doubt is counted, and so it can see and speak', () => {
  const doubtful = act('status.ended', '2026', { party: 'CHE', status: 'member' });
  story(...forum, doubtful)
    .at(OPENED)
    .when(put('plan'), theChair('AND'))
    .enters('question.put')
    .when(opens('plan', END), theChair('AND'))
    .when(objects('plan', 'CHE'), delegation('CHE'))
    .enters('position.taken', 'silence.broken');
});

test('nothing is put to an organ or shown to a party that nobody knows', () => {
  told()
    .when(put('plan', { organ: 'nothing' }), theChair('AND'))
    .refuses('no-such-organ', (refusal) => assert.deepEqual(refusal.facts, { organ: 'nothing' }))
    .when(put('plan', { audience: only('AND', 'BEL', 'CHE', 'ZZZ') }), theChair('AND'))
    .refuses('no-such-party', (refusal) => assert.deepEqual(refusal.facts, { party: 'ZZZ' }))
    .when(put('plan', { decisionFor: only('ZZZ') }), theChair('AND'))
    .refuses('no-such-party');
  const senate = act('organ.established', '2020-01-01', {
    organ: 'senate',
    names: { en: 'Senate' },
    class: 'governing',
    level: 'ministers',
  });
  story(...forum, senate, named('ITA'))
    .at(OPENED)
    .when(put('plan', { organ: 'senate' }), theChair('AND'))
    .enters('question.put');
});
