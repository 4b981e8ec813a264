import type { Act } from '#forum/act.ts';
import { entryAt } from '#forum/lists.ts';
import type { DocumentId } from '#forum/words.ts';
import type { DocumentActs } from './acts.ts';

/** The acts by which a text came into being: it was registered, adopted, signed, or issued by the Chair alone. */
export type Birth = Act<'document.registered' | 'document.adopted' | 'document.issued-by-chair' | 'document.signed'>;

export type DocumentFile = {
  readonly id: DocumentId;
  readonly births: Birth[];
  readonly deposits: Act<'instrument.deposited'>[];
  readonly status: Act<'treaty.status-noted' | 'treaty.in-force'>[];
};

export type Documents = Map<DocumentId, DocumentFile>;

export function evolveDocuments(documents: Documents, act: Act<keyof DocumentActs>): void {
  const id = act.body.document;
  const file = entryAt(documents, id, () => ({ id, births: [], deposits: [], status: [] }));
  switch (act.kind) {
    case 'document.registered':
    case 'document.adopted':
    case 'document.issued-by-chair':
    case 'document.signed':
      file.births.push(act);
      return;
    case 'instrument.deposited':
      file.deposits.push(act);
      return;
    case 'treaty.status-noted':
    case 'treaty.in-force':
      file.status.push(act);
  }
}
