/** /chairmanship lists every term in the chair, with what was planned and what happened. */
import { anew } from '#pages/between.ts';
import { html } from '#pages/html.ts';
import { awaitedChair, chairAt, termsAt, termsOf, type Term } from '#forum/chairmanship/read.ts';
import { hadHappened, calendar, whenOf, type Day } from '#kernel/date.ts';
import type { Html, Page } from '#pages/page.ts';
import { apiHref, endOf, href } from '#reading/address.ts';
import { actLine } from '#pages/parts/act-line.ts';
import { axisFrom, knownTo } from '#pages/parts/axis.ts';
import { band, BAND_HEIGHT, type Span } from '#pages/parts/band.ts';
import { when } from '#pages/parts/dates.ts';
import { document } from '#pages/parts/layout.ts';
import { maybe, tag } from '#pages/parts/marks.ts';
import { decisionLink, meetingLink, partyLink } from '#pages/parts/links.ts';
import { forumShort, partyName } from '#reading/names.ts';
import { plot } from '#pages/parts/plot.ts';
import { says } from '#pages/parts/says.ts';
import { table } from '#pages/parts/table.ts';
import { capital, say, textIn } from '#reading/say.ts';
import { sentence } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';

export const chairmanshipPage: Page = {
  asks: ['sort'],
  view: (reading) => {
    const { chairmanship } = say(reading);
    const terms = termsAt(reading.forum, reading.at);
    return document(
      reading,
      {
        title: reading.dated ? chairmanship.titleAt(endOf(reading)) : chairmanship.title,
        description: chairmanship.describe(forumShort(reading)),
        machine: { json: apiHref(reading, '/chairmanships'), csv: apiHref(reading, '/chairmanships.csv') },
        changes: [...reading.forum.chairs, ...reading.forum.choices],
      },
      html`<p class="lead">${lead(reading, terms)}</p>
        ${chosenNext(reading)} ${anew(reading, (dated) => drawn(dated, terms))} ${roll(reading, terms)}
        <p><a href="${href(reading, '/rules#findings')}">${chairmanship.rules}</a></p>`,
    );
  },
};

function lead(reading: Reading, terms: readonly Term[]): Html {
  const { chairmanship, date } = say(reading);
  const chair = chairAt(reading.forum, reading.at);
  if (!chair) return html`${capital(chairmanship.none(endOf(reading)))}`;
  const link = partyLink(reading, chair.party);
  if (!chair.certain) return sentence(chairmanship.perhaps(link));
  const chairs = new Set(terms.map((term) => term.party)).size;
  return sentence(chairmanship.lead(link, date.since(chair.since.edtf), terms.length, chairs));
}

/** `chosenNext` tells of a party that was chosen, by the date of the reading, and has not taken over. */
function chosenNext(reading: Reading): Html {
  const chosen = awaitedChair(reading.forum);
  if (!chosen || hadHappened(whenOf(chosen.effective), reading.at) === 'no') return html``;
  const decision = decisionLink(reading, chosen.body.decidedBy);
  return html`<p class="note">${actLine(reading, chosen)} (${decision}). ${says(reading, [chosen])}</p>`;
}

/** `hasEnded` tells whether the term had ended, or may have, by the date of the reading. */
const hasEnded = (reading: Reading, term: Term): boolean =>
  term.until !== null && hadHappened(term.until, reading.at) !== 'no';

function drawn(reading: Reading, terms: readonly Term[]): Html {
  const [first] = terms;
  if (!first) return html``;
  const { chairs } = say(reading).plots;
  const runs = new Set<number>();
  let run = 0;
  terms.forEach((term, at) => {
    if (at > 0 && terms[at - 1]?.party !== term.party) run += 1;
    if (run % 2 === 1) runs.add(at);
  });
  const spans = terms.flatMap((term, at) => spansOf(reading, term, runs.has(at) ? 'held-other' : 'held'));
  return plot(reading, {
    title: chairs.title,
    label: chairs.label(terms.length),
    height: BAND_HEIGHT,
    drawing: band(axisFrom(reading, calendar(first.since.earliest).year), spans),
    legend: html`<p class="signs">${chairs.signs}</p>`,
  });
}

