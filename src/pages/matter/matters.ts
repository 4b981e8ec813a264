/** /matters: the guides, and what is under way. */
import { editionAt } from '#forum/organ/charter.ts';
import { GUIDES } from '#forum/matter/guide.ts';
import { mattersOf, type Matter } from '#forum/matter/read.ts';
import { stepsOf } from '#forum/matter/steps.ts';
import { html } from '#pages/html.ts';
import { nextSteps, whoseTurn } from './next.ts';
import { matterLink } from './subject.ts';
import type { OrderPage } from '#pages/forms/order-page.ts';
import type { Html } from '#pages/page.ts';
import { apiHref, pathIn } from '#reading/address.ts';
import { document } from '#pages/parts/layout.ts';
import { section } from '#pages/parts/marks.ts';
import { signInLink } from '#pages/parts/sign-in-link.ts';
import { emptyState } from '#pages/parts/table.ts';
import { say } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';

export const mattersPage: OrderPage = { path: '/matters', takes: [], view: (reading) => mattersView(reading) };

function mattersView(reading: Reading): Html {
  const { list: words, name, about } = say(reading).matters;
  const matters = mattersOf(reading.forum);
  return document(
    reading,
    {
      title: words.title,
      description: words.describe,
      timed: false,
      live: true,
      machine: { json: apiHref(reading, '/matters') },
    },
    html`<p class="lead">${words.lead}</p>
      ${reading.who ? '' : html`<p>${say(reading).deciding.questions.signedOut} ${signInLink(reading)}</p>`}
      ${section('under-way', words.underWay, underWay(reading, matters.filter(isUnderWay), words.none))}
      ${section(
        'guides',
        words.guides,
        html`<ul class="people">
          ${GUIDES.map(
            (guide) =>
              html`<li>
                <h3><a href="${pathIn(reading, `/matters/${guide}`)}">${name[guide]}</a></h3>
                <p>${about[guide]}</p>
              </li>`,
          )}
        </ul>`,
      )}
      ${over(
        reading,
        matters.filter((matter) => !isUnderWay(matter)),
      )}
      <p>${words.other} <a href="${pathIn(reading, '/questions')}">${words.otherLink}</a>.</p>`,
  );
}

export const isUnderWay = ({ ending }: Matter): boolean => ending === null;

/** Matters with their next step, and whose it is. */
export function underWay(reading: Reading, matters: readonly Matter[], none: string): Html {
  const { matters: words } = say(reading);
  const edition = editionAt(reading.forum, reading.today)?.edition;
  if (matters.length === 0 || !edition) return emptyState(none);
  return html`<ul class="people">
    ${matters.map((matter) => {
      const next = nextSteps(stepsOf(reading.forum, edition, reading.today, matter));
      const told = next.map((one) =>
        words.matter.nextStep(words.step[matter.guide][one.step], whoseTurn(reading, one)),
      );
      return html`<li>
        <h3>${matterLink(reading, matter)}</h3>
        ${told.length === 0 ? '' : html`<p>${words.matter.next(told)}</p>`}
      </li>`;
    })}
  </ul>`;
}

const over = (reading: Reading, matters: readonly Matter[]): Html =>
  matters.length === 0
    ? html``
    : section(
        'over',
        say(reading).matters.list.over,
        html`<ul>
          ${matters.map((matter) => html`<li>${matterLink(reading, matter)}</li>`)}
        </ul>`,
      );
