/** `lackingWithout` finds what open texts would lack if an act were gone: the same rules are asked with it and without it. */
import { canonical } from '#kernel/canonical.ts';
import type { Act, Draft } from '#forum/act.ts';
import { corrected } from '#forum/correction/guard.ts';
import { refOf, type Forum } from '#forum/forum.ts';
import { needs, type Need } from '#forum/question/needs.ts';
import { questionOf } from '#forum/question/read.ts';
import type { Rules } from '#forum/rules.ts';
import { COMMON_LANGUAGE, type Instant, type QuestionId } from '#forum/words.ts';
import { rulesToday } from '#reading/in-force.ts';
import type { Reading } from '#reading/reading.ts';

type Lacking = { readonly question: QuestionId; readonly needs: readonly Need[] };

export function lackingWithout(reading: Reading, act: Act, at: Instant): Lacking[] {
  const rules = rulesToday(reading);
  const { forum } = reading;
  if (!rules || forum.correctedBy.has(act.n)) return [];
  const gone: Draft<'act.withdrawn'> = {
    kind: 'act.withdrawn',
    body: { reason: { [COMMON_LANGUAGE]: '' } },
    effective: act.effective,
    corrects: refOf(act),
    by: act.by,
    audience: act.audience,
    sources: [],
  };
  const without = corrected({ forum, at }, gone);
  return [...forum.questions.keys()].flatMap((question) => {
    const before = new Set(standsAgainst(forum, question, rules, at).map((one) => canonical(one)));
    const found = standsAgainst(without, question, rules, at).filter((one) => !before.has(canonical(one)));
    return found.length === 0 ? [] : [{ question, needs: found }];
  });
}

/** Obstacles alone: the next step and the time that runs are none. */
function standsAgainst(forum: Forum, id: QuestionId, rules: Rules, at: Instant): Need[] {
  const question = questionOf(forum, id);
  return question ? needs(forum, question, rules, at).filter(({ is }) => is !== 'step' && is !== 'time') : [];
}
