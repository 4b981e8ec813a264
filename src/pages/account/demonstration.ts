/** /demonstration makes a visitor an officer, a delegate or an observer, with one click. */
import { html } from '#pages/html.ts';
import { chairAt } from '#forum/chairmanship/read.ts';
import { seatAt, standingsAt } from '#forum/party/read.ts';
import type { Status } from '#forum/party/acts.ts';
import type { PartyId } from '#forum/words.ts';
import { whoAs } from '#desk/demonstration.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { document } from '#pages/parts/layout.ts';
import { section } from '#pages/parts/marks.ts';
import { emptyState } from '#pages/parts/table.ts';
import { whoIs } from '#reading/who-is.ts';
import { capital, say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

const DELEGATES = 4;

type Choice = { readonly as: string; readonly about: string };

export function demonstrationView(reading: Reading): Html {
  const { demonstration: words } = say(reading).deciding;
  const offered = choices(reading);
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false },
    html`<p class="lead">${words.lead}</p>
      <p>${words.about}</p>
      ${section(
        'people',
        words.people,
        offered.length === 0
          ? emptyState(words.none)
          : html`<ul class="people">
              ${offered.map((one) => choice(reading, one))}
            </ul>`,
      )}`,
  );
}

function choices(reading: Reading): Choice[] {
  const { demonstration: words } = say(reading).deciding;
  const chair = chairAt(reading.forum, reading.today)?.party ?? null;
  // Nobody is invented for a seat that stands empty or is contested: the forum itself says who speaks for it.
  const delegates = standing(reading, 'member').filter((party) => party !== chair && isRepresented(reading, party));
  const observers = [...standing(reading, 'observer-state'), ...standing(reading, 'observer-organisation')];
  return [
    ...(delegates.length > 0 ? [{ as: 'secretariat', about: words.secretariat }] : []),
    ...(chair === null ? [] : [{ as: 'chair', about: words.chair }]),
    ...delegates.slice(0, DELEGATES).map((party) => ({ as: `delegate:${party}`, about: words.delegate })),
    ...observers.slice(0, 1).map((party) => ({ as: `observer:${party}`, about: words.observer })),
  ];
}

const standing = ({ forum, today }: Reading, status: Status): PartyId[] =>
  standingsAt(forum, today, status).flatMap(({ party, certain }) => (certain ? [party] : []));

function choice(reading: Reading, { as, about }: Choice): Html {
  const who = whoAs(as, reading.forum, reading.site.now());
  if (!who) return html``;
  return html`<li>
    <form method="post" action="${pathIn(reading, '/demonstration/sign-in')}">
      <input type="hidden" name="as" value="${as}" />
      <button>${capital(whoIs(reading, who))}</button>
      <p>${about}</p>
    </form>
  </li>`;
}

function isRepresented({ forum, today }: Reading, id: PartyId): boolean {
  const party = forum.parties.get(id);
  return party !== undefined && seatAt(party, today).seat === 'represented';
}
