/** /desk shows what waits for the person who is signed in. The most urgent stands first, and each has its rule and its deadline. */
import { rulesIn } from '#reading/in-force.ts';
import { html } from '#pages/html.ts';
import { msOf } from '#kernel/instant.ts';
import { deskOf } from '#reading/desk.ts';
import type { Who } from '#desk/who.ts';
import type { Role } from '#forum/role.ts';
import type { Order } from '#forum/command.ts';
import { mattersOf } from '#forum/matter/read.ts';
import { questionOf } from '#forum/question/read.ts';
import type { Page, Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { deadline } from '#pages/parts/deadline.ts';
import { document } from '#pages/parts/layout.ts';
import { section } from '#pages/parts/marks.ts';
import { areaLink, partyLink } from '#pages/parts/links.ts';
import { decisionNamed } from '#reading/names.ts';
import { emptyState } from '#pages/parts/table.ts';
import { ruleHtml } from '#pages/parts/why-not.ts';
import { capital, say } from '#reading/say.ts';
import { nameIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';
import { entrance } from '#pages/parts/entrance.ts';
import { isUnderWay, underWay } from '#pages/parts/under-way.ts';

type Desk = NonNullable<ReturnType<typeof deskOf>>;
type Waiting = Desk['waiting'][number];

/** For so long a change to an account is said on the desk. */
const RECENT_MS = 7 * 24 * 3_600_000;
/** More than so many are not counted. */
const MOST = 50;

export const deskPage: Page = {
  furnish: async (reading, _, { accountLog }) => {
    const { who, site } = reading;
    if (!who) return reading;
    const changes = await accountLog.newest({ party: who.party }, MOST);
    const since = msOf(site.now()) - RECENT_MS;
    const accountChanges = changes.filter(
      ({ at, by, of }) => msOf(at) >= since && by?.person !== who.person && of.party === who.party,
    ).length;
    return { ...reading, accountChanges };
  },
  view: (reading) => (reading.who ? deskView(reading, reading.who) : null),
};

function deskView(reading: Reading, who: Who): Html {
  const { correction, deciding, mail } = say(reading);
  const { desk: words } = deciding;
  const desk = deskOf(reading.site, who, reading.url, reading.language);
  const waiting = desk?.waiting ?? [];
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false, live: true },
    html`${accountNotice(reading)}
      ${
        waiting.length === 0
          ? emptyState(words.empty)
          : html`<p class="lead">${words.lead(waiting.length)}</p>
              <ol class="waiting">
                ${waiting.map((one) => waitingItem(reading, one))}
              </ol>`
      }
      ${mattersFor(reading, who)} ${limits(reading, who)} ${areas(reading, who, desk?.areas ?? [])}
      <p><a href="${pathIn(reading, '/questions')}">${words.all}</a></p>
      <p>
        <a href="${pathIn(reading, '/mail/choices')}">${mail.choices.title}</a>
        ${
          who.roles.includes('secretariat-officer')
            ? html`· <a href="${pathIn(reading, '/mail/outbox')}">${mail.outbox.title}</a> ·
                <a href="${pathIn(reading, '/history')}">${correction.history.title}</a>`
            : ''
        }
      </p>`,
  );
}

/** Where no letters are sent, this is how a delegation hears that somebody was let in. */
function accountNotice(reading: Reading): Html {
  const { accountChanges = 0 } = reading;
  if (accountChanges === 0) return html``;
  const { log } = say(reading).accounts;
  return html`<p class="notice">
    ${log.notice(accountChanges)} <a href="${pathIn(reading, '/delegation/changes')}">${log.all}</a>
  </p>`;
}

const OFFICES: readonly Role[] = ['secretariat-officer', 'officer-of-the-chair'];

/** `mattersFor` shows what is under way, to those who carry it on. */
function mattersFor(reading: Reading, { roles }: Who): Html {
  const open = roles.some((role) => OFFICES.includes(role)) ? mattersOf(reading.forum).filter(isUnderWay) : [];
  if (open.length === 0) return html``;
  const { list } = say(reading).matters;
  return section('matters', list.onDesk, underWay(reading, open, list.none));
}

/** `limits` says what a role or a standing leaves to others, with the rule where it is one. */
function limits(reading: Reading, { roles, party }: Who): Html {
  const { limits: words, rule } = say(reading).deciding.desk;
  const rules = rulesIn(reading);
  const ruling = rules && party !== null ? rules.may('consensus', party, reading.forum, reading.at) : null;
  return html`${roles.includes('focal-point') ? html`<p>${words.focalPoint}</p>` : ''}
  ${roles.includes('partner-delegate') ? html`<p>${words.partner}</p>` : ''}
  ${
    ruling?.is === 'refused'
      ? html`<p>${words.noConsensus}</p>
          <p class="note">${rule}: ${ruleHtml(reading, ruling)}</p>`
      : ''
  }`;
}

/** `areas` is shown to a focal point always, and to others where there are any. */
function areas(reading: Reading, { roles }: Who, own: Desk['areas']): Html {
  const { deciding, terms } = say(reading);
  const { desk: words } = deciding;
  if (own.length === 0) return roles.includes('focal-point') ? emptyState(words.noAreas) : html``;
  return html`<h2>${words.areas}</h2>
    <ul>
      ${own.map(
        ({ area, role, questions }) =>
          html`<li>
            ${areaLink(reading, area)} (${terms.role[role]}):
            ${
              questions.length === 0
                ? words.noTexts
                : questions.map((one, at) => html`${at === 0 ? '' : ', '}${questionLink(reading, one)}`)
            }
          </li>`,
      )}
    </ul>`;
}

const questionLink = (reading: Reading, id: string): Html =>
  html`<a href="${pathIn(reading, `/questions/${encodeURIComponent(id)}`)}"
    >${nameIn(reading, decisionNamed(reading, id).title)}</a
  >`;

/** Where a text is before a meeting, the room is where it waits. */
function toRoom(reading: Reading, id: string): Html {
  const question = questionOf(reading.forum, id);
  return question ? entrance(reading, question) : html``;
}

function waitingItem(reading: Reading, { question, title, stands, order, by, rule, parties }: Waiting): Html {
  const { deciding, refusals } = say(reading);
  const { desk: words } = deciding;
  return html`<li>
    <h2>
      <a href="${pathIn(reading, `/questions/${encodeURIComponent(question)}`)}"><bdi>${title}</bdi></a>
    </h2>
    <p>${capital(refusals.order[order as Order])}. ${capital(refusals.stands[stands])}.</p>
    ${toRoom(reading, question)}
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
