/**
 * /questions/:question shows the exact text, where it stands, and what it needs to pass. It shows who was served, who said what, and the
 * reader's own forms.
 */
import type { Attended } from '#desk/attended.ts';
import { ORDERS } from '#forum/orders.ts';
import { rulesIn } from '#reading/in-force.ts';
import { html } from '#pages/html.ts';
import { keptTexts } from '#pages/parts/kept-texts.ts';
import type { Act, Audience } from '#forum/act.ts';
import { audienceOf } from '#forum/decision/audience.ts';
import { actsBy } from '#forum/dated.ts';
import { idsOf } from '#forum/matter/read.ts';
import { needs } from '#forum/question/needs.ts';
import type { Effect } from '#forum/question/acts.ts';
import { questionOf, questionsAt, versionsOf, type Position, type Question } from '#forum/question/read.ts';
import { awaitedIn } from '#forum/silence/awaited.ts';
import { ON_QUESTION, questionForms } from './forms.ts';
import { audienceName } from '#pages/forms/readers.ts';
import { instantNow } from '#pages/forms/order-form.ts';
import { readBack } from '#pages/forms/read-back.ts';
import type { Page, Outcome, Html } from '#pages/page.ts';
import { effectLine, history } from '#pages/parts/act-line.ts';
import { apiHref, href } from '#reading/address.ts';
import { deadline } from '#pages/parts/deadline.ts';
import { exactText } from '#pages/parts/exact-text.ts';
import { instantHtml } from '#pages/parts/instant.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, section, tag } from '#pages/parts/marks.ts';
import { organLink, partyLink } from '#pages/parts/links.ts';
import { organName } from '#reading/names.ts';
import { paged } from '#pages/parts/paged.ts';
import { linksTo, needList } from '#pages/parts/needs.ts';
import { emptyState, table } from '#pages/parts/table.ts';
import { capital, say, textIn } from '#reading/say.ts';
import { nameIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';
import { entrance } from '#pages/parts/entrance.ts';
import { matterLink } from '#pages/parts/matter-link.ts';
import { wayUp } from '#pages/parts/way-up.ts';
import { textsOfQuestion } from '#reading/texts.ts';

/** The long lists of the page have each its own place in the address. */
const LATER_POSITIONS = 'positions';
const LATER_ACTS = 'acts';

export const questionPage: Page = {
  asks: [LATER_POSITIONS, LATER_ACTS],
  takes: ON_QUESTION,
  // A question and the decision on it have one id.
  given: ({ question = '' }, order) => (order === 'OpenDecision' ? { decision: question } : { question }),
  texts: (reading, { question = '' }) => textsOfQuestion(reading, question),
  furnish: (reading, { question = '' }, { attended }) => withDesks(reading, question, attended),
  view: (reading, { question = '' }, outcome) => readBack(reading, outcome) ?? questionView(reading, question, outcome),
};

/** `withDesks` asks who can sign in, where the reader may be about to open a silence. */
async function withDesks(reading: Reading, id: string, attended: Attended): Promise<Reading> {
  const opens = reading.who?.roles.some((role) => ORDERS.OpenSilence.roles.includes(role));
  if (opens !== true || questionOf(reading.forum, id)?.state.is !== 'put') return reading;
  return { ...reading, attended: new Set((await attended()).keys()) };
}

/** `said`: what came of an order just given from this page. Null where the reader sees no such question. */
function questionView(reading: Reading, id: string, outcome: Outcome | null): Html | null {
  const question = questionsAt(reading.forum, reading.at).find((one) => one.id === id);
  if (!question) return null;
  const { deciding, terms } = say(reading);
  const { question: words } = deciding;
  const title = textIn(reading, question.put.body.title);
  const organ = textIn(reading, organName(reading, question.organ));
  const { verb, procedure, state } = question;
  // Whom it was served on has a table of its own.
  const moved = actsBy(question.history, reading.at).filter((act) => act.kind !== 'silence.served');
  return document(
    reading,
    {
      title,
      heading: nameIn(reading, question.put.body.title),
      description: words.describe(title, organ),
      machine: { json: apiHref(reading, `/questions/${encodeURIComponent(id)}`) },
      // What was typed must not be taken away by what is new.
      live: outcome === null || outcome.form === '',
      changes: question.history,
    },
    html`${outcome?.message}
      <p class="lead">
        ${words.lead(organ, terms.verb[verb], terms.procedure[procedure], terms.questionStanding[state.is])}
      </p>
      ${entrance(reading, question)} ${about(reading, question)} ${onThisPage(reading, question)}
      ${versions(reading, question.id)} ${section('needs', words.needs, needed(reading, question))}
      ${section('text', words.text, html`${exactText(reading, question.put.body.text)} ${earlierTexts(reading, question)}`)}
      ${questionForms(reading, question, outcome)}
      ${section('positions', words.positions, positions(reading, question))} ${served(reading, question)}
      ${section('effects', words.effects, effects(reading, question))} ${wayUp(reading, question.id)}
      ${section('history', words.history, moves(reading, moved))}`,
  );
}

function moves(reading: Reading, acts: readonly Act[]): Html {
  const { rows, links } = paged(reading, acts, { key: ({ n }) => n, param: LATER_ACTS });
  return html`${history(reading, rows)} ${links}`;
}

const about = (reading: Reading, question: Question): Html => {
  const { state, organ, silence, put } = question;
  const ids = idsOf(question);
  const { deciding, terms } = say(reading);
  const { question: words } = deciding;
  const until = silence && (state.is === 'under-silence' ? deadline : instantHtml)(reading, silence.until);
  return facts([
    [words.stands, capital(terms.questionStanding[state.is])],
    [words.until, until],
    [words.organ, organLink(reading, organ)],
    [say(reading).orders.put.decisionFor, audienceName(reading, readersOf(reading, question))],
    [words.proposer, put.body.proposer === undefined ? null : partyLink(reading, put.body.proposer)],
    [
      say(reading).matters.part,
      ids.length === 0 ? null : html`${ids.map((id, at) => html`${at === 0 ? '' : ', '}${matterLink(reading, id)}`)}`,
    ],
  ]);
};

/** `readersOf` are the readers of the decision: as the text says, or those to whom it was opened since. */
const readersOf = ({ forum }: Reading, { state, put }: Question): Audience =>
  state.is === 'adopted' || state.is === 'failed' ? audienceOf(forum, state.act) : (put.body.decisionFor ?? 'public');

/** `onThisPage` is there because a long text lies between what a question needs and what can be done on it. */
function onThisPage(reading: Reading, { procedure }: Question): Html {
  const { question: words } = say(reading).deciding;
  const { title, onThisPage: label } = say(reading).orders;
  const sections: readonly (readonly [string, string])[] = [
    ['needs', words.needs],
    ['text', words.text],
    ['take', title],
    ['positions', words.positions],
    ...(procedure === 'by-silence' ? ([['served', words.served]] as const) : []),
    ['history', words.history],
  ];
  return html`<nav class="on-this-page" aria-label="${label}">
    <ul>
      ${sections.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
    </ul>
  </nav>`;
}

/** `versions` lists the texts whose place this one took, and those that took its place. It is empty where this is the only one. */
function versions(reading: Reading, id: string): Html {
  const { versions: words } = say(reading).orders;
  const chain = versionsOf(reading.forum, id).flatMap((one) => questionOf(reading.forum, one) ?? []);
  if (chain.length < 2) return html``;
  const newest = chain.at(-1)?.id === id;
  return section(
    'versions',
    words.title,
    html`${newest ? '' : html`<p class="superseded">${words.replaced}</p>`}
      <ol class="versions">
        ${chain.map((one) => versionLine(reading, one, one.id === id))}
      </ol>`,
  );
}

function versionLine(reading: Reading, { id, put, state }: Question, here: boolean): Html {
  const { terms } = say(reading);
  const { reference, version } = put.body.text;
  const title = nameIn(reading, put.body.title);
  const link = html`<a href="${href(reading, `/questions/${encodeURIComponent(id)}`)}">${title}</a>`;
  return html`<li>
    ${here ? html`<strong aria-current="page">${title}</strong>` : link} <bdi>${reference}, ${version}</bdi>
    <span class="quiet">(${terms.questionStanding[state.is]})</span>
  </li>`;
}

/** `earlierTexts` keeps in reach what was before the organ until the text was amended. */
const earlierTexts = (reading: Reading, question: Question): Html =>
  html`${question.earlierTexts.map(
    (text) =>
      html`<details>
        <summary>${say(reading).deciding.question.earlierText(text.version)}</summary>
        ${exactText(reading, text)}
      </details>`,
  )}`;

/** `needed` asks the rules in force early. */
function needed(reading: Reading, question: Question): Html {
  const rules = rulesIn(reading);
  return needList(reading, rules ? needs(reading.forum, question, rules, instantNow(reading)) : []);
}

function positions(reading: Reading, question: Question): Html {
  const { deciding, terms, orders } = say(reading);
  const { question: words } = deciding;
  return table<Position>(reading, {
    caption: words.positions,
    columns: [
      { head: words.position.party, names: true, cell: ({ party }) => partyLink(reading, party) },
      {
        head: words.position.as,
        cell: ({ as, late, lifted, aboutVersion }) =>
          html`${terms.stance[as]}${late ? html` ${tag('open', words.position.late)}` : ''}${
            lifted ? html` ${tag('open', words.position.lifted)}` : ''
          }${aboutVersion === null ? '' : html` ${tag('open', words.position.aboutVersion(aboutVersion))}`}`,
      },
      {
        head: words.position.statement,
        cell: ({ statement, texts, onBehalf }) =>
          html`${statement === null ? '' : nameIn(reading, statement)} ${keptTexts(reading, texts)}
          ${onBehalf === null ? '' : html`<span class="note">${orders.cameBy(orders.behalf.came[onBehalf.by], onBehalf.reference)}</span>`}`,
      },
      { head: orders.reference, cell: ({ ref }) => html`<code class="ref">${ref}</code>` },
      { head: words.position.received, cell: ({ received }) => instantHtml(reading, received) },
    ],
    rows: question.positions,
    paging: { key: ({ n }) => n, param: LATER_POSITIONS },
    empty: words.noPositions,
  });
}

function served(reading: Reading, question: Question): Html {
  const { silence, procedure } = question;
  if (procedure !== 'by-silence') return html``;
  const rules = rulesIn(reading);
  const awaited = rules && awaitedIn(question, reading.forum, rules, reading.at);
  const { deciding, orders } = say(reading);
  const { question: words } = deciding;
  const { parties = [], unserved: missed = [], stopped = [] } = awaited ?? {};
  const rows = deliveries(silence?.services ?? [], missed);
  const acknowledged = rows.filter(({ last }) => last.some((act) => act.body.outcome === 'acknowledged')).length;
  return section(
    'served',
    words.served,
    html`${
      silence === null
        ? ''
        : html`<p>${orders.reached(parties.length - missed.length, parties.length, acknowledged)}</p>`
    }
    ${missed.length === 0 ? '' : html`<p class="superseded">${words.notReached}: ${linksTo(reading, missed)}</p>`}
    ${stopped.length === 0 ? '' : html`<p class="quiet">${words.stopped}: ${linksTo(reading, stopped)}</p>`}
    ${table<Delivery>(reading, {
      caption: words.served,
      columns: [
        { head: words.servedColumn.party, names: true, cell: ({ party }) => partyLink(reading, party) },
        { head: words.servedColumn.outcome, cell: ({ last }) => html`${last.map((act) => outcome(reading, act))}` },
      ],
      rows,
      empty: words.noneServed,
    })}`,
  );
}

type Delivery = { readonly party: string; readonly last: readonly Act<'silence.served'>[] };

const outcome = (reading: Reading, { body }: Act<'silence.served'>): Html => {
  const { terms } = say(reading);
  return html`<span class="delivery"
    >${terms.serviceWay[body.how]}: ${terms.serviceOutcome[body.outcome]},
    <span class="quiet">${instantHtml(reading, body.at)}</span></span
  >`;
};

/**
 * `deliveries` gives, for each party, what is known last on each way. Parties that it has not reached come first; all that came before is
 * in the record.
 */
function deliveries(services: readonly Act<'silence.served'>[], missed: readonly string[]): Delivery[] {
  const parties = new Map<string, Map<string, Act<'silence.served'>>>();
  for (const act of services) {
    const ways = parties.get(act.body.party) ?? new Map<string, Act<'silence.served'>>();
    parties.set(act.body.party, ways.set(act.body.how, act));
  }
  const place = ({ party }: Delivery) => (missed.includes(party) ? 0 : 1);
  return [...parties]
    .map(([party, ways]) => ({ party, last: [...ways.values()] }))
    .toSorted((one, other) => place(one) - place(other));
}

function effects(reading: Reading, { put }: Question): Html {
  const { effects: coming, recommends = [] } = put.body;
  const list = (all: readonly Effect[]): Html =>
    html`<ul>
      ${all.map((effect) => html`<li>${effectLine(reading, effect)}</li>`)}
    </ul>`;
  if (recommends.length > 0)
    return html`<p>${say(reading).matters.recommends}:</p>
      ${list(recommends)}`;
  return coming.length === 0 ? emptyState(say(reading).deciding.question.noEffects) : list(coming);
}
