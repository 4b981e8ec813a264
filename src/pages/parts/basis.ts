/**
 * `basisOf` tells on what a value of the charter rests. This is an article and where it was read, a source, or the plain word that it is
 * assumed.
 */
import { html } from '#pages/html.ts';
import type { Citation } from '#forum/act.ts';
import type { EditionValue } from '#forum/organ/charter.ts';
import { isApplied } from '#forum/organ/settings.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { tag } from './marks.ts';
import { sourceMark } from './says.ts';
import { nameIn } from './words.ts';
import { say } from '#reading/say.ts';

/** `cited` is short, as after any fact: the title is on the page of sources. */
const cited = (reading: Reading, source: Citation): Html =>
  html`<span class="says">${sourceMark(reading, source.source)}${say(reading).terms.locator(source)}</span>`;

export function basisOf(reading: Reading, { path, basis, article, source, note }: EditionValue): Html {
  const { rules } = say(reading);
  const parts: Html[] = [];
  if (basis === 'assumption') parts.push(tag('open', rules.assumption));
  if (!isApplied(path)) parts.push(tag('plain', rules.notApplied));
  if (article !== undefined) parts.push(html`${rules.article(article)}`);
  if (source !== undefined) parts.push(cited(reading, source));
  if (note !== undefined) parts.push(html`<span class="note">${nameIn(reading, note)}</span>`);
  return html`${parts.map((part, place) => html`${place === 0 ? '' : ' '}${part}`)}`;
}
