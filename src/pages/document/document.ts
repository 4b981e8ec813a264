/**
 * /documents/:document tells how a document came to be and who signed it in which capacity. It says how far it is from force, and what it
 * is related to.
 */
import { html } from '#pages/html.ts';
import { documentAt, type Document } from '#forum/document/read.ts';
import type { Act } from '#forum/act.ts';
import { actsBy, inTime } from '#forum/dated.ts';
import { indexed } from '#forum/indexed.ts';
import { entryAt } from '#forum/lists.ts';
import type { DocumentId } from '#forum/words.ts';
import type { Html, Page } from '#pages/page.ts';
import { history } from '#pages/parts/act-line.ts';
import { apiHref } from '#reading/address.ts';
import { exactText } from '#pages/parts/exact-text.ts';
import { when } from '#pages/parts/dates.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, maybe, section } from '#pages/parts/marks.ts';
import { decisionLink, documentLink, meetingLink, organLink, partyLink } from '#pages/parts/links.ts';
import { documentTitle, forumShort } from '#reading/names.ts';
import { notYet } from '#pages/parts/not-yet.ts';
import { instruments, signatures } from '#pages/parts/signatures.ts';
import { says } from '#pages/parts/says.ts';
import { capital, say, textIn } from '#reading/say.ts';
import { nameIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';
import { textOfDocument } from '#reading/texts.ts';
import { standingTag } from './documents.ts';
import { languagesOf } from '#forum/source/read.ts';

export const documentPage: Page = {
  texts: (reading, { document: id = '' }) => {
    const document = documentIn(reading, id);
    const text = document && textOfDocument(reading, document);
    return text ? [text] : [];
  },
  view: (reading, { document: id = '' }) => {
    const file = reading.forum.documents.get(id);
    const text = documentIn(reading, id);
    if (!file) return null;
    if (!text) return notYet(reading, documentTitle(reading, id), file);
    const { documents, date } = say(reading);
    const title = textIn(reading, text.title);
    return document(
      reading,
      {
        title,
        heading: nameIn(reading, text.title),
        description: `${forumShort(reading)}: ${documents.one.describe(title, date.plain(text.date.edtf))}`,
        machine: { json: apiHref(reading, `/documents/${encodeURIComponent(id)}`) },
        changes: file,
      },
      html`<p class="lead">
          ${standingTag(reading, text.standing)}
          ${documents.standingMeans[text.standing]}${maybe(reading, text.certain)}
        </p>
        ${text.about === null ? '' : html`<p>${nameIn(reading, text.about)}</p>`} ${about(reading, text)}
        ${textAdopted(reading, text)} ${signatures(reading, text)} ${instruments(reading, text)}
        ${relations(reading, text)} ${effects(reading, text)}
        ${section('history', documents.one.history, history(reading, text.acts))}`,
    );
  },
};

const documentIn = ({ forum, at }: Reading, id: string): Document | null => {
  const file = forum.documents.get(id);
  return file ? documentAt(forum, file, at) : null;
};

/** `textAdopted` shows the exact text, where the document was adopted here. */
function textAdopted(reading: Reading, text: Document): Html {
  const exact = textOfDocument(reading, text);
  return exact ? section('text', say(reading).documents.one.text, exactText(reading, exact)) : html``;
}

/** `whereToRead` says where a text of history can be read, which is not ours; one that was adopted here is on this page. */
function whereToRead(reading: Reading, text: Document): Html | null {
  const { one: words } = say(reading).documents;
  const isHere =
    text.decision !== null && reading.forum.decisions.get(text.decision)?.at(-1)?.body.question !== undefined;
  const outer = text.address === null ? null : outside(text.address);
  if (isHere) return textOfDocument(reading, text) ? html`${outer ?? ''}<a href="#text">${words.here}</a>` : outer;
  return html`${outer ?? ''}<span class="quiet">${words.noText}</span>`;
}

function about(reading: Reading, text: Document): Html {
  const { documents, terms } = say(reading);
  const { one: words } = documents;
  const others = languagesOf(reading.forum).filter((language) => language !== reading.language);
  const adopted = text.acts.find((act) => act.kind === 'document.adopted');
  const issued = text.acts.find((act) => act.kind === 'document.issued-by-chair');
  return facts([
    ...others.map((other): [string, Html] => [
      words.titleIn(other),
      inOther(text.title[other], other) ?? html`<span class="quiet">${words.noTitle}</span>`,
    ]),
    [words.type, capital(terms.documentType[text.type])],
    [words.date, when(reading, text.date)],
    [words.organ, text.organ && organLink(reading, text.organ)],
    [words.verb, adopted ? capital(terms.verb[adopted.body.verb]) : null],
    [words.chair, issued ? partyLink(reading, issued.body.chair) : null],
    [words.meeting, text.meeting && meetingLink(reading, text.meeting)],
    [words.decision, text.decision && decisionLink(reading, text.decision)],
    [words.signatories, text.signatories === null ? null : words.signatoriesCount(text.signatories)],
    [words.depositary, text.depositary && partyLink(reading, text.depositary)],
    [words.address, whereToRead(reading, text)],
    [words.says, says(reading, text.acts)],
  ]);
}

const inOther = (title: string | undefined, language: string): Html | null =>
  title === undefined ? null : html`<bdi lang="${language}">${title}</bdi>`;

/** `outside` makes a link of a web address alone, for a source may hold anything. */
function outside(address: string | null): Html {
  if (address === null) return html``;
  const isWeb = /^https?:\/\//i.test(address);
  return isWeb
    ? html`<a class="outside" rel="noopener external" href="${address}">${hostOf(address)}</a>. `
    : html`<bdi>${address}</bdi>. `;
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

function relations(reading: Reading, text: Document): Html {
  const { documents } = say(reading);
  if (text.relations.length + text.relatedFrom.length === 0) return html``;
  return section(
    'relations',
    documents.one.relations,
    html`<ul>
      ${text.relations.map(({ relation, document: to }) => html`<li>${capital(documents.relation[relation])}: ${documentLink(reading, to)}</li>`)}
      ${text.relatedFrom.map(({ relation, from }) => html`<li>${capital(documents.relatedFrom[relation])}: ${documentLink(reading, from)}</li>`)}
    </ul>`,
  );
}

const decisionsOn = indexed((forum): ReadonlyMap<DocumentId, readonly Act<'decision.adopted'>[]> => {
  const found = new Map<DocumentId, Act<'decision.adopted'>[]>();
  for (const act of [...forum.decisions.values()].flat()) {
    if (act.kind !== 'decision.adopted') continue;
    for (const id of new Set(act.body.documents)) entryAt(found, id, () => []).push(act);
  }
  return found;
});

/** `effects` lists acts of other concepts that name the document: decisions on it, papers and plans, editions of the charter. */
function effects(reading: Reading, text: Document): Html {
  const { forum, at } = reading;
  const naming = [
    ...(decisionsOn(forum).get(text.id) ?? []),
    ...forum.organs.charters.filter((act) => act.body.document === text.id),
    ...forum.measures.catalogues.filter((act) => act.body.document === text.id),
    ...forum.measures.papers.filter((act) => act.body.document === text.id),
    ...[...forum.organs.byId.values()].flatMap((organ) =>
      organ.established.filter((act) => act.body.document === text.id),
    ),
  ];
  const acts = inTime(actsBy(naming, at));
  return acts.length === 0 ? html`` : section('effects', say(reading).documents.one.effects, history(reading, acts));
}
