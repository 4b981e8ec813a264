/** What the keeper asks about the end of a silence: its instants, which acts end it, and which refusals pass. */
import type { Command } from '#forum/command.ts';
import type { Question } from '#forum/question/read.ts';
import type { Instant, QuestionId } from '#forum/words.ts';
import type { SilenceTimes } from './outage.ts';
import type { NotPerformed } from './perform.ts';

type UnderSilence = Extract<Question['state'], { readonly is: 'under-silence' }>;

/** `timesOf` gives the instants of a silence that its end is judged by. */
export const timesOf = ({ opened, until }: UnderSilence, now: Instant): SilenceTimes => ({
  opened: opened.recordedAt,
  firstUntil: opened.body.until,
  until,
  now,
});

export const openedOf = (question: Question | null): Instant | null => question?.silence?.opened.recordedAt ?? null;

/** An act of one of these kinds ends the silence of its question. */
export const ENDING: ReadonlySet<string> = new Set([
  'silence.broken',
  'decision.adopted',
  'decision.failed',
  'question.withdrawn',
]);

/**
 * `isOfTheMoment` tells refusals that the next look will cure from those that stay. Either the moment came too early by
 * the database's clock, or the extension was decided so late that its own new end had passed. The next look is due
 * shortly and gives the order anew. After any other refusal the question waits until the record says something new
 * about it.
 */
export const isOfTheMoment = (problem: NotPerformed): boolean =>
  problem.is === 'refusal' && ['silence-still-runs', 'end-not-ahead'].includes(problem.refusal.code);

export const closing = (question: QuestionId): Command => ({ order: 'CloseSilence', body: { question } });
