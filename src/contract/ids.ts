/**
 * These schemas say how things of the forum are named. Each kind of name is a schema of its own, so that references can
 * be told apart.
 */
import { z } from 'zod';
import { isLatin } from './mistake.ts';

/** A `Thing` is what an id may name. A reference is to something of this kind that an act introduces. */
export type Thing =
  | 'party'
  | 'organ'
  | 'meeting'
  | 'document'
  | 'decision'
  | 'source'
  | 'question'
  | 'area'
  | 'dimension'
  | 'measure'
  | 'catalogue'
  | 'activity'
  | 'officer'
  | 'edition'
  | 'ref';

/** `names` says which schemas are names, and of what. */
export const names = z.registry<{ readonly thing: Thing }>();

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PARTY = /^[A-Z][A-Z0-9-]{1,15}$/;
const REF = /^[a-z0-9]+([/.-][A-Za-z0-9]+)*$/;

/** `because` tells a letter from outside ASCII from a mere slip of form: А and A look the same. */
const because =
  (code: string) =>
  (issue: { readonly input?: unknown }): string =>
    isLatin(String(issue.input)) ? code : 'id-not-latin';

const kebab = (thing: Thing) =>
  z
    .string()
    .max(80, 'id-too-long')
    .regex(KEBAB, { error: because('id-malformed') })
    .register(names, { thing });

/** A party's id is ISO 3166-1 alpha-3 for a state, a short name in capitals for an organisation. */
export const partyId = z
  .string()
  .regex(PARTY, { error: because('party-malformed') })
  .register(names, { thing: 'party' });

/** A lasting name of one act: `membership/THA`, `charter/2004-10-22`. */
export const ref = z
  .string()
  .max(120, 'id-too-long')
  .regex(REF, { error: because('ref-malformed') })
  .register(names, { thing: 'ref' });

/** `ownRef` is the name that an act bears itself. `act/12` names act 12 of the record, so no other act is called so. */
export const ownRef = z
  .string()
  .max(120, 'id-too-long')
  .regex(REF, { error: because('ref-malformed') })
  .refine((value) => !/^act\/\d+$/.test(value), 'ref-malformed')
  .register(names, { thing: 'ref' });

export const organId = kebab('organ');
export const meetingId = kebab('meeting');
export const documentId = kebab('document');
export const decisionId = kebab('decision');
export const sourceId = kebab('source');
export const questionId = kebab('question');
export const areaId = kebab('area');
export const dimensionId = kebab('dimension');
export const measureId = kebab('measure');
export const catalogueId = kebab('catalogue');
export const activityId = kebab('activity');
export const officerId = kebab('officer');
export const editionId = kebab('edition');

/** The place of a value in a charter: `quorum.share`. */
export const charterPath = z
  .string()
  .max(120, 'id-too-long')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[A-Za-z0-9]+(-[A-Za-z0-9]+)*)*$/, { error: because('path-malformed') });
