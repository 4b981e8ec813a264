/**
 * An entry is one act of the record, byte for byte as docs/record.md lays it down.
 *
 * An act's content is canonical JSON (RFC 8785). The leaf that enters the Merkle tree does not show it: it holds the
 * act's number, the instant of recording, and a salted commitment. So a public act is served with content and salt, a
 * restricted one as its leaf alone, and one that had to be erased leaves the tree as it was.
 */
import { canonical } from '#kernel/canonical.ts';

/** `Hash` is SHA-256, synchronous: Node's on the server, a small pure one in the browser. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

export type Entry = {
  readonly n: number;
  /** RFC 3339, UTC. */
  readonly recordedAt: string;
  /** Canonical JSON of the act without `n` and `recordedAt`. */
  readonly content: string;
  /** 32 random bytes. */
  readonly salt: Uint8Array;
};

export const SALT_BYTES = 32;
const ENTRY_VERSION = 'concord.act/1';

const utf8 = new TextEncoder();

/** SHA-256(salt ‖ content), hexadecimal. */
export const commitment = (content: string, salt: Uint8Array, hash: Hash): string =>
  toHex(hash(joined(salt, utf8.encode(content))));

/** `leafOf` returns the exact bytes that enter the tree. */
export const leafOf = (entry: Entry, hash: Hash): Uint8Array =>
  leafFrom(entry.n, entry.recordedAt, commitment(entry.content, entry.salt, hash));

/** `leafFrom` makes the same bytes from a commitment alone: no more can be shown of a restricted act. */
export const leafFrom = (n: number, recordedAt: string, commit: string): Uint8Array =>
  utf8.encode(canonical({ act: n, commit, recordedAt, v: ENTRY_VERSION }));

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** RFC 6962 §2.1: hash of a leaf. */
export const leafHash = (leaf: Uint8Array, hash: Hash): Uint8Array => hash(joined(LEAF, leaf));

/** RFC 6962 §2.1: hash of an inner node. */
export const nodeHash = (left: Uint8Array, right: Uint8Array, hash: Hash): Uint8Array =>
  hash(joined(NODE, left, right));

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const toHex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
};

/** Bytes of a hexadecimal text; null where it is not one. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
