/**
 * The map without borders: one equal tile for each party, roughly where it lies. Sovereign equality; no line is ever drawn.
 * Fill says the standing, and so do pattern, outline and the accessible name of each tile.
 */
import { html } from '#pages/html.ts';
import type { Status } from '#forum/party/acts.ts';
import type { StandingAt } from '#forum/party/read.ts';
import type { PartyId } from '#forum/words.ts';
import type { Html } from '#pages/page.ts';
import type { Reading, MapTile } from '#reading/reading.ts';
import { href } from '#reading/address.ts';
import { partyName } from '#reading/names.ts';
import { standings } from './standings.ts';
import { say, textIn } from '#reading/say.ts';

/** `STEP` is in units of the drawing. A tile is as wide as a finger needs on the narrowest screen. */
const STEP = 30;
const SIDE = 27;

type Look = 'member' | 'observer' | 'partner' | 'perhaps' | 'none';

/** `table` is where the same facts stand as text: an address or a fragment. */
export function map(reading: Reading, table: string): Html {
  const byParty = Map.groupBy(standings(reading), (standing) => standing.party);
  const tiles = tilesInOrder(reading).map(([party, tile]): Placed => ({
    party,
    tile,
    standings: byParty.get(party) ?? [],
    called: textIn(reading, partyName(reading, party)),
  }));
  if (tiles.length === 0) return html``;
  return drawn(reading, table, tiles);
}

/** `Placed` is a tile with all that the date has a say in. */
type Placed = {
  readonly party: PartyId;
  readonly tile: MapTile;
  readonly standings: readonly StandingAt[];
  readonly called: string;
};

function tilesInOrder({ site, forum }: Reading): (readonly [PartyId, MapTile])[] {
  return [...site.tiles]
    .filter(([party]) => forum.parties.has(party))
    .toSorted(([, one], [, other]) => one.row - other.row || one.column - other.column);
}

function drawn(reading: Reading, table: string, tiles: readonly Placed[]): Html {
  const { site } = say(reading);
  const columns = extent(tiles.map(({ tile }) => tile.column));
  const rows = extent(tiles.map(({ tile }) => tile.row));
  const box = [columns.first * STEP - 2, rows.first * STEP - 2, columns.count * STEP + 1, rows.count * STEP + 1];
  return html`<figure class="map">
    <svg viewBox="${box.join(' ')}" role="group" aria-label="${site.map.label}. ${site.map.about}">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="5" height="5" />
          <line class="hatch-line" x1="0" y1="0" x2="0" y2="5" />
        </pattern>
      </defs>
      ${tiles.map((one) => tileOf(reading, one))}
    </svg>
    <figcaption>
      <p>${site.map.about} <a href="${table}">${site.map.toTable}</a></p>
      ${legend(reading, new Set(tiles.map((one) => lookOf(one.standings))))}
    </figcaption>
  </figure>`;
}

function extent(places: readonly number[]): { readonly first: number; readonly count: number } {
  const first = Math.min(...places);
  return { first, count: Math.max(...places) - first + 1 };
}

const LOOKS: Readonly<Record<Status, Look>> = {
  member: 'member',
  'observer-state': 'observer',
  'observer-organisation': 'observer',
  partner: 'partner',
};

function lookOf(held: readonly StandingAt[]): Look {
  const certain = held.find((standing) => standing.certain);
  if (certain) return LOOKS[certain.status];
  return held.length > 0 ? 'perhaps' : 'none';
}

function tileOf(reading: Reading, { party, tile, standings: held, called }: Placed): Html {
  const look = lookOf(held);
  const x = tile.column * STEP;
  const y = tile.row * STEP;
  const name = accessibleName(reading, called, tile.label.replaceAll('-', ' '), held);
  return html`<a class="tile tile-${look}" href="${href(reading, `/members/${encodeURIComponent(party)}`)}">
    <title>${name}</title>
    <rect class="tile-ground" x="${x}" y="${y}" width="${SIDE}" height="${SIDE}" ${fill(look)} />
    <rect class="tile-plate" x="${x + 2}" y="${y + 7}" width="${SIDE - 4}" height="13" />
    ${label(tile.label, x + SIDE / 2, y + SIDE / 2)}
  </a>`;
}

/** `label` is the party's code. Long codes are smaller, and stand over two lines where they have a hyphen. */
function label(code: string, x: number, y: number): Html {
  const lines = code.split('-');
  const size = Math.max(...lines.map((line) => line.length)) > 4 ? 'tile-label tile-label-long' : 'tile-label';
  const top = y + 3.5 - (lines.length - 1) * 4.5;
  return html`${lines.map((line, at) => {
    const squeezed = line.length > 5 ? html`textLength="${SIDE - 3}" lengthAdjust="spacingAndGlyphs"` : '';
    return html`<text class="${size}" x="${x}" y="${top + at * 9}" text-anchor="middle" aria-hidden="true" ${squeezed}>
      ${line}
    </text>`;
  })}`;
}

const fill = (look: Look): Html => (look === 'observer' ? html`fill="url(#hatch)"` : html``);

/** `accessibleName` has the code that the tile shows. So a person who speaks to the browser can say what they see. */
function accessibleName(reading: Reading, called: string, code: string, held: readonly StandingAt[]): string {
  const { site, terms, date } = say(reading);
  const texts = held.map((standing) => {
    const status = terms.status[standing.status];
    return standing.certain ? `${status} ${date.since(standing.since.edtf)}` : site.map.perhaps(status);
  });
  return site.map.tile(called, code, texts.join('; ') || site.map.noStanding);
}

function legend(reading: Reading, looks: ReadonlySet<Look>): Html {
  const { site, terms } = say(reading);
  const entries: readonly (readonly [Look, string])[] = [
    ['member', terms.status.member],
    ['observer', site.map.observer],
    ['partner', terms.status.partner],
    ['perhaps', site.map.uncertain],
    ['none', site.map.noStanding],
  ];
  return html`<ul class="legend" aria-label="${site.map.legend}">
    ${entries
      .filter(([look]) => looks.has(look))
      .map(
        ([look, text]) =>
          html`<li>
            <svg class="tile tile-${look}" viewBox="-2 -2 31 31" width="20" height="20" aria-hidden="true">
              <rect class="tile-ground" width="${SIDE}" height="${SIDE}" ${fill(look)} />
            </svg>
            ${text}
          </li>`,
      )}
  </ul>`;
}
