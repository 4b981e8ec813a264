/**
 * An act that a person gave commits to that person and to their way of signing in. The record shows a salted digest and
 * no more; the opening lies beside it, and can be deleted without harming the record (docs/record.md).
 */
import { canonical } from '#kernel/canonical.ts';
import { joined, toHex, type Hash } from '#record/entry.ts';
import type { Credential, Who } from './who.ts';

export type Opening = {
  /** 32 random bytes, one salt an act. */
  readonly salt: Uint8Array;
  readonly person: string;
  readonly credential: Credential;
};

/** It stands where a session was begun before credentials were kept. */
const NOT_KNOWN: Credential = 'not-known';

export const openingBy = ({ person, credential = NOT_KNOWN }: Who, salt: Uint8Array): Opening => ({
  salt,
  person,
  credential,
});

/** `givenBy` is the member `given` of the act: SHA-256(salt ‖ canonical {credential, person}), hexadecimal. */
export const givenBy = ({ salt, person, credential }: Opening, hash: Hash): string =>
  toHex(hash(joined(salt, new TextEncoder().encode(canonical({ credential, person })))));

/** `Openings` keeps what opens the commitments. Every method may reject with a `RecordFault`. */
export interface Openings {
  /** The opening of an act, with the person's name as their account has it; null where it was erased or never was. */
  of(n: number): Promise<(Opening & { readonly name: string | null }) | null>;
}
