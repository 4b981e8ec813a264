/** These parts of a forum's folder are no acts: its own file, the map, the coverage of each source. */
import { z } from 'zod';
import { partyId, questionId, ref, sourceId } from './ids.ts';
import { language, line, digest, words } from './text.ts';
import { edtf } from './time.ts';

/** `forumId` is the forum's name in files and in its record. */
export const forumId = z
  .string()
  .max(40, 'id-too-long')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id-malformed');

export const forumFileSchema = z.strictObject({
  id: forumId,
  languages: z.array(language).min(1, 'list-empty').max(40, 'list-too-long'),
  'known-until': edtf.regex(/^\d{4}-\d\d-\d\d$/, 'date-not-edtf'),
});

const lineNumber = z.int().min(1).max(1_000_000);

const statement = z
  .strictObject({
    line: lineNumber,
    says: words,
    held: z.array(ref).min(1, 'list-empty').exactOptional(),
    disputed: z.array(questionId).min(1, 'list-empty').exactOptional(),
    context: words.exactOptional(),
  })
  .superRefine(({ held, disputed, context: why }, context) => {
    const outcome = held !== undefined || disputed !== undefined;
    if (!outcome && why === undefined) context.addIssue({ code: 'custom', message: 'coverage-without-outcome' });
    if (outcome && why !== undefined)
      context.addIssue({ code: 'custom', message: 'coverage-two-outcomes', path: ['context'] });
  });

export const coverageSchema = z.strictObject({
  source: sourceId,
  file: line,
  digest,
  lines: lineNumber,
  blank: z.array(lineNumber),
  statements: z.array(statement),
});

export const mapSchema = z.strictObject({
  tiles: z
    .array(z.strictObject({ party: partyId, column: z.int().min(1).max(60), row: z.int().min(1).max(60) }))
    .max(400, 'list-too-long'),
});

/** A zone is a name of the IANA time zone database. The reader of the folder checks that there is such a zone. */
const zone = z.string().regex(/^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/, 'zone-unknown');

export const capitalsSchema = z.strictObject({
  capitals: z.array(z.strictObject({ party: partyId, zone })).max(400, 'list-too-long'),
});

/** The time zone of a party's capital. */
export type CapitalZone = z.infer<typeof capitalsSchema>['capitals'][number];

/** The coverage lists every statement of a source that was read in full, and what became of it. */
export type Coverage = z.infer<typeof coverageSchema>;

/** A tile is the place of a party on the map. Columns count from the west, rows from the north, from 1. */
export type Tile = z.infer<typeof mapSchema>['tiles'][number];

export type ForumFile = z.infer<typeof forumFileSchema>;
