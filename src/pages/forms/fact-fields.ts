/**
 * `factFields` writes the fields of a fact from its schema: of an act of any kind, whole. Nobody who fills them in sees how an act is
 * written down.
 */
import { bodyShape, citationShape, mustHave, type Shape } from '#contract/shape.ts';
import { CONFIDENCES, type Citation, type Draft, type Kind } from '#forum/act.ts';
import { languagesOf } from '#forum/source/read.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { wordOf } from '#pages/parts/act-body.ts';
import { capital, say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import type { Choice, Fields } from './fields.ts';
import { knownThings, listId } from './known-things.ts';

/** `Given` is what stands in the fields before anybody types; a new fact has only its kind. */
type Given = { readonly kind: Kind } & Partial<Pick<Draft, 'body' | 'sources' | 'confidence' | 'note' | 'effective'>>;

type To = { readonly reading: Reading; readonly fields: Fields };

type Place = {
  readonly name: string;
  readonly key: string;
  readonly value: unknown;
  /** True where the fact is not whole without it. */
  readonly must: boolean;
  /** True of what repeats, or stands within something else: a list of all that is known would be long there. */
  readonly inner: boolean;
};

/** `fixed` are members of the body that stay as they are; `named` is the member that gives a new thing its id. */
type More = { readonly fixed?: readonly string[]; readonly named?: string };

export function factFields(to: To, fact: Given, { fixed = [], named }: More): Html {
  const { kind, effective, confidence, note, sources = [] } = fact;
  const { fields, reading } = to;
  const { correction: words, record, terms } = say(reading);
  const shape = bodyShape(kind);
  const body = (fact.body ?? {}) as Readonly<Record<string, unknown>>;
  const must = mustHave(kind);
  const members = shape.is === 'keys' ? [...shape.keys] : [];
  const member = ([key, of]: readonly [string, Shape]): Html => {
    const name = `body.${key}`;
    if (fixed.includes(key)) return fields.hidden(name, String(body[key]));
    if (key === named) return fields.line(name, labelOf(reading, key), { help: words.idHelp });
    return fieldOf(to, of, { name, key, value: body[key], must: must.has(key), inner: false });
  };
  const attested = CONFIDENCES.map((value) => ({ value, label: capital(terms.confidence[value]) }));
  return html`${fields.hidden('kind', kind)} ${members.map(member)}
  ${fields.line('on', words.on, { help: words.onHelp, ...(effective === undefined ? {} : { value: effective }) })}
  ${sourceFields(to, sources)}
  ${fields.choice('confidence', record.one.confidence, [{ value: '', label: words.none }, ...attested], { value: confidence ?? '' })}
  ${inLanguages(to, { name: 'note', key: 'note', value: note, must: false, inner: false })}`;
}

/** Rows of sources: those that there are, and places for two more. */
export function sourceFields({ reading, fields }: To, sources: readonly Citation[]): Html {
  const { correction: words } = say(reading);
  return html`<fieldset class="field">
    <legend>${words.sources}</legend>
    <p class="help">${words.sourcesHelp}</p>
    ${rows({ reading, fields }, citationShape, { name: 'sources', key: 'source', value: sources, must: false, inner: true })}
  </fieldset>`;
}

const labelOf = (reading: Reading, key: string): string => capital(say(reading).record.keys[key] ?? key);

function fieldOf(to: To, shape: Shape, place: Place): Html {
  const { fields, reading } = to;
  const { name, key, value } = place;
  const label = labelOf(reading, key);
  switch (shape.is) {
    case 'words':
      return html`${orNothing(to, place)}${inLanguages(to, place)}`;
    case 'text':
      return textField(to, shape, place);
    case 'number':
      return fields.number(name, label, typeof value === 'number' ? { value: String(value) } : {});
    case 'boolean':
      return yesOrNo(to, place);
    case 'list':
      return listFields(to, shape.of, place);
    case 'keys':
    case 'citation':
      return html`<fieldset class="field">
        <legend>${label}</legend>
        ${within(to, shape, place)}
      </fieldset>`;
    // Only values of a charter may be of several types, and a charter is put right by nobody.
    case 'either':
      return html``;
  }
}

/** A reading that the record holds may be none at all, and that is said where the words are left empty. */
const orNothing = ({ fields }: To, { name, key, must }: Place): Html =>
  must && key === 'held' ? fields.hidden(`${name}:or-nothing`, '') : html``;

const within = (to: To, shape: Shape & { readonly is: 'keys' | 'citation' }, { name, value }: Place): Html => {
  const values = (value ?? {}) as Readonly<Record<string, unknown>>;
  return html`${[...shape.keys].map(([key, of]) =>
    fieldOf(to, of, { name: `${name}.${key}`, key, value: values[key], must: false, inner: true }),
  )}`;
};

const LONG = 120;

function inLanguages({ reading, fields }: To, { name, key, value }: Place): Html {
  const { correction: words } = say(reading);
  const values = (value ?? {}) as Readonly<Record<string, string>>;
  const languages = [...new Set([...languagesOf(reading.forum), ...Object.keys(values)])];
  const isLong =
    key === 'text' || key === 'says' || key === 'held' || key === 'why' || key === 'summary' || key === 'note';
  const label = labelOf(reading, key);
  return html`${languages.map((lang) => {
    const said = values[lang] ?? '';
    const more = { lang, value: said };
    return isLong || said.length > LONG
      ? fields.text(`${name}.${lang}`, words.inLanguage(label, lang), { ...more, rows: 3 })
      : fields.line(`${name}.${lang}`, words.inLanguage(label, lang), more);
  })}`;
}

function textField(to: To, shape: Shape & { readonly is: 'text' }, { name, key, value, must, inner }: Place): Html {
  const { fields, reading } = to;
  const { correction: words } = say(reading);
  const label = labelOf(reading, key);
  const text = typeof value === 'string' ? value : '';
  if (shape.instant) return fields.instant(name, label, { value: text === '' ? null : text });
  const empty = { value: '', label: must ? words.choose : words.none };
  if (shape.oneOf) {
    const choices = shape.oneOf.map((one) => ({ value: one, label: capital(wordOf(reading, key, one)) }));
    return fields.choice(name, label, must && text !== '' ? choices : [empty, ...choices], { value: text });
  }
  const known = shape.names === null ? null : knownThings(reading, shape.names);
  if (!known) return fields.line(name, label, { value: text });
  if (inner) return fields.line(name, label, { value: text, list: listId(shape.names) });
  return fields.choice(name, label, withOwn(must && text !== '' ? known : [empty, ...known], text), { value: text });
}

/** What stands there already is among the choices, whatever it is. */
const withOwn = (choices: readonly Choice[], own: string): readonly Choice[] =>
  choices.some(({ value }) => value === own) ? choices : [...choices, { value: own, label: own }];

function yesOrNo({ fields, reading }: To, { name, key, value, must }: Place): Html {
  const { correction: words, record } = say(reading);
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : '';
  const answers = [
    { value: 'yes', label: record.yes },
    { value: 'no', label: record.no },
  ];
  const choices = must && text !== '' ? answers : [{ value: '', label: words.none }, ...answers];
  return fields.choice(name, labelOf(reading, key), choices, { value: text });
}

function listFields(to: To, of: Shape, place: Place): Html {
  const { fields, reading } = to;
  const { name, key, value, must } = place;
  const label = labelOf(reading, key);
  const values = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const empty = must ? fields.hidden(`${name}[]`, '') : html``;
  if (of.is === 'text' && of.names === 'party') {
    const chosen = values.map(String);
    const known = knownThings(reading, 'party') ?? [];
    const others = chosen.filter((one) => known.every((choice) => choice.value !== one));
    const choices = [...known, ...others.map((one) => ({ value: one, label: one }))];
    return html`${empty}${fields.boxes(name, label, choices, { values: chosen })}`;
  }
  if (of.is === 'text') {
    const { eachOnALine } = say(reading).correction;
    const more = { value: values.map(String).join('\n'), help: eachOnALine, rows: 3 };
    return html`${empty}${fields.text(`${name}:list`, label, more)}`;
  }
  return html`<fieldset class="field">
    <legend>${label}</legend>
    ${rows(to, of, place)}
  </fieldset>`;
}

const SPARE = 2;
const MOST_ROWS = 400;

/** `rows` are the members of a list, each with fields of its own, and two empty ones. A row that stays empty says nothing. */
function rows(to: To, of: Shape, { name, key, value }: Place): Html {
  const { correction: words } = say(to.reading);
  const values = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const count = Math.min(MOST_ROWS, Math.max(values.length, typedRows(to, name)) + SPARE);
  if (of.is !== 'keys' && of.is !== 'citation') return html``;
  return html`${Array.from(
    { length: count },
    (_, at) =>
      html`<fieldset class="field">
        <legend>${words.one(labelOf(to.reading, key), at + 1)}</legend>
        ${within(to, of, { name: `${name}.${at}`, key, value: values[at], must: false, inner: true })}
      </fieldset>`,
  )}`;
}

/** A form that comes back has as many rows as were sent. */
function typedRows({ fields }: To, name: string): number {
  const numbers = fields.names().flatMap((one) => {
    const [, at] = one.startsWith(`${name}.`) ? (/^(\d{1,3})\./.exec(one.slice(name.length + 1)) ?? []) : [];
    return at === undefined || fields.typed(one) === '' ? [] : [Number(at) + 1];
  });
  return Math.max(0, ...numbers);
}
