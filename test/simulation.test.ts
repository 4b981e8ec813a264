import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Act, Draft } from '#forum/act.ts';
import type { Actor, Command } from '#forum/command.ts';
import { decide, type Decide } from '#forum/decide.ts';
import { fold, type Forum } from '#forum/forum.ts';
import type { Rules } from '#forum/rules.ts';
import { accept, refuse } from '#kernel/result.ts';
import { instantAt, msOf } from '#kernel/instant.ts';
import { delegation } from './support/story.ts';
import { simulate } from './simulation.ts';

test('two thousand schedules in which everything goes wrong, and every promise holds after every act', () => {
  const report = simulate(2000, 1);
  assert.ok(report.adopted > 500 && report.broken > 200 && report.late > 500, JSON.stringify(report));
});

test('the same seed tells the same story', () => {
  assert.deepEqual(simulate(50, 7), simulate(50, 7));
});

/** Decides rightly, and then changes what comes out. */
const but =
  (change: (drafts: readonly Draft[], at: string) => readonly Draft[]): Decide =>
  (command, forum, rules, at, by, sentences, received) => {
    const decided = decide(command, forum, rules, at, by, sentences, received);
    return decided.ok ? accept(change(decided.value, at)) : decided;
  };

const without = (kind: Draft['kind']) => but((drafts) => drafts.filter((draft) => draft.kind !== kind));

/** Decides by rules under which the consent of `counted` alone is asked for, at one of the orders. */
const countingOnly =
  (counted: readonly string[], ...orders: readonly Command['order'][]): Decide =>
  (command, forum, rules, at, by, sentences, received) => {
    const blind = { ...rules, counted: () => counted, under: () => blind };
    return decide(command, forum, orders.includes(command.order) ? blind : rules, at, by, sentences, received);
  };

const isPresenceOf = ({ kind, body }: Act, party: string): boolean =>
  kind === 'presence.noted' && 'party' in body && body.party === party;

function struckOff(call: Act<'question.called'>, party: string, by: Actor): Draft {
  const { n: _n, recordedAt: _at, ...envelope } = call;
  const author = { capacity: by.capacity, ...(by.party === null ? {} : { party: by.party }) };
  const body = { meeting: call.body.meeting, party, present: false };
  return { ...envelope, kind: 'presence.noted', body, by: author };
}

/** The forum as it would be had nobody objected. */
const unheard = (forum: Forum): Forum => fold(renumbered(forum, ({ kind }) => kind !== 'position.taken'));

/** The forum as it would be had no text been amended. */
const notAmended = (forum: Forum): Forum => fold(renumbered(forum, ({ kind }) => kind !== 'question.amended'));

const renumbered = ({ acts }: Forum, kept: (act: Act) => boolean): Act[] =>
  acts.filter(kept).map((act, n) => ({ ...act, n }));

