/** /rules shows the charter in force value by value, its editions, what is due, and rule and fact. */
import { editionIn } from '#reading/in-force.ts';
import { anew } from '#pages/between.ts';
import { html } from '#pages/html.ts';
import { editionsOf, type Edition, type EditionValue } from '#forum/organ/charter.ts';
import { isApplied } from '#forum/organ/settings.ts';
import { hadHappened } from '#kernel/date.ts';
import type { Html, Page } from '#pages/page.ts';
import { linked } from '#pages/parts/act-line.ts';
import { apiHref, endOf, hereAt, href } from '#reading/address.ts';
import { basisOf } from '#pages/parts/basis.ts';
import { when } from '#pages/parts/dates.ts';
import { dueTable } from '#pages/parts/due.ts';
import { findingList, findingsAt } from '#pages/parts/findings.ts';
import { document } from '#pages/parts/layout.ts';
import { section, tag } from '#pages/parts/marks.ts';
import { forumShort } from '#reading/names.ts';
import { says } from '#pages/parts/says.ts';
import { AFTER, paged } from '#pages/parts/paged.ts';
import { table } from '#pages/parts/table.ts';
import { capital, say, textIn } from '#reading/say.ts';
import { nameIn, sentence } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';
import { tellPath, tellSection, tellValue } from '#words/charter.ts';
import type { Sentence } from '#words/sentence.ts';

export const rulesPage: Page = {
  asks: [AFTER],
  view: (reading) => {
    const { rules } = say(reading);
    return document(
      reading,
      {
        title: reading.dated ? rules.titleAt(endOf(reading)) : rules.title,
        description: rules.describe(forumShort(reading)),
        machine: { json: apiHref(reading, '/charter') },
        changes: reading.forum.organs.charters,
      },
      html`${lead(reading)} ${contents(reading)} ${anew(reading, ruleAndFact)} ${dueNext(reading)} ${charter(reading)}
      ${editions(reading)}`,
    );
  },
};

function lead(reading: Reading): Html {
  const { rules, date } = say(reading);
  const found = editionIn(reading);
  if (!found)
    return html`<p class="lead">${capital(rules.leadNone(endOf(reading)))}</p>
      <p class="empty">${rules.empty}</p>`;
  const { edition, certain } = found;
  const values = [...edition.values.values()];
  const stated = values.filter(({ path }) => !isApplied(path)).length;
  const assumed = values.filter((one) => one.basis === 'assumption').length;
  return html`<p class="lead">
      ${rules.lead(textIn(reading, edition.title), date.since(edition.inForceFrom.edtf))}
      ${certain ? '' : rules.perhaps}
    </p>
    <p>${rules.honest(assumed, values.length)} ${rules.notAppliedCount(stated)}</p>`;
}

/** `contents` stands first, for a long page says at its beginning what is on it. */
function contents(reading: Reading): Html {
  const { rules } = say(reading);
  const parts: readonly (readonly [string, string])[] = [
    ['findings', rules.findings],
    ['due', rules.due],
    ...(editionIn(reading) ? [['charter', rules.charter] as const] : []),
    ['editions', rules.editions],
  ];
  return html`<nav class="contents" aria-label="${rules.contents}">
    <ul>
      ${parts.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
    </ul>
  </nav>`;
}

function ruleAndFact(reading: Reading): Html {
  const { rules, findings: words } = say(reading);
  const found = findingsAt(reading);
  const { rows, links } = paged(reading, found, { key: ({ id }) => id });
  const kinds = [...new Set(found.map((one) => one.severity))];
  return section(
    'findings',
    rules.findings,
    html`<p>${rules.findingsLead(found.length)}</p>
      ${
        kinds.length === 0
          ? ''
          : html`<dl class="legend-list">
              ${kinds.map(
                (one) =>
                  html`<div>
                    <dt>${words.severity[one]}</dt>
                    <dd>${words.severityMeans[one]}</dd>
                  </div>`,
              )}
            </dl>`
      }
      ${findingList(reading, rows)}${links}`,
  );
}

const dueNext = (reading: Reading): Html => section('due', say(reading).rules.due, dueTable(reading));

function charter(reading: Reading): Html {
  const { rules, charter: words } = say(reading);
  const edition = editionIn(reading)?.edition;
  if (!edition) return html``;
  const groups = Map.groupBy(edition.values.values(), (value) => value.path.split('.')[0] ?? '');
  // In the order in which the words have them; what has no word yet comes last.
  const known = Object.keys(words.section);
  const rank = (group: string) => (known.includes(group) ? known.indexOf(group) : known.length);
  const ordered = [...groups].toSorted(([one], [other]) => rank(one) - rank(other));
  return section(
    'charter',
    rules.charter,
    html`${ordered.map(([group, values]) => chapter(reading, tellSection(words, group), values))}`,
  );
}

function chapter(reading: Reading, name: string, values: readonly EditionValue[]): Html {
  const { rules, charter: words } = say(reading);
  const named = linked(reading);
  return html`<h3>${name}</h3>
    ${table(reading, {
      caption: rules.groupCaption(name),
      columns: [
        { head: rules.column.rule, names: true, cell: ({ path }) => begun(tellPath(words, path, named)) },
        { head: rules.column.value, cell: (value) => sentence(tellValue(words, value, named)) },
        { head: rules.column.basis, cell: (value) => basisOf(reading, value) },
        {
          head: rules.column.since,
          cell: ({ statedIn }) => html`<a href="#edition-${encodeURIComponent(statedIn)}">${statedIn}</a>`,
        },
      ],
      rows: values,
      rowId: ({ path }) => path,
      empty: '',
    })}`;
}

function begun(pieces: Sentence<Html>): Html {
  const [first, ...rest] = pieces;
  return typeof first === 'string' ? sentence([capital(first), ...rest]) : sentence(pieces);
}

function editions(reading: Reading): Html {
  const { rules } = say(reading);
  const inForce = editionIn(reading)?.edition.id;
  const known = editionsOf(reading.forum).filter((one) => hadHappened(one.inForceFrom, reading.at) !== 'no');
  return section(
    'editions',
    rules.editions,
    table<Edition>(reading, {
      caption: rules.editionsCaption,
      columns: [
        {
          head: rules.column.edition,
          names: true,
          cell: ({ id, title, inForceFrom }) =>
            html`<a href="${hereAt(reading, dayOf(inForceFrom.edtf))}">${nameIn(reading, title)}</a>
              ${id === inForce ? tag('member', rules.inForceHere) : ''}`,
        },
        { head: rules.column.from, cell: ({ inForceFrom }) => when(reading, inForceFrom, 'since') },
        {
          head: rules.column.stated,
          figures: true,
          cell: ({ act }) => html`<a href="${href(reading, `/record/${act.n}`)}">${act.body.values.length}</a>`,
        },
        { head: rules.column.says, cell: ({ act }) => says(reading, [act]) },
      ],
      rows: known,
      rowId: ({ id }) => `edition-${id}`,
      empty: rules.empty,
    }),
  );
}

/** `dayOf` takes the end of a span, so that the edition is in force at the date of the link. */
const dayOf = (edtf: string): string => edtf.slice(edtf.indexOf('/') + 1);
