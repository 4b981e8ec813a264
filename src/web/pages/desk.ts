/** /desk: what waits for whoever is signed in, the most urgent first, each with its rule and its deadline. */
import { html } from '#web/html.ts';
import { deskOf } from '#web/api/desk.ts';
import type { Role, Who } from '#desk/who.ts';
import type { Order } from '#forum/command.ts';
import { mattersOf } from '#forum/matter/read.ts';
import type { OrderPage } from '#web/orders/page.ts';
import type { Html } from '#web/page.ts';
import { pathIn } from '#web/parts/address.ts';
import { deadline } from '#web/parts/deadline.ts';
import { document } from '#web/parts/layout.ts';
import { section } from '#web/parts/marks.ts';
import { partyLink } from '#web/parts/names.ts';
import { emptyState } from '#web/parts/table.ts';
import { ruleHtml } from '#web/parts/why-not.ts';
import { capital, say } from '#web/parts/words.ts';
import type { Reading } from '#web/reading.ts';
import { isUnderWay, underWay } from './matters.ts';

type Waiting = NonNullable<ReturnType<typeof deskOf>>['waiting'][number];

export const deskPage: OrderPage = {
  path: '/desk',
  signedIn: true,
  takes: [],
  view: (reading) => (reading.who ? deskView(reading, reading.who) : null),
};

function deskView(reading: Reading, who: Who): Html {
  const { deciding, mail } = say(reading);
  const { desk: words } = deciding;
  const waiting = deskOf(reading.site, who, reading.url, reading.language)?.waiting ?? [];
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false, live: true },
    html`${
        waiting.length === 0
          ? emptyState(words.empty)
          : html`<p class="lead">${words.lead(waiting.length)}</p>
              <ol class="waiting">
                ${waiting.map((one) => waitingItem(reading, one))}
              </ol>`
      }
      ${mattersFor(reading, who)}
      <p><a href="${pathIn(reading, '/questions')}">${words.all}</a></p>
      <p>
        <a href="${pathIn(reading, '/mail/choices')}">${mail.choices.title}</a>
        ${
          who.roles.includes('secretariat-officer')
            ? html`· <a href="${pathIn(reading, '/mail/outbox')}">${mail.outbox.title}</a>`
            : ''
        }
      </p>`,
  );
}

const OFFICES: readonly Role[] = ['secretariat-officer', 'officer-of-the-chair'];

/** What is under way, for those who carry it on. */
function mattersFor(reading: Reading, { roles }: Who): Html {
  const open = roles.some((role) => OFFICES.includes(role)) ? mattersOf(reading.forum).filter(isUnderWay) : [];
  if (open.length === 0) return html``;
  const { list } = say(reading).matters;
  return section('matters', list.onDesk, underWay(reading, open, list.none));
}

function waitingItem(reading: Reading, { question, title, stands, order, by, rule, parties }: Waiting): Html {
  const { deciding, refusals } = say(reading);
  const { desk: words } = deciding;
  return html`<li>
    <h2>
      <a href="${pathIn(reading, `/questions/${encodeURIComponent(question)}`)}"><bdi>${title}</bdi></a>
    </h2>
    <p>${capital(refusals.order[order as Order])}. ${capital(refusals.stands[stands])}.</p>
    <p>${by === null ? words.noTime : html`${capital(words.until)} ${deadline(reading, by)}`}</p>
    ${rule === null ? '' : html`<p class="note">${words.rule}: ${ruleHtml(reading, rule)}</p>`}
    ${
      parties.length === 0
        ? ''
        : html`<p>
            ${words.concerns}: ${parties.map((party, at) => html`${at === 0 ? '' : ', '}${partyLink(reading, party)}`)}
          </p>`
    }
  </li>`;
}
