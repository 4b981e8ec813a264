/** What only its holder knows: handed out once, and kept as its digest. 256 bits need no salt and no slow hash. */
import { randomBytes } from 'node:crypto';
import { sha256 } from '#store/hash.ts';

const BYTES = 32;

export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

export const digestOf = (secret: string): Uint8Array => sha256(new TextEncoder().encode(secret));
