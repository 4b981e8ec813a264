import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Act, Audience, Draft } from '#forum/act.ts';
import type { Command } from '#forum/command.ts';
import { evolve, fold, type Forum } from '#forum/forum.ts';
import { present } from '#kernel/assert.ts';
import { whenOf } from '#kernel/date.ts';
import { act, chair, decided, granted, members } from '#test/support/given.ts';
import {
  book,
  bookBut,
  closes,
  delegation,
  objects,
  opens,
  put,
  secretariat,
  story,
  takes,
  theChair,
  theSystem,
} from '#test/support/story.ts';
import { audienceOf } from './audience.ts';
import { decisionAt, decisionsAt } from './read.ts';

const OPENED = '2026-03-05T12:00:00.000Z';
const END = '2026-03-19T12:00:00.000Z';
const LATER = '2026-03-21T12:00:00.000Z';
const AFTER = whenOf('2026-03-22');

const forum = [
  book,
  members('AND', 'BEL', 'CHE'),
  granted('observer-state', '2001-01-01', 'ESP'),
  chair('AND', '2020-01-01'),
];
const told = () => story(...forum).at(OPENED);
const day = { kind: 'day.proclaimed', body: { names: { en: 'A day' }, day: '10-05' } } as const;
const joins = { kind: 'status.granted', body: { party: 'ESP', status: 'partner' } } as const;

const open = (decision: string, audience: 'members' | 'members-and-observers' | 'public'): Command => ({
  order: 'OpenDecision',
  body: { decision, audience },
});

/** A plan adopted by silence, with a reservation before it and an explanation after. */
const adopted = (more: Parameters<typeof put>[1] = {}) =>
  told()
    .when(put('plan', { effects: [day], ...more }), theChair('AND'))
    .when(opens('plan', END), theChair('AND'))
    .when(takes('plan', 'BEL', 'reservation', { statement: { en: 'But for article 4.' } }), delegation('BEL'))
    .at(END)
    .when(closes('plan'), theSystem)
    .enters('decision.adopted', 'day.proclaimed')
    .at(LATER)
    .when(takes('plan', 'CHE', 'explanation', { statement: { en: 'For peace.' } }), delegation('CHE'))
    .when(objects('plan', 'CHE'), delegation('CHE'));

const seenBy = (whole: Forum, ...audiences: readonly Audience[]): Forum =>
  fold(whole.acts.filter((one) => audiences.includes(audienceOf(whole, one))));

/** As the record of an earlier Concord has it: the decision without its text, the question without its readers. */
function asBefore(whole: Forum): Forum {
  return fold(
    whole.acts.map((one): Act => {
      if (one.kind === 'decision.adopted') {
        const { text: _, ...body } = one.body;
        return { ...one, body };
      }
      if (one.kind !== 'question.put') return one;
      const { decisionFor: _, ...body } = one.body;
      return { ...one, body };
    }),
  );
}

test('a decision carries the exact text that was adopted, for readers who never saw the question too', () => {
  const whole = adopted({ decisionFor: 'public' }).forum();
  const seen = decisionAt(seenBy(whole, 'public'), 'plan', AFTER);
  assert.equal(seen?.text?.reference, 'COUNCIL/plan');
  assert.deepEqual(
    seen.text.languages.map(({ language }) => language),
    ['en'],
  );
  assert.equal(seen.hasQuestion, false, 'the question was put to the members alone');
  assert.equal(decisionAt(whole, 'plan', AFTER)?.hasQuestion, true);
});

test('an older decision has its text by its question, for those who may see the question', () => {
  const whole = asBefore(adopted({ decisionFor: 'public' }).forum());
  assert.equal(decisionAt(whole, 'plan', AFTER)?.text?.reference, 'COUNCIL/plan');
  assert.equal(decisionAt(seenBy(whole, 'public'), 'plan', AFTER)?.text, null);
  assert.equal(decisionAt(fold([act0(decided('old', '2010'))]), 'old', AFTER)?.text, null, 'history has none');
});

const act0 = (draft: ReturnType<typeof decided>): Act => ({ ...draft, n: 0, recordedAt: OPENED });

