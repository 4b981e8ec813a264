/** `questionToBe` is a question as it would stand if it were put now: a page asks the rules of it before it is put. */
import type { Act, Draft } from '#forum/act.ts';
import type { Forum } from '#forum/forum.ts';
import type { Instant } from '#forum/words.ts';
import { dayOfInstant, writeDay } from '#kernel/date.ts';
import type { Ordered } from '#forum/command.ts';
import type { Question } from './read.ts';

export function questionToBe(forum: Forum, put: Ordered<'PutQuestion'>['body'], at: Instant): Question {
  const draft: Draft<'question.put'> = {
    kind: 'question.put',
    body: put,
    effective: writeDay(dayOfInstant(at)),
    by: { capacity: 'secretariat' },
    audience: put.audience ?? 'members',
    sources: [],
  };
  const act: Act<'question.put'> = { ...draft, n: (forum.acts.at(-1)?.n ?? -1) + 1, recordedAt: at };
  const { question: id, organ, verb, procedure } = put;
  return {
    id,
    put: act,
    earlierTexts: [],
    organ,
    verb,
    procedure,
    state: { is: 'put', called: null },
    silence: null,
    positions: [],
    rulings: [],
    history: [act],
  };
}
