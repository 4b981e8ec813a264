/** Orders about relations with other bodies. */
import type { Edtf } from '#forum/words.ts';
import type { RelationActs } from './acts.ts';

export type RelationCommand = {
  readonly order: 'RecordMemorandum';
  /** `on`: when it was signed; today without it. */
  readonly body: RelationActs['memorandum.signed'] & { readonly on?: Edtf };
};
