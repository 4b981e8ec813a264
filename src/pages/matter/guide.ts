/**
 * /matters/:guide tells how one kind of matter goes by the rules in force. It lists what is under way of it, and tells how one is begun.
 */
import { editionToday } from '#reading/in-force.ts';
import { type Edition } from '#forum/organ/charter.ts';
import { GUIDES, matterIdOf, type Guide } from '#forum/matter/guide.ts';
import { mattersOf } from '#forum/matter/read.ts';
import { stepsOfGuide } from '#forum/matter/steps.ts';
import type { Effect } from '#forum/question/acts.ts';
import { html } from '#pages/html.ts';
import { amendmentForm } from './charter-form.ts';
import { appointmentForm } from './appointment-form.ts';
import { applicationForm, candidatureForm, departureForm, namingForm } from './record-forms.ts';
import { stepList } from './steps.ts';
import { rulesOfGuide } from './rules.ts';
import { matterPath } from '#pages/parts/matter-link.ts';
import type { Done, Page, Outcome, Html } from '#pages/page.ts';
import { textsKept } from '#pages/forms/typed-text.ts';
import { dueTable } from '#pages/parts/due.ts';
import { document } from '#pages/parts/layout.ts';
import { section } from '#pages/parts/marks.ts';
import { signInLink } from '#pages/parts/sign-in-link.ts';
import { nameIn } from '#pages/parts/words.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { isUnderWay, underWay } from '#pages/parts/under-way.ts';

/** `LONGEST_PUT` is the most bytes of a form with two texts in it. */
export const LONGEST_PUT = 6_291_456;

export const guidePage: Page = {
  asks: ['change'],
  takes: ['NameParty', 'RecordApplication', 'RecordCandidature', 'RecordDeparture', 'PutQuestion'],
  longest: LONGEST_PUT,
  prepare: (sent, reading, who, { texts }) => textsKept(sent, reading, who, texts),
  view: (reading, { guide = '' }, outcome) => {
    const known = guideOf(guide);
    return known ? guideView(reading, known, outcome) : null;
  },
  after: (done, { guide = '' }) => matterOfDone(done, guideOf(guide)) ?? `/matters/${guide}`,
};

export const guideOf = (text: string): Guide | undefined => GUIDES.find((one) => one === text);

/** `matterOfDone` is the page of a matter that an order began. */
function matterOfDone({ body }: Done, guide: Guide | undefined): string | null {
  const {
    party,
    effects = [],
    recommends = [],
  } = body as {
    readonly party?: string;
    readonly effects?: readonly Effect[];
    readonly recommends?: readonly Effect[];
  };
  if (guide && party !== undefined) return matterPath({ guide, subject: party });
  const [effect] = [...effects, ...recommends];
  const id = effect ? matterIdOf(effect) : null;
  return id && matterPath(id);
}

function guideView(reading: Reading, guide: Guide, outcome: Outcome | null): Html {
  const { matters: words } = say(reading);
  const edition = editionToday(reading)?.edition;
  const open = mattersOf(reading.forum).filter((matter) => matter.guide === guide && isUnderWay(matter));
  return document(
    reading,
    { title: words.name[guide], description: words.about[guide], timed: false },
    html`${outcome?.message}
      <p class="lead">${words.about[guide]}</p>
      ${section('under-way', words.guide.underWay, underWay(reading, open, words.guide.none))}
      ${edition ? section('steps', words.guide.steps, steps(reading, edition, guide)) : ''}
      ${
        guide === 'chairmanship'
          ? section(
              'due',
              words.guide.due,
              dueTable(reading, ({ what }) => what !== 'regular-meeting'),
            )
          : ''
      }
      ${edition ? section('start', words.guide.start, start(reading, edition, guide, outcome)) : ''}
      ${edition ? section('rules', words.guide.rules, rulesOfGuide(reading, edition, guide)) : ''}`,
  );
}

const steps = (reading: Reading, edition: Edition, guide: Guide): Html =>
  html`<p class="note">${say(reading).matters.guide.edition}: ${nameIn(reading, edition.title)}</p>
    ${stepList(reading, { guide, steps: stepsOfGuide(reading.forum, edition, guide, reading.today), standing: false })}`;

function start(reading: Reading, edition: Edition, guide: Guide, outcome: Outcome | null): Html {
  if (!reading.who) return html`<p>${say(reading).matters.guide.signIn} ${signInLink(reading)}</p>`;
  switch (guide) {
    case 'admission':
    case 'observer-status':
    case 'partnership':
      return html`${applicationForm(reading, guide, null, outcome)} ${namingForm(reading, guide, outcome)}`;
    case 'chairmanship':
      return candidatureForm(reading, edition, null, outcome);
    case 'charter':
      return amendmentForm(reading, edition, outcome);
    case 'appointment':
      return html`${appointmentForm(reading, edition, outcome)} ${departureForm(reading, outcome)}`;
  }
}
