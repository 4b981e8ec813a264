/**
 * These are the steps of a matter by the edition in force. They say which are done, which is next, and where the
 * charter says so.
 */
import { whenOf, type When } from '#kernel/date.ts';
import type { Act } from '#forum/act.ts';
import { allSignedOn, signatureOf } from '#forum/document/read.ts';
import type { Forum } from '#forum/forum.ts';
import { cite, listOf, textOf, type Edition } from '#forum/organ/charter.ts';
import type { Question } from '#forum/question/read.ts';
import type { Cited } from '#forum/rules.ts';
import type { DocumentId, OrganId } from '#forum/words.ts';
import { PATHS, type Guide } from './guide.ts';
import { recommendedIn } from './recommended.ts';
import { takenBack, type TakenBack, type Asking, type Ending, type Matter } from './read.ts';

/**
 * `not-recorded` means that the matter is over, and the record does not say how this step went. Most of history is so.
 */
export const STEP_STANDS = ['done', 'now', 'later', 'not-asked', 'not-recorded'] as const;
export type StepStands = (typeof STEP_STANDS)[number];

type Signed = {
  readonly document: DocumentId;
  readonly act: Act<'document.signed' | 'instrument.deposited'> | null;
};

type Parts = {
  /** `withdrawn`: the act by which the party took back what it asked last. */
  readonly asking: { readonly act: Asking | null; readonly withdrawn: TakenBack | null };
  readonly signatures: { readonly documents: readonly Signed[]; readonly on: When | null };
  /** `from` is the organ whose recommendation the charter asks for. */
  readonly recommendation: {
    readonly from: OrganId | null;
    readonly questions: readonly Question[];
    readonly decisions: readonly Act<'decision.adopted'>[];
  };
  readonly decision: {
    readonly organs: readonly OrganId[];
    readonly questions: readonly Question[];
    readonly decision: Act<'decision.adopted'> | null;
  };
  readonly memorandum: { readonly act: Act<'memorandum.signed'> | null };
  readonly ending: { readonly act: Ending | null };
};

export type MatterStep = {
  readonly [S in keyof Parts]: {
    readonly step: S;
    readonly stands: StepStands;
    /** The charter's rule for the step; null where no rule speaks of it. */
    readonly rule: Cited | null;
  } & Parts[S];
}[keyof Parts];

/** `stepsOfGuide` returns the steps that a guide asks for, with nobody in mind: no step is done yet. */
export const stepsOfGuide = (forum: Forum, edition: Edition, guide: Guide, today: When, subject = ''): MatterStep[] =>
  stepsOf(forum, edition, today, {
    guide,
    subject,
    asking: null,
    recommending: [],
    deciding: [],
    decisions: [],
    approval: null,
    ending: null,
  });

export function stepsOf(forum: Forum, edition: Edition, today: When, matter: Matter): MatterStep[] {
  const asking = askingStep(forum, edition, matter);
  const signatures = signatureStep(forum, edition, matter, isBehind(asking));
  const recommendation = recommendationStep(forum, edition, matter, isBehind(asking));
  const before = [asking, signatures, recommendation].filter((one) => one !== null);
  const decision = decisionStep(edition, matter, before.every(isBehind));
  const memorandum = memorandumStep(forum, matter, isBehind(decision));
  const last = memorandum ?? decision;
  return [...before, decision, ...(memorandum ? [memorandum] : []), endingStep(matter, isBehind(last), today)];
}

type StepOf<S extends keyof Parts> = Extract<MatterStep, { readonly step: S }>;

/** True of a step that does not hold up the next one any more. */
const isBehind = (step: Pick<MatterStep, 'stands'> | null): boolean =>
  step === null || (step.stands !== 'now' && step.stands !== 'later');

function stands({ ending }: Matter, done: boolean, asked: boolean, ready: boolean): StepStands {
  if (done) return 'done';
  if (ending !== null) return asked ? 'not-recorded' : 'not-asked';
  if (!asked) return 'not-asked';
  return ready ? 'now' : 'later';
}

function askingStep(forum: Forum, edition: Edition, matter: Matter): StepOf<'asking'> | null {
  const { asked } = PATHS[matter.guide];
  if (asked === null) return null;
  const { asking: act } = matter;
  const isAsked = textOf(edition, asked) === 'writing';
  return {
    step: 'asking',
    stands: stands(matter, act !== null, isAsked, true),
    rule: cite(edition, asked),
    act,
    withdrawn: takenBack(forum, matter),
  };
}

function signatureStep(forum: Forum, edition: Edition, matter: Matter, ready: boolean): StepOf<'signatures'> | null {
  const { signed } = PATHS[matter.guide];
  if (signed === null) return null;
  const { subject, ending } = matter;
  const asked = listOf(edition, signed);
  const documents = asked.map((document) => ({ document, act: signatureOf(forum, document, subject) }));
  const noted = ending?.kind === 'status.granted' ? ending.body.signedOn : undefined;
  const on = noted === undefined ? allSignedOn(forum, asked, subject) : whenOf(noted);
  return {
    step: 'signatures',
    stands: stands(matter, on !== null, asked.length > 0, ready),
    rule: cite(edition, signed),
    documents,
    on,
  };
}

function recommendationStep(forum: Forum, edition: Edition, matter: Matter, ready: boolean): StepOf<'recommendation'> {
  const path = PATHS[matter.guide].recommended;
  const from = textOf(edition, path);
  const deciding = decisionOf(matter);
  const decisions = recommendedIn(forum, matter).filter((act) => act !== deciding);
  const done = from === null ? decisions.length > 0 : decisions.some(({ body }) => body.organ === from);
  return {
    step: 'recommendation',
    stands: stands(matter, done, from !== null, ready),
    rule: cite(edition, path),
    from,
    questions: matter.recommending,
    decisions,
  };
}

/** `decisionOf` returns the decision that brought the matter about, or would; null while organs only recommend. */
function decisionOf({ deciding, decisions, ending, approval }: Matter): Act<'decision.adopted'> | null {
  const adopted = deciding.flatMap(({ state }) => (state.is === 'adopted' ? [state.act] : [])).at(-1);
  if (adopted) return adopted;
  return ending !== null || approval !== null ? (decisions.at(-1) ?? null) : null;
}

function decisionStep(edition: Edition, matter: Matter, ready: boolean): StepOf<'decision'> {
  const path = PATHS[matter.guide].decided;
  const decision = decisionOf(matter);
  return {
    step: 'decision',
    stands: stands(matter, decision !== null || matter.approval !== null, true, ready),
    rule: cite(edition, path),
    organs: listOf(edition, path),
    questions: matter.deciding,
    decision,
  };
}

function memorandumStep(forum: Forum, matter: Matter, ready: boolean): StepOf<'memorandum'> | null {
  if (matter.guide !== 'partnership') return null;
  const signed = forum.relations
    .filter((act) => act.kind === 'memorandum.signed')
    .filter(({ body, n }) => body.party === matter.subject && n >= (matter.approval?.n ?? 0));
  const act = signed.at(-1) ?? null;
  return { step: 'memorandum', stands: stands(matter, act !== null, true, ready), rule: null, act };
}

/** Nobody orders the ending: it comes into the record with the last step. */
function endingStep({ ending: act }: Matter, ready: boolean, today: When): StepOf<'ending'> {
  // The decision may name a day that is still to come: a term in the chair mostly does.
  const ahead = act !== null && whenOf(act.effective).earliest > today.latest;
  const done = act !== null && !ahead;
  return { step: 'ending', stands: done ? 'done' : ready && !ahead ? 'now' : 'later', rule: null, act };
}
