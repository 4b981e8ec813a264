/** `banner` stands over every page of a demonstration. It says that it is one and who is signed in, and leads to the desk. */
import { manages } from '#desk/managing.ts';
import type { Holder } from '#desk/ports.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { pathIn } from '#reading/address.ts';
import { delegationTitle } from './own-pages.ts';
import { whoIs } from '#reading/who-is.ts';
import { say } from '#reading/say.ts';

export function banner(reading: Reading): Html {
  const { accounts, deciding, mail, matters } = say(reading);
  const { banner: words } = deciding;
  const { who } = reading;
  const link = (path: string, text: string): Html => html`<a href="${pathIn(reading, path)}">${text}</a> `;
  return html`<aside class="demonstration" aria-label="${words.label}">
    <p>${words.about}</p>
    ${who?.scope === 'session' ? html`<p>${link('/mail', mail.pages.title)} ${link('/demonstration', words.signIn)}</p>` : ''}
    ${who?.scope === 'demonstration' ? invented(who) : ''} ${who ? '' : signedOut()}
  </aside>`;

  /** `invented` is for people of the demonstration alone. A person with an account finds their own pages in the head of the page. */
  function invented(somebody: Holder): Html {
    return html`<p>${words.as(whoIs(reading, somebody))}</p>
      <p>
        ${link('/desk', deciding.desk.title)} ${link('/matters', matters.list.title)}
        ${link('/questions', deciding.questions.title)} ${link('/room', say(reading).room.list.title)}
        ${manages(somebody) ? link('/delegation', delegationTitle(reading)) : ''} ${link('/mail', mail.pages.title)}
        ${link('/demonstration', words.change)}
      </p>
      <form method="post" action="${pathIn(reading, '/demonstration/sign-out')}">
        <button>${words.signOut}</button>
      </form>`;
  }

  function signedOut(): Html {
    return html`<p>
      ${link('/demonstration', words.signIn)} ${link('/matters', matters.list.title)}
      ${link('/questions', deciding.questions.title)} ${link('/mail', mail.pages.title)}
      ${link('/sign-in', accounts.signIn.withAccount)}
    </p>`;
  }
}
