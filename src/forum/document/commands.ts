/** Orders about documents: what a party did to be bound by one. */
import type { Edtf } from '#forum/words.ts';
import type { DocumentActs } from './acts.ts';

export type DocumentCommand = {
  readonly order: 'RecordInstrument';
  /** `on`: when it was signed or deposited; today without it. */
  readonly body: DocumentActs['instrument.deposited'] & { readonly on?: Edtf };
};
