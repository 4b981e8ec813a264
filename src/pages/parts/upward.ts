/** `upward` leads from a text that an organ has passed on to the form for the organ above. */
import type { Verb } from '#forum/decision/acts.ts';
import { PASSING_ON } from '#forum/matter/recommended.ts';
import { ORDERS } from '#forum/orders.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import type { Reading } from '#reading/reading.ts';
import { say } from '#reading/say.ts';

export const mayPut = ({ who, dated, earlier }: Reading): boolean =>
  !dated && !earlier && who?.roles.some((role) => ORDERS.PutQuestion.roles.includes(role)) === true;

/**
 * `upward` leads from a text that an organ has passed on to the form for the organ above it. It is shown to readers who may put a
 * question: the text waits until one of them does.
 */
export function upward(reading: Reading, decision: string, verb: Verb | null): Html {
  if (verb === null || !PASSING_ON.has(verb) || !mayPut(reading)) return html``;
  const { upward: words } = say(reading).orders;
  const path = pathIn(reading, `/questions/new?follows=${decision}`);
  return html`<p>${words.about} <a href="${path}">${words.link}</a></p>`;
}
