/** /record/:n shows one act whole, with the bytes by which it can be checked. Of a restricted act it shows the commitment alone. */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import { disagreementsOn } from '#forum/source/read.ts';
import { commitment, leafFrom, leafHash, toHex, type Entry } from '#record/entry.ts';
import type { Html, Page } from '#pages/page.ts';
import { decidedOn, restsOnCorrected } from '#forum/correction/rests.ts';
import { actCalled, actNumbered } from '#forum/forum.ts';
import { actBody } from '#pages/parts/act-body.ts';
import { actLine } from '#pages/parts/act-line.ts';
import { actText } from '#reading/telling.ts';
import { apiHref, href, pathIn } from '#reading/address.ts';
import { addressOfDisagreement } from '#reading/paths.ts';
import { when } from '#pages/parts/dates.ts';
import { instantHtml } from '#pages/parts/instant.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, section } from '#pages/parts/marks.ts';
import { partyLink } from '#pages/parts/links.ts';
import { citation } from '#pages/parts/says.ts';
import { capital, say } from '#reading/say.ts';
import { nameIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';
import { actList } from './act-list.ts';
import { mayPutRight } from './may-put-right.ts';

export const actPage: Page = {
  view: (reading, { n: written = '' }) => {
    if (!/^(0|[1-9]\d{0,14})$/.test(written)) return null;
    const n = Number(written);
    const entry = n <= reading.asKnownAt ? reading.site.room.entry(n) : null;
    if (!entry) return null;
    const { record } = say(reading);
    const act = actNumbered(reading.forum, n);
    return document(
      reading,
      {
        title: act ? record.one.title(n, actText(reading, act)) : record.one.titleRestricted(n),
        ...(act ? { heading: html`${capital(say(reading).site.says.act(n))}` } : {}),
        description: record.one.describe(n),
        machine: { json: apiHref(reading, `/acts/${n}`) },
        timed: false,
      },
      html`${act ? whole(reading, act, entry) : restricted(reading, entry)} ${bytes(reading, entry, act !== null)}
      ${around(reading, n)}`,
    );
  },
};

const restricted = (reading: Reading, entry: Entry): Html => {
  const { one: words } = say(reading).record;
  return html`<p class="lead">${words.leadRestricted}</p>
    ${facts([[words.recordedAt, instantHtml(reading, entry.recordedAt)]])}`;
};

function whole(reading: Reading, act: Act, entry: Entry): Html {
  const { one: words } = say(reading).record;
  const newer = reading.forum.correctedBy.get(act.n);
  const differ = disagreementsOn(reading.forum, [act]);
  return html`<p class="lead">${actLine(reading, act)}</p>
    ${newer ? html`<p>${words.correctedNote} <a href="${href(reading, `/record/${newer.n}`)}">${words.correctedBy} ${newer.n}</a></p>` : ''}
    ${rested(reading, act, newer !== undefined)} ${putRight(reading, act)} ${envelope(reading, act, entry)}
    ${section('body', words.body, actBody(reading, act))} ${section('sources', words.sources, sources(reading, act))}
    ${
      differ.length === 0
        ? ''
        : section(
            'disagreements',
            words.disagreements,
            html`<ul>
              ${differ.map(
                ({ body }) =>
                  html`<li>
                    <a href="${href(reading, addressOfDisagreement(reading.forum, body.question))}"
                      >${nameIn(reading, body.title)}</a
                    >
                  </li>`,
              )}
            </ul>`,
          )
    }`;
}

/** `rested` says what an act rested on that was put right, and of an act put right what rested on it: all of it stands. */
function rested(reading: Reading, act: Act, isReplaced: boolean): Html {
  const { correction: words } = say(reading);
  const shaken = restsOnCorrected(reading.forum, act);
  const resting = isReplaced ? decidedOn(reading.forum, act) : [];
  return html`${
    shaken.length === 0
      ? ''
      : html`<p>${words.restedOn}</p>
          ${actList(reading, shaken)}`
  }${resting.length === 0 ? '' : section('rested', words.rested, actList(reading, resting))}`;
}

/** The way to put the act right, for those who may. */
function putRight(reading: Reading, act: Act): Html {
  if (reading.dated || reading.earlier || !mayPutRight(reading, act).correct) return html``;
  const { link } = say(reading).correction;
  return html`<p><a href="${pathIn(reading, `/record/${act.n}/correct`)}">${link}</a></p>`;
}

function envelope(reading: Reading, act: Act, entry: Entry): Html {
  const { record, terms, rules, accounts } = say(reading);
  const { given } = accounts.log;
  const { one: words } = record;
  const older = act.corrects === undefined ? undefined : actReplaced(reading, act);
  return facts([
    [words.kind, html`<code>${act.kind}</code>`],
    [words.effective, when(reading, act.effective)],
    [words.received, act.received === undefined ? null : instantHtml(reading, act.received)],
    [words.recordedAt, instantHtml(reading, entry.recordedAt)],
    [
      words.by,
      html`${capital(words.capacity[act.by.capacity])}${act.by.party === undefined ? '' : html`, ${partyLink(reading, act.by.party)}`}`,
    ],
    [words.confidence, act.confidence === undefined ? null : capital(terms.confidence[act.confidence])],
    [
      words.edition,
      act.edition === undefined ? null : html`<a href="${href(reading, '/rules')}">${rules.editionOf(act.edition)}</a>`,
    ],
    [
      words.corrects,
      older ? html`<a href="${href(reading, `/record/${older.n}`)}">${say(reading).site.says.act(older.n)}</a>` : null,
    ],
    [say(reading).correction.corrected, act.reason === undefined ? null : nameIn(reading, act.reason)],
    [words.ref, act.ref === undefined ? null : html`<bdi>${act.ref}</bdi>`],
    [words.note, act.note === undefined ? null : nameIn(reading, act.note)],
    [
      given.commitment,
      act.given === undefined
        ? null
        : html`<code class="hash">${act.given}</code> <a href="${href(reading, `/given/${act.n}`)}">${given.link}</a>`,
    ],
  ]);
}

/** `actReplaced` is the act whose place this one took; a correction may have kept its name. */
function actReplaced({ forum }: Reading, act: Act): Act | undefined {
  for (const [n, newer] of forum.correctedBy) if (newer.n === act.n) return actNumbered(forum, n) ?? undefined;
  return act.corrects === undefined ? undefined : actCalled(forum, act.corrects);
}

function sources(reading: Reading, act: Act): Html {
  const { one: words } = say(reading).record;
  if (act.sources.length === 0) return html`<p class="empty">${words.noSources}</p>`;
  return html`<ul>
    ${act.sources.map(
      (cited) =>
        html`<li>
          ${citation(reading, cited)}${cited.says === undefined ? '' : html`: ${nameIn(reading, cited.says)}`}
        </li>`,
    )}
  </ul>`;
}

/** `bytes` shows all that is needed to recompute the leaf; content and salt only of a public act. */
function bytes(reading: Reading, { n, recordedAt, content, salt }: Entry, open: boolean): Html {
  const { one: words } = say(reading).record;
  const { hash } = reading.site;
  const commit = commitment(content, salt, hash);
  const leaf = leafFrom(n, recordedAt, commit);
  const hex = (text: string): Html => html`<code class="hash">${text}</code>`;
  return section(
    'bytes',
    words.bytes,
    html`<p class="quiet">${words.bytesLead}</p>
      ${facts([
        [words.content, open ? hex(content) : null],
        [words.salt, open ? hex(toHex(salt)) : null],
        [words.commitment, hex(commit)],
        [words.leaf, hex(new TextDecoder().decode(leaf))],
        [words.leafHash, hex(toHex(leafHash(leaf, hash)))],
      ])}
      <p><a href="${apiHref(reading, `/acts/${n}`)}">${words.whole}</a></p>`,
  );
}

function around(reading: Reading, n: number): Html {
  const { one: words } = say(reading).record;
  const link = (to: number, text: string, rel: string): Html =>
    html`<li><a rel="${rel}" href="${href(reading, `/record/${to}`)}">${text}</a></li>`;
  return html`<nav class="siblings" aria-label="${words.around}">
    <ul>
      ${n > 0 ? link(n - 1, words.previous, 'prev') : ''}
      ${n < reading.asKnownAt ? link(n + 1, words.next, 'next') : ''}
    </ul>
  </nav>`;
}
