/** The files of a folder that hold no acts: forum.yaml, map.yaml, coverage/*.yaml. */
import type { z } from 'zod';
import {
  capitalsSchema,
  coverageSchema,
  forumFileSchema,
  mapSchema,
  type CapitalZone,
  type Coverage,
  type ForumFile,
  type Tile,
} from '#contract/folder.ts';
import { mistakesFrom } from '#contract/mistake.ts';
import { shapeOf } from '#contract/shape.ts';
import type { FolderMistake } from './mistake.ts';
import { shaped } from './shaped.ts';
import { placeOf, type Sheet } from './tree.ts';
import { COMMON_LANGUAGE } from '#forum/words.ts';

function readAs<Schema extends z.ZodType>(
  schema: Schema,
  sheet: Sheet,
  mistakes: FolderMistake[],
): z.output<Schema> | null {
  const value = shaped(sheet.root, shapeOf(schema));
  const answer = schema.safeParse(value);
  if (answer.success) return answer.data;
  for (const { path, code, facts } of mistakesFrom(answer.error.issues, value)) {
    mistakes.push(sheet.mistake(placeOf(sheet.root, path), code, facts));
  }
  return null;
}

export function readForumFile(sheet: Sheet, mistakes: FolderMistake[]): ForumFile | null {
  const file = readAs(forumFileSchema, sheet, mistakes);
  if (file && !file.languages.includes(COMMON_LANGUAGE)) {
    mistakes.push(sheet.mistake(placeOf(sheet.root, ['languages']), 'english-missing'));
  }
  return file;
}

/** A party has one tile, and a place one party. */
export function readMap(sheet: Sheet, mistakes: FolderMistake[]): readonly Tile[] {
  const tiles = readAs(mapSchema, sheet, mistakes)?.tiles ?? [];
  const taken = new Set<string>();
  tiles.forEach(({ party, column, row }, i) => {
    for (const what of [party, `${column}, ${row}`]) {
      if (taken.has(what))
        mistakes.push(sheet.mistake(placeOf(sheet.root, ['tiles', i]), 'duplicate-tile', { value: what }));
      taken.add(what);
    }
  });
  return tiles;
}

/** A party has one capital, and its zone is one that there is. */
export function readCapitals(sheet: Sheet, mistakes: FolderMistake[]): readonly CapitalZone[] {
  const capitals = readAs(capitalsSchema, sheet, mistakes)?.capitals ?? [];
  const taken = new Set<string>();
  capitals.forEach(({ party, zone }, i) => {
    const at = (key: string) => placeOf(sheet.root, ['capitals', i, key]);
    if (taken.has(party)) mistakes.push(sheet.mistake(at('party'), 'duplicate-capital', { value: party }));
    if (!isZone(zone)) mistakes.push(sheet.mistake(at('zone'), 'zone-unknown', { key: 'zone', value: zone }));
    taken.add(party);
  });
  return capitals;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat(COMMON_LANGUAGE, { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Lines lie within the source; a blank line says nothing. */
export function readCoverage(sheet: Sheet, mistakes: FolderMistake[]): Coverage | null {
  const coverage = readAs(coverageSchema, sheet, mistakes);
  if (!coverage) return null;
  const blank = new Set(coverage.blank);
  const say = (
    path: readonly (string | number)[],
    code: 'coverage-line-out-of-range' | 'coverage-line-blank',
    line: number,
  ) => mistakes.push(sheet.mistake(placeOf(sheet.root, path), code, { value: line, lines: coverage.lines }));
  coverage.blank.forEach((line, i) => {
    if (line > coverage.lines) say(['blank', i], 'coverage-line-out-of-range', line);
  });
  coverage.statements.forEach(({ line }, i) => {
    if (line > coverage.lines) say(['statements', i, 'line'], 'coverage-line-out-of-range', line);
    else if (blank.has(line)) say(['statements', i, 'line'], 'coverage-line-blank', line);
  });
  return coverage;
}

/** The lines of a source that are neither blank nor accounted for. */
export function uncoveredLines(coverage: Coverage): number[] {
  const known = new Set([...coverage.blank, ...coverage.statements.map((statement) => statement.line)]);
  return Array.from({ length: coverage.lines }, (_, i) => i + 1).filter((line) => !known.has(line));
}