test('nobody said who may read the decision: the members, or everybody where the forum itself changes', () => {
  const given = (more: Parameters<typeof put>[1], ...rules: (Draft | readonly Draft[])[]) => {
    const by = rules.length === 0 ? told() : story(...rules).at(OPENED);
    const [entered] = by.when(put('plan', more), theChair('AND')).enters('question.put').acts('question.put');
    return entered?.body.decisionFor;
  };
  assert.equal(given({}), 'members');
  assert.equal(given({ effects: [day] }), 'members');
  for (const effect of [
    joins,
    { kind: 'chair.assumed', body: { party: 'BEL' }, effective: '2026-09-01' },
    { kind: 'organ.renamed', body: { organ: 'council', names: { en: 'Board' } } },
    { kind: 'officer.appointed', body: { officer: 'x', name: { en: 'X' }, office: 'head' }, effective: '2026-09-01' },
  ] as const)
    assert.equal(given({ effects: [effect] }), 'public', effect.kind);
  assert.equal(given({ effects: [joins], decisionFor: 'members' }), 'members', 'who puts it may choose');
  // A recommendation changes nothing yet.
  assert.equal(given({ verb: 'recommend', recommends: [joins] }), 'members');
  // Readers of the question learn how it ended, and so do all whose consent is counted.
  assert.equal(given({ audience: 'members-and-observers' }), 'members-and-observers');
  assert.equal(given({ audience: 'public' }), 'public');
  assert.equal(given({ audience: { parties: ['AND', 'BEL', 'CHE'] } }), 'members');
  assert.equal(given({ audience: { parties: ['AND', 'BEL', 'CHE', 'ESP'] } }), 'members-and-observers');
  const [, ...others] = forum;
  const observersObject = bookBut({ 'participation.object': ['member', 'observer-state'] });
  assert.equal(
    given({ audience: { parties: ['AND', 'BEL', 'CHE', 'ESP'] } }, observersObject, ...others),
    'members-and-observers',
  );
});

test('a decision for fewer than saw the question put is refused', () => {
  told()
    .when(put('plan', { audience: 'public', decisionFor: 'members' }), theChair('AND'))
    .refuses('decision-for-fewer')
    .when(put('plan', { audience: 'members-and-observers', decisionFor: 'members' }), theChair('AND'))
    .refuses('decision-for-fewer')
    .when(
      put('plan', { audience: 'members-and-observers', decisionFor: { parties: ['AND', 'BEL', 'CHE'] } }),
      theChair('AND'),
    )
    .refuses('decision-for-fewer')
    .when(put('plan', { audience: 'members', decisionFor: 'members-and-observers' }), theChair('AND'))
    .enters('question.put');
});

test('a question put in earlier days says nothing of its decision, which is for everybody', () => {
  const before = asBefore(told().when(put('plan'), theChair('AND')).when(opens('plan', END), theChair('AND')).forum());
  const [first] = story(...before.acts)
    .at(END)
    .when(closes('plan'), theSystem)
    .enters('decision.adopted')
    .acts('decision.adopted');
  assert.equal(first?.audience, 'public');
});

test('a decision of the members is opened with its text, its effects and what was said beside it', () => {
  const by = adopted();
  const before = by.forum();
  assert.deepEqual(decisionsAt(seenBy(before, 'public', 'members-and-observers'), AFTER), []);
  by.when(open('plan', 'members-and-observers'), theChair('AND')).enters('decision.opened');
  const observers = seenBy(by.forum(), 'public', 'members-and-observers');
  assert.deepEqual(decisionsAt(seenBy(by.forum(), 'public'), AFTER), [], 'and to nobody else');
  const seen = present(decisionAt(observers, 'plan', AFTER), 'the decision');
  assert.equal(seen.text?.reference, 'COUNCIL/plan');
  assert.deepEqual(
    seen.attached.map(({ party, as }) => [party, as]),
    [
      ['BEL', 'reservation'],
      ['CHE', 'explanation'],
    ],
  );
  assert.deepEqual(
    seen.effects.map(({ kind }) => kind),
    ['day.proclaimed'],
  );
  assert.deepEqual(
    observers.acts.filter((one) => one.kind === 'position.taken').map((one) => one.body.as),
    ['explanation'],
    'what was said against it stays with the question',
  );
  assert.equal(
    observers.acts.some((one) => one.kind === 'question.put'),
    false,
  );
  by.when(open('plan', 'public'), secretariat).enters('decision.opened');
  const everybody = seenBy(by.forum(), 'public');
  assert.equal(decisionAt(everybody, 'plan', AFTER)?.openings.length, 2);
});

