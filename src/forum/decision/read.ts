/** These readers tell what was decided, where, how, and what followed from it. */
import { dayOrWhenOf, byDate, whenOf, type When } from '#kernel/date.ts';
import type { Act, Bodies } from '#forum/act.ts';
import { actsBy, hadHappenedBy, inTime } from '#forum/dated.ts';
import type { Forum } from '#forum/forum.ts';
import type { DecisionId, DocumentId, MeetingId, OrganId, PartyId, QuestionId, Words } from '#forum/words.ts';
import type { PutText } from '#forum/question/acts.ts';
import { attached, positionsIn, putAs } from '#forum/question/read.ts';
import type { Attached, Procedure, Verb } from './acts.ts';

export type Decision = {
  readonly id: DecisionId;
  readonly title: Words;
  readonly organ: OrganId;
  readonly date: When;
  readonly certain: boolean;
  readonly outcome: 'adopted' | 'failed';
  readonly verb: Verb | null;
  readonly procedure: Procedure | null;
  readonly meeting: MeetingId | null;
  readonly documents: readonly DocumentId[];
  readonly parties: readonly PartyId[];
  readonly follows: DecisionId | null;
  readonly authority: Words | null;
  readonly silenceFrom: When | null;
  readonly reason: Words | null;
  /** The question put here, with its positions; null for history. */
  readonly question: QuestionId | null;
  /** True where the forum at hand has the question: not each reader of a decision saw it put. */
  readonly hasQuestion: boolean;
  /** The exact text that was adopted; null for history, and where nothing at hand names it. */
  readonly text: PutText | null;
  /** The acts that opened it to more readers, in the order of the record. */
  readonly openings: readonly Act<'decision.opened'>[];
  /** The statements of parties beside the text, before it was adopted and after, each with its ref. */
  readonly attached: readonly Attached[];
  /** Acts that rest on the decision: statuses, terms in the chair, appointments, documents. */
  readonly effects: readonly Act[];
  readonly act: Act<'decision.adopted' | 'decision.failed'>;
};

export function decisionAt(forum: Forum, id: DecisionId, at: When): Decision | null {
  const act = inTime(forum.decisions.get(id) ?? []).findLast((one) => hadHappenedBy(one, at) !== 'no');
  if (!act) return null;
  const adopted = act.kind === 'decision.adopted' ? act.body : null;
  return {
    id,
    title: act.body.title,
    organ: act.body.organ,
    date: whenOf(act.effective),
    certain: hadHappenedBy(act, at) === 'yes',
    outcome: adopted ? 'adopted' : 'failed',
    verb: adopted?.verb ?? null,
    procedure: adopted?.procedure ?? null,
    meeting: act.body.meeting ?? null,
    documents: adopted?.documents ?? [],
    parties: adopted?.parties ?? [],
    // A decision for more readers than the recommendation has does not name it; the question does.
    follows: adopted ? (adopted.follows ?? putAs(forum, id)?.body.follows ?? null) : null,
    authority: adopted?.authority ?? null,
    silenceFrom: adopted?.silenceFrom === undefined ? null : dayOrWhenOf(adopted.silenceFrom),
    reason: act.kind === 'decision.failed' ? (act.body.reason ?? null) : null,
    question: act.body.question ?? null,
    hasQuestion: act.body.question !== undefined && putAs(forum, id) !== undefined,
    text: adopted ? textAdopted(forum, id, adopted) : null,
    openings: actsBy(forum.openings.get(id) ?? [], at),
    attached: adopted ? [...(adopted.attached ?? []), ...attachedLater(forum, id, at)] : [],
    effects: forum.restingOn.get(id) ?? [],
    act,
  };
}

/** `textAdopted` looks for the text in the decision. An older decision has it in what opened it, or in the question. */
const textAdopted = (forum: Forum, id: DecisionId, adopted: Bodies['decision.adopted']): PutText | null =>
  adopted.text ??
  forum.openings.get(id)?.findLast(({ body }) => body.text !== undefined)?.body.text ??
  (adopted.question === undefined ? null : (putAs(forum, id)?.body.text ?? null));

/** `attachedLater` returns what parties said beside a decision after it was taken. */
function attachedLater(forum: Forum, id: DecisionId, at: When): Attached[] {
  const file = inTime(forum.questions.get(id) ?? []).filter((one) => hadHappenedBy(one, at) !== 'no');
  const adopted = file.findIndex((one) => one.kind === 'decision.adopted');
  return adopted < 0 ? [] : attached({ positions: positionsIn(file.slice(adopted)) });
}

/** `decisionsAt` returns the decisions known at the end of `at`, newest first. */
export const decisionsAt = (forum: Forum, at: When): Decision[] =>
  [...forum.decisions.keys()]
    .flatMap((id) => decisionAt(forum, id, at) ?? [])
    .toSorted((one, other) => byDate(other.date, one.date) || other.act.n - one.act.n);
