/**
 * A matter is a reading of the record and nothing else. It shows what was asked for, what was put to which organ, and
 * what came of it.
 *
 * The same party may apply twice and chair twice. A matter is the last round: what came after the last time that it
 * ended, or, where nothing came since, that last time itself.
 */
import { placeOf, type Act } from '#forum/act.ts';
import { candidatureWithdrawn } from '#forum/chairmanship/read.ts';
import type { Forum } from '#forum/forum.ts';
import { indexed } from '#forum/indexed.ts';
import { entryAt } from '#forum/lists.ts';
import { wayTo, withdrawalOf } from '#forum/party/read.ts';
import { followedBy, questionOf, type Question } from '#forum/question/read.ts';
import type { DecisionId, PartyId } from '#forum/words.ts';
import { matterIdOf, PATHS, sameMatter, type MatterId } from './guide.ts';

/** An asking is the act by which a party asked. */
export type Asking = Act<'application.made' | 'candidature.made'>;

/** The act by which a party asks no longer. */
export type TakenBack = Act<'application.withdrawn' | 'candidature.withdrawn'>;

/** The act that ends a matter. */
export type Ending = Act<
  'status.granted' | 'chair.assumed' | 'chair.prolonged' | 'charter.adopted' | 'charter.amended' | 'officer.appointed'
>;

export type Matter = MatterId & {
  readonly asking: Asking | null;
  /**
   * Texts by which an organ is to recommend it, in the order in which they were put. The replaced ones are among them.
   */
  readonly recommending: readonly Question[];
  readonly deciding: readonly Question[];
  /**
   * Decisions on the matter, the lowest organ first. For history there are no questions; questions here may be hidden
   * from the reader.
   */
  readonly decisions: readonly Act<'decision.adopted'>[];
  /** The act by which an organ approved a partnership; null in every other matter. */
  readonly approval: Act<'partnership.approved'> | null;
  readonly ending: Ending | null;
};

/** `matterOn` reads one matter; null where the record says nothing of it. */
export function matterOn(forum: Forum, id: MatterId): Matter | null {
  const endings = endingsOf(forum, id);
  const askings = askingsOf(forum, id);
  const approvals = approvalsOf(forum, id);
  const questions = questionsOn(forum, id);
  const begun = [...askings, ...approvals, ...questions.map(({ put }) => put)].map(placeOf);
  const last = endings.at(-1) ?? null;
  const anew = last === null || begun.some((place) => place > placeOf(last));
  const before = anew ? last : endings.at(-2);
  const since = before ? placeOf(before) : -1;
  const ending = anew ? null : last;
  if (ending === null && begun.every((place) => place <= since)) return null;
  const round = questions.filter(({ put }) => placeOf(put) > since);
  const approval = approvals.findLast((act) => placeOf(act) > since) ?? null;
  return {
    ...id,
    asking: askings.findLast((act) => placeOf(act) > since) ?? null,
    recommending: round.filter((question) => !decides(question, id)),
    deciding: round.filter((question) => decides(question, id)),
    decisions: decisionsOn(forum, round, [
      decisionOf(ending),
      decisionOf(approval),
      ...round.map(({ put }) => put.body.follows),
    ]),
    approval,
    ending,
  };
}

/** `mattersOf` returns every matter in which something was done here, the newest first. */
export const mattersOf = indexed((forum): readonly Matter[] => {
  const ids = [
    ...[...forum.parties.values()].flatMap(({ applied }) => applied.map(idOfAsking)),
    ...forum.candidatures.map(idOfAsking),
    ...[...forum.questions.keys()].flatMap((id) => idsOf(questionOf(forum, id))),
    ...forum.relations.flatMap((act) => (act.kind === 'partnership.approved' ? [partnership(act.body.party)] : [])),
  ];
  const once = new Map<string, MatterId>();
  for (const id of ids) entryAt(once, nameOf(id), () => id);
  return [...once.values()]
    .flatMap((id) => matterOn(forum, id) ?? [])
    .toSorted((one, other) => newest(other) - newest(one));
});

const partnership = (subject: string): MatterId => ({ guide: 'partnership', subject });

function newest({ asking, approval, recommending, deciding, ending }: Matter): number {
  const put = [...recommending, ...deciding].map((question) => question.history.at(-1)?.n ?? -1);
  return Math.max(asking?.n ?? -1, approval?.n ?? -1, ending?.n ?? -1, ...put);
}

function idOfAsking(act: Asking): MatterId {
  if (act.kind === 'candidature.made') return { guide: 'chairmanship', subject: act.body.party };
  const { party, status } = act.body;
  return matterIdOf({ kind: 'status.granted', body: { party, status } }) ?? partnership(party);
}

