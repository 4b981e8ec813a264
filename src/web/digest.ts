/** Hashes on the web's side: SHA-256 by OpenSSL. */
import { createHash, hash } from 'node:crypto';
import type { Hash } from '#record/entry.ts';

export const sha256: Hash = (bytes) => hash('sha256', bytes, 'buffer');

/** A short name of a text: two texts share one only where somebody breaks SHA-256. */
export const nameOfText = (text: string): string => createHash('sha256').update(text).digest('base64url');
