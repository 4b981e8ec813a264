/** `knownThings` lists what the record knows, for a choice: by the names that people know it by. */
import type { Thing } from '#contract/ids.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { decisionTitle, documentTitle, meetingTitle, organName, partyName, sourceTitle } from '#reading/names.ts';
import { alphabet, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import type { Choice } from './fields.ts';

type Listed = Extract<Thing, 'party' | 'organ' | 'meeting' | 'document' | 'decision' | 'source'>;

const LISTED: { readonly [T in Listed]: (reading: Reading) => readonly Choice[] } = {
  party: (reading) => named(reading, reading.forum.parties, (id) => textIn(reading, partyName(reading, id))),
  organ: (reading) => named(reading, reading.forum.organs.byId, (id) => textIn(reading, organName(reading, id))),
  meeting: (reading) => named(reading, reading.forum.meetings, (id) => meetingTitle(reading, id)),
  document: (reading) => named(reading, reading.forum.documents, (id) => textIn(reading, documentTitle(reading, id))),
  decision: (reading) => named(reading, reading.forum.decisions, (id) => textIn(reading, decisionTitle(reading, id))),
  source: (reading) => named(reading, reading.forum.sources, (id) => sourceTitle(reading, id)),
};

const isListed = (thing: Thing): thing is Listed => Object.hasOwn(LISTED, thing);

function named(reading: Reading, things: ReadonlyMap<string, unknown>, name: (id: string) => string): Choice[] {
  const choices = [...things.keys()].map((value) => ({ value, label: name(value) }));
  return choices.toSorted((one, other) => alphabet(reading.language).compare(one.label, other.label));
}

/** Null for what has no list: nobody could choose among a thousand acts. */
export const knownThings = (reading: Reading, thing: Thing): readonly Choice[] | null =>
  isListed(thing) ? LISTED[thing](reading) : null;

export const listId = (thing: Thing | null): string => `known-${thing ?? ''}`;

/** The lists to which fields that repeat refer: once on a page. */
export const knownLists = (reading: Reading): Html =>
  html`${Object.keys(LISTED).map(
    (thing) =>
      html`<datalist id="known-${thing}">
        ${LISTED[thing as Listed](reading).map(({ value, label }) => html`<option value="${value}">${label}</option>`)}
      </datalist>`,
  )}`;
