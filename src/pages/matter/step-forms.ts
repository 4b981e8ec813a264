/** This is the form of the next order, below the step that it takes. */
import { matterIdOf, PATHS, sameMatter, type MatterId } from '#forum/matter/guide.ts';
import type { MatterStep } from '#forum/matter/steps.ts';
import { awaitedChair, chairAt } from '#forum/chairmanship/read.ts';
import { listOf, textOf, type Edition } from '#forum/organ/charter.ts';
import type { Verb } from '#forum/decision/acts.ts';
import type { Effect } from '#forum/question/acts.ts';
import { needs } from '#forum/question/needs.ts';
import { roomOf, type Question } from '#forum/question/read.ts';
import { rulesOf } from '#rules/rules.ts';
import { html } from '#pages/html.ts';
import { instantNow } from '#pages/forms/order-form.ts';
import type { Outcome, Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { organName } from '#reading/names.ts';
import { needList } from '#pages/parts/needs.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { inHand, isOpen } from '#reading/next-steps.ts';
import { beginning, takingOver, withoutMeeting } from './taking-over.ts';
import { wouldFindSection } from '#pages/parts/would-find.ts';
import { inEach, putForm } from './put-form.ts';
import {
  applicationForm,
  candidatureForm,
  handoverForm,
  candidatureWithdrawalForm,
  memorandumForm,
  signatureForm,
  statusOf,
  withdrawalForm,
} from './record-forms.ts';
import { matterTitle } from '#pages/parts/matter-link.ts';

export type At = {
  readonly reading: Reading;
  readonly edition: Edition;
  readonly id: MatterId;
  readonly steps: readonly MatterStep[];
  readonly outcome: Outcome | null;
};

export function stepForm({ reading, edition, id, steps, outcome }: At, step: MatterStep): Html {
  const { guide, subject } = id;
  switch (step.step) {
    case 'asking': {
      if (steps.some((one) => one.step === 'ending' && one.stands === 'done')) return html``;
      if (step.act) {
        return step.act.kind === 'application.made'
          ? withdrawalForm(reading, step.act, outcome)
          : candidatureWithdrawalForm(reading, step.act, outcome);
      }
      return guide === 'chairmanship'
        ? candidatureForm(reading, edition, subject, outcome)
        : applicationForm(reading, guide, subject, outcome);
    }
    case 'signatures': {
      const missing = step.stands === 'now' ? step.documents.filter(({ act }) => act === null) : [];
      return html`${missing.map(({ document }) => signatureForm(reading, document, subject, outcome))}`;
    }
    case 'memorandum':
      return step.stands === 'now' ? memorandumForm(reading, subject, outcome) : html``;
    case 'recommendation':
    case 'decision':
      return step.stands === 'now' ? textForm({ reading, edition, id, steps, outcome }, step) : html``;
    case 'ending':
      return guide === 'chairmanship' && awaitedChair(reading.forum)?.body.party === subject
        ? handoverForm(reading, subject, outcome)
        : html``;
  }
}

type TextStep = Extract<MatterStep, { readonly step: 'recommendation' | 'decision' }>;

/** A text that is open has a page of its own, where everything is done with it. Else one is put: a first, or an amended one. */
function textForm({ reading, edition, id, steps, outcome }: At, step: TextStep): Html {
  const { matters } = say(reading);
  const last = inHand(step.questions);
  if (last && isOpen(last)) {
    const missing = needs(reading.forum, last, rulesOf(edition), instantNow(reading));
    return html`<p>${matters.stillNeeds}:</p>
      ${needList(reading, missing)}
      <p><a href="${pathIn(reading, `/questions/${encodeURIComponent(last.id)}`)}">${matters.openIt}</a></p>
      ${toRoom(reading, last)}`;
  }
  const recommends = step.step === 'recommendation';
  const organs = recommends ? (step.from === null ? [] : [step.from]) : step.organs;
  const effect = effectOf(reading, id, steps);
  if (!effect || organs.length === 0) return html``;
  const stopped = last !== undefined && last.state.is !== 'adopted' ? last.id : undefined;
  const follows = recommends ? undefined : basisOf(steps);
  const organ = textIn(reading, organName(reading, organs[0] ?? ''));
  const { put } = matters.form;
  const dated = id.guide === 'chairmanship' ? takingOver(reading, effect) : null;
  const form = putForm(
    reading,
    {
      id: `put-${step.step}`,
      heading: recommends ? (stopped ? put.amended(organ) : put.recommend(organ)) : put.decide,
      recommends,
      effect: id.guide === 'chairmanship' ? withoutMeeting(effect) : effect,
      ...(dated ? { dated } : {}),
      organs,
      verb: recommends ? 'recommend' : VERBS[id.guide],
      procedure: procedureOf(edition, id, recommends),
      ...(follows === undefined ? {} : { follows }),
      ...(stopped === undefined ? {} : { supersedes: stopped }),
      name: nameOf(id, recommends),
      title: inEach((words, language) => {
        const what = matterTitle({ ...reading, language }, id);
        return recommends ? words.matters.suggested.recommend(what) : words.matters.suggested.decide(what);
      }),
    },
    outcome,
  );
  if (recommends || !dated) return form;
  // What the rules would find is said of the beginning that the form proposes.
  const proposed = { ...foreseenPut(id, organs[0] ?? '', follows), effects: [beginning(effect, dated)] };
  return html`${wouldFindSection(reading, proposed, instantNow(reading))} ${form}`;
}

/** `foreseenPut` is a text of which only the effects matter: what the rules would find of them. */
const foreseenPut = (id: MatterId, organ: string, follows: string | undefined) => ({
  question: nameOf(id, false),
  title: { en: nameOf(id, false) },
  text: { reference: '–', version: '1', languages: [] },
  organ,
  verb: VERBS[id.guide],
  procedure: 'in-the-meeting' as const,
  ...(follows === undefined ? {} : { follows }),
});

/** `toRoom` is shown where the organ sits: what is decided in the meeting is decided there. */
function toRoom(reading: Reading, question: Question): Html {
  const room = question.procedure === 'in-the-meeting' ? roomOf(reading.forum, question) : null;
  const { toRoom: words } = say(reading).matters;
  return room ? html`<p><a href="${pathIn(reading, `/room/${encodeURIComponent(room.id)}`)}">${words}</a></p>` : html``;
}

const VERBS: Readonly<Record<MatterId['guide'], Verb>> = {
  admission: 'admit',
  'observer-status': 'grant',
  partnership: 'approve',
  chairmanship: 'approve',
  charter: 'adopt',
  appointment: 'appoint',
};

export const verbOf = ({ guide }: Pick<MatterId, 'guide'>): Verb => VERBS[guide];

/** `nameOf` gives `admission-of-idn`, `recommended-admission-of-idn`. */
const nameOf = ({ guide, subject }: MatterId, recommends: boolean): string =>
  `${recommends ? 'recommended-' : ''}${guide}-${subject.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;

/** A recommendation goes by silence where the charter says so, and usually; a summit adopts in the meeting. */
function procedureOf(edition: Edition, { guide }: MatterId, recommends: boolean): 'by-silence' | 'in-the-meeting' {
  const outcome = recommends ? textOf(edition, `${guide}.recommended.procedure`) : null;
  if (outcome === 'by-silence' || outcome === 'in-the-meeting') return outcome;
  return recommends && listOf(edition, 'silence.organs').length > 0 ? 'by-silence' : 'in-the-meeting';
}

/** `basisOf` finds the recommendation on which a decision rests. */
function basisOf(steps: readonly MatterStep[]) {
  const step = steps.find((one) => one.step === 'recommendation');
  return step?.decisions.at(-1)?.body.decision;
}

/** `effectOf` tells what is to take effect: as it was put before, or as its kind of matter has it. */
function effectOf(reading: Reading, id: MatterId, steps: readonly MatterStep[]): Effect | null {
  const questions = steps.flatMap((step) =>
    step.step === 'recommendation' || step.step === 'decision' ? step.questions : [],
  );
  const before = questions.flatMap((question) => named(question, id)).at(-1);
  if (before) return before;
  const { guide, subject: party } = id;
  switch (guide) {
    case 'admission':
    case 'observer-status':
      return { kind: 'status.granted', body: { party, status: statusOf(reading, guide, party) } };
    case 'partnership':
      return { kind: 'partnership.approved', body: { party } };
    case 'chairmanship': {
      const inTheChair = chairAt(reading.forum, reading.today)?.party === party;
      return { kind: inTheChair ? 'chair.prolonged' : 'chair.assumed', body: { party } };
    }
    case 'charter':
    case 'appointment':
      return null;
  }
}

const named = ({ put }: Question, id: MatterId): Effect[] =>
  [...(put.body.recommends ?? []), ...put.body.effects].filter((effect) => {
    const of = matterIdOf(effect);
    return of !== null && sameMatter(of, id);
  });

/** `firstPut` tells whether the first text of a matter recommends it, and to which organs it goes. */
export function firstPut(edition: Edition, { guide }: Pick<MatterId, 'guide'>) {
  const paths = PATHS[guide];
  const from = textOf(edition, paths.recommended);
  return { recommends: from !== null, organs: from === null ? listOf(edition, paths.decided) : [from] };
}
