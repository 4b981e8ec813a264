/**
 * /decisions/:decision tells which organ decided, with which verb, by which procedure and on what ground. It lists everything that rests
 * on the decision.
 */
import { anew } from '#pages/between.ts';
import { html } from '#pages/html.ts';
import { keptTexts } from '#pages/parts/kept-texts.ts';
import { decisionAt, decisionsAt, type Decision } from '#forum/decision/read.ts';
import { actsBy, inTime } from '#forum/dated.ts';
import { upward } from '#pages/parts/upward.ts';
import type { Html, Page } from '#pages/page.ts';
import { history } from '#pages/parts/act-line.ts';
import { apiHref, pathIn } from '#reading/address.ts';
import { exactText } from '#pages/parts/exact-text.ts';
import { when } from '#pages/parts/dates.ts';
import { findingList, findingsAt } from '#pages/parts/findings.ts';
import { instantHtml } from '#pages/parts/instant.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, maybe, section } from '#pages/parts/marks.ts';
import { decisionLink, documentLink, meetingLink, organLink, partyLink } from '#pages/parts/links.ts';
import { decisionTitle, forumShort, organName, partyName } from '#reading/names.ts';
import { notYet } from '#pages/parts/not-yet.ts';
import { says } from '#pages/parts/says.ts';
import { capital, say, textIn } from '#reading/say.ts';
import { nameIn } from '#pages/parts/words.ts';
import type { Audience } from '#forum/act.ts';
import type { Reading } from '#reading/reading.ts';
import { textOfDecision } from '#reading/texts.ts';

export const decisionPage: Page = {
  texts: (reading, { decision = '' }) => {
    const text = textOfDecision(reading, decision);
    return text ? [text] : [];
  },
  view: (reading, { decision: id = '' }) => {
    const file = reading.forum.decisions.get(id);
    if (!file) return null;
    const decision = decisionAt(reading.forum, id, reading.at);
    if (!decision) return notYet(reading, decisionTitle(reading, id), file);
    const { decisions } = say(reading);
    const title = textIn(reading, decision.title);
    return document(
      reading,
      {
        title,
        heading: nameIn(reading, decision.title),
        description: `${forumShort(reading)}: ${decisions.one.describe(title, textIn(reading, organName(reading, decision.organ)))}`,
        machine: { json: apiHref(reading, `/decisions/${encodeURIComponent(id)}`) },
        changes: [...file, ...decision.openings],
      },
      html`${lead(reading, decision)} ${upward(reading, id, decision.outcome === 'adopted' ? decision.verb : null)}
      ${about(reading, decision)} ${adopted(reading, decision)} ${beside(reading, decision)}
      ${effects(reading, decision)} ${followers(reading, decision)} ${anew(reading, (dated) => ruled(dated, decision))}`,
    );
  },
};

function lead(reading: Reading, { organ, date, procedure, outcome, certain, act }: Decision): Html {
  const { decisions, date: dates } = say(reading);
  const { lead: words } = decisions.one;
  const told = outcome === 'failed' || procedure === null ? words.failed : words[procedure];
  const note = act.note === undefined ? '' : html`<p class="note">${nameIn(reading, act.note)}</p>`;
  return html`<p class="lead">
      ${capital(told(textIn(reading, organName(reading, organ)), dates.on(date.edtf)))}${maybe(reading, certain)}
    </p>
    ${note}`;
}

function about(reading: Reading, decision: Decision): Html {
  const { decisions, terms } = say(reading);
  const { one: words } = decisions;
  const { verb, procedure, meeting, follows, authority, documents, parties, reason } = decision;
  return facts([
    [words.date, when(reading, decision.date)],
    [words.organ, organLink(reading, decision.organ)],
    [words.verb, verb && capital(terms.verb[verb])],
    [words.outcome, decision.outcome === 'failed' ? capital(decisions.failed) : null],
    [words.procedure, procedure && capital(terms.procedure[procedure])],
    [words.silence, silence(reading, decision)],
    [words.meeting, meeting && meetingLink(reading, meeting)],
    [words.follows, follows && decisionLink(reading, follows)],
    [words.authority, authority && nameIn(reading, authority)],
    [words.documents, linksOf(documents, (id) => documentLink(reading, id))],
    [words.parties, linksOf(parties, (id) => partyLink(reading, id))],
    [words.reason, reason && nameIn(reading, reason)],
    [words.question, decision.hasQuestion ? questionLink(reading, decision.id) : null],
    [words.openTo, openTo(reading, decision)],
    [words.says, says(reading, [decision.act])],
  ]);
}

