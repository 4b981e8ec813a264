/** This page answers a form that could not be read at all. */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { notRecorded } from './recorded.ts';

export function unreadable(reading: Reading, why: 'no-form' | 'too-large', longest: number): Html {
  const { orders, deciding } = say(reading);
  const says = why === 'too-large' ? orders.tooLarge(longest) : orders.noForm;
  return notRecorded(deciding.refused.title, html`<p>${says}</p>`);
}
