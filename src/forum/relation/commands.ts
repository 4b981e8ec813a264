/** These orders are about relations with other bodies. */
import type { Edtf } from '#forum/words.ts';
import type { RelationActs } from './acts.ts';

export type RelationCommand = {
  readonly order: 'RecordMemorandum';
  /** `on` is the day of signature; today without it. */
  readonly body: RelationActs['memorandum.signed'] & { readonly on?: Edtf };
};