const linksOf = (ids: readonly string[], link: (id: string) => Html): Html | null =>
  ids.length === 0 ? null : html`${ids.map((id, place) => html`${place === 0 ? '' : ', '}${link(id)}`)}`;

const questionLink = (reading: Reading, id: string): Html =>
  html`<a href="${pathIn(reading, `/questions/${encodeURIComponent(id)}`)}">${say(reading).decisions.one.asPut}</a>`;

/** `openTo` says for whom the decision is, where that is not everybody or was not from the first. */
function openTo(reading: Reading, { act, openings }: Decision): Html | null {
  const { terms, decisions } = say(reading);
  const name = (audience: Audience): string =>
    typeof audience === 'string'
      ? capital(terms.audience[audience])
      : audience.parties.map((party) => textIn(reading, partyName(reading, party))).join(', ');
  if (act.audience === 'public') return null;
  return html`${name(act.audience)}${openings.map(
    ({ body, effective }) => html`; ${decisions.one.since} ${when(reading, effective)}: ${name(body.audience)}`,
  )}`;
}

/** `adopted` shows the exact text. Only history has none: its texts are not ours. */
function adopted(reading: Reading, { text, outcome, question }: Decision): Html {
  const { one: words } = say(reading).decisions;
  if (text) return section('text', words.text, exactText(reading, text));
  if (outcome === 'failed' || question === null) return html``;
  return section('text', words.text, html`<p>${words.textWithQuestion}</p>`);
}

/** `silence` tells from when the text lay under silence until it was adopted. */
function silence(reading: Reading, { silenceFrom: from, date: until }: Decision): string | null {
  const { decisions, date } = say(reading);
  if (from === null) return null;
  const exact = from.earliest === from.latest && until.earliest === until.latest;
  if (!exact) return decisions.one.silenceFrom(date.plain(from.edtf), date.plain(until.edtf));
  return decisions.one.silenceDays(date.plain(from.edtf), date.plain(until.edtf), until.earliest - from.earliest);
}

/** `beside` lists what parties said beside the text: each with its ref, which is its own for ever. */
function beside(reading: Reading, { attached }: Decision): Html {
  const { decisions, terms } = say(reading);
  const { beside: words } = decisions.one;
  if (attached.length === 0) return html``;
  return section(
    'attached',
    words.title,
    html`<p>${words.lead}</p>
      <ul class="attached">
        ${attached.map(
          ({ party, as, statement, texts, received, position, version }) =>
            html`<li>
              <p>${partyLink(reading, party)}: ${terms.stance[as]}</p>
              ${statement === undefined ? '' : html`<blockquote>${nameIn(reading, statement)}</blockquote>`}
              ${keptTexts(reading, texts)}
              <p class="quiet">
                ${instantHtml(reading, received)}, <bdi>${position}</bdi>${
                  version === undefined ? '' : html`, ${say(reading).deciding.question.position.aboutVersion(version)}`
                }
              </p>
            </li>`,
        )}
      </ul>`,
  );
}

function effects(reading: Reading, decision: Decision): Html {
  const { one: words } = say(reading).decisions;
  const acts = inTime(actsBy(decision.effects, reading.at)).filter((act) => !act.kind.startsWith('decision.'));
  return section(
    'effects',
    words.effects,
    acts.length === 0 ? html`<p class="empty">${words.noEffects}</p>` : history(reading, acts),
  );
}

function followers(reading: Reading, { id }: Decision): Html {
  const resting = decisionsAt(reading.forum, reading.at).filter((one) => one.follows === id);
  if (resting.length === 0) return html``;
  return section(
    'followers',
    say(reading).decisions.one.followers,
    html`<ul>
      ${resting.map((one) => html`<li>${decisionLink(reading, one.id)}, ${when(reading, one.date)}</li>`)}
    </ul>`,
  );
}

function ruled(reading: Reading, { id, act, effects: resting }: Decision): Html {
  const own = new Set([act, ...resting].map((one) => one.n));
  const found = findingsAt(reading).filter(
    ({ subject, acts }) => (subject.of === 'decision' && subject.id === id) || acts.some((n) => own.has(n)),
  );
  return found.length === 0
    ? html``
    : section('findings', say(reading).decisions.one.findings, findingList(reading, found));
}
