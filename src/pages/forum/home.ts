/** / shows the forum at a date: who chairs, who belongs, what is due, what was decided last. */
import { editionIn } from '#reading/in-force.ts';
import { anew } from '#pages/between.ts';
import { html } from '#pages/html.ts';
import { chairAt, type Chair } from '#forum/chairmanship/read.ts';
import { forumNamedAt, latestActs } from '#forum/forum/read.ts';
import { organsAt } from '#forum/organ/read.ts';
import { counts as countsNow } from '#pages/parts/standings.ts';
import { officersAt, seatOfSecretariat } from '#forum/secretariat/read.ts';
import type { Html, Page } from '#pages/page.ts';
import { history } from '#pages/parts/act-line.ts';
import { apiHref, endOf, href } from '#reading/address.ts';
import { when } from '#pages/parts/dates.ts';
import { dueTable } from '#pages/parts/due.ts';
import { document } from '#pages/parts/layout.ts';
import { map } from '#pages/parts/map.ts';
import { counted, facts, maybe, section } from '#pages/parts/marks.ts';
import { meetingsPlot } from '#pages/parts/meetings-plot.ts';
import { membershipPlot } from '#pages/parts/membership-plot.ts';
import { forumNames, forumShort } from '#reading/names.ts';
import { partyLink } from '#pages/parts/links.ts';
import { says } from '#pages/parts/says.ts';
import { emptyState } from '#pages/parts/table.ts';
import { capital, say, textIn } from '#reading/say.ts';
import { nameIn, sentence } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';

/** `LATEST` is enough to see where the forum stands. The whole of it is on the pages of meetings and decisions. */
const LATEST = 8;

export const homePage: Page = {
  asks: ['sort'],
  view: (reading) => {
    const { home, site } = say(reading);
    const names = forumNames(reading);
    const short = forumShort(reading);
    return document(
      reading,
      {
        title: reading.dated ? home.titleAt(short, endOf(reading)) : home.title(short),
        description: home.describe(names ? textIn(reading, names.names) : site.unnamedForum),
        heading: names ? nameIn(reading, names.names) : html`${site.unnamedForum}`,
        machine: { json: apiHref(reading, '/forum') },
        changes: [...reading.forum.chairs, ...[...reading.forum.meetings.values()].flat()].filter(
          (act) => act.kind === 'meeting.held' || act.kind.startsWith('chair.'),
        ),
      },
      html`${lead(reading)}
        <div class="beside">${standing(reading)} ${map(reading, href(reading, '/members#roll'))}</div>
        ${section('due', home.dueHeading, dueTable(reading))} ${section('latest', home.latestHeading, latest(reading))}
        ${section('years', home.timeHeading, throughTheYears(reading))}`,
    );
  },
};

function lead(reading: Reading): Html {
  const { home, date } = say(reading);
  const begun = forumNamedAt(reading.forum, reading.at) !== null && latestActs(reading.forum, reading.at, 1).length > 0;
  if (!begun) return html`<p class="lead">${capital(home.nothing(endOf(reading)))}</p>`;
  const chair = chairAt(reading.forum, reading.at);
  const counts = countsNow(reading);
  const told = chair?.certain === false ? home.leadPerhaps : home.lead;
  const members = home.members(counts.member.certain, counts.member.possible);
  return html`<p class="lead">
    ${chair ? sentence(told(partyLink(reading, chair.party), date.since(chair.since.edtf))) : home.noChair}
    ${home.counts(members, counts['observer-state'].certain, counts['observer-organisation'].certain)}
  </p>`;
}

function standing(reading: Reading): Html {
  const { home } = say(reading);
  const counts = countsNow(reading);
  const chair = chairAt(reading.forum, reading.at);
  const edition = editionIn(reading);
  const list = (status: 'member' | 'observer-state' | 'observer-organisation' | 'partner', text: string) =>
    html`<a href="${href(reading, '/members', { status: status === 'member' ? null : status })}">${text}</a>:
      ${counted(reading, counts[status])}`;
  const { statuses } = say(reading).terms;
  return facts([
    [home.facts.chair, chair ? inTheChair(reading, chair) : null],
    [
      home.facts.members,
      html`${list('member', statuses.member)}<br />${list('observer-state', statuses['observer-state'])}<br />
        ${list('observer-organisation', statuses['observer-organisation'])}<br />${list('partner', statuses.partner)}`,
    ],
    [home.facts.secretariat, seat(reading)],
    [home.facts.head, headOfSecretariat(reading)],
    [
      home.facts.rules,
      edition
        ? html`<a href="${href(reading, '/rules')}">${nameIn(reading, edition.edition.title)}</a
            >${maybe(reading, edition.certain)}`
        : null,
    ],
  ]);
}

function inTheChair(reading: Reading, chair: Chair): Html {
  const { home, date } = say(reading);
  const { until } = chair;
  return html`${partyLink(reading, chair.party)}${maybe(reading, chair.certain)},
  ${when(reading, chair.since, 'since')}${until ? home.chairUntil(date.until(until.edtf), chair.untilIsPlanned) : ''}
  ${says(
    reading,
    chair.terms.map((term) => term.act),
  )}`;
}

function seat(reading: Reading): Html | null {
  const at = seatOfSecretariat(reading.forum, reading.at);
  if (!at) return null;
  return html`<a href="${href(reading, '/secretariat')}">${nameIn(reading, at.city)}</a>${maybe(reading, at.certain)}
    ${says(reading, [at.act])}`;
}

function headOfSecretariat(reading: Reading): Html | null {
  if (seatOfSecretariat(reading.forum, reading.at) === null) return null;
  const heads = officersAt(reading.forum, 'head', reading.at);
  // Appointed again under another title, a head has been in office since the first appointment.
  const officer = heads.find((one) => one.officer === heads.at(-1)?.officer);
  if (!officer) return html`${say(reading).home.noHead}`;
  const from = officer.since ?? officer.seen;
  return html`${nameIn(reading, officer.name)}${maybe(reading, officer.certain)}${
    from ? html`, ${when(reading, from, 'since')}` : ''
  }
  ${says(reading, [officer.appointment])}`;
}

function latest(reading: Reading): Html {
  const { home } = say(reading);
  const acts = latestActs(reading.forum, reading.at, LATEST);
  if (acts.length === 0) return emptyState(home.latestEmpty);
  return html`${history(reading, acts)}
    <p><a href="${href(reading, '/decisions')}">${home.latestMore}</a></p>`;
}

function throughTheYears(reading: Reading): Html {
  const { home } = say(reading);
  const begun = reading.forum.parties.size > 0 && latestActs(reading.forum, reading.at, 1).length > 0;
  if (!begun) return emptyState(home.timeEmpty);
  return anew(reading, (dated) => html`${membershipPlot(dated)} ${meetingsPlot(dated, governing(dated))}`);
}

const governing = (reading: Reading): string[] =>
  organsAt(reading.forum, reading.at)
    .filter((organ) => organ.class === 'governing')
    .map((organ) => organ.id);
