/**
 * The steps of a matter stand one under the other. Each says what it is, by which article, and how it stands, with its dates and
 * documents.
 */
import { whenOf } from '#kernel/date.ts';
import type { Act } from '#forum/act.ts';
import type { Guide } from '#forum/matter/guide.ts';
import type { MatterStep } from '#forum/matter/steps.ts';
import type { Question } from '#forum/question/read.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { actLine } from '#pages/parts/act-line.ts';
import { href, pathIn } from '#reading/address.ts';
import { when } from '#pages/parts/dates.ts';
import { deadline } from '#pages/parts/deadline.ts';
import { facts, tag, type TagKind } from '#pages/parts/marks.ts';
import { decisionLink, documentLink, organLink, partyLink } from '#pages/parts/links.ts';
import { ruleHtml } from '#pages/parts/why-not.ts';
import { nameIn } from '#pages/parts/words.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

const TAGS: Readonly<Record<MatterStep['stands'], TagKind>> = {
  done: 'done',
  now: 'open',
  later: 'planned',
  'not-asked': 'plain',
  'not-recorded': 'plain',
};

type Shown = {
  readonly guide: Guide;
  readonly steps: readonly MatterStep[];
  /** `standing` tells whether the page says how each step stands. A guide does not, for none has been taken there. */
  readonly standing: boolean;
  /** `below` is what stands below a step: the form of its next order. */
  readonly below?: (step: MatterStep) => Html;
};

export function stepList(reading: Reading, { guide, steps, standing, below }: Shown): Html {
  const { matters: words } = say(reading);
  return html`<ol class="matter-steps">
    ${steps.map(
      (step) =>
        html`<li class="step step-${standing ? step.stands : 'guide'}" id="${step.step}">
          <h3>
            ${words.step[guide][step.step]}
            ${standing || step.stands === 'not-asked' ? tag(TAGS[step.stands], words.stands[step.stands]) : ''}
          </h3>
          ${standing && (step.stands === 'done' || step.stands === 'not-recorded') ? '' : html`<p>${words.does[step.step]}</p>`}
          ${content(reading, step, standing)}
          ${step.rule === null ? '' : html`<p class="note">${say(reading).deciding.refused.rule}: ${ruleHtml(reading, step.rule)}</p>`}
          ${below?.(step) ?? ''}
        </li>`,
    )}
  </ol>`;
}

function content(reading: Reading, step: MatterStep, standing: boolean): Html {
  const { matters: words } = say(reading);
  switch (step.step) {
    case 'asking':
      if (step.act) return asked(reading, step.act);
      return step.withdrawn
        ? html`<p>${actLine(reading, step.withdrawn)}, ${when(reading, step.withdrawn.effective)}</p>`
        : html``;
    case 'signatures':
      return signed(reading, step, standing);
    case 'recommendation':
      return html`${step.from === null || step.decisions.length + step.questions.length > 0 ? '' : html`<p>${words.byOrgan}: ${organLink(reading, step.from)}</p>`}
      ${step.questions.map((one, place) => put(reading, one, place < step.questions.length - 1))}
      ${taken(reading, step.decisions, step.questions)}`;
    case 'decision':
      return html`${step.decision || step.questions.length > 0 ? '' : html`<p>${words.byOneOf}: ${step.organs.map((organ, at) => html`${at === 0 ? '' : ', '}${organLink(reading, organ)}`)}</p>`}
      ${step.questions.map((one, place) => put(reading, one, place < step.questions.length - 1))}
      ${taken(reading, step.decision ? [step.decision] : [], step.questions)}`;
    case 'memorandum':
      return step.act ? html`<p>${actLine(reading, step.act)}, ${when(reading, step.act.effective)}</p>` : html``;
    case 'ending':
      return step.act ? ended(reading, step.act) : html``;
  }
}

function asked(reading: Reading, act: Act<'application.made' | 'candidature.made'>): Html {
  const { matters: words, terms, date } = say(reading);
  const { letter, receivedBy } = act.body;
  const told = words.letter(
    letter.reference,
    date.plain(letter.dated),
    date.plain(act.effective),
    terms.recipient[receivedBy],
  );
  return html`<p>
    <a href="${href(reading, `/record/${act.n}`)}"><bdi>${told}</bdi></a>
  </p>`;
}

function signed(
  reading: Reading,
  { documents, on }: Extract<MatterStep, { readonly step: 'signatures' }>,
  standing: boolean,
): Html {
  const { matters: words, date } = say(reading);
  const state = (act: Act | null): string =>
    !standing ? '' : act ? `: ${words.signedOn(date.plain(act.effective))}` : on ? '' : `: ${words.notSigned}`;
  return html`<ul>
      ${documents.map(({ document, act }) => html`<li>${documentLink(reading, document)}${state(act)}</li>`)}
    </ul>
    ${on && standing ? html`<p>${words.signedAll(date.plain(on.edtf))}</p>` : ''}`;
}

/** `put` shows a text that was put: what it is, how it stands, and the way to its own page. */
function put(reading: Reading, question: Question, replaced: boolean): Html {
  const { matters: words, terms } = say(reading);
  const { id, state, organ } = question;
  return html`<p>
      <a href="${pathIn(reading, `/questions/${encodeURIComponent(id)}`)}"
        >${nameIn(reading, question.put.body.title)}</a
      >
      (${organLink(reading, organ)}): ${terms.questionStanding[state.is]}
    </p>
    ${state.is === 'under-silence' ? html`<p>${words.underSilence} ${deadline(reading, state.until)}</p>` : ''}
    ${
      state.is === 'broken'
        ? html`<p>${words.brokenBy}: ${partyLink(reading, state.by)}${replaced ? html`. ${words.replaces}.` : ''}</p>`
        : ''
    }
    ${state.is === 'adopted' ? html`<p>${words.twoDates.decided}: ${when(reading, state.act.effective)}</p>` : ''}`;
}

/** `taken` lists decisions whose questions are not shown: of history, or not for this reader. */
function taken(reading: Reading, decisions: readonly Act<'decision.adopted'>[], questions: readonly Question[]): Html {
  const others = decisions.filter(({ body }) => !questions.some(({ id }) => id === body.decision));
  return html`${others.map(
    ({ body, effective }) =>
      html`<p>
        ${decisionLink(reading, body.decision)} (${organLink(reading, body.organ)}), ${when(reading, effective)}
      </p>`,
  )}`;
}

/** `ended` shows what came of the matter. It keeps the dates apart: of the decision, of the signatures, and from when it is so. */
function ended(reading: Reading, act: Extract<MatterStep, { readonly step: 'ending' }>['act'] & {}): Html {
  const { matters: words } = say(reading);
  const { body } = act;
  const decision = 'decidedBy' in body ? body.decidedBy : 'decision' in body ? body.decision : undefined;
  const signedOn = 'signedOn' in body ? body.signedOn : undefined;
  const ahead = whenOf(act.effective).earliest > reading.today.latest;
  return html`${ahead ? '' : html`<p>${actLine(reading, act)}</p>`}
  ${facts([
    [words.twoDates.since, when(reading, act.effective)],
    [words.twoDates.decision, decision === undefined ? null : decisionLink(reading, decision)],
    [words.twoDates.signed, signedOn === undefined ? null : when(reading, signedOn)],
  ])}`;
}
