/**
 * `judged` finds the edition of the charter by which a question is judged (docs/decisions/0010). A silence that runs is
 * judged to its end by the edition under which it was opened. A question put and not opened is judged by the edition in
 * force, unless the amendment said that earlier questions go on as put.
 */
import type { Occasion } from '#forum/occasion.ts';
import { editionsOf, type Edition } from '#forum/organ/charter.ts';
import type { Rules } from '#forum/rules.ts';
import type { Question } from './read.ts';

/** `rulesFor` returns the rules by which a question is judged, where those of `rules` are in force. */
export function rulesFor({ forum, rules }: Pick<Occasion, 'forum' | 'rules'>, question: Question): Rules {
  // A silence that was broken is over: one that is opened anew is judged like a question that was only put.
  const silence = question.state.is === 'broken' ? null : question.silence;
  const began = silence?.edition ?? question.put.edition ?? rules.edition.id;
  if (began === rules.edition.id) return rules;
  const editions = editionsOf(forum);
  const first = editions.findIndex((one) => one.id === began);
  if (first < 0) return rules;
  const now = editions.findIndex((one) => one.id === rules.edition.id);
  const edition = silence ? editions[first] : lasting(editions.slice(first, now + 1));
  return edition && edition.id !== rules.edition.id ? rules.under(edition) : rules;
}

/** `lasting` returns, of consecutive editions, the last that took over the questions open when it came. */
const lasting = (editions: readonly Edition[]): Edition | undefined =>
  editions.findLast((one, place) => place === 0 || takesOver(one));

const takesOver = ({ act }: Edition): boolean => act.body.openQuestions !== 'as-put';

/** `judged` returns the occasion with the rules by which the question is judged. */
export const judged = (occasion: Occasion, question: Question): Occasion => ({
  ...occasion,
  rules: rulesFor(occasion, question),
});
