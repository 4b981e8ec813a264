/** /mail/choices asks which letters the reader gets, and in which language. */
import { CHOICES, type MailChoice } from '#desk/mail/choices.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { select } from '#pages/parts/fields.ts';
import { document } from '#pages/parts/layout.ts';
import { signInLink } from '#pages/parts/sign-in-link.ts';
import { pathIn } from '#reading/address.ts';
import type { Reading } from '#reading/reading.ts';
import { LANGUAGES } from '#words/languages.ts';
import { say } from '#reading/say.ts';

export function choicesSignedOut(reading: Reading): Html {
  const { choices: words } = say(reading).mail;
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false },
    html`<p class="lead">${words.signedOut} ${signInLink(reading)}</p>`,
  );
}

export function choicesView(reading: Reading, { choice: chosen, language }: MailChoice, saved: boolean): Html {
  const { choices: words } = say(reading).mail;
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false },
    html`${saved ? html`<p class="notice" role="status">${words.saved}</p>` : ''}
      <p class="lead">${words.lead}</p>
      <form class="account-form" method="post" action="${pathIn(reading, '/mail/choices')}">
        <fieldset class="choices">
          <legend>${words.legend}</legend>
          ${CHOICES.map(
            (one) =>
              html`<p>
                <input
                  type="radio"
                  id="choice-${one}"
                  name="choice"
                  value="${one}"
                  ${one === chosen ? html` checked` : ''}
                />
                <label for="choice-${one}">${words.choice[one]}</label>
              </p>`,
          )}
        </fieldset>
        <p class="note">${words.morning}</p>
        ${select(
          'language',
          words.language,
          [['', words.own], ...LANGUAGES.map((one) => [one, words.languageName(one)] as const)],
          language ?? '',
        )}
        <p><button>${words.save}</button></p>
      </form>
      <p class="note">${words.always}</p>`,
  );
}
