/**
 * `foot` stands at the foot of every page. It tells how far the record reaches, its head, how to cite the page, and where programs get
 * the same.
 */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { href, permanent } from '#reading/address.ts';
import { say } from '#reading/say.ts';
import { zoneForm } from './zone-form.ts';

/** `Machine` has the addresses of the page's facts for programs. */
export type Machine = { readonly json: string; readonly csv?: string };

/** `HEAD_SHOWN` is enough of the head to compare by eye; the whole of it is on /record. */
const HEAD_SHOWN = 16;

export function foot(reading: Reading, machine?: Machine, cited = true): Html {
  const { site, date } = say(reading);
  const { foot: words } = site;
  const lasting = permanent(reading);
  return html`<div class="foot-columns">
      <section>
        <p>${words.known(date.plain(reading.site.knownUntil.edtf))}</p>
        <p>
          ${reading.asKnownAt < 0 ? words.noActs : words.head(reading.asKnownAt, reading.head.slice(0, HEAD_SHOWN))}
          <a href="${href(reading, '/record')}#verify">${words.check}</a>
        </p>
      </section>
      ${
        cited
          ? html`<section>
              <h2>${words.cite}</h2>
              <p class="permanent"><a href="${lasting}">${lasting}</a></p>
            </section>`
          : ''
      }
      <section>
        <h2>${words.machine}</h2>
        <ul>
          ${machine === undefined ? '' : html`<li><a href="${machine.json}">${words.json}</a>${csv(machine, words.csv)}</li>`}
          <li><a href="/api/openapi.json">${words.api}</a></li>
          <li>${words.feeds}: <a href="/calendar.ics">${words.calendar}</a>, <a href="/feed.atom">${words.feed}</a></li>
        </ul>
      </section>
    </div>
    ${reading.who ? zoneForm(reading) : ''}
    <p class="disclaimer">${words.disclaimer}</p>
    <p class="made">${words.made}</p>`;
}

const csv = (machine: Machine, label: string): Html =>
  machine.csv === undefined ? html`` : html`, <a href="${machine.csv}">${label}</a>`;
