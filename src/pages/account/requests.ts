/** Invitations that wait for a second person: who asked, and the buttons of those who may confirm or refuse. */
import { html } from '#pages/html.ts';
import type { InvitationAsked } from '#desk/accounts.ts';
import { WAITING_MS, type ManagingDenial } from '#desk/managing.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { section } from '#pages/parts/marks.ts';
import { instantText } from '#reading/telling.ts';
import { rolesText } from '#reading/who-is.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { instantAt, msOf } from '#kernel/instant.ts';

/** `denial` says why the reader may not confirm it now; null where they may. */
export type RequestShown = { readonly asked: InvitationAsked; readonly denial: ManagingDenial | null };

export function requestsSection(reading: Reading, requests: readonly RequestShown[]): Html {
  if (requests.length === 0) return html``;
  const { requests: words } = say(reading).accounts.log;
  return section(
    'requests',
    words.title,
    html`<p>${words.lead}</p>
      ${requests.map((one) => requestHtml(reading, one))}`,
  );
}

function requestHtml(reading: Reading, { asked, denial }: RequestShown): Html {
  const { log, denial: denials } = say(reading).accounts;
  const { requests: words } = log;
  const { account, askedBy, askedAt, otherOfficers } = asked;
  const until = instantText(reading, instantAt(msOf(askedAt) + WAITING_MS));
  return html`<div class="request">
    <h3><bdi>${words.who(account.name ?? log.erased, rolesText(reading, account))}</bdi></h3>
    <p>
      ${account.openSince === null ? words.first : words.again}
      <bdi>${words.by(askedBy.name ?? log.visitor, instantText(reading, askedAt))}</bdi>
      ${otherOfficers === 0 ? words.alone(until) : ''}
    </p>
    ${denial === null ? settling(reading, account.person, 'confirm', words.confirm) : html`<p class="note">${denials[denial]}</p>`}
    ${settling(reading, account.person, 'refuse', words.refuse)}
  </div>`;
}

const settling = (reading: Reading, person: string, how: 'confirm' | 'refuse', text: string): Html =>
  html`<form method="post" action="${pathIn(reading, `/delegation/${person}`)}">
    <input type="hidden" name="do" value="${how}" />
    <button>${text}</button>
  </form>`;
