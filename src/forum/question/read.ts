/** Questions put to organs: where each stands, what was said on it, what it still needs, whom it waits for. */
import type { Act } from '#forum/act.ts';
import type { Forum } from '#forum/forum.ts';
import type { QuestionId } from '#forum/words.ts';

/** The act by which a question was put; undefined where none was. */
export const putAs = (forum: Forum, question: QuestionId): Act<'question.put'> | undefined =>
  forum.questions.get(question)?.find((act) => act.kind === 'question.put');
