/** /mail shows, in a demonstration, the letters themselves, as their readers would have got them. */
import type { Posted, PostedLetter } from '#desk/mail/outbox.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { instantHtml } from '#pages/parts/instant.ts';
import { document } from '#pages/parts/layout.ts';
import { facts } from '#pages/parts/marks.ts';
import { table } from '#pages/parts/table.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

export function sentListView(reading: Reading, letters: readonly Posted[], count: number): Html {
  const { mail } = say(reading);
  const { pages: words } = mail;
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false },
    html`<p class="lead">${words.lead}</p>
      ${count > letters.length ? html`<p>${words.shown(letters.length, count)}</p>` : ''}
      ${table<Alike>(reading, {
        caption: words.caption,
        columns: [
          {
            head: words.column.subject,
            names: true,
            cell: ([{ subject, language }]) => html`<span lang="${language}" dir="auto">${subject}</span>`,
          },
          { head: words.column.to, cell: (all) => recipients(reading, all) },
          { head: words.column.when, cell: ([{ made }]) => instantHtml(reading, made) },
        ],
        rows: alike(letters),
        empty: words.empty,
      })}`,
  );
}

/** `Alike` are letters of one subject that were written one after the other: the same news to several people. */
type Alike = readonly [Posted, ...Posted[]];

function alike(letters: readonly Posted[]): Alike[] {
  const found: [Posted, ...Posted[]][] = [];
  for (const letter of letters) {
    const last = found.at(-1);
    if (last?.[0].subject === letter.subject) last.push(letter);
    else found.push([letter]);
  }
  return found;
}

const recipients = (reading: Reading, letters: Alike): Html =>
  html`<ul class="recipients">
    ${letters.map(
      ({ id, to, state }) =>
        html`<li>
          <a href="${pathIn(reading, `/mail/${id}`)}"><bdi>${to}</bdi></a
          >${state === 'sent' ? '' : html` <span class="quiet">(${say(reading).mail.state[state]})</span>`}
        </li>`,
    )}
  </ul>`;

export function letterView(reading: Reading, letter: PostedLetter): Html {
  const { mail } = say(reading);
  const { pages: words } = mail;
  return document(
    reading,
    {
      title: letter.subject,
      heading: html`<span lang="${letter.language}" dir="auto">${letter.subject}</span>`,
      description: words.describe,
      timed: false,
    },
    html`${facts([
        [words.address, html`<bdi>${letter.to}</bdi>`],
        [words.written, instantHtml(reading, letter.made)],
        [words.state, mail.state[letter.state]],
        [words.answer, letter.answer === null ? words.nowhere : html`<bdi>${letter.answer}</bdi>`],
        [
          words.attachments,
          letter.attachments.length === 0
            ? null
            : html`${letter.attachments.map(
                ({ name }, place) =>
                  html`${place === 0 ? '' : ', '}<a href="${pathIn(reading, `/mail/${letter.id}/${place}`)}" download
                      ><bdi>${name}</bdi></a
                    >`,
              )}`,
        ],
      ])}
      <article aria-label="${words.letter}" lang="${letter.language}" dir="auto">
        <pre class="letter">${lines(letter.text)}</pre>
      </article>
      <p><a href="${pathIn(reading, '/mail')}">${words.back}</a></p>`,
  );
}

/** `lines` keeps the text as it was written; addresses can be followed. */
const lines = (text: string): Html =>
  html`${text
    .split('\n')
    .map((line) =>
      /^https?:\/\/\S+$/.test(line) ? html`<a href="${line}">${line}</a>${'\n'}` : html`${line}${'\n'}`,
    )}`;
