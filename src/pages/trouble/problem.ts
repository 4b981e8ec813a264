/**
 * `problemPage` stands where a page cannot. It says what is wrong with which part of the address, and what to do; never how the program
 * got there.
 */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { ProblemCode } from '#contract/problem.ts';
import { quoted } from '#reading/quoted.ts';
import { endOf, hereWith, href } from '#reading/address.ts';
import { document } from '#pages/parts/layout.ts';
import { section } from '#pages/parts/marks.ts';
import { say } from '#reading/say.ts';
import type { AddressMistake, Reading } from '#reading/reading.ts';
import { LANGUAGES, type Language } from '#words/languages.ts';
import { sayIn } from '#words/say.ts';

export type Trouble = {
  readonly status: 400 | 404 | 405 | 500 | 503;
  readonly mistakes: readonly AddressMistake[];
  readonly requestId?: string;
  /** An order that failed for a fault of ours has words of its own. */
  readonly code?: ProblemCode;
};

/** `problemPage` is a whole page about a trouble, in the reader's language, with its first line in the others. */
export function problemPage(reading: Reading, trouble: Trouble): Html {
  const { trouble: words, problems } = say(reading);
  const { code } = trouble;
  const title = code === undefined ? words.title[trouble.status] : problems.title[code];
  const lead = code === undefined ? words.lead[trouble.status] : problems.explained[code];
  return document(
    reading,
    { title, description: words.describe, timed: false },
    html`<p class="lead">${lead}</p>
      ${trouble.mistakes.length === 0 ? '' : section('mistakes', words.wrong, mistakes(reading, trouble.mistakes))}
      ${trouble.requestId === undefined ? '' : html`<p>${words.request(trouble.requestId)}</p>`}
      ${section('next', words.next, whatNext(reading, trouble))}
      ${LANGUAGES.filter((language) => language !== reading.language).map(
        (language) => html`<p class="quiet" lang="${language}">${titleIn(language, trouble)}.</p>`,
      )}`,
  );
}

const titleIn = (language: Language, { status, code }: Trouble): string =>
  code === undefined ? sayIn(language).trouble.title[status] : sayIn(language).problems.title[code];

function mistakes(reading: Reading, found: readonly AddressMistake[]): Html {
  const { trouble: words, problems } = say(reading);
  return html`<ul class="mistakes">
    ${found.map(({ field, code, value }) => {
      const name = quoted(field);
      const meaning = words.meaning[field];
      return html`<li>
        <strong><bdi>${words.field(name)}</bdi>${meaning === undefined ? '' : ` (${meaning})`}:</strong>
        <bdi>${problems.mistake[code](quoted(value))}</bdi>
      </li>`;
    })}
  </ul>`;
}

function whatNext(reading: Reading, { status }: Trouble): Html {
  const { trouble: words } = say(reading);
  return html`${status === 404 && reading.dated ? html`<p>${words.dated(endOf(reading))}</p>` : ''}
    <ul>
      ${status === 404 && reading.dated ? link(hereWith(reading, { at: null }), words.atToday) : ''}
      ${status === 404 && reading.earlier ? link(hereWith(reading, { asKnownAt: null }), words.newest) : ''}
      ${link(href(reading, '/'), words.home)} ${link(href(reading, '/search'), words.search)}
    </ul>
    ${status === 400 ? html`<p>${words.back}</p>` : ''}`;
}

const link = (address: string, text: string): Html => html`<li><a href="${address}">${text}</a></li>`;
