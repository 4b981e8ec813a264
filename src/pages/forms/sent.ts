/** `Sent` is what a form sent: its fields in their order, and its files. */
import type { Field } from '#contract/form.ts';

export type SentFile = {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

export type Sent = { readonly fields: readonly Field[]; readonly files: readonly SentFile[] };
