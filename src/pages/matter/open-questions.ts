/**
 * This page part shows what an amendment of the rules changes. It shows what becomes of the questions that are open when it enters into
 * force.
 */
import { editionToday } from '#reading/in-force.ts';
import { editionsOf, valueOf, type Edition } from '#forum/organ/charter.ts';
import type { CharterValue, OpenQuestions } from '#forum/organ/acts.ts';
import type { Matter } from '#forum/matter/read.ts';
import type { Effect } from '#forum/question/acts.ts';
import { rulesFor } from '#forum/question/judged.ts';
import { questionOf, type Question } from '#forum/question/read.ts';
import type { EditionId } from '#forum/words.ts';
import { rulesOf } from '#rules/rules.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { linked } from '#pages/parts/act-line.ts';
import { pathIn } from '#reading/address.ts';
import { section } from '#pages/parts/marks.ts';
import { table } from '#pages/parts/table.ts';
import { nameIn, sentence } from '#pages/parts/words.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { tellPath, tellValue } from '#words/charter.ts';
import { isOpen } from '#reading/next-steps.ts';

export function openQuestions(reading: Reading, matter: Matter): Html {
  const { open: words } = say(reading).matters;
  const proposed = amendmentOf(matter);
  const edition = editionToday(reading)?.edition;
  if (!proposed || !edition) return html``;
  return html`${section('changes', words.proposed, changes(reading, before(reading, edition, matter), proposed.values))}
  ${section('open-questions', words.title, judging(reading, matter, edition, proposed.openQuestions ?? 'by-this-edition'))}`;
}

type Amendment = Extract<Effect, { readonly kind: 'charter.adopted' | 'charter.amended' }>['body'];

/** `amendmentOf` gives the amendment as it was last put; or as it entered into force. */
function amendmentOf({ recommending, deciding, ending }: Matter): Amendment | null {
  const put = [...recommending, ...deciding].flatMap((question) => [
    ...question.put.body.effects,
    ...(question.put.body.recommends ?? []),
  ]);
  const found = put.findLast((effect) => effect.kind === 'charter.adopted' || effect.kind === 'charter.amended');
  if (found?.kind === 'charter.adopted' || found?.kind === 'charter.amended') return found.body;
  return ending?.kind === 'charter.adopted' || ending?.kind === 'charter.amended' ? ending.body : null;
}

/**
 * `before` is the edition that an amendment changes. This is the one in force, or the one before it where the amended edition is in force
 * itself.
 */
function before({ forum }: Reading, inForce: Edition, { subject }: Matter): Edition {
  const editions = editionsOf(forum);
  const own = editions.findIndex(({ id }) => id === subject);
  return editions[own - 1] ?? inForce;
}

function changes(reading: Reading, edition: Edition, values: readonly CharterValue[]): Html {
  const { open: words, form } = say(reading).matters;
  const { charter } = say(reading);
  const name = linked(reading);
  const told = (value: CharterValue | null): Html =>
    value === null || value.value === null ? html`${form.charter.silent}` : sentence(tellValue(charter, value, name));
  return table<CharterValue>(reading, {
    caption: words.proposed,
    columns: [
      { head: words.rule, names: true, cell: ({ path }) => sentence(tellPath(charter, path, name)) },
      { head: words.now, cell: ({ path }) => told(valueOf(edition, path)) },
      { head: words.proposal, cell: (value) => told(value) },
    ],
    rows: values,
    empty: words.none,
  });
}

function judging(
  reading: Reading,
  { deciding, recommending, subject }: Matter,
  edition: Edition,
  choice: OpenQuestions,
): Html {
  const { matters, terms } = say(reading);
  const { open: words } = matters;
  const own = new Set([...deciding, ...recommending].map(({ id }) => id));
  const rows = [...reading.forum.questions.keys()]
    .flatMap((id) => questionOf(reading.forum, id) ?? [])
    .filter((question) => isOpen(question) && !own.has(question.id));
  const under = (question: Question): EditionId =>
    question.state.is === 'under-silence' || choice === 'as-put'
      ? rulesFor({ forum: reading.forum, rules: rulesOf(edition) }, question).edition.id
      : subject;
  return html`<p>${words.lead}</p>
    <p>${words.choice}: ${terms.openQuestions[choice]}.</p>
    ${table<Question>(reading, {
      caption: words.title,
      columns: [
        {
          head: words.question,
          names: true,
          cell: ({ id, put }) =>
            html`<a href="${pathIn(reading, `/questions/${encodeURIComponent(id)}`)}"
              >${nameIn(reading, put.body.title)}</a
            >`,
        },
        { head: words.under, cell: (question) => under(question) },
      ],
      rows,
      empty: words.none,
    })}`;
}
