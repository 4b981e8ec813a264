/**
 * `wouldFind` returns what the rules would find if a text were adopted today, and do not find without it. The rules know
 * better than a form: what they would say afterwards is said before the text is put.
 */
import type { Act, Draft } from '#forum/act.ts';
import type { Finding } from '#forum/finding.ts';
import { fold, type Forum } from '#forum/forum.ts';
import { meetingAt } from '#forum/meeting/read.ts';
import { IN_ENGLISH, type Occasion } from '#forum/occasion.ts';
import { adopted } from '#forum/question/adopt.ts';
import type { Question } from '#forum/question/read.ts';
import type { Rules } from '#forum/rules.ts';
import type { Instant } from '#forum/words.ts';
import { dayOfInstant, whenOf, writeDay, type When } from '#kernel/date.ts';
import { findings } from './findings.ts';

/** `wouldFind` looks at the effects also where they come after `knownUntil`, the end of what the record knows. */
export function wouldFind(
  forum: Forum,
  rules: Rules,
  question: Question,
  at: Instant,
  knownUntil: When,
): readonly Finding[] {
  const today = whenOf(writeDay(dayOfInstant(at)));
  const occasion: Occasion = {
    forum,
    rules,
    at,
    received: at,
    today,
    by: { capacity: 'system', party: null },
    sentences: IN_ENGLISH,
  };
  const drafts = adopted(occasion, question, { counted: [] });
  const coming = [...drafts, ...drafts.flatMap((draft) => takenOver(forum, draft, today))];
  const until = latest([today, ...coming.map(({ effective }) => whenOf(effective))]);
  const known = latest([until, knownUntil]);
  const from = (forum.acts.at(-1)?.n ?? -1) + 1;
  const acts = coming.map((draft, place): Act => ({ ...draft, n: from + place, recordedAt: at }));
  const before = new Set(findings(forum, until, known).map(({ id }) => id));
  return findings(fold([...forum.acts, ...acts]), until, known).filter(({ id }) => !before.has(id));
}

/** `takenOver` adds the handover that the choice of a Chair leads to, on the day planned for its meeting. */
function takenOver(forum: Forum, draft: Draft, today: When): Draft[] {
  if (draft.kind !== 'chair.chosen' || draft.body.at === undefined) return [];
  const { party, at, decidedBy } = draft.body;
  const meeting = meetingAt(forum.meetings.get(at) ?? [], today);
  const effective = meeting?.date.edtf ?? today.edtf;
  return [{ ...draft, kind: 'chair.assumed', body: { party, at, decidedBy }, effective }];
}

const latest = (dates: readonly When[]): When =>
  dates.reduce((last, date) => (date.latest > last.latest ? date : last));
