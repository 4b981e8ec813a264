/**
 * This file has each parameter of the API as a schema, with the words that describe it. The messages of the schemas are
 * codes.
 */
import type { DateMistake } from '#kernel/date.ts';
import { z } from 'zod';
import { documentType } from './answers/documents.ts';
import { meetingKind } from './answers/meetings.ts';
import { date, status } from './answers/common.ts';
import { organId } from './ids.ts';
import { LANGUAGES } from '#words/languages.ts';

/** `LONGEST_VALUE` fits every parameter of ours; a longer one is a mistake or an attack. */
export const LONGEST_VALUE = 200;

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'not-a-number')
    .refine((text) => Number(text) >= least && Number(text) <= most, 'number-out-of-range')
    .meta({ type: 'integer' });

const asked = <Schema extends z.ZodType>(schema: Schema, description: string, example?: string) =>
  ({ schema, description, example }) as const;

export type Parameter = {
  readonly schema: z.ZodType;
  readonly description: string;
  readonly example?: string | undefined;
};

/** Every resource takes these parameters. `readingOf` reads them; the schemas here are for the document. */
export const everywhere = {
  at: asked(date, 'The date asked about (EDTF); its end counts. Today where it is left out.', '2010-06-08'),
  asKnownAt: asked(
    z.string().regex(/^(\d{1,15}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z)$/),
    'The state of the record: the number of the newest act to count, or an instant (RFC 3339, UTC). The newest where left out.',
    '2026-03-19T12:00:00Z',
  ),
  lang: asked(z.enum(LANGUAGES), 'The language of names and words. English where left out.', LANGUAGES.at(-1)),
} as const satisfies Record<string, Parameter>;

export const parameters = {
  status: asked(status, 'Only parties in this standing.', 'member'),
  organ: asked(organId, 'Only of this organ.', 'summit'),
  kind: asked(meetingKind, 'Only meetings of this kind.', 'regular'),
  from: asked(date, 'Only what may fall on this date or after it (EDTF).', '2010'),
  to: asked(date, 'Only what may fall on this date or before it (EDTF).', '2019'),
  type: asked(documentType, 'Only documents of this type.', 'declaration'),
  fromAct: asked(
    wholeNumber(0, Number.MAX_SAFE_INTEGER),
    'Number of the first act of the page. 0 where left out.',
    '0',
  ),
  afterAct: asked(
    wholeNumber(0, Number.MAX_SAFE_INTEGER),
    'Only positions, deliveries and acts after this one: `next` of the page before.',
    '700',
  ),
  limit: asked(wholeNumber(1, 1000), 'Acts a page, at most 1000. 100 where left out.', '100'),
  after: asked(
    z.string(),
    'Where the page begins: `next` of the page before. At the beginning where left out.',
    'summit-3',
  ),
  rows: asked(wholeNumber(1, 1000), 'Things a page, at most 1000. 1000 where left out.', '100'),
  q: asked(z.string(), 'The words to search for.', 'Almaty'),
} as const satisfies Record<string, Parameter>;

/** These codes say what is wrong with an address or a header; the sentences are in words/. */
export type QueryMistakeCode =
  | DateMistake
  | 'not-an-act-or-instant'
  | 'beyond-the-record'
  | 'unknown-language'
  | 'unknown-parameter'
  | 'given-twice'
  | 'unknown-value'
  | 'not-a-number'
  | 'number-out-of-range'
  | 'too-long'
  | 'control-character'
  | 'not-utf8'
  | 'id-malformed'
  | 'id-not-latin'
  | 'not-a-header-date';

export type QueryMistake = { readonly field: string; readonly code: QueryMistakeCode; readonly value: string };
