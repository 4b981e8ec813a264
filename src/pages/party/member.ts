/** /members/… shows one party at a date: names, standings, chairmanships, meetings, documents, areas. Then it lists every act about it. */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import { actsBy } from '#forum/dated.ts';
import { termsAt } from '#forum/chairmanship/read.ts';
import { actsAbout, namedAt, seatAt } from '#forum/party/read.ts';
import { standings as everyStanding } from '#pages/parts/standings.ts';
import type { Party } from '#forum/party/state.ts';
import { disagreementsOn } from '#forum/source/read.ts';
import type { Html, Page } from '#pages/page.ts';
import { history } from '#pages/parts/act-line.ts';
import { apiHref, endOf, href } from '#reading/address.ts';
import { addressOfDisagreement } from '#reading/paths.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, section } from '#pages/parts/marks.ts';
import { forumShort, partyName } from '#reading/names.ts';
import { AFTER, paged } from '#pages/parts/paged.ts';
import { says } from '#pages/parts/says.ts';
import { emptyState } from '#pages/parts/table.ts';
import { capital, say, textIn } from '#reading/say.ts';
import { nameIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';
import {
  areas,
  attendances,
  attended,
  chairs,
  documents,
  LATER,
  names,
  relations,
  signed,
  standings,
} from './member-tables.ts';

export const memberPage: Page = {
  asks: ['sort', ...Object.values(LATER)],
  view: (reading, { party: id = '' }) => {
    const file = reading.forum.parties.get(id);
    if (!file) return null;
    const { party } = say(reading);
    const acts = actsBy(actsAbout(reading.forum, id), reading.at);
    const name = textIn(reading, partyName(reading, id));
    return document(
      reading,
      {
        title: reading.dated ? party.titleAt(name, endOf(reading)) : party.title(name),
        description: party.describe(name, forumShort(reading)),
        heading: nameIn(reading, partyName(reading, id)),
        machine: { json: apiHref(reading, `/parties/${encodeURIComponent(id)}`) },
        changes: actsAbout(reading.forum, id),
      },
      html`${lead(reading, file, name)} ${summary(reading, file)}
      ${section('standings', party.heading.standings, standings(reading, file))} ${names(reading, file)}
      ${chairs(reading, id)} ${relations(reading, id)} ${areas(reading, id)} ${documents(reading, id)}
      ${attended(reading, id)} ${disagreements(reading, acts)}
      ${section('history', party.heading.history, historyOf(reading, acts))}`,
    );
  },
};

function lead(reading: Reading, file: Party, name: string): Html {
  const { party, date } = say(reading);
  const here = everyStanding(reading).filter((one) => one.party === file.id);
  const told = reading.dated ? party.stood : party.stands;
  const texts = here.map((one) =>
    one.certain ? told(name, one.status, date.since(one.since.edtf)) : party.perhaps(name, one.status),
  );
  return html`<p class="lead">${texts.length === 0 ? party.none(name, endOf(reading)) : texts.join(' ')}</p>`;
}

function summary(reading: Reading, file: Party): Html {
  const { party, date } = say(reading);
  const named = namedAt(file, reading.at);
  const seat = seatAt(file, reading.at);
  const terms = termsAt(reading.forum, reading.at).filter((term) => term.party === file.id).length;
  const meetings = attendances(reading, file.id).length;
  const texts = signed(reading, file.id).length;
  return facts([
    [party.facts.formal, named?.body.formal ? nameIn(reading, named.body.formal) : null],
    [party.facts.id, file.id],
    [
      party.facts.seat,
      seat.since
        ? html`${party.seat[seat.seat]} ${party.seatSince(date.on(seat.since.effective))} ${says(reading, [seat.since])}`
        : null,
    ],
    [party.facts.chaired, terms === 0 ? null : html`<a href="#chairs">${party.count.chaired(terms)}</a>`],
    [party.facts.signed, texts === 0 ? null : html`<a href="#documents">${party.count.signed(texts)}</a>`],
    [party.facts.attended, meetings === 0 ? null : html`<a href="#meetings">${party.count.attended(meetings)}</a>`],
  ]);
}

function disagreements(reading: Reading, acts: readonly Act[]): Html {
  const found = disagreementsOn(reading.forum, acts);
  if (found.length === 0) return html``;
  return section(
    'disagreements',
    say(reading).party.heading.disagreements,
    html`<ul>
      ${found.map(
        (act) =>
          html`<li>
            <a href="${href(reading, addressOfDisagreement(reading.forum, act.body.question))}"
              >${nameIn(reading, act.body.title)}</a
            >
          </li>`,
      )}
    </ul>`,
  );
}

function historyOf(reading: Reading, acts: readonly Act[]): Html {
  if (acts.length === 0) return emptyState(capital(say(reading).party.noHistory(endOf(reading))));
  const { rows, links } = paged(reading, acts, { key: ({ n }) => n, param: LATER.history ?? AFTER });
  return html`${history(reading, rows)}${links}`;
}
