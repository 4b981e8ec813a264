import type { Act } from '#forum/act.ts';
import type { DocumentId } from '#forum/words.ts';
import type { DocumentActs } from './acts.ts';

/**
 * A birth is the act by which a text came into being. It was registered, adopted, signed, or issued by the Chair alone.
 */
export type Birth = Act<'document.registered' | 'document.adopted' | 'document.issued-by-chair' | 'document.signed'>;

/** The file of a document is all that the record says of one text, in the order of the record. */
export type DocumentFile = readonly Act<keyof DocumentActs>[];

export type Documents = Map<DocumentId, Act<keyof DocumentActs>[]>;

export function isBirth(act: Act<keyof DocumentActs>): act is Birth {
  return act.kind !== 'instrument.deposited' && act.kind !== 'treaty.status-noted' && act.kind !== 'treaty.in-force';
}
