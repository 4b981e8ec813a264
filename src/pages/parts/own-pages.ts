/** `ownPages` stands in the head of every page. It tells who is signed in and leads to their own pages, or to where people sign in. */
import { html } from '#pages/html.ts';
import { manages } from '#desk/managing.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { ownPath, pathIn } from '#reading/address.ts';
import { partyName } from '#reading/names.ts';
import { signInLink } from './sign-in-link.ts';
import { whoIs } from '#reading/who-is.ts';
import { say, textIn } from '#reading/say.ts';

/** `ownPages` is empty for the demonstration's people: the banner above tells of them. */
export function ownPages(reading: Reading): Html {
  const { who } = reading;
  const { accounts, deciding, matters, room } = say(reading);
  const { bar } = accounts;
  if (!who && reading.site.demonstration !== true)
    return html`<nav class="own-pages" aria-label="${bar.label}">
      <ul>
        <li>${signInLink(reading)}</li>
      </ul>
    </nav>`;
  if (who?.scope !== 'session') return html``;
  const role = whoIs(reading, who);
  const pages: readonly (readonly [string, string])[] = [
    ['/desk', deciding.desk.title],
    ['/matters', matters.list.title],
    ['/questions', deciding.questions.title],
    ['/room', room.list.title],
    ...(manages(who) ? [['/delegation', delegationTitle(reading)] as const] : []),
    ['/account', accounts.account.title],
  ];
  return html`<nav class="own-pages" aria-label="${bar.label}">
    <p><bdi>${who.name === null ? role : bar.you(who.name, role)}</bdi></p>
    <ul>
      ${pages.map(([path, text]) => html`<li>${link(reading, path, text)}</li>`)}
    </ul>
    <form method="post" action="${pathIn(reading, '/sign-out')}">
      <button>${bar.signOut}</button>
    </form>
  </nav>`;
}

export function delegationTitle(reading: Reading): string {
  const { who } = reading;
  const party = who?.roles.includes('secretariat-officer') === true ? null : (who?.party ?? null);
  return say(reading).accounts.delegation.title(party === null ? null : textIn(reading, partyName(reading, party)));
}

const link = (reading: Reading, path: string, text: string): Html =>
  ownPath(reading) === path
    ? html`<a href="${pathIn(reading, path)}" aria-current="page">${text}</a>`
    : html`<a href="${pathIn(reading, path)}">${text}</a>`;
