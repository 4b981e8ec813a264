/**
 * `effectFields` ask what a text brings about when it is adopted, in plain words. They ask for the most used effects; others have pages
 * of their own.
 */
import type { Effect } from '#forum/question/acts.ts';
import type { Field } from '#contract/form.ts';
import { organsAt } from '#forum/organ/read.ts';
import { html } from '#pages/html.ts';
import type { Choice, Fields } from '#pages/forms/fields.ts';
import type { Html } from '#pages/page.ts';
import { effectLine } from '#pages/parts/act-line.ts';
import { pathIn } from '#reading/address.ts';
import { capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

/** `CARRIED` is the box that takes the effects of an earlier text along. */
export const CARRIED = 'carried';

/**
 * `BUILT` lists the effects that the form builds. `at` is the effect's place in the list; `named` is the member that shows that the
 * effect is wanted.
 */
export const BUILT = [
  { at: 900, kind: 'document.adopted', named: 'document' },
  { at: 901, kind: 'organ.established', named: 'organ' },
  { at: 902, kind: 'organ.renamed', named: 'organ' },
] as const;

const DOCUMENT_TYPES = [
  'decision',
  'declaration',
  'statement',
  'catalogue',
  'action-plan',
  'concept-paper',
  'guidelines',
  'regulations',
  'rules',
  'report',
  'other',
] as const;
const CLASSES = ['working', 'advisory', 'governing', 'administrative', 'fund', 'network'] as const;
const LEVELS = [
  'experts',
  'officials',
  'senior-officials',
  'ministers',
  'heads-of-state-or-government',
  'none',
] as const;

export function effectFields(reading: Reading, fields: Fields, carried: readonly Effect[]): Html {
  const { put: words } = say(reading).orders;
  return html`${carried.length === 0 ? '' : carriedFields(reading, fields, carried)}
    ${built(words.document.title, documentFields(reading, fields))}
    ${built(words.establish.title, organFields(reading, fields))}
    ${built(words.rename.title, nameFields(reading, fields))}
    <p>${words.others} <a href="${pathIn(reading, '/matters')}">${say(reading).matters.list.title}</a></p>`;
}

const built = (title: string, content: Html): Html =>
  html`<details class="effect">
    <summary>${title}</summary>
    ${content}
  </details>`;

function carriedFields(reading: Reading, fields: Fields, carried: readonly Effect[]): Html {
  const { put: words } = say(reading).orders;
  const hidden = carried.flatMap((effect, at) => flattened(effect, `effects.${at}`));
  return html`<p>${words.carriedAbout}</p>
    <ul>
      ${carried.map((effect) => html`<li>${effectLine(reading, effect)}</li>`)}
    </ul>
    ${hidden.map(([name, value]) => fields.hidden(name, value))} ${fields.hidden(CARRIED, 'no')}
    ${fields.boxes(CARRIED, words.carried, [{ value: 'yes', label: words.carriedYes }], { values: ['yes'] })}`;
}

function documentFields(reading: Reading, fields: Fields): Html {
  const { orders, terms } = say(reading);
  const { document: words } = orders.put;
  const types = DOCUMENT_TYPES.map((value) => ({ value, label: capital(terms.documentType[value]) }));
  return html`<p>${words.about}</p>
    ${fields.hidden('effects.900.kind', 'document.adopted')}
    ${fields.line('effects.900.body.document', words.id, { help: words.idHelp })}
    ${fields.choice('effects.900.body.type', words.type, types)}`;
}

function organFields(reading: Reading, fields: Fields): Html {
  const { orders, terms } = say(reading);
  const { establish: words } = orders.put;
  const classes = CLASSES.map((value) => ({ value, label: capital(terms.organClass[value]) }));
  const levels = LEVELS.map((value) => ({ value, label: capital(terms.level[value]) }));
  return html`${fields.hidden('effects.901.kind', 'organ.established')}
  ${fields.line('effects.901.body.organ', words.id, { help: words.idHelp })}
  ${fields.lines('effects.901.body.names', words.name)} ${fields.choice('effects.901.body.class', words.class, classes)}
  ${fields.choice('effects.901.body.level', words.level, levels)}
  ${fields.choice('effects.901.body.reportsTo', words.reportsTo, organChoices(reading))}`;
}

function nameFields(reading: Reading, fields: Fields): Html {
  const { rename: words, establish } = say(reading).orders.put;
  return html`${fields.hidden('effects.902.kind', 'organ.renamed')}
  ${fields.choice('effects.902.body.organ', words.organ, organChoices(reading))}
  ${fields.lines('effects.902.body.names', establish.name)}`;
}

/** `organChoices` lists the organs there are, after a line that chooses none. */
export const organChoices = (reading: Reading): Choice[] => [
  { value: '', label: '–' },
  ...organsAt(reading.forum, reading.today).map(({ id, names }) => ({ value: id, label: textIn(reading, names) })),
];

/** `flattened` gives a value as the fields of a form that would make it again: see contract/form.ts. */
function flattened(value: unknown, name: string): Field[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one, place) => flattened(one, `${name}.${place}`));
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, one]) => flattened(one, `${name}.${key}`));
  if (typeof value === 'number') return [[`${name}:number`, String(value)]];
  if (typeof value === 'boolean') return [[`${name}:yes-no`, value ? 'yes' : 'no']];
  return [[name, typeof value === 'string' ? value : '']];
}
