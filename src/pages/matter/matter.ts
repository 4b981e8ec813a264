/**
 * /matters/:guide/:subject shows one matter with its steps, dates and documents. It says who has to do what now, and has the form for it.
 */
import { editionToday } from '#reading/in-force.ts';
import { type Edition } from '#forum/organ/charter.ts';
import type { MatterId } from '#forum/matter/guide.ts';
import { matterOn, type Matter } from '#forum/matter/read.ts';
import { stepsOf, stepsOfGuide, type MatterStep } from '#forum/matter/steps.ts';
import { html } from '#pages/html.ts';
import { nextSteps, whoseTurn } from '#reading/next-steps.ts';
import { openQuestions } from './open-questions.ts';
import { stepForm } from './step-forms.ts';
import { stepList } from './steps.ts';
import { matterTitle } from '#pages/parts/matter-link.ts';
import { wayUp } from '#pages/parts/way-up.ts';
import type { Page, Outcome, Html } from '#pages/page.ts';
import { textsKept } from '#pages/forms/typed-text.ts';
import { pathIn } from '#reading/address.ts';
import { document } from '#pages/parts/layout.ts';
import { section } from '#pages/parts/marks.ts';
import { signInLink } from '#pages/parts/sign-in-link.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { guideOf, LONGEST_PUT } from './guide.ts';

export const matterPage: Page = {
  takes: [
    'RecordApplication',
    'WithdrawApplication',
    'RecordCandidature',
    'WithdrawCandidature',
    'RecordInstrument',
    'RecordMemorandum',
    'RecordHandover',
    'PutQuestion',
  ],
  longest: LONGEST_PUT,
  prepare: (sent, reading, who, { texts }) => textsKept(sent, reading, who, texts),
  view: (reading, { guide: named = '', subject = '' }, outcome) => {
    const guide = guideOf(named);
    const edition = editionToday(reading)?.edition;
    if (!guide || !edition) return null;
    const id: MatterId = { guide, subject };
    const matter = matterOn(reading.forum, id);
    return matter || mayBegin(reading, id) ? matterView(reading, edition, id, matter, outcome) : null;
  },
};

/**
 * `mayBegin` is true for a party on record: it can ask though it has not asked yet. There is no edition and no officer before a text
 * names it.
 */
const mayBegin = ({ forum }: Reading, { guide, subject }: MatterId): boolean =>
  guide !== 'charter' && guide !== 'appointment' && (forum.parties.get(subject)?.named.length ?? 0) > 0;

function matterView(
  reading: Reading,
  edition: Edition,
  id: MatterId,
  matter: Matter | null,
  outcome: Outcome | null,
): Html {
  const { matters: words } = say(reading);
  const title = matterTitle(reading, id);
  const steps = matter
    ? stepsOf(reading.forum, edition, reading.today, matter)
    : stepsOfGuide(reading.forum, edition, id.guide, reading.today, id.subject);
  const at = { reading, edition, id, steps, outcome };
  return document(
    reading,
    { title, description: words.matter.describe(title), timed: false, live: outcome === null || outcome.form === '' },
    html`${outcome?.message}
      <p class="lead">${standing(reading, id, matter, steps)}</p>
      <p class="note"><a href="${pathIn(reading, `/matters/${id.guide}`)}">${words.name[id.guide]}</a></p>
      ${reading.who ? '' : html`<p>${say(reading).deciding.questions.signedOut} ${signInLink(reading)}</p>`}
      ${section(
        'steps',
        words.matter.steps,
        stepList(reading, { guide: id.guide, steps, standing: true, below: (step) => stepForm(at, step) }),
      )}
      ${way(reading, matter)} ${id.guide === 'charter' && matter ? openQuestions(reading, matter) : ''}`,
  );
}

/** `standing` says what is next and for whom; or that all is done. */
function standing(reading: Reading, { guide }: MatterId, matter: Matter | null, steps: readonly MatterStep[]): string {
  const { matters: words } = say(reading);
  if (matter?.ending) return words.matter.over;
  const next = nextSteps(steps).map((one) =>
    words.matter.nextStep(words.step[guide][one.step], whoseTurn(reading, one)),
  );
  const told = next.length === 0 ? '' : words.matter.next(next);
  const withdrawn = steps.some((one) => one.step === 'asking' && one.withdrawn !== null);
  return matter || withdrawn ? told : `${words.matter.nothing} ${told}`;
}

/** `way` leads from the lowest organ to the highest. */
function way(reading: Reading, matter: Matter | null): Html {
  const last =
    matter && ([...matter.recommending, ...matter.deciding].at(-1)?.id ?? matter.decisions.at(-1)?.body.decision);
  return last ? wayUp(reading, last) : html``;
}
