/** An amendment of the rules is put in two steps: which rules change, and to what. The text of the amendment is a part of its effect. */
import { valueOf, type Edition } from '#forum/organ/charter.ts';
import { settingAt, settingPath, type Setting } from '#forum/organ/settings.ts';
import { html } from '#pages/html.ts';
import type { Fields } from '#pages/forms/fields.ts';
import type { Outcome, Html } from '#pages/page.ts';
import { plain } from '#reading/telling.ts';
import { ownPath, pathIn } from '#reading/address.ts';
import { organName } from '#reading/names.ts';
import { capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { tellPath, tellSection, tellValue } from '#words/charter.ts';
import { inEach, putForm } from './put-form.ts';
import { firstPut, verbOf } from './step-forms.ts';

/** `MOST` is the most rules that change in one amendment: a form of more would not be read through. */
const MOST = 20;

export function amendmentForm(reading: Reading, edition: Edition, outcome: Outcome | null): Html {
  const paths = chosen(reading, edition, outcome);
  return paths.length === 0 ? choosing(reading, edition) : changing(reading, edition, paths, outcome);
}

/** `chosen` lists the rules as the address names them; or, where the form was sent, as it did. */
function chosen(reading: Reading, edition: Edition, outcome: Outcome | null): string[] {
  const sent = [...(outcome?.typed ?? [])].flatMap(([name, values]) => (name.endsWith('.path') ? values : []));
  const named = sent.length > 0 ? sent : reading.url.searchParams.getAll('change');
  return [...new Set(named)].filter((path) => settingPath(path) !== null && edition.values.has(path)).slice(0, MOST);
}

const tell = (reading: Reading, path: string): string => {
  const { charter } = say(reading);
  const chapter = (charter.section as Readonly<Record<string, string>>)[path.split('.')[0] ?? ''] ?? '';
  return `${chapter}: ${tellPath(charter, path, plain(reading)).join('')}`;
};

function choosing(reading: Reading, edition: Edition): Html {
  const { charter, matters } = say(reading);
  const { charter: words } = matters.form;
  const chapters = Map.groupBy(edition.values.keys(), (path) => path.split('.')[0] ?? '');
  const tick = (path: string): Html =>
    html`<label class="tick"
      ><input type="checkbox" name="change" value="${path}" />
      ${capital(tellPath(charter, path, plain(reading)).join(''))}</label
    >`;
  return html`<form class="order" method="get" action="${pathIn(reading, ownPath(reading))}#start">
    <p>${words.choose}:</p>
    ${[...chapters].map(
      ([chapter, paths]) =>
        html`<details>
          <summary>${tellSection(charter, chapter)}</summary>
          <fieldset class="field">
            <legend>${tellSection(charter, chapter)}</legend>
            ${paths.map(tick)}
          </fieldset>
        </details>`,
    )}
    <p><button>${words.chooseButton}</button></p>
  </form>`;
}

function changing(reading: Reading, edition: Edition, paths: readonly string[], outcome: Outcome | null): Html {
  const { put } = say(reading).matters.form;
  const { recommends, organs } = firstPut(edition, { guide: 'charter' });
  const organ = textIn(reading, organName(reading, organs[0] ?? ''));
  return putForm(
    reading,
    {
      id: 'put-charter',
      heading: recommends ? put.recommend(organ) : put.decide,
      recommends,
      effect: { kind: 'charter.amended', body: {} },
      fields: (fields, body) => amended(reading, edition, paths, fields, body),
      dated: { day: null, meeting: null, meetings: [], orAdoption: true },
      organs,
      verb: recommends ? 'recommend' : verbOf({ guide: 'charter' }),
      procedure: 'in-the-meeting',
      name: 'amendment-of-the-rules',
      title: inEach(({ matters }) => matters.name.charter),
    },
    outcome,
  );
}

function amended(reading: Reading, edition: Edition, paths: readonly string[], fields: Fields, body: string): Html {
  const { matters, terms } = say(reading);
  const { charter: words } = matters.form;
  return html`${fields.line(`${body}.edition`, words.edition, { value: reading.today.edtf })}
  ${fields.lines(`${body}.title`, words.name)}
  ${paths.map((path, at) => valueField(reading, edition, path, fields, `${body}.values.${at}`))}
  ${fields.radios(
    `${body}.openQuestions`,
    matters.open.title,
    (['by-this-edition', 'as-put'] as const).map((value) => ({ value, label: capital(terms.openQuestions[value]) })),
    { value: 'by-this-edition', help: matters.open.lead },
  )}`;
}

/** `valueField` tells what one rule says now. It asks what the rule is to say, in the shape that its kind has. */
function valueField(reading: Reading, edition: Edition, path: string, fields: Fields, name: string): Html {
  const { charter, matters } = say(reading);
  const { charter: words } = matters.form;
  const known = settingPath(path);
  const value = valueOf(edition, path);
  if (known === null || value === null) return html``;
  const now = tellValue(charter, value, plain(reading)).join('');
  const label = words.value(tell(reading, path), now);
  return html`${fields.hidden(`${name}.path`, path)}
  ${input(reading, fields, name, label, settingAt(known), value.value)} ${fields.hidden(`${name}.basis`, 'article')}
  ${fields.line(`${name}.article`, words.article, { value: value.article ?? '' })}`;
}

function input(reading: Reading, fields: Fields, name: string, label: string, setting: Setting, now: unknown): Html {
  const { charter, matters } = say(reading);
  const words: Readonly<Record<string, string>> = charter.word;
  const of = `${name}.value`;
  if (typeof setting === 'object' && 'one' in setting) {
    const choices = setting.one.map((value) => ({ value, label: words[value] ?? value }));
    return fields.choice(of, label, choices, { value: String(now) });
  }
  if (setting === 'flag') {
    const choices = [
      { value: 'yes', label: charter.yes },
      { value: 'no', label: charter.no },
    ];
    return fields.choice(`${of}:yes-no`, label, choices, { value: now === true ? 'yes' : 'no' });
  }
  if (setting === 'count') return fields.number(`${of}:number`, label, { value: String(now) });
  if (Array.isArray(now)) {
    return fields.text(`${of}:list`, label, { value: now.join('\n'), help: matters.form.charter.list, rows: 4 });
  }
  return fields.line(of, label, { value: String(now) });
}
