/**
 * /screen/:meeting is for the hall. It shows the text in hand and the question that the Chair asks, or what was last decided; nothing
 * else.
 */
import { html, raw } from '#pages/html.ts';
import { objecting, type Question } from '#forum/question/read.ts';
import type { Page, Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { partyName } from '#reading/names.ts';
import { nameIn } from '#pages/parts/words.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { roomNow, type RoomNow } from './sitting.ts';
import { sittingTitle } from '#reading/sitting-title.ts';
import { textsOfQuestion } from '#reading/texts.ts';

export const screenPage: Page = {
  texts: (reading, { meeting = '' }) => textsOfQuestion(reading, roomNow(reading, meeting)?.inHand?.id ?? ''),
  view: (reading, { meeting = '' }) => screenView(reading, meeting),
};

function screenView(reading: Reading, id: string): Html | null {
  const now = roomNow(reading, id);
  if (!now) return null;
  const title = sittingTitle(reading, now.room);
  const words = say(reading).room;
  return html`${raw('<!doctype html>')}
    <html lang="${reading.language}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" type="image/svg+xml" href="${reading.site.asset('mark.svg')}" />
        <link rel="stylesheet" href="${reading.site.asset('site.css')}" />
        <script type="module" src="${reading.site.asset('live.js')}"></script>
      </head>
      <body class="hall">
        <main data-live="${reading.site.room.now().size}">
          <h1>${title}</h1>
          ${now.inHand ? inHand(reading, now, now.inHand) : outcome(reading, now)}
        </main>
        <footer>
          <p class="back">
            <a href="${pathIn(reading, `/room/${encodeURIComponent(id)}`)}">${words.list.enter(title)}</a>
          </p>
        </footer>
      </body>
    </html>`;
}

function inHand(reading: Reading, { room }: RoomNow, { put, positions }: Question): Html {
  const { hand, suspended } = say(reading).room;
  const words = { ...hand, suspended };
  const { languages, reference, version } = put.body.text;
  const against = objecting(positions);
  return html`<h2>${nameIn(reading, put.body.title)}</h2>
    ${room.suspended ? html`<p class="state">${words.suspended}</p>` : ''}
    <p class="quiet"><bdi>${reference}</bdi>, <bdi>${version}</bdi></p>
    <div class="texts">
      ${languages.map(({ language, sha256 }) => {
        const plain = reading.texts?.get(sha256)?.plain ?? null;
        return plain === null ? '' : html`<div class="words" lang="${language}" dir="auto">${plain}</div>`;
      })}
    </div>
    ${
      against.length === 0
        ? html`<p class="any-objection">${words.ask}</p>`
        : html`<p class="any-objection is-stopped">
            ${words.objections}: ${against.map(({ party }) => textIn(reading, partyName(reading, party))).join(', ')}
          </p>`
    }`;
}

function outcome(reading: Reading, { decided, room }: RoomNow): Html {
  const words = say(reading).room;
  const [last] = decided;
  if (!last) return html`<p class="state">${room.closed ? words.closed : words.hand.nothing}</p>`;
  const adopted = last.kind === 'decision.adopted';
  return html`<h2>${nameIn(reading, last.body.title)}</h2>
    <p class="any-objection ${adopted ? 'is-adopted' : 'is-stopped'}">
      ${adopted ? words.outcome.adopted : words.outcome.failed}
    </p>
    ${room.closed ? html`<p class="state">${words.closed}</p>` : ''}`;
}
