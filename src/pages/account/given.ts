/** /given/:n opens the commitment of an act to the person who gave it, and checks it against the record. */
import { html } from '#pages/html.ts';
import type { Credential } from '#desk/who.ts';
import type { Act } from '#forum/act.ts';
import { toHex } from '#record/entry.ts';
import type { Html } from '#pages/page.ts';
import { actLine } from '#pages/parts/act-line.ts';
import { document } from '#pages/parts/layout.ts';
import { facts } from '#pages/parts/marks.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

export type GivenShown = {
  readonly act: Act;
  /** What lies beside the record, and whether it opens the commitment; null where it was erased. */
  readonly opened: {
    readonly person: string;
    readonly name: string | null;
    readonly credential: Credential;
    readonly salt: Uint8Array;
    readonly matches: boolean;
  } | null;
};

export function givenView(reading: Reading, { act, opened }: GivenShown): Html {
  const { given: words } = say(reading).accounts.log;
  const hex = (text: string): Html => html`<code class="hash">${text}</code>`;
  return document(
    reading,
    { title: words.title(act.n), description: words.describe, timed: false, cited: false },
    html`<p class="lead">${words.lead}</p>
      <p>${actLine(reading, act)}</p>
      ${act.given === undefined ? html`<p>${words.none}</p>` : ''}
      ${act.given !== undefined && opened === null ? html`<p>${words.erased}</p>` : ''}
      ${facts([
        [words.person, opened && html`<bdi>${nameOf(reading, opened)}</bdi>`],
        [words.credential, opened && html`<bdi>${credentialText(reading, opened.credential)}</bdi>`],
        [words.matches, opened && (opened.matches ? words.yes : words.no)],
        [words.salt, opened && hex(toHex(opened.salt))],
        [words.commitment, act.given === undefined ? null : hex(act.given)],
      ])}`,
  );
}

const nameOf = (reading: Reading, { name, person }: NonNullable<GivenShown['opened']>): string => {
  const { log } = say(reading).accounts;
  return `${name ?? (person.startsWith('demonstration/') ? log.visitor : log.erased)} (${person})`;
};

function credentialText(reading: Reading, credential: Credential): string {
  const { ways } = say(reading).accounts.log.given;
  const [way = '', id = ''] = credential.split(' ', 2);
  switch (way) {
    case 'passkey':
      return ways.passkey(id);
    case 'provider':
      return ways.provider(id);
    case 'token':
      return ways.token(id);
    case 'password':
      return ways.password;
    case 'demonstration':
      return ways.demonstration;
    default:
      return ways.unknown;
  }
}