/**
 * `spansOf` fills the span that is on record. It hatches the rest: from the end of knowledge to what was planned, or to the date of the
 * reading.
 */
function spansOf(reading: Reading, term: Term, look: Span['look']): Span[] {
  const { plots, date } = say(reading);
  const name = textIn(reading, partyName(reading, term.party));
  const label = reading.site.tiles.get(term.party)?.label ?? term.party;
  const ended = hasEnded(reading, term) && term.until !== null ? term.until : null;
  const until = ended ? date.until(ended.edtf) : plots.chairs.running;
  const title = plots.chairs.span(name, date.since(term.since.edtf), until);
  const to = ended ? ended.earliest : Math.max(knownTo(reading), term.since.earliest);
  const held: Span = { from: term.since.earliest, to, label, title, look };
  if (ended) return [held];
  const planned: Day = Math.max(term.plannedUntil?.latest ?? to, Math.min(reading.at.latest, reading.today.latest));
  return planned > to ? [held, { from: to, to: planned, label: '', title, look: 'planned' }] : [held];
}

function roll(reading: Reading, terms: readonly Term[]): Html {
  const { chairmanship } = say(reading);
  const { column } = chairmanship;
  return table(reading, {
    caption: chairmanship.caption,
    columns: [
      {
        head: column.party,
        names: true,
        cell: (term) =>
          html`${partyLink(reading, term.party)}${maybe(reading, hadHappened(term.since, reading.at) === 'yes')}${
            term.act.kind === 'chair.prolonged' ? html` ${tag('plain', chairmanship.prolonged)}` : ''
          }`,
      },
      {
        head: column.since,
        cell: (term) => when(reading, term.since),
        sort: { key: 'since', by: (term) => term.since.earliest },
      },
      { head: column.began, cell: (term) => beginning(reading, term) },
      {
        head: column.planned,
        cell: ({ plannedUntil, plannedUntilMeeting }) =>
          html`${plannedUntil ? when(reading, plannedUntil) : ''}${plannedUntilMeeting === null ? '' : html` ${meetingLink(reading, plannedUntilMeeting)}`}`,
      },
      {
        head: column.until,
        cell: (term) =>
          term.until !== null && hasEnded(reading, term) ? when(reading, term.until) : chairmanship.running,
      },
      { head: column.ended, cell: (term) => ending(reading, term) },
      {
        head: column.decided,
        cell: (term) => (term.decidedBy === null ? say(reading).site.unknown : decisionLink(reading, term.decidedBy)),
      },
      { head: column.says, cell: (term) => says(reading, [term.act]) },
    ],
    rows: terms,
    csv: apiHref(reading, '/chairmanships.csv'),
    empty: chairmanship.empty,
  });
}

function beginning(reading: Reading, term: Term): Html {
  const { chairmanship } = say(reading);
  if (term.at === null) return html`<span class="quiet">${chairmanship.unknownHow}</span>`;
  const how = term.act.kind === 'chair.prolonged' ? chairmanship.prolongedAt : chairmanship.assumedAt;
  return html`${how} ${meetingLink(reading, term.at)}`;
}

/** A term ends with the beginning of the next: there is no act of leaving the chair. */
function ending(reading: Reading, term: Term): Html {
  const { chairmanship } = say(reading);
  if (!hasEnded(reading, term)) return html``;
  const terms = termsOf(reading.forum);
  const next = terms[terms.findIndex((one) => one.act.n === term.act.n) + 1];
  if (!next) return html``;
  const meeting = next.at === null ? '' : html`, ${meetingLink(reading, next.at)}`;
  if (next.party === term.party) return html`${chairmanship.wentOn}${meeting}`;
  return html`${sentence(chairmanship.handover(partyLink(reading, next.party)))}${meeting}`;
}
