/** `person` is a person of public history, as a source names them. */
import { html } from '#pages/html.ts';
import type { Person } from '#forum/forum/acts.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { partyLink } from './links.ts';
import { nameIn } from './words.ts';

/** `person` shows name and capacity, and the party where it is given because the capacity does not show it. */
export const person = (reading: Reading, { name, capacity, party }: Person): Html =>
  html`${nameIn(reading, name)}${capacity === undefined ? '' : html`, ${nameIn(reading, capacity)}`}${party === undefined ? '' : html` (${partyLink(reading, party)})`}`;
