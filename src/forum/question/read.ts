/**
 * These readers show the questions put to organs. They tell where each stands, the positions on it, and how far its
 * matter has come.
 */
import { canonical } from '#kernel/canonical.ts';
import type { When } from '#kernel/date.ts';
import { receivedOf, type Act } from '#forum/act.ts';
import type { Attached, Beside, Verb } from '#forum/decision/acts.ts';
import { actsBy } from '#forum/dated.ts';
import type { Forum } from '#forum/forum.ts';
import { indexed } from '#forum/indexed.ts';
import { entryAt } from '#forum/lists.ts';
import { sittings, type Sitting } from '#forum/meeting/sitting.ts';
import type { QuestionStanding } from '#forum/refusal.ts';
import { silenceIn, type Silence } from '#forum/silence/read.ts';
import type { DecisionId, Instant, OrganId, PartyId, QuestionId, Ref, Said } from '#forum/words.ts';
import type { LiveProcedure, OnBehalf, PutText, Stance, TextKept } from './acts.ts';
import type { PositionBody } from './commands.ts';
import type { QuestionAct, QuestionFile } from './state.ts';

/** A position is what a party said, with the number and the ref that it keeps for ever. */
export type Position = {
  readonly n: number;
  readonly ref: Ref | null;
  readonly party: PartyId;
  readonly as: Stance;
  readonly statement: Said | null;
  readonly texts: readonly TextKept[];
  readonly received: Instant;
  readonly late: boolean;
  readonly onBehalf: OnBehalf | null;
  /** The act by which its party lifted it. */
  readonly lifted: Act<'objection.lifted'> | null;
  /** The version of the text that it is about, where the text was amended since. */
  readonly aboutVersion: string | null;
  /** True of an objection to an earlier text whose party was in the room as the Chair asked about an amended one. */
  readonly answered: boolean;
};

/** The state says where a question stands; each state has the facts that belong to it. */
type QuestionState =
  | { readonly is: 'put'; readonly called: Act<'question.called'> | null }
  | ({ readonly is: 'under-silence' } & Silence)
  | {
      readonly is: 'broken';
      readonly by: PartyId;
      readonly as: 'objection' | 'amendment';
      readonly position: Ref;
      readonly act: Act<'silence.broken'>;
    }
  | { readonly is: 'adopted'; readonly act: Act<'decision.adopted'> }
  | { readonly is: 'failed'; readonly act: Act<'decision.failed'> }
  | { readonly is: 'withdrawn'; readonly act: Act<'question.withdrawn'> };

export type Question = {
  readonly id: QuestionId;
  /** The act by which it was put, with the text as it was last amended. */
  readonly put: Act<'question.put'>;
  /** The texts that were before the organ earlier, the oldest first. */
  readonly earlierTexts: readonly PutText[];
  readonly organ: OrganId;
  readonly verb: Verb;
  readonly procedure: LiveProcedure;
  readonly state: QuestionState;
  /** The silence that the question stood under, even if it is over; null where there was none. */
  readonly silence: Silence | null;
  /** The positions in the order in which they were received. */
  readonly positions: readonly Position[];
  readonly rulings: readonly Act<'ruling.given'>[];
  /** Every act on the question, in the order of the record. */
  readonly history: QuestionFile;
};

/** `putAs` returns the act by which a question was put; undefined where none was. */
export const putAs = (forum: Forum, question: QuestionId): Act<'question.put'> | undefined =>
  forum.questions.get(question)?.find((act) => act.kind === 'question.put');

/** `textOf` returns the exact text that is decided on. */
export const textOf = ({ put }: Pick<Question, 'put'>): PutText => put.body.text;

/** `questionOf` returns a question as the record shows it; null where none was put under this id. */
export function questionOf(forum: Forum, id: QuestionId): Question | null {
  const file = forum.questions.get(id);
  return file ? questionIn(file) : null;
}

/** `questionAt` returns a question as it stood at the end of `at`; null where it had not been put. */
export function questionAt(forum: Forum, id: QuestionId, at: When): Question | null {
  const file = forum.questions.get(id);
  return file ? questionIn(actsBy(file, at)) : null;
}

/** `questionsAt` returns the questions put by the end of `at`, as they then stood, newest first. */
export const questionsAt = (forum: Forum, at: When): Question[] =>
  [...forum.questions.values()]
    .flatMap((file) => questionIn(actsBy(file, at)) ?? [])
    .toSorted((one, other) => other.put.n - one.put.n);

function questionIn(file: QuestionFile): Question | null {
  const put = file.find((act) => act.kind === 'question.put');
  if (!put) return null;
  const silence = silenceIn(file);
  const texts = [put.body.text, ...amendmentsIn(file).map(({ body }) => body.text)];
  return {
    id: put.body.question,
    put: { ...put, body: { ...put.body, text: texts.at(-1) ?? put.body.text } },
    earlierTexts: texts.slice(0, -1),
    organ: put.body.organ,
    verb: put.body.verb,
    procedure: put.body.procedure,
    state: stateIn(file, silence),
    silence,
    positions: positionsIn(file),
    rulings: file.filter((act) => act.kind === 'ruling.given'),
    history: file,
  };
}