/** `idsOf` returns the matters that a question is about: by the effects it would have, or recommends. */
export function idsOf(question: Question | null): MatterId[] {
  const { effects = [], recommends = [] } = question?.put.body ?? {};
  return [...effects, ...recommends].flatMap((effect) => matterIdOf(effect) ?? []);
}

export const questionsOn = (forum: Forum, id: MatterId): readonly Question[] =>
  questionsByMatter(forum).get(nameOf(id)) ?? [];

const nameOf = ({ guide, subject }: MatterId): string => `${guide} ${subject}`;

const questionsByMatter = indexed((forum) => {
  const found = new Map<string, Question[]>();
  const questions = [...forum.questions.keys()].flatMap((id) => questionOf(forum, id) ?? []);
  for (const question of questions.toSorted((one, other) => one.put.n - other.put.n)) {
    for (const name of new Set(idsOf(question).map(nameOf))) entryAt(found, name, () => []).push(question);
  }
  return found;
});

const decides = ({ put }: Question, id: MatterId): boolean =>
  put.body.effects.some((effect) => {
    const of = matterIdOf(effect);
    return of !== null && sameMatter(of, id);
  });

/**
 * `decisionsOn` returns the decisions adopted on the questions. It adds all decisions on which those rest, down the way
 * by which they came.
 */
function decisionsOn(
  forum: Forum,
  questions: readonly Question[],
  known: readonly (DecisionId | undefined)[],
): Act<'decision.adopted'>[] {
  const found = new Map<DecisionId, Act<'decision.adopted'>>();
  const adopted = questions.flatMap(({ id, state }) => (state.is === 'adopted' ? [id] : []));
  for (const from of [...adopted, ...known]) {
    for (let id = from; id !== undefined && !found.has(id); id = followedBy(forum, id)) {
      const act = forum.decisions.get(id)?.findLast((one) => one.kind === 'decision.adopted');
      if (act) found.set(id, act);
      else break;
    }
  }
  return [...found.values()].toSorted((one, other) => one.n - other.n);
}

function decisionOf(act: Ending | Act<'partnership.approved'> | null): DecisionId | undefined {
  if (act === null) return undefined;
  return 'decidedBy' in act.body ? act.body.decidedBy : 'decision' in act.body ? act.body.decision : undefined;
}

function endingsOf(forum: Forum, { guide, subject }: MatterId): Ending[] {
  switch (guide) {
    case 'admission':
    case 'observer-status':
    case 'partnership': {
      const granted = forum.parties.get(subject)?.granted ?? [];
      return granted.filter(({ body }) => `${wayTo(body.status)}.decided.by` === PATHS[guide].decided);
    }
    case 'chairmanship':
      return forum.chairs.filter(({ body }) => body.party === subject);
    case 'charter':
      return forum.organs.charters.filter(({ body }) => body.edition === subject);
    case 'appointment':
      return forum.secretariat.officers
        .filter((act) => act.kind === 'officer.appointed')
        .filter(({ body }) => body.officer === subject);
  }
}

function askingsOf(forum: Forum, { guide, subject }: MatterId): Asking[] {
  if (guide === 'chairmanship') {
    return forum.candidatures.filter((act) => act.body.party === subject && candidatureWithdrawn(forum, act) === null);
  }
  const file = forum.parties.get(subject);
  const asked = file?.applied.filter((act) => withdrawalOf(file, act) === null) ?? [];
  return asked.filter(({ body }) => `${wayTo(body.status)}.decided.by` === PATHS[guide].decided);
}

/** The act by which a party took its last request back. Null where the party asks again, or got it since. */
export function takenBack(forum: Forum, id: MatterId): TakenBack | null {
  const withdrawal = id.guide === 'chairmanship' ? stoodNoMore(forum, id.subject) : askedNoMore(forum, id);
  const ended = endingsOf(forum, id).at(-1);
  return withdrawal && (!ended || placeOf(withdrawal) > placeOf(ended)) ? withdrawal : null;
}

function askedNoMore(forum: Forum, { guide, subject }: MatterId): Act<'application.withdrawn'> | null {
  const file = forum.parties.get(subject);
  const last = file?.applied.findLast(({ body }) => `${wayTo(body.status)}.decided.by` === PATHS[guide].decided);
  return file && last ? withdrawalOf(file, last) : null;
}

function stoodNoMore(forum: Forum, party: PartyId): Act<'candidature.withdrawn'> | null {
  const last = forum.candidatures.findLast(({ body }) => body.party === party);
  return last ? candidatureWithdrawn(forum, last) : null;
}

const approvalsOf = (forum: Forum, { guide, subject }: MatterId): Act<'partnership.approved'>[] =>
  guide === 'partnership'
    ? forum.relations.filter((act) => act.kind === 'partnership.approved').filter(({ body }) => body.party === subject)
    : [];
