import type { Act } from '#forum/act.ts';
import { rulesIn } from '#reading/in-force.ts';
import { ruleOf } from '#reading/desk.ts';
import { actsBy } from '#forum/dated.ts';
import {
  matterOf,
  questionAt,
  questionOf,
  questionsAt,
  supersededBy,
  type Position,
  type Question,
} from '#forum/question/read.ts';
import { needs, type Need } from '#forum/question/needs.ts';
import { awaitedIn } from '#forum/silence/awaited.ts';
import type { Silence } from '#forum/silence/read.ts';
import type { Reading } from '#reading/reading.ts';
import { stamp, type Resource } from './asking.ts';
import { actsOnPage, listed } from './paging.ts';
import { factsOf, restsOn, textOrNull } from './said.ts';
import { textIn } from '#reading/say.ts';

const shownOf = (reading: Reading, { id, put, organ, verb, procedure, state, silence }: Question) => ({
  id,
  title: textIn(reading, put.body.title),
  titles: put.body.title,
  organ,
  verb,
  procedure,
  stands: state.is,
  until: silence?.until ?? null,
  date: put.effective,
  put: put.n,
  proposer: put.body.proposer ?? null,
  text: { ...put.body.text, languages: put.body.text.languages.map((one) => ({ ...one })) },
  meeting: put.body.meeting ?? null,
});

export const questions: Resource<'questions'> = (reading, page) =>
  listed(reading, page, questionsAt(reading.forum, reading.at), {
    id: (question) => question.id,
    shown: (question) => ({ ...shownOf(reading, question), ...restsOn(reading, [question.put]) }),
  });

export const question: Resource<'question'> = (reading, { after }, id) => {
  const { forum, at } = reading;
  const found = questionAt(forum, id, at);
  if (!found || !questionOf(forum, id)) return null;
  const { on: history, ...more } = actsOnPage(reading, actsBy(found.history, at), after);
  const shown = new Set(history.map(({ n }) => n));
  const { follows, supersedes, effects, recommends = [] } = found.put.body;
  return {
    ...stamp(reading),
    ...more,
    ...shownOf(reading, found),
    effects: effects.map(({ kind, body }) => ({ kind, body: { ...body } })),
    recommends: recommends.map(({ kind, body }) => ({ kind, body: { ...body } })),
    earlierTexts: found.earlierTexts.map((text) => ({
      ...text,
      languages: text.languages.map((one) => ({ ...one })),
    })),
    follows: follows ?? null,
    supersedes: supersedes ?? null,
    supersededBy: supersededBy(forum, id),
    silence: found.silence && silenceOf(reading, found, found.silence, shown),
    positions: found.positions.flatMap((position) => (shown.has(position.n) ? [positionOf(reading, position)] : [])),
    needs: needsOf(reading, found),
    matter: matterOf(forum, id),
    history: factsOf(reading, history),
    ...restsOn(reading, history),
  };
};

/** Who is awaited is asked as of the date; nobody is where no rules are in force. */
function awaitedOf(reading: Reading, of: Question) {
  const rules = rulesIn(reading);
  const awaited = rules && awaitedIn(of, reading.forum, rules, reading.at);
  const { parties = [], unserved = [], stopped = [] } = awaited ?? {};
  return { awaited: [...parties], notReached: [...unserved], stopped: [...stopped] };
}

const silenceOf = (reading: Reading, of: Question, silence: Silence, shown: ReadonlySet<number>) => ({
  opened: silence.opened.n,
  openedAt: silence.opened.recordedAt,
  firstUntil: silence.opened.body.until,
  until: silence.until,
  servedTo: [...silence.servedTo],
  served: onPage(silence.services, shown).map(({ n, body }) => ({
    act: n,
    party: body.party,
    how: body.how,
    at: body.at,
    outcome: body.outcome,
  })),
  ...awaitedOf(reading, of),
  extensions: onPage(silence.extensions, shown).map(({ n, body }) => ({
    act: n,
    until: body.until,
    cause: body.cause,
    reason: textIn(reading, body.reason),
  })),
});

const onPage = <A extends Act>(acts: readonly A[], shown: ReadonlySet<number>): A[] =>
  acts.filter(({ n }) => shown.has(n));

const positionOf = (
  reading: Reading,
  { n, ref, party, as, statement, texts, received, late, onBehalf, lifted, aboutVersion }: Position,
) => ({
  act: n,
  ref,
  party,
  as,
  statement: textOrNull(reading, statement),
  statements: statement && { ...statement },
  texts: texts.map((one) => ({ ...one })),
  received,
  late,
  onBehalf: onBehalf && { ...onBehalf },
  lifted: lifted?.n ?? null,
  aboutVersion,
});

/** The rules in force, asked early. Time is that of the newest act, so that one state of the record gives one answer. */
function needsOf(reading: Reading, asked: Question) {
  const rules = rulesIn(reading);
  const last = reading.forum.acts.at(-1);
  if (!rules || !last) return [];
  return needs(reading.forum, asked, rules, last.recordedAt).map(needOf);
}

const NOTHING = { rule: null, code: null, facts: {}, parties: [], until: null, order: null };

function needOf(need: Need) {
  switch (need.is) {
    case 'rule':
      return {
        ...NOTHING,
        is: need.is,
        rule: ruleOf(need.ruling),
        code: need.ruling.code,
        facts: { ...need.ruling.facts },
      };
    case 'time':
      return { ...NOTHING, is: need.is, rule: ruleOf(need.rule), until: need.until };
    case 'service':
    case 'objection':
      return { ...NOTHING, is: need.is, rule: ruleOf(need.rule), parties: [...need.parties] };
    case 'step':
      return { ...NOTHING, is: need.is, order: need.order };
  }
}