/** The last act that moved the question says where it stands. */
function stateIn(file: QuestionFile, silence: Silence | null): QuestionState {
  const end = file.findLast(isEnd);
  switch (end?.kind) {
    case 'decision.adopted':
      return { is: 'adopted', act: end };
    case 'decision.failed':
      return { is: 'failed', act: end };
    case 'question.withdrawn':
      return { is: 'withdrawn', act: end };
    case 'silence.broken':
      // A new silence was opened after what broke the first was lifted.
      if (silence && silence.opened.n > end.n) return { is: 'under-silence', ...silence };
      return { is: 'broken', by: end.body.by, as: end.body.as, position: end.body.position, act: end };
    case undefined:
      if (silence) return { is: 'under-silence', ...silence };
      return { is: 'put', called: callIn(file) };
  }
}

const amendmentsIn = (file: QuestionFile): Act<'question.amended'>[] =>
  file.filter((act) => act.kind === 'question.amended');

/** `callIn` returns the last call; null where the text was amended since, for another text was called. */
function callIn(file: QuestionFile): Act<'question.called'> | null {
  const called = file.findLast((act) => act.kind === 'question.called');
  return called && (amendmentsIn(file).at(-1)?.n ?? -1) < called.n ? called : null;
}

type End = Act<'decision.adopted' | 'decision.failed' | 'question.withdrawn' | 'silence.broken'>;

const isEnd = (act: QuestionAct): act is End =>
  act.kind === 'decision.adopted' ||
  act.kind === 'decision.failed' ||
  act.kind === 'question.withdrawn' ||
  act.kind === 'silence.broken';

const positionOf = (act: Act<'position.taken'>, file: QuestionFile): Position => ({
  n: act.n,
  ref: act.ref ?? null,
  party: act.body.party,
  as: act.body.as,
  statement: act.body.statement ?? null,
  texts: act.body.texts ?? [],
  received: receivedOf(act),
  late: act.body.late,
  onBehalf: act.body.onBehalf ?? null,
  lifted: stops(act.body.as) ? liftedBy(act, file) : null,
  ...amendedSince(act, file),
});

/**
 * `amendedSince` tells what an amendment makes of a position. An objection is to one text; it is answered only once its
 * party heard the amended one called, so that nobody amends an objection away behind the back of its party.
 */
function amendedSince({ n, body }: Act<'position.taken'>, file: QuestionFile) {
  const amended = amendmentsIn(file).find((act) => act.n > n);
  if (!amended) return { aboutVersion: null, answered: false };
  const before = file.findLast(
    (act) => act.n < amended.n && (act.kind === 'question.amended' || act.kind === 'question.put'),
  );
  const text = before?.kind === 'question.amended' || before?.kind === 'question.put' ? before.body.text : null;
  const heard = file.some(
    (act) => act.kind === 'question.called' && act.n > amended.n && act.body.present.includes(body.party),
  );
  return { aboutVersion: text?.version ?? '', answered: heard };
}

/** A party lifts all that it had said against the text until then. */
const liftedBy = ({ n, body }: Act<'position.taken'>, file: QuestionFile): Act<'objection.lifted'> | null =>
  file.find(
    (act): act is Act<'objection.lifted'> =>
      act.kind === 'objection.lifted' && act.n > n && act.body.party === body.party,
  ) ?? null;

/**
 * `objecting` returns the last word of each party that stops the text. A party that lifted it, or heard an amended text
 * called, has none. Attached statements leave that word as it was.
 */
export function objecting(positions: readonly Position[]): Position[] {
  const last = new Map<PartyId, Position>();
  for (const position of positions) {
    if (stops(position.as) || position.as === 'no-objection') last.set(position.party, position);
  }
  return [...last.values()].filter((position) => stops(position.as) && position.lifted === null && !position.answered);
}

/** `stops` is true of an objection, and of an amendment, for it asks for another text. */
export const stops = (as: Stance): as is 'objection' | 'amendment' => as === 'objection' || as === 'amendment';

/** `sameAgain` returns the party's last position, if the new one is the very same: an order that came twice. */
export function sameAgain(question: Question, { party, as, statement, texts }: PositionBody): Position | null {
  const last = question.positions.findLast((position) => position.party === party);
  const said = canonical([statement ?? null, texts ?? []]);
  const same =
    last?.as === as &&
    last.lifted === null &&
    last.aboutVersion === null &&
    canonical([last.statement, last.texts]) === said;
  return same ? last : null;
}

/** `roomOf` returns the room where a question is, or would be, decided. */
export const roomOf = (forum: Forum, question: Question): Sitting | null =>
  sittings(forum).find(({ id, organ }) => organ === question.organ && (question.put.body.meeting ?? id) === id) ?? null;

/**
 * `attached` returns what stays with a decision for ever: reservations, statements, explanations, each with its ref.
 */
export const attached = ({ positions }: Pick<Question, 'positions'>): Attached[] =>
  positions.flatMap(({ as, ref, party, statement, texts, received, aboutVersion: version }) =>
    isBeside(as) && ref !== null
      ? [
          {
            position: ref,
            party,
            as,
            ...(statement === null ? {} : { statement }),
            ...(texts.length === 0 ? {} : { texts }),
            received,
            ...(version === null ? {} : { version }),
          },
        ]
      : [],
  );

