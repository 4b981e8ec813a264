/**
 * What was ordered and what came of it, in the field's own words:
 *
 *   story(book, members('AND', 'BEL'))
 *     .at('2026-03-05T12:00:00.000Z')
 *     .when(put('road-map'), theChair('AND'))
 *     .enters('question.put')
 *     .when(objects('road-map', 'BEL'), delegation('BEL'))
 *     .refuses('silence-has-ended');
 */
import assert from 'node:assert/strict';
import { draftSchema } from '#contract/acts.ts';
import type { Act, Draft, Kind } from '#forum/act.ts';
import type { Actor, Command, Ordered } from '#forum/command.ts';
import { decide } from '#forum/decide.ts';
import { evolve, type Forum } from '#forum/forum.ts';
import { editionAt } from '#forum/organ/charter.ts';
import { questionOf, type Question } from '#forum/question/read.ts';
import type { Refusal } from '#forum/refusal.ts';
import type { Rules } from '#forum/rules.ts';
import { present } from '#kernel/assert.ts';
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import type { Result } from '#kernel/result.ts';
import { rulesOf } from '#rules/rules.ts';
import { act, charter, given } from './given.ts';

export const theChair = (party: string): Actor => ({ capacity: 'chair', party });
export const delegation = (party: string): Actor => ({ capacity: 'delegation', party });
export const secretariat: Actor = { capacity: 'secretariat', party: null };
export const theSystem: Actor = { capacity: 'system', party: null };

/** A charter under which the council decides in the meeting and by silence. */
export const values = {
  'participation.attend': ['member', 'observer-state'],
  'participation.consensus': ['member'],
  'participation.object': ['member'],
  'participation.propose': ['member'],
  'participation.chair': ['member'],
  'decision.means': 'no-objection',
  'decision.organs': ['assembly', 'council', 'experts'],
  'decision.meetings': ['regular', 'special'],
  'decision.reservations': true,
  'decision.interpretative-statements': true,
  'objection.presence': true,
  'quorum.share': '2/3',
  'quorum.empty-seat': 'counted',
  'languages.documents': ['en'],
  'admission.signs': ['declaration'],
  'admission.recommended.by': 'council',
  'admission.decided.by': ['assembly'],
  'silence.allowed': true,
  'silence.organs': ['assembly', 'council'],
  'silence.period': 'P14D',
  'silence.shortest': 'PT2S',
  'silence.opened-by': ['chair', 'secretariat'],
  'silence.broken-by': ['objection', 'amendment'],
  'silence.form': 'writing',
  'silence.extension': 'by-chair',
  'silence.unserved': 'listed',
  'silence.empty-seat': 'served-and-not-awaited',
} as const;

export const book = charter('book', '2000-01-01', values);

/** The same with some values changed. */
export const bookBut = (changes: Parameters<typeof charter>[2]) =>
  charter('book', '2000-01-01', { ...values, ...changes });

/** A party that the record knows, in no standing. */
export const named = (party: string): Draft =>
  act('party.named', '2000-01-01', { party, type: 'state', short: { en: party } });

const DIGEST = 'ab'.repeat(32);

export const put = (question: string, more: Partial<Ordered<'PutQuestion'>['body']> = {}): Command => ({
  order: 'PutQuestion',
  body: {
    question,
    title: { en: `On ${question}` },
    text: { reference: `COUNCIL/${question}`, version: '1', languages: [{ language: 'en', sha256: DIGEST }] },
    organ: 'council',
    verb: 'adopt',
    procedure: 'by-silence',
    effects: [],
    ...more,
  },
});

export const withdraws = (question: string): Command => ({ order: 'WithdrawQuestion', body: { question } });
export const opens = (question: string, until?: string): Command => ({
  order: 'OpenSilence',
  body: { question, ...(until === undefined ? {} : { until }) },
});
export const closes = (question: string): Command => ({ order: 'CloseSilence', body: { question } });
export const extend = (question: string, until: string, cause: 'chair' | 'outage' = 'chair'): Command => ({
  order: 'ExtendSilence',
  body: { question, until, cause, reason: { en: 'More time.' } },
});

