/** Over every page of a demonstration: that it is one, who is signed in, and the way to the desk. */
import { html } from '#web/html.ts';
import type { Html } from '#web/page.ts';
import type { Reading } from '#web/reading.ts';
import { pathIn } from './address.ts';
import { whoIs } from './who-is.ts';
import { say } from './words.ts';

export function banner(reading: Reading): Html {
  const { deciding, mail, matters } = say(reading);
  const { banner: words } = deciding;
  const link = (path: string, text: string): Html => html`<a href="${pathIn(reading, path)}">${text}</a> `;
  return html`<aside class="demonstration" aria-label="${words.label}">
    <p>${words.about}</p>
    ${
      reading.who
        ? html`<p>${words.as(whoIs(reading, reading.who))}</p>
            <p>
              ${link('/desk', deciding.desk.title)} ${link('/matters', matters.list.title)}
              ${link('/questions', deciding.questions.title)} ${link('/room', say(reading).room.list.title)}
              ${link('/mail', mail.pages.title)} ${link('/demonstration', words.change)}
            </p>
            <form method="post" action="${pathIn(reading, '/demonstration/sign-out')}">
              <button>${words.signOut}</button>
            </form>`
        : html`<p>
            ${link('/demonstration', words.signIn)} ${link('/matters', matters.list.title)}
            ${link('/questions', deciding.questions.title)} ${link('/mail', mail.pages.title)}
          </p>`
    }
  </aside>`;
}