export const isBeside = (as: Stance): as is Beside => !stops(as) && as !== 'no-objection';

/**
 * `positionsIn` reads the positions in a file. The file may lack the act that put the question, which is not for every
 * reader of the decision.
 */
export const positionsIn = (file: QuestionFile): Position[] =>
  file.flatMap((act) => (act.kind === 'position.taken' ? [positionOf(act, file)] : []));

/** `spokenOn` returns the parties that have spoken since the text was amended, or its silence opened anew. */
export function spokenOn({ positions, history }: Pick<Question, 'positions' | 'history'>): ReadonlySet<PartyId> {
  const broken = history.find((act) => act.kind === 'silence.broken')?.n ?? Infinity;
  const anew = history.findLast((act) => act.kind === 'silence.opened' && act.n > broken)?.n ?? -1;
  return new Set(positions.flatMap(({ n, party, aboutVersion }) => (n > anew && aboutVersion === null ? [party] : [])));
}

/** `countedOf` lists the positions received before an instant, and what was lifted of them, by number. */
export function countedOf({ positions }: Question, until?: Instant): number[] {
  const inTime = positions.filter((one) => until === undefined || one.received < until);
  return [...new Set(inTime.flatMap(({ n, lifted }) => (lifted ? [n, lifted.n] : [n])))].toSorted((a, b) => a - b);
}

/** `supersededBy` returns the question that replaced this one. */
export const supersededBy = (forum: Forum, id: QuestionId): QuestionId | null => successors(forum).get(id) ?? null;

const successors = indexed((forum) => {
  const found = new Map<QuestionId, QuestionId>();
  for (const id of forum.questions.keys()) {
    const before = putAs(forum, id)?.body.supersedes;
    if (before !== undefined && !found.has(before)) found.set(before, id);
  }
  return found;
});

/**
 * `versionsOf` returns a text, all that it replaced and all that replaced it. The oldest comes first; the forum at hand
 * may not show all.
 */
export function versionsOf(forum: Forum, id: QuestionId): QuestionId[] {
  const versions = new Set([id]);
  for (let before = putAs(forum, id)?.body.supersedes; before !== undefined && !versions.has(before);)
    before = add(before) ? putAs(forum, before)?.body.supersedes : undefined;
  const found = [...versions].toReversed();
  for (let next = supersededBy(forum, id); next !== null && !found.includes(next); next = supersededBy(forum, next))
    found.push(next);
  return found;

  function add(other: QuestionId): boolean {
    if (forum.questions.has(other)) versions.add(other);
    return forum.questions.has(other);
  }
}

/** A step is one organ on a matter's way up. It tells what the organ did or is asked to do, and how that stands. */
export type Step = {
  readonly id: DecisionId;
  readonly organ: OrganId;
  readonly verb: Verb | null;
  readonly stands: QuestionStanding;
};

/**
 * `matterOf` returns the whole way of a matter, lowest organ first. It has what a question or decision follows, itself,
 * and what follows it.
 */
export function matterOf(forum: Forum, id: DecisionId): Step[] {
  const below: Step[] = [];
  const seen = new Set<DecisionId>();
  for (let at: DecisionId | undefined = id; at !== undefined && !seen.has(at); at = followedBy(forum, at)) {
    seen.add(at);
    const step = stepOf(forum, at);
    if (step) below.unshift(step);
  }
  return [...below, ...above(forum, id, seen)];
}

function above(forum: Forum, id: DecisionId, seen: Set<DecisionId>): Step[] {
  return (following(forum).get(id) ?? []).flatMap((other) => {
    if (seen.has(other)) return [];
    seen.add(other);
    const step = stepOf(forum, other);
    return step ? [step, ...above(forum, other, seen)] : [];
  });
}

/** The questions and decisions that rest on each decision. */
const following = indexed((forum) => {
  const found = new Map<DecisionId, DecisionId[]>();
  for (const id of new Set([...forum.decisions.keys(), ...forum.questions.keys()])) {
    const below = followedBy(forum, id);
    if (below !== undefined) entryAt(found, below, () => []).push(id);
  }
  return found;
});

/** `followedBy` returns the decision on which a question or a decision rests. */
export function followedBy(forum: Forum, id: DecisionId): DecisionId | undefined {
  const decided = forum.decisions.get(id)?.findLast((act) => act.kind === 'decision.adopted');
  return decided?.body.follows ?? putAs(forum, id)?.body.follows;
}

function stepOf(forum: Forum, id: DecisionId): Step | null {
  const decided = forum.decisions.get(id)?.at(-1);
  if (decided?.kind === 'decision.adopted') {
    return { id, organ: decided.body.organ, verb: decided.body.verb, stands: 'adopted' };
  }
  const question = questionOf(forum, id);
  if (question) return { id, organ: question.organ, verb: question.verb, stands: question.state.is };
  return decided ? { id, organ: decided.body.organ, verb: null, stands: 'failed' } : null;
}
