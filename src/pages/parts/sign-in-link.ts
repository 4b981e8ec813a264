/** `signInLink` leads to where people sign in: in a demonstration with one click, otherwise with an account. */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading, Site } from '#reading/reading.ts';
import { pathIn } from '#reading/address.ts';
import { say } from '#reading/say.ts';

export const signInPath = ({ demonstration }: Site): string => (demonstration === true ? '/demonstration' : '/sign-in');

export function signInLink(reading: Reading): Html {
  const { deciding, accounts } = say(reading);
  const text = reading.site.demonstration === true ? deciding.banner.signIn : accounts.signIn.title;
  return html`<a href="${pathIn(reading, signInPath(reading.site))}">${text}</a>`;
}
