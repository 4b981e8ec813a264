import type { Act } from '#forum/act.ts';
import { entryAt } from '#forum/lists.ts';
import type { SilenceActs } from '#forum/silence/acts.ts';
import type { QuestionId } from '#forum/words.ts';
import type { QuestionActs } from './acts.ts';

/** A question's acts are all that are about it, its decision included. */
export type QuestionAct = Act<keyof QuestionActs | keyof SilenceActs | 'decision.adopted' | 'decision.failed'>;

/** The file of a question is all that the record says of it, in the order of the record. */
export type QuestionFile = readonly QuestionAct[];

export type Questions = Map<QuestionId, QuestionAct[]>;

export const evolveQuestions = (questions: Questions, question: QuestionId, act: QuestionAct): void =>
  void entryAt(questions, question, () => []).push(act);
