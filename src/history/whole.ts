/**
 * `checkWhole` checks across the files of a folder. Names are given once, and every reference is to something that an
 * act introduces.
 */
import type { CapitalZone, Coverage, Tile } from '#contract/folder.ts';
import type { Thing } from '#contract/ids.ts';
import { namesIn, type Naming } from '#contract/shape.ts';
import type { Draft, Kind } from '#forum/act.ts';
import { whenOf } from '#kernel/date.ts';
import type { FolderMistake, FolderMistakeCode } from './mistake.ts';
import type { Placed } from './placed.ts';
import { BRINGS } from '#forum/correction/names.ts';
import { placeOf, type Sheet } from './tree.ts';

/** `INTRODUCES` says which acts introduce which things, and by which key of their body. */
const INTRODUCES: { readonly [K in Kind]?: Thing } = {
  ...BRINGS,
  'disagreement.noted': 'question',
  'charter.adopted': 'edition',
  'charter.amended': 'edition',
};

const ONCE: { readonly [T in Thing]?: FolderMistakeCode } = {
  source: 'duplicate-source',
  question: 'duplicate-question',
  edition: 'duplicate-edition',
};

/**
 * `mayLieAhead` is true of plans, whose `on` is the day of the thing planned. It is true also of what is said about
 * sources, which is no fact of the forum.
 */
export const mayLieAhead = (kind: Kind): boolean => AHEAD.has(kind);

const AHEAD: ReadonlySet<Kind> = new Set([
  'meeting.scheduled',
  'meeting.changed',
  'status.announced',
  'activity.planned',
  'source.registered',
  'disagreement.noted',
]);

export type KnownThings = ReadonlyMap<Thing, ReadonlySet<string>>;

/** `introduced` is true of the thing that an act introduces, apart from its ref and the parts of a catalogue. */
const introduced = (draft: Draft, { thing, path }: Naming): boolean =>
  INTRODUCES[draft.kind] === thing && path.length === 2 && path[1] === keyOf(draft.kind, thing);

/**
 * `keyOf` returns the key of a thing. A question and the decision on it have one id: to put the one introduces the
 * other.
 */
const keyOf = (kind: Kind, thing: Thing): string => (kind === 'question.put' ? 'question' : thing);

/** `broughtBy` is true of dimensions and areas that a catalogue brings with it. */
const broughtBy = (draft: Draft, { thing }: Naming): boolean =>
  draft.kind === 'catalogue.adopted' && (thing === 'dimension' || thing === 'area');

/** `checkWhole` checks the acts of a folder against each other, and returns what they introduce. */
export function checkWhole(all: readonly Placed[], knownUntil: string, mistakes: FolderMistake[]): KnownThings {
  const known = new Map<Thing, Set<string>>();
  const references = all.map((placed) => {
    checkDate(placed, knownUntil, mistakes);
    return { placed, namings: introduce(placed, known, mistakes) };
  });
  for (const { placed, namings } of references) {
    // Each id counts once an act: several uses of one name in one act are one slip.
    const told = new Set<string>();
    for (const { thing, id, path } of namings) {
      if (known.get(thing)?.has(id) || told.has(`${thing} ${id}`)) continue;
      told.add(`${thing} ${id}`);
      mistakes.push(placed.sheet.mistake(placed.placeOf(path), 'not-introduced', { thing, value: id }));
    }
  }
  return known;
}

/** `checkDate` refuses facts after the last day of the folder; only plans may lie there. */
function checkDate({ draft, sheet, placeOf: place }: Placed, knownUntil: string, mistakes: FolderMistake[]): void {
  if (mayLieAhead(draft.kind) || whenOf(draft.effective).earliest <= whenOf(knownUntil).latest) return;
  const facts = { value: draft.effective, until: knownUntil };
  mistakes.push(sheet.mistake(place(['effective']), 'after-known-until', facts));
}

/** `introduce` adds what an act introduces to the known things, and returns the names that it refers to. */
function introduce(placed: Placed, known: Map<Thing, Set<string>>, mistakes: FolderMistake[]): Naming[] {
  const { draft, sheet, placeOf: place } = placed;
  return namesIn(draft).filter((naming) => {
    const { thing, id, path } = naming;
    const own = thing === 'ref' && path[0] === 'ref';
    if (!own && !introduced(draft, naming) && !broughtBy(draft, naming)) return true;
    const ids = known.get(thing) ?? new Set();
    const once = own ? 'duplicate-ref' : ONCE[thing];
    if (once && ids.has(id)) mistakes.push(sheet.mistake(place(path), once, { value: id }));
    known.set(thing, ids.add(id));
    return false;
  });
}

/** `checkCorrections` refuses a correction that comes before the act whose place it takes. */
export function checkCorrections(inOrder: readonly Placed[], mistakes: FolderMistake[]): void {
  const before = new Set<string>();
  const later = new Set(inOrder.map(({ draft }) => draft.ref));
  for (const { draft, sheet, placeOf: place } of inOrder) {
    const { corrects } = draft;
    if (corrects !== undefined && !before.has(corrects) && later.has(corrects)) {
      mistakes.push(sheet.mistake(place(['corrects']), 'correction-of-a-later-act', { value: corrects }));
    }
    if (draft.ref !== undefined) before.add(draft.ref);
  }
}

/** `checkCoverage` checks that each statement's acts and disagreements exist, and the source itself. */
export function checkCoverage(coverage: Coverage, sheet: Sheet, known: KnownThings, mistakes: FolderMistake[]): void {
  const need = (thing: Thing, id: string, path: readonly (string | number)[]): void => {
    if (known.get(thing)?.has(id)) return;
    mistakes.push(sheet.mistake(placeOf(sheet.root, path), 'not-introduced', { thing, value: id }));
  };
  need('source', coverage.source, ['source']);
  coverage.statements.forEach((statement, i) => {
    statement.held?.forEach((ref, j) => need('ref', ref, ['statements', i, 'held', j]));
    statement.disputed?.forEach((question, j) => need('question', question, ['statements', i, 'disputed', j]));
  });
}

/** Every capital is that of a party. */
export function checkCapitals(
  capitals: readonly CapitalZone[],
  sheet: Sheet,
  known: KnownThings,
  mistakes: FolderMistake[],
): void {
  capitals.forEach(({ party }, i) => {
    if (known.get('party')?.has(party)) return;
    const at = placeOf(sheet.root, ['capitals', i, 'party']);
    mistakes.push(sheet.mistake(at, 'not-introduced', { thing: 'party', value: party }));
  });
}

/** Every tile is a party's. */
export function checkMap(tiles: readonly Tile[], sheet: Sheet, known: KnownThings, mistakes: FolderMistake[]): void {
  tiles.forEach(({ party }, i) => {
    if (known.get('party')?.has(party)) return;
    const at = placeOf(sheet.root, ['tiles', i, 'party']);
    mistakes.push(sheet.mistake(at, 'not-introduced', { thing: 'party', value: party }));
  });
}
