/** What a forum says of the questions of a schedule, to be compared. */
import type { Forum } from '#forum/forum.ts';
import { questionOf } from '#forum/question/read.ts';
import { QUESTIONS } from './beginnings.ts';

/** Where every question stands and what was said on it, by the numbers of the acts: one short text. */
export const stands = (forum: Forum): string =>
  QUESTIONS.map((id) => {
    const question = questionOf(forum, id);
    if (!question) return id;
    const { state, silence, positions } = question;
    const said = positions.map((one) => `${one.n}${one.late ? 'late' : ''}`).join();
    const end = 'act' in state ? state.act.n : (silence?.until ?? '');
    return `${id} ${state.is} ${end} ${said} ${forum.restingOn.get(id)?.length ?? 0}`;
  }).join('; ');
