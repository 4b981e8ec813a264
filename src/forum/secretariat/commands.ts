/** This order is about the people of the Secretariat. They are appointed by a decision; that they leave is recorded. */
import type { Edtf } from '#forum/words.ts';
import type { SecretariatActs } from './acts.ts';

export type SecretariatCommand = {
  readonly order: 'RecordDeparture';
  /** `on` is the last day in office. */
  readonly body: SecretariatActs['officer.left'] & { readonly on: Edtf };
};
