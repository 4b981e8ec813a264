/** The record says everything in this language, whatever others a forum has: a name can always be shown. */
export const COMMON_LANGUAGE = 'en';

/**
 * `Words` are words of the record, by BCP 47 language. English is always there; the forum's other languages where they
 * are known.
 */
export type Words = { readonly [COMMON_LANGUAGE]: string; readonly [language: string]: string };

/** A statement is what a party said, by BCP 47 language: in one at least, whichever it speaks. */
export type Said = { readonly [language: string]: string };

export type PartyId = string;
export type OrganId = string;
export type MeetingId = string;
export type DocumentId = string;
export type DecisionId = string;
export type SourceId = string;
/** A question put to an organ has an id; adopted, the decision bears the same id. */
export type QuestionId = DecisionId;
/** The id of a question on which sources differ. */
export type DisagreementId = string;
export type AreaId = string;
export type EditionId = string;
/** A ref is a lasting name of one act, given by the author who entered it: `membership/THA`. */
export type Ref = string;
/** EDTF, level 1: see kernel/date.ts. */
export type Edtf = string;
/** RFC 3339, UTC, milliseconds: `2026-03-19T12:00:00.000Z`. */
export type Instant = string;