export const serve = (
  question: string,
  party: string,
  at: string,
  outcome: Ordered<'RecordService'>['body']['outcome'] = 'received',
): Command => ({ order: 'RecordService', body: { question, party, how: 'desk', at, outcome } });

export const takes = (
  question: string,
  party: string,
  as: Ordered<'TakePosition'>['body']['as'],
  more: Partial<Ordered<'TakePosition'>['body']> = {},
): Command => ({ order: 'TakePosition', body: { question, party, as, ...more } });

export const objects = (question: string, party: string): Command => takes(question, party, 'objection');

export const rises = (question: string, party: string, meeting = 'council-1'): Command => ({
  order: 'RaiseObjection',
  body: { question, meeting, party },
});

export const openMeeting = (meeting: string, presidedBy: string): Command => ({
  order: 'OpenMeeting',
  body: { meeting, organ: meeting.replace(/-\d+$/, ''), kind: 'regular', presidedBy },
});
export const enters = (party: string, meeting = 'council-1', there = true): Command => ({
  order: 'NotePresence',
  body: { meeting, party, present: there },
});
export const calls = (question: string, meeting = 'council-1'): Command => ({
  order: 'CallQuestion',
  body: { question, meeting },
});
export const gavel = (question: string, meeting = 'council-1'): Command => ({
  order: 'Gavel',
  body: { question, meeting },
});

/** The rules in force on the day of an instant. */
export function rulesAt(forum: Forum, at: string): Rules {
  const on = writeDay(dayOfInstant(at));
  return rulesOf(present(editionAt(forum, whenOf(on)), `an edition on ${on}`).edition);
}

export type Story = {
  readonly forum: () => Forum;
  readonly question: (id: string) => Question;
  readonly at: (instant: string) => Story;
  /** Orders from here on arrived at this instant, until another instant comes. */
  readonly received: (instant: string) => Story;
  readonly when: (command: Command, by: Actor) => Story;
  /** Enters an act that nobody ordered: a correction, a fact of history. */
  readonly record: (draft: Draft) => Story;
  /** What the last order entered, kind by kind. */
  readonly enters: (...kinds: readonly Kind[]) => Story;
  /** Why the last order was refused. */
  readonly refuses: (code: Refusal['code'], check?: (refusal: Refusal) => void) => Story;
  /** The acts of one kind, wherever they stand. */
  readonly acts: <K extends Kind>(kind: K) => Act<K>[];
};

export function story(...acts: readonly (Draft | readonly Draft[])[]): Story {
  let forum = given(...acts);
  let now = '2026-03-01T00:00:00.000Z';
  let came: string | undefined;
  let last: Result<readonly Draft[], Refusal> | null = null;
  const told: Story = {
    forum: () => forum,
    question: (id) => present(questionOf(forum, id), `question ${id}`),
    at: (instant) => {
      [now, came] = [instant, undefined];
      return told;
    },
    received: (instant) => {
      came = instant;
      return told;
    },
    when: (command, by) => {
      last = decide(command, forum, rulesAt(forum, now), now, by, undefined, came);
      if (!last.ok) return told;
      for (const draft of last.value) {
        assert.deepEqual(draftSchema.parse(draft), draft, 'what is decided can be written');
        forum = evolve(forum, { ...draft, n: forum.acts.length, recordedAt: now });
      }
      return told;
    },
    record: (draft) => {
      forum = evolve(forum, { ...draft, n: forum.acts.length, recordedAt: now });
      return told;
    },
    enters: (...kinds) => {
      assert.ok(last?.ok, `refused: ${JSON.stringify(last)}`);
      assert.deepEqual(
        last.value.map((draft) => draft.kind),
        kinds,
      );
      return told;
    },
    refuses: (code, check) => {
      assert.ok(last && !last.ok, 'it was accepted');
      assert.equal(last.problem.code, code);
      check?.(last.problem);
      return told;
    },
    acts: (kind) => forum.acts.filter((one) => one.kind === kind) as Act<typeof kind>[],
  };
  return told;
}
