/** `recorded` is what a page says once, after an order given from it. It tells the number by which the act can be found for ever. */
import { msOf } from '#kernel/instant.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { actNumbered } from '#forum/forum.ts';
import { actLine } from '#pages/parts/act-line.ts';
import { href } from '#reading/address.ts';
import { instantHtml } from '#pages/parts/instant.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

/** The parameter that names the act. */
export const RECORDED = 'recorded';

/**
 * `recorded` tells of an act only as long as it is news. The address may be sent to anybody, so it tells only people of the party that
 * gave the order, or those of no party where none did.
 */
const NEWS_MS = 600_000;

export function recorded(reading: Reading): Html | null {
  const { who, url, forum, site } = reading;
  const named = url.searchParams.get(RECORDED) ?? '';
  const act = /^\d{1,15}$/.test(named) ? actNumbered(forum, Number(named)) : null;
  if (!who || !act || act.by.party !== (who.party ?? undefined)) return null;
  if (act.by.capacity === 'import' || act.by.capacity === 'system') return null;
  if (msOf(site.now()) - msOf(act.recordedAt) > NEWS_MS) return null;
  const { recorded: words } = say(reading).orders;
  return html`<div class="recorded" role="status" tabindex="-1" autofocus>
    <p>
      <strong>${words.title}</strong> ${stopped(actLine(reading, act))} ${words.as}
      <a href="${href(reading, `/record/${act.n}`)}">${words.act(act.n)}</a>, ${instantHtml(reading, act.recordedAt)}.
    </p>
  </div>`;
}

/** `stopped` ends a sentence that may end with the words of a person, and so have its stop already. */
const stopped = (sentence: Html): Html =>
  /[.!?…](?:<[^>]*>|\s|[»”"')])*$/.test(sentence.text) ? sentence : html`${sentence}.`;

/** `notRecorded` stands at the top of the page, where it is read first. A screen reader reads it as soon as it is there. */
export const notRecorded = (title: string, content: Html): Html =>
  html`<div class="refused" role="alert" tabindex="-1" autofocus>
    <h2>${title}</h2>
    ${content}
  </div>`;
