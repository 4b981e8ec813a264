/** This form puts a question of a matter from its page. What takes effect stands in the form already, and cannot be mistyped. */
import type { Verb } from '#forum/decision/acts.ts';
import type { Effect, LiveProcedure } from '#forum/question/acts.ts';
import { putAs } from '#forum/question/read.ts';
import {
  COMMON_LANGUAGE,
  type DecisionId,
  type Edtf,
  type MeetingId,
  type OrganId,
  type QuestionId,
} from '#forum/words.ts';
import { html } from '#pages/html.ts';
import type { Choice, Fields } from '#pages/forms/fields.ts';
import { decisionForChoices, decisionForOf } from '#pages/forms/readers.ts';
import { orderForm } from '#pages/forms/order-form.ts';
import type { Outcome, Html } from '#pages/page.ts';
import { TYPED } from '#pages/forms/typed-text.ts';
import { effectLine } from '#pages/parts/act-line.ts';
import { organName } from '#reading/names.ts';
import { capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { sayIn } from '#words/say.ts';
import { isLanguage, type Language } from '#words/languages.ts';

export type Asked = {
  /** `id` is that of the form on its page. */
  readonly id: string;
  readonly heading: string;
  readonly recommends: boolean;
  /** `effect` is given as far as the page knows it. The rest is typed into `fields`, under the name that is handed in. */
  readonly effect: Pick<Effect, 'kind' | 'effective'> & {
    readonly body: Effect['body'] | Readonly<Record<never, never>>;
  };
  readonly fields?: (fields: Fields, body: string) => Html;
  /** `dated` asks when it takes effect: on a day, or when one of the meetings closes. A decision has to say. */
  readonly dated?: Dated;
  readonly organs: readonly OrganId[];
  readonly verb: Verb;
  readonly procedure: LiveProcedure;
  readonly follows?: DecisionId;
  readonly supersedes?: QuestionId;
  /** `name` is what the decision would be called: its id without year and number. */
  readonly name: string;
  /** `title` is what the title would be in a language of the service. In others of the forum it is typed. */
  readonly title: (language: Language) => string;
};

/** The day is proposed as far as the rules say what is due; empty where they do not. */
export type Dated = {
  readonly day: Edtf | null;
  readonly meeting: MeetingId | null;
  readonly meetings: readonly Choice[];
  /** Without a day it takes effect with the adoption. */
  readonly orAdoption?: true;
};

const PROCEDURES: readonly LiveProcedure[] = ['by-silence', 'in-the-meeting'];

export function putForm(reading: Reading, asked: Asked, outcome: Outcome | null): Html {
  const { form } = say(reading).matters;
  const { effect, organs, recommends } = asked;
  const [organ = ''] = organs;
  const list = recommends ? 'recommends' : 'effects';
  const known = Object.keys(effect.body).length > 0 && asked.fields === undefined;
  return orderForm(reading, {
    order: 'PutQuestion',
    id: asked.id,
    title: asked.heading,
    does: html`${form.put.does} ${known ? effectLine(reading, effect as Effect) : ''}`,
    button: form.put.button,
    // Whether anybody like the reader may put anything: what they will type is judged when it is sent.
    foresee: {
      question: freshId(reading, asked.name),
      title: { en: asked.name },
      text: { reference: asked.name, version: '1', languages: [{ language: COMMON_LANGUAGE, sha256: '0'.repeat(64) }] },
      organ,
      verb: asked.verb,
      procedure: asked.procedure,
      effects: [],
    },
    outcome,
    files: true,
    fields: (fields) =>
      html`${hiddenOf(fields, asked, list)} ${asked.fields?.(fields, `${list}.0.body`) ?? ''}
      ${asked.dated ? beginning(reading, fields, asked.dated, list) : ''} ${about(reading, fields, asked)}`,
  });
}

/** `beginning` asks for the day or the meeting: to be chosen, or appointed, is not yet to have begun. */
function beginning(
  reading: Reading,
  fields: Fields,
  { day, meeting, meetings, orAdoption }: Dated,
  list: string,
): Html {
  const { put: words } = say(reading).matters.form;
  const [label, help] = orAdoption ? [words.effectiveOr, ''] : [words.effective, words.effectiveHelp];
  return html`${fields.date(`${list}.0.effective`, label, { value: day ?? '', help })}
  ${
    meetings.length === 0
      ? ''
      : fields.choice(`${list}.0.body.at`, words.effectiveAt, [{ value: '', label: words.noMeeting }, ...meetings], {
          value: meeting ?? '',
        })
  }`;
}

function hiddenOf(fields: Fields, { effect, verb, follows, supersedes, recommends }: Asked, list: string): Html {
  return html`${fields.hidden(`${list}.0.kind`, effect.kind)}
  ${flat(effect.body, `${list}.0.body`).map(([name, value]) => fields.hidden(name, value))}
  ${recommends ? fields.hidden('effects[]', '') : ''} ${fields.hidden('verb', verb)}
  ${fields.hidden('text.version', '1')} ${follows === undefined ? '' : fields.hidden('follows', follows)}
  ${supersedes === undefined ? '' : fields.hidden('supersedes', supersedes)}`;
}

function about(reading: Reading, fields: Fields, { organs, procedure, name, title, recommends, effect }: Asked): Html {
  const { matters, terms, orders } = say(reading);
  const { put: words } = matters.form;
  const id = freshId(reading, name);
  const [organ = ''] = organs;
  return html`${fields.texts(TYPED, words.text, { rows: 8, others: 8, longest: 100_000 })}
  ${fields.lines('title', words.title, (language) => (isLanguage(language) ? title(language) : ''))}
  ${
    organs.length === 1
      ? fields.hidden('organ', organ)
      : fields.choice(
          'organ',
          words.organ,
          organs.map((one) => ({ value: one, label: textIn(reading, organName(reading, one)) })),
        )
  }
  ${fields.radios(
    'procedure',
    words.procedure,
    PROCEDURES.map((one) => ({ value: one, label: capital(terms.procedure[one]) })),
    { value: procedure },
  )}
  ${fields.radios('decisionFor', orders.put.decisionFor, decisionForChoices(reading), {
    value: String(decisionForOf(reading, recommends ? [] : [effect], 'members')),
  })}
  ${fields.line('text.reference', words.reference, { value: id.toUpperCase() })}
  ${fields.line('question', words.id, { value: id, help: words.idHelp })}`;
}

/** `freshId` gives an id that no question and no decision has. */
function freshId({ site, today }: Reading, name: string): string {
  const { forum } = site.room.now();
  const base = `${name}-${today.edtf.slice(0, 4)}`;
  let place = 1;
  const at = () => (place === 1 ? base : `${base}-${place}`);
  while (putAs(forum, at()) || forum.decisions.has(at())) place += 1;
  return at();
}

/** `flat` gives the members of a body as fields, each under its place. */
function flat(value: unknown, name: string): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value === 'number') return [[`${name}:number`, String(value)]];
  if (typeof value === 'boolean') return [[`${name}:yes-no`, value ? 'yes' : 'no']];
  if (Array.isArray(value)) {
    return value.length === 0 ? [[`${name}[]`, '']] : value.flatMap((one, at) => flat(one, `${name}.${at}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => flat(one, `${name}.${key}`));
}

export const inEach =
  (tell: (words: ReturnType<typeof sayIn>, language: Language) => string) =>
  (language: Language): string =>
    tell(sayIn(language), language);
