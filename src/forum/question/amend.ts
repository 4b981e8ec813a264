/**
 * `amendQuestion` puts an amended text in the place of the one before the organ. It is a text of its own: the Chair asks
 * for objections anew, and all who are there may object.
 */
import { accept, refuse } from '#kernel/result.ts';
import type { Ordered } from '#forum/command.ts';
import { drawn, firstBar, refusedHere, refuseHere, type Decided, type Occasion } from '#forum/occasion.ts';
import type { OwnRefused } from '#forum/refusal.ts';
import type { PutText } from './acts.ts';
import { tooManyAmendments } from './limits.ts';
import { wrongToTakeBack } from './decide.ts';
import { judged } from './judged.ts';
import { questionOf, type Question } from './read.ts';

export function amendQuestion(occasion: Occasion, { body }: Ordered<'AmendQuestion'>): Decided {
  const question = questionOf(occasion.forum, body.question);
  if (!question) return refuseHere('no-such-question', { question: body.question });
  const wrong = wrongToAmend(occasion, question, body.text);
  if (wrong) return refuse(wrong);
  const { rules } = judged(occasion, question);
  const barred = firstBar([rules.hasLanguages(body.text.languages.map((one) => one.language))], question.rulings);
  if (barred) return refuse(barred);
  return accept([drawn(occasion, 'question.amended', body, question.put.audience)]);
}

/** A text under silence is never changed, nor is one whose silence was broken: others have read that very text. */
function wrongToAmend(occasion: Occasion, question: Question, text: PutText): OwnRefused | null {
  const { id, state, put } = question;
  if (state.is !== 'put') return refusedHere('question-not-open', { question: id, stands: state.is });
  const notTheirs = wrongToTakeBack(occasion, question);
  if (notTheirs) return notTheirs;
  const many = tooManyAmendments(question);
  if (many) return many;
  return bytesOf(text) === bytesOf(put.body.text) ? refusedHere('same-text', { question: id }) : null;
}

const bytesOf = ({ languages }: PutText): string =>
  languages
    .map(({ language, sha256 }) => `${language} ${sha256}`)
    .toSorted()
    .join('; ');
