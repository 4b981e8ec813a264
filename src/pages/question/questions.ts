/** /questions lists what was put to an organ, as far as the reader may see it. It tells where each question stands. */
import { html } from '#pages/html.ts';
import { ORDERS } from '#forum/orders.ts';
import { questionsAt, type Question } from '#forum/question/read.ts';
import type { Page, Html } from '#pages/page.ts';
import { apiHref, href, pathIn } from '#reading/address.ts';
import { deadline } from '#pages/parts/deadline.ts';
import { document } from '#pages/parts/layout.ts';
import { organLink } from '#pages/parts/links.ts';
import { AFTER } from '#pages/parts/paged.ts';
import { signInLink } from '#pages/parts/sign-in-link.ts';
import { table } from '#pages/parts/table.ts';
import { nameIn } from '#pages/parts/words.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

export const questionsPage: Page = { asks: [AFTER], view: (reading) => questionsView(reading) };

function questionsView(reading: Reading): Html {
  const { deciding, terms } = say(reading);
  const { questions: words } = deciding;
  const signIn = html`<p>${words.signedOut} ${signInLink(reading)}</p>`;
  return document(
    reading,
    {
      title: words.title,
      description: words.describe,
      machine: { json: apiHref(reading, '/questions') },
      live: true,
      changes: [...reading.forum.questions.values()].flat(),
    },
    html`<p class="lead">${words.lead}</p>
      ${reading.who ? putOne(reading) : signIn}
      ${table<Question>(reading, {
        caption: words.caption,
        columns: [
          {
            head: words.column.title,
            names: true,
            cell: ({ id, put }) =>
              html`<a href="${href(reading, `/questions/${encodeURIComponent(id)}`)}"
                >${nameIn(reading, put.body.title)}</a
              >`,
          },
          { head: words.column.organ, cell: ({ organ }) => organLink(reading, organ) },
          { head: words.column.stands, cell: ({ state }) => terms.questionStanding[state.is] },
          {
            head: words.column.until,
            cell: ({ state }) => (state.is === 'under-silence' ? deadline(reading, state.until) : ''),
          },
        ],
        rows: questionsAt(reading.forum, reading.at),
        paging: { key: ({ id }) => id },
        empty: words.empty,
      })}`,
  );
}

/** `putOne` links to the form of a new question, for a reader who may put one. */
function putOne(reading: Reading): Html {
  if (!reading.who?.roles.some((role) => ORDERS.PutQuestion.roles.includes(role))) return html``;
  return html`<p><a href="${pathIn(reading, '/questions/new')}">${say(reading).orders.put.heading}</a></p>`;
}
