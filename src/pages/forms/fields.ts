/** `Fields` writes the fields of a form. Each has its label, what was typed into it, and what is wrong with it. */
import { languagesOf } from '#forum/source/read.ts';
import { COMMON_LANGUAGE, type Instant } from '#forum/words.ts';
import { html } from '#pages/html.ts';
import type { Html, Outcome } from '#pages/page.ts';
import { instantText } from '#reading/telling.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { localOf, OFFSETS } from '#reading/zones.ts';
import type { InLanguage } from '#words/in-language.ts';

type More = {
  /** `value` stands in the field before anybody typed. */
  readonly value?: string;
  /** `help` is a sentence below the label. */
  readonly help?: Html | string;
  /** `lang` is the language of what is typed. */
  readonly lang?: string;
  /** `list` is the id of a `datalist` of what may be typed. */
  readonly list?: string;
};

export type Choice = { readonly value: string; readonly label: string };

export const choicesOf = <T extends string>(values: readonly T[], label: (value: T) => string): Choice[] =>
  values.map((value) => ({ value, label: label(value) }));

type Texts = { readonly rows?: number; readonly others?: number; readonly longest?: number };

export type Fields = {
  readonly line: (name: string, label: string, more?: More) => Html;
  readonly text: (
    name: string,
    label: string,
    more?: More & { readonly rows?: number; readonly longest?: number },
  ) => Html;
  /** `lines` is a line for each language of the forum, `title.en`, `title.fr`: the label names the language. */
  readonly lines: (name: string, label: InLanguage, value?: (language: string) => string | undefined) => Html;
  /** `texts` is a text for each language of the forum. Those beside the common language are short where `others` says nothing. */
  readonly texts: (name: string, label: InLanguage, more?: Texts) => Html;
  readonly date: (name: string, label: string, more?: More) => Html;
  readonly number: (name: string, label: string, more?: More) => Html;
  readonly choice: (name: string, label: string, choices: readonly Choice[], more?: More) => Html;
  readonly radios: (name: string, legend: string, choices: readonly Choice[], more?: More) => Html;
  /** `boxes` lets a person choose several of a list; what is ticked comes as one list. */
  readonly boxes: (
    name: string,
    legend: string,
    choices: readonly Choice[],
    more?: { readonly values?: readonly string[] },
  ) => Html;
  readonly file: (name: string, label: string, more?: More) => Html;
  /** `instant` asks for a date, a time of day and a zone, which together are an instant. */
  readonly instant: (
    name: string,
    legend: string,
    more?: { readonly value?: Instant | null; readonly help?: Html | string },
  ) => Html;
  readonly hidden: (name: string, value: string) => Html;
  /** `names` are the fields that were sent. */
  readonly names: () => readonly string[];
  /** `typed` is what was typed into a field, or what would stand in it. */
  readonly typed: (name: string, value?: string) => string;
};

/** `form` is the id of the form. `outcome` tells what came of it: nothing is filled in from it where another form or none was sent. */
export function fieldsOf(reading: Reading, form: string, outcome: Outcome | null): Fields {
  const own = outcome?.form === form ? outcome : null;
  const typed = (name: string, value = ''): string => (own ? (own.typed.get(name)?.[0] ?? '') : value);
  const at: At = { reading, form, own, typed };
  return {
    typed,
    names: () => [...(own?.typed.keys() ?? [])],
    line: (name, label, more = {}) => input(at, 'text', name, label, more),
    date: (name, label, more = {}) => input(at, 'date', name, label, more),
    number: (name, label, more = {}) => input(at, 'number', name, label, more),
    file: (name, label, more = {}) => input(at, 'file', name, label, more),
    text: (name, label, more = {}) => textarea(at, name, label, more),
    lines: (name, label, value) => inEach(at, (lang) => line(at, `${name}.${lang}`, label(lang), value?.(lang), lang)),
    texts: (name, label, more = {}) => inEach(at, (lang) => area(at, `${name}.${lang}`, label(lang), lang, more)),
    choice: (name, label, choices, more = {}) => select(at, name, label, choices, more),
    radios: (name, legend, choices, more = {}) =>
      ticks(at, 'radio', name, legend, choices, [typed(name, more.value)], more.help),
    boxes: (name, legend, choices, more = {}) =>
      ticks(at, 'checkbox', name, legend, choices, own ? (own.typed.get(name) ?? []) : (more.values ?? [])),
    instant: (name, legend, more = {}) => instant(at, name, legend, more),
    hidden: (name, value) => html`<input type="hidden" name="${name}" value="${value}" />`,
  };
}

type At = {
  readonly reading: Reading;
  readonly form: string;
  readonly own: Outcome | null;
  readonly typed: (name: string, value?: string) => string;
};

/** `fieldId` is the id of a field, to which a message at the top leads. */
export const fieldId = (form: string, name: string): string => `${form}-${name}`.replaceAll(/[^A-Za-z0-9-]+/g, '-');

const wrongOf = ({ own }: At, name: string): readonly string[] => own?.wrong.get(name) ?? [];

/** `described` names what describes a field: what is wrong with it first, then what helps. */
function described(at: At, name: string, help: Html | string | undefined): Html {
  const id = fieldId(at.form, name);
  const wrong = wrongOf(at, name);
  const by = [...(wrong.length > 0 ? [`${id}-wrong`] : []), ...(help === undefined ? [] : [`${id}-help`])];
  return html`${by.length === 0 ? '' : html` aria-describedby="${by.join(' ')}"`}${wrong.length === 0 ? '' : html` aria-invalid="true"`}`;
}

