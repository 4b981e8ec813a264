/** These orders are about documents: what a party did to be bound by one. */
import type { Edtf } from '#forum/words.ts';
import type { DocumentActs } from './acts.ts';

export type DocumentCommand = {
  readonly order: 'RecordInstrument';
  /** `on` is the day of signature or deposit; today without it. */
  readonly body: DocumentActs['instrument.deposited'] & { readonly on?: Edtf };
};
