/**
 * The map without borders: one equal tile for each party, roughly where it lies. Sovereign equality; no line is ever drawn.
 * Fill says the standing, and so do pattern, outline and the accessible name of each tile.
 */
import { html } from '#web/html.ts';
import type { Status } from '#forum/party/acts.ts';
import type { StandingAt } from '#forum/party/read.ts';
import type { PartyId } from '#forum/words.ts';
import type { Html } from '#web/page.ts';
import type { Reading, Tile } from '#web/reading.ts';
import { href } from './address.ts';
import { partyName } from './names.ts';
import { standings } from './standings.ts';
import { say, textIn } from './words.ts';

/** Units of the drawing; a tile is as wide as a finger needs on the narrowest screen. */
const STEP = 30;
const SIDE = 27;

type Look = 'member' | 'observer' | 'partner' | 'perhaps' | 'none';

/** `table` is where the same facts stand as text: an address or a fragment. */
export function map(reading: Reading, table: string): Html {
  const { site } = say(reading);
  const byParty = Map.groupBy(standings(reading), (standing) => standing.party);
  const tiles = [...reading.site.tiles].filter(([party]) => reading.forum.parties.has(party));
  if (tiles.length === 0) return html``;
  const columns = extent(tiles.map(([, tile]) => tile.column));
  const rows = extent(tiles.map(([, tile]) => tile.row));
  const box = [columns.first * STEP - 2, rows.first * STEP - 2, columns.count * STEP + 1, rows.count * STEP + 1];
  const inReadingOrder = tiles.toSorted(([, one], [, other]) => one.row - other.row || one.column - other.column);
  return html`<figure class="map">
    <svg viewBox="${box.join(' ')}" role="group" aria-label="${site.map.label}. ${site.map.about}">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="5" height="5" />
          <line class="hatch-line" x1="0" y1="0" x2="0" y2="5" />
        </pattern>
      </defs>
      ${inReadingOrder.map(([party, tile]) => tileOf(reading, party, tile, byParty.get(party) ?? []))}
    </svg>
    <figcaption>
      <p>${site.map.about} <a href="${table}">${site.map.toTable}</a></p>
      ${legend(reading, new Set(tiles.map(([party]) => lookOf(byParty.get(party) ?? []))))}
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

function lookOf(standings: readonly StandingAt[]): Look {
  const certain = standings.find((standing) => standing.certain);
  if (certain) return LOOKS[certain.status];
  return standings.length > 0 ? 'perhaps' : 'none';
}

function tileOf(reading: Reading, party: PartyId, tile: Tile, standings: readonly StandingAt[]): Html {
  const look = lookOf(standings);
  const name = accessibleName(reading, party, tile.label.replaceAll('-', ' '), standings);
  return html`<a class="tile tile-${look}" href="${href(reading, `/members/${encodeURIComponent(party)}`)}">
    <title>${name}</title>
    ${look === 'observer' ? drawing(tile).observer : drawing(tile).plain}
  </a>`;
}

type Drawing = { readonly plain: Html; readonly observer: Html };

const drawings = new WeakMap<Tile, Drawing>();

/** The lines of a tile, which no date changes: drawn once. */
function drawing(tile: Tile): Drawing {
  const known = drawings.get(tile);
  if (known) return known;
  const drawn = { plain: shape(tile, 'none'), observer: shape(tile, 'observer') };
  drawings.set(tile, drawn);
  return drawn;
}

function shape(tile: Tile, look: Look): Html {
  const x = tile.column * STEP;
  const y = tile.row * STEP;
  return html`<rect class="tile-ground" x="${x}" y="${y}" width="${SIDE}" height="${SIDE}" ${fill(look)} />
    <rect class="tile-plate" x="${x + 2}" y="${y + 7}" width="${SIDE - 4}" height="13" />
    ${label(tile.label, x + SIDE / 2, y + SIDE / 2)}`;
}

/** The party's code; long ones smaller, and over two lines where they have a hyphen. */
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

/** With the code that the tile shows, so that whoever speaks to the browser can say what they see. */
function accessibleName(reading: Reading, party: PartyId, code: string, standings: readonly StandingAt[]): string {
  const { site, terms, date } = say(reading);
  const texts = standings.map((standing) => {
    const status = terms.status[standing.status];
    return standing.certain ? `${status} ${date.since(standing.since.edtf)}` : site.map.perhaps(status);
  });
  return site.map.tile(textIn(reading, partyName(reading, party)), code, texts.join('; ') || site.map.noStanding);
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
