/**
 * `readForum` turns a forum's folder into the acts of its record, or a list of its mistakes: see docs/forum-folder.md.
 * It is all or nothing; a folder with one mistake gives no acts.
 */
import type { CapitalZone, Coverage, ForumFile, Tile } from '#contract/folder.ts';
import type { Draft } from '#forum/act.ts';
import { whenOf } from '#kernel/date.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { readCharter } from './charter.ts';
import { readDisagreements, readHistory, readSources } from './entries.ts';
import { MOST_MISTAKES, type FolderMistake } from './mistake.ts';
import { readCapitals, readCoverage, readForumFile, readMap } from './parts.ts';
import type { Placed } from './placed.ts';
import { readSheet, type FolderFile, type Sheet } from './tree.ts';
import { checkCapitals, checkCorrections, checkCoverage, checkMap, checkWhole } from './whole.ts';

export type ForumFolder = {
  readonly id: string;
  /** BCP 47; `en` is among them. */
  readonly languages: readonly string[];
  /** A day: the record knows nothing after it. */
  readonly knownUntil: string;
  /** The drafts in the order in which they enter the record. */
  readonly drafts: readonly Draft[];
  readonly coverage: readonly Coverage[];
  readonly tiles: readonly Tile[];
  readonly capitals: readonly CapitalZone[];
};

type Place = 'forum' | 'sources' | 'charter' | 'history' | 'disagreements' | 'coverage' | 'map' | 'capitals';

const PLACES: readonly (readonly [RegExp, Place])[] = [
  [/^forum\.yaml$/, 'forum'],
  [/^sources\.yaml$/, 'sources'],
  [/^disagreements\.yaml$/, 'disagreements'],
  [/^map\.yaml$/, 'map'],
  [/^capitals\.yaml$/, 'capitals'],
  [/^charter\/[^/]+\.yaml$/, 'charter'],
  [/^history\/[^/]+\.yaml$/, 'history'],
  [/^coverage\/[^/]+\.yaml$/, 'coverage'],
];

/**
 * `readForum` reads the texts of a folder. `path` is within the folder, with `/`. At most a hundred mistakes come back,
 * by file and line.
 */
export function readForum(files: readonly FolderFile[]): Result<ForumFolder, FolderMistake[]> {
  const mistakes: FolderMistake[] = [];
  const sheets = sheetsOf(files, mistakes);
  const forum = sheets.get('forum')?.flatMap((sheet) => readForumFile(sheet, mistakes) ?? [])[0];
  const knownUntil = forum?.['known-until'] ?? '9999-12-31';
  const at = (place: Place) => sheets.get(place) ?? [];
  const sources = at('sources').flatMap((sheet) => readSources(sheet, knownUntil, mistakes));
  const history = [
    ...at('charter').flatMap((sheet) => readCharter(sheet, mistakes)),
    ...at('history').flatMap((sheet) => readHistory(sheet, mistakes)),
  ].toSorted(byFirstDay);
  const disagreements = at('disagreements').flatMap((sheet) => readDisagreements(sheet, knownUntil, mistakes));
  const coverage = at('coverage').map((sheet) => ({ sheet, read: readCoverage(sheet, mistakes) }));
  const capitals = at('capitals').map((sheet) => ({ sheet, zones: readCapitals(sheet, mistakes) }));
  const map = at('map').map((sheet) => ({ sheet, tiles: readMap(sheet, mistakes) }));

  // An entry that could not be read introduces nothing; entries that refer to it would get the blame.
  if (mistakes.length > 0 || !forum) return refuse(inOrder(mistakes));
  const all = [...sources, ...history, ...disagreements];
  const known = checkWhole(all, knownUntil, mistakes);
  checkCorrections(all, mistakes);
  for (const { sheet, read } of coverage) if (read) checkCoverage(read, sheet, known, mistakes);
  for (const { sheet, tiles } of map) checkMap(tiles, sheet, known, mistakes);
  for (const { sheet, zones } of capitals) checkCapitals(zones, sheet, known, mistakes);
  if (mistakes.length > 0) return refuse(inOrder(mistakes));
  return accept({
    id: forum.id,
    languages: forum.languages,
    knownUntil,
    drafts: [opening(forum), ...all.map(({ draft }) => draft)],
    coverage: coverage.flatMap(({ read }) => read ?? []),
    tiles: map.flatMap(({ tiles }) => tiles),
    capitals: capitals.flatMap(({ zones }) => zones),
  });
}

/** `opening` is the first act: it says whose record this is, and rests on the folder itself. */
const opening = ({ id, languages, 'known-until': knownUntil }: ForumFile): Draft => ({
  kind: 'record.opened',
  ref: 'record',
  body: { forum: id, languages, knownUntil },
  effective: knownUntil,
  by: { capacity: 'import' },
  audience: 'public',
  sources: [],
});

/** The files of a folder, read and by place, each place in the order of file names. */
function sheetsOf(files: readonly FolderFile[], mistakes: FolderMistake[]): Map<Place, Sheet[]> {
  const sheets = new Map<Place, Sheet[]>();
  for (const file of files.toSorted((one, other) => compare(one.path, other.path))) {
    const place = PLACES.find(([pattern]) => pattern.test(file.path))?.[1];
    if (place === undefined) {
      mistakes.push({ file: file.path, line: 1, code: 'file-unknown', facts: {} });
      continue;
    }
    const sheet = readSheet(file, mistakes);
    if (sheet) sheets.set(place, [...(sheets.get(place) ?? []), sheet]);
  }
  for (const path of ['forum.yaml', 'sources.yaml']) {
    if (!files.some((file) => file.path === path))
      mistakes.push({ file: path, line: 1, code: 'file-missing', facts: {} });
  }
  return sheets;
}

/**
 * `byFirstDay` orders by the first day on which a fact may have been. The order of files and entries is kept among
 * equals (the sort is stable).
 */
const byFirstDay = (one: Placed, other: Placed): number =>
  compare(whenOf(one.draft.effective).earliest, whenOf(other.draft.effective).earliest);

const compare = <Value extends string | number>(one: Value, other: Value): number =>
  one < other ? -1 : one > other ? 1 : 0;

const inOrder = (mistakes: readonly FolderMistake[]): FolderMistake[] =>
  mistakes.toSorted((one, other) => compare(one.file, other.file) || one.line - other.line).slice(0, MOST_MISTAKES);