const FAULTS: readonly (readonly [fault: string, decider: Decide, caught: RegExp])[] = [
  ['an objection breaks nothing', without('silence.broken'), /over an objection received before the end/],
  [
    'the end moves earlier',
    but((drafts) =>
      drafts.map((draft) =>
        draft.kind === 'silence.extended'
          ? { ...draft, body: { ...draft.body, until: instantAt(msOf(draft.body.until) - 172_800_000) } }
          : draft,
      ),
    ),
    /the end moves earlier/,
  ],
  [
    'silence closes a second too early',
    (command, forum, rules, at, by) =>
      decide(command, forum, rules, command.order === 'CloseSilence' ? instantAt(msOf(at) + 1000) : at, by),
    /adopted before the end/,
  ],
  [
    'an objection of the last millisecond is taken for a late one',
    (command, forum, rules, at, by) =>
      decide(command, forum, rules, command.order === 'TakePosition' ? instantAt(msOf(at) + 1) : at, by),
    /over an objection received before the end/,
  ],
  [
    'an objection that waited in our queue over the end is judged by when it was recorded',
    (command, forum, rules, at, by, sentences, received) => {
      const decided = decide(command, forum, rules, at, by, sentences);
      const came = { received: received !== undefined && received < at ? received : at };
      return decided.ok ? accept(decided.value.map((draft) => ({ ...draft, ...came }))) : decided;
    },
    /over an objection received before the end/,
  ],
  [
    'a position is not counted',
    but((drafts) =>
      drafts.map((draft) =>
        draft.kind === 'decision.adopted'
          ? { ...draft, body: { ...draft.body, counted: draft.body.counted?.slice(1) ?? [] } }
          : draft,
      ),
    ),
    /not all positions before the end are counted/,
  ],
  ['an effect is forgotten', without('day.proclaimed'), /an effect is missing/],
  [
    'an effect is entered twice',
    but((drafts) =>
      drafts.flatMap((draft): readonly Draft[] => (draft.kind === 'chair.assumed' ? [draft, draft] : [draft])),
    ),
    /another act stands where an effect should/,
  ],
  [
    'the decision comes after its effects',
    but((drafts) => (drafts[0]?.kind === 'decision.adopted' ? drafts.toReversed() : drafts)),
    /takes effect without its decision|another act/,
  ],
  [
    'a text is adopted twice',
    but((drafts) =>
      drafts.flatMap((draft): readonly Draft[] => (draft.kind === 'decision.adopted' ? [draft, draft] : [draft])),
    ),
    /adopted twice|another act stands/,
  ],
  [
    'a text is put, opened, called and adopted for those who see it, over those who do not',
    countingOnly([], 'PutQuestion', 'OpenSilence', 'CloseSilence', 'CallQuestion', 'Gavel'),
    /is counted and cannot see the (question|decision)/,
  ],
  [
    'nobody asks again at the end of a silence whether a new member can see the text',
    countingOnly([], 'CloseSilence'),
    /EST is counted and cannot see the (question|decision)/,
  ],
  [
    'nobody asks again at the gavel whether a new member can see the text',
    countingOnly([], 'CallQuestion', 'Gavel'),
    /EST is counted and cannot see the (question|decision)/,
  ],
  [
    'a late service gives its party no time',
    but((drafts) => drafts.filter((one) => one.kind !== 'silence.extended' || one.body.cause !== 'service')),
    /had not the shortest period from its service/,
  ],
  [
    'a silence closes over a member of a few hours, to whom nobody gave the text',
    (command, forum, rules, at, by) => {
      const lax: Rules = {
        ...rules,
        mayCloseSilence: ({ until, at: now, unserved }) => rules.mayCloseSilence({ until, at: now, unserved }),
        under: (edition) => rules.under(edition),
      };
      return decide(command, forum, lax, at, by);
    },
    /had not the shortest period since it counts/,
  ],
  [
    'an effect is kept from members who know of the decision',
    but((drafts) =>
      drafts.map((draft) => (draft.kind === 'chair.assumed' ? { ...draft, audience: { parties: ['AND'] } } : draft)),
    ),
    /told to others than it should be/,
  ],
  [
    'an order that failed for a fault of ours gives nobody more time',
    (command, ...rest) =>
      command.order === 'ExtendSilence' && command.body.cause === 'outage' ? accept([]) : decide(command, ...rest),
    /closed over an order that failed for a fault of ours/,
  ],
  [
    'the Chair strikes a party off the roll while a text is in hand',
    (command, forum, rules, at, by, ...rest) => {
      const strikes = command.order === 'CallRoll' || command.order === 'NotePresence';
      const decided = decide(command, forum, rules, at, by, ...rest);
      if (decided.ok || !strikes || decided.problem.is !== 'refused-here') return decided;
      if (decided.problem.code !== 'text-in-hand') return decided;
      const { body } = command;
      const parties = 'parties' in body ? body.parties : [body.party];
      const [call] = forum.acts.filter((one) => one.kind === 'question.called').slice(-1);
      return call ? accept(parties.map((party) => struckOff(call, party, by))) : decided;
    },
    /struck off while a text is in hand/,
  ],
  [
    'whoever left the room after the call is not heard any more',
    (command, forum, rules, at, by, ...rest) => {
      const raised = command.order === 'RaiseObjection' ? command.body : null;
      const there = raised && forum.acts.findLast((one) => isPresenceOf(one, raised.party));
      const gone = there?.kind === 'presence.noted' && !there.body.present;
      if (raised && gone)
        return refuse({
          is: 'refused-here',
          code: 'question-not-open',
          facts: { question: raised.question, stands: 'put' },
        });
      return decide(command, forum, rules, at, by, ...rest);
    },
    /is turned away before the gavel/,
  ],
  [
    'somebody else lifts the objection of a party',
    (command, forum, rules, at, by, ...rest) => {
      const decided = decide(command, forum, rules, at, by, ...rest);
      if (decided.ok || command.order !== 'LiftObjection') return decided;
      const itself = delegation(command.body.party);
      const lifted = decide(command, forum, rules, at, itself, ...rest);
      const author = { capacity: by.capacity, ...(by.party === null ? {} : { party: by.party }) };
      return lifted.ok ? accept(lifted.value.map((draft) => ({ ...draft, by: author }))) : decided;
    },
    /somebody else lifts the objection of a party/,
  ],
  [
    'a silence opened anew takes up the old period',
    (command, forum, ...rest) => {
      const decided = decide(command, forum, ...rest);
      if (!decided.ok || command.order !== 'OpenSilence') return decided;
      const { question } = command.body;
      const old = forum.acts.findLast((one) => one.kind === 'silence.opened' && one.body.question === question);
      if (old?.kind !== 'silence.opened') return decided;
      const { until } = old.body;
      return accept(
        decided.value.map((one) => (one.kind === 'silence.opened' ? { ...one, body: { ...one.body, until } } : one)),
      );
    },
    /shorter than the shortest period/,
  ],
  [
    'a broken silence may be opened anew while the objection stands',
    (command, forum, rules, at, by, ...rest) => {
      const lax = command.order === 'OpenSilence' ? unheard(forum) : forum;
      return decide(command, lax, rules, at, by, ...rest);
    },
    /a silence is opened over an objection/,
  ],
  [
    'an amended text is adopted by the call of the one before it',
    (command, forum, ...rest) => decide(command, command.order === 'Gavel' ? notAmended(forum) : forum, ...rest),
    /adopted that was not called last|another text is adopted than the last one/,
  ],
];

for (const [fault, decider, caught] of FAULTS) {
  test(`the simulation sees it when ${fault}`, () => assert.throws(() => simulate(20_000, 1, decider), caught));
}