function around(at: At, name: string, label: Html, help: Html | string | undefined, control: Html): Html {
  const id = fieldId(at.form, name);
  const wrong = wrongOf(at, name);
  return html`<div class="field">
    ${label} ${help === undefined ? '' : html`<p class="help" id="${id}-help">${help}</p>`}
    ${wrong.length === 0 ? '' : html`<p class="wrong" id="${id}-wrong">${wrong.join(' ')}</p>`} ${control}
  </div>`;
}

const labelled = (at: At, name: string, label: string): Html =>
  html`<label for="${fieldId(at.form, name)}">${label}</label>`;

function input(at: At, type: string, name: string, label: string, { value, help, lang, list }: More): Html {
  const control = html`<input
    id="${fieldId(at.form, name)}"
    type="${type}"
    name="${name}"
    ${type === 'file' ? '' : html` value="${at.typed(name, value)}"`}
    ${lang === undefined ? '' : html` lang="${lang}"`}${type === 'text' ? html` maxlength="300"` : ''}${list === undefined ? '' : html` list="${list}"`}${described(at, name, help)}
  />`;
  return around(at, name, labelled(at, name, label), help, control);
}

/** `inEach` writes a field for each language of the forum, one below the other. */
function inEach({ reading }: At, field: (language: string) => Html): Html {
  const [common, ...others] = languagesOf(reading.forum);
  return html`${field(common)}${others.map((language) => html` ${field(language)}`)}`;
}

const line = (at: At, name: string, label: string, value: string | undefined, lang: string): Html =>
  input(at, 'text', name, label, value === undefined ? { lang } : { lang, value });

function area(at: At, name: string, label: string, lang: string, { rows, others = 2, ...more }: Texts): Html {
  const height = lang === COMMON_LANGUAGE ? rows : others;
  return textarea(at, name, label, { ...more, lang, ...(height === undefined ? {} : { rows: height }) });
}

const LONGEST_TEXT = 20_000;

type Area = More & { readonly rows?: number; readonly longest?: number };

function textarea(
  at: At,
  name: string,
  label: string,
  { value, help, lang, rows = 4, longest = LONGEST_TEXT }: Area,
): Html {
  const control = html`<textarea
    id="${fieldId(at.form, name)}"
    name="${name}"
    rows="${rows}"
    maxlength="${longest}"
    ${lang === undefined ? '' : html` lang="${lang}"`}${described(at, name, help)}
  >
${at.typed(name, value)}</textarea>`;
  return around(at, name, labelled(at, name, label), help, control);
}

function select(at: At, name: string, label: string, choices: readonly Choice[], { value, help }: More): Html {
  const chosen = at.typed(name, value);
  const control = html`<select id="${fieldId(at.form, name)}" name="${name}" ${described(at, name, help)}>
    ${choices.map((one) => html`<option value="${one.value}" ${one.value === chosen ? html` selected` : ''}>${one.label}</option>`)}
  </select>`;
  return around(at, name, labelled(at, name, label), help, control);
}

function ticks(
  at: At,
  type: 'radio' | 'checkbox',
  name: string,
  legend: string,
  choices: readonly Choice[],
  chosen: readonly string[],
  help?: Html | string,
): Html {
  const id = fieldId(at.form, name);
  const wrong = wrongOf(at, name);
  return html`<fieldset class="field" id="${id}" ${described(at, name, help)}>
    <legend>${legend}</legend>
    ${help === undefined ? '' : html`<p class="help" id="${id}-help">${help}</p>`}
    ${wrong.length === 0 ? '' : html`<p class="wrong" id="${id}-wrong">${wrong.join(' ')}</p>`}
    ${choices.map(
      (one) =>
        html`<label class="tick"
          ><input
            type="${type}"
            name="${name}"
            value="${one.value}"
            ${chosen.includes(one.value) ? html` checked` : ''}
          />
          ${one.label}</label
        >`,
    )}
  </fieldset>`;
}

function instant(
  at: At,
  name: string,
  legend: string,
  { value, help }: { readonly value?: Instant | null; readonly help?: Html | string },
): Html {
  const { reading, own } = at;
  const { field: words } = say(reading).orders;
  const zone = at.typed(`${name}.zone`, 'UTC');
  const local = value ? localOf(value, 'UTC') : null;
  const read = own?.body[name];
  const { who, zone: chosen, site } = reading;
  const capital = who?.party ? site.capitals?.get(who.party) : undefined;
  const named = [chosen, capital].filter((one) => one !== undefined);
  const zones = choicesOf([...new Set(['UTC', ...named, ...OFFSETS])], (one) => one.replaceAll('_', ' '));
  return html`<fieldset class="field instant">
    <legend>${legend}</legend>
    ${help === undefined ? '' : html`<p class="help">${help}</p>`}
    ${input(at, 'date', `${name}.date`, words.date, local ? { value: local.date } : {})}
    ${input(at, 'time', `${name}.time`, words.time, local ? { value: local.time } : {})}
    ${select(at, `${name}.zone`, words.zone, zones, { value: zone })}
    <p class="reads" role="status">${typeof read === 'string' ? words.inUtc(instantText(reading, read)) : ''}</p>
    <p><button name="step" value="look" class="second">${words.look}</button></p>
  </fieldset>`;
}