test('what is said beside a decision after it was opened is for those to whom it was opened', () => {
  const [, , , later] = adopted()
    .when(open('plan', 'public'), theChair('AND'))
    .when(takes('plan', 'AND', 'explanation', { statement: { en: 'So be it.' } }), delegation('AND'))
    .enters('position.taken')
    .acts('position.taken');
  assert.equal(later?.audience, 'public');
});

test('a decision is never opened twice to the same, nor to fewer, nor where there is none', () => {
  const by = adopted({
    audience: { parties: ['AND', 'BEL', 'CHE', 'ESP'] },
    decisionFor: { parties: ['AND', 'BEL', 'CHE', 'ESP'] },
  });
  by.when(open('plan', 'members'), theChair('AND'))
    .refuses('not-for-more')
    .when(open('plan', 'members-and-observers'), theChair('AND'))
    .enters('decision.opened')
    .when(open('plan', 'members-and-observers'), secretariat)
    .refuses('not-for-more')
    .when(open('plan', 'members'), secretariat)
    .refuses('not-for-more')
    .when(open('plan', 'public'), secretariat)
    .enters('decision.opened')
    .when(open('plan', 'public'), theChair('AND'))
    .refuses('not-for-more')
    .when(open('nothing', 'public'), secretariat)
    .refuses('no-such-decision')
    .when(open('plan', 'public'), delegation('BEL'))
    .refuses('not-in-this-capacity');
});

test('an older decision is opened with the text that its question has', () => {
  const before = asBefore(adopted().forum());
  // Its readers are those of its act: what the question said is gone.
  const by = story(...before.acts)
    .at(LATER)
    .when(open('plan', 'public'), theChair('AND'))
    .enters('decision.opened');
  assert.equal(decisionAt(seenBy(by.forum(), 'public'), 'plan', AFTER)?.text?.reference, 'COUNCIL/plan');
});

test('an act that rests on a decision and was recorded for others keeps its readers', () => {
  const alone: Audience = { parties: ['AND'] };
  const other = { ...act('day.proclaimed', '2026-03-20', { ...day.body, decision: 'plan' }), audience: alone };
  const by = adopted().record(other).when(open('plan', 'public'), theChair('AND'));
  const whole = by.forum();
  const kept = whole.acts.findLast((one) => one.kind === 'day.proclaimed');
  assert.deepEqual(audienceOf(whole, present(kept, 'the act')), alone);
});

test('a decision for everybody does not betray the recommendation of the members on which it rests', () => {
  const by = told()
    .when(put('advice', { verb: 'recommend' }), theChair('AND'))
    .when(opens('advice', END), theChair('AND'))
    .at(END)
    .when(closes('advice'), theSystem)
    .enters('decision.adopted')
    .when(put('plan', { follows: 'advice', decisionFor: 'public' }), theChair('AND'))
    .when(put('own', { follows: 'advice' }), theChair('AND'))
    .when(opens('plan', LATER), theChair('AND'))
    .when(opens('own', LATER), theChair('AND'))
    .at(LATER)
    .when(closes('plan'), theSystem)
    .enters('decision.adopted')
    .when(closes('own'), theSystem)
    .enters('decision.adopted');
  const whole = by.forum();
  assert.doesNotMatch(JSON.stringify(seenBy(whole, 'public').acts), /advice/);
  assert.equal(decisionAt(seenBy(whole, 'public'), 'plan', AFTER)?.follows, null);
  assert.equal(decisionAt(whole, 'plan', AFTER)?.follows, 'advice', 'members have it by the question');
  assert.deepEqual(
    by.acts('decision.adopted').map(({ body }) => body.follows),
    [undefined, undefined, 'advice'],
  );
});

test('before it was opened a decision is as closed as it was', () => {
  const whole = adopted().when(open('plan', 'public'), theChair('AND')).forum();
  const opening = present(
    whole.acts.find((one) => one.kind === 'decision.opened'),
    'the opening',
  );
  const then = whole.acts.slice(0, opening.n).reduce(evolve, fold([]));
  assert.deepEqual(decisionsAt(seenBy(then, 'public'), AFTER), []);
});
