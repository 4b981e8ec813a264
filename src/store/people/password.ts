/** Passwords are kept as scrypt hashes (RFC 7914), one-time codes checked by RFC 6238. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** 32 MiB and about a tenth of a second: what OWASP's Password Storage Cheat Sheet asks of scrypt at least. */
const COST = { N: 32_768, r: 8, p: 3, maxmem: 64 * 1024 * 1024 } as const;
const LENGTH = 32;

/** So many at once: the rest waits, for the threads that hash also read files and resolve names. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

export const newSalt = (): Buffer => randomBytes(16);

/** The same letters typed on another keyboard are the same password. */
export async function hashOf(password: string, salt: Uint8Array): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await new Promise((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, LENGTH, COST, (error, hash) => (error ? reject(error) : resolve(hash)));
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

const PERIOD = 30;

/**
 * `stepOf` returns the step of time whose code this is, at most one before or after the instant (in milliseconds). Null
 * where there is none.
 */
export function stepOf(code: string, secret: Uint8Array, at: number): number | null {
  const otp = new TOTP({ secret: new Secret({ buffer: new Uint8Array(secret).buffer }), period: PERIOD });
  const delta = /^\d{6}$/.test(code) ? otp.validate({ token: code, timestamp: at, window: 1 }) : null;
  return delta === null ? null : Math.floor(at / 1000 / PERIOD) + delta;
}

const BACKUP_CODES = 10;

/** Sixteen letters and figures that are not mistaken for others, in fours: 80 bits each. */
export const newBackupCodes = (): string[] =>
  Array.from({ length: BACKUP_CODES }, () =>
    [...randomBytes(16)]
      .map((byte) => ALPHABET[byte % ALPHABET.length])
      .join('')
      .replaceAll(/(.{4})(?=.)/g, '$1-'),
  );

/** Thirty-two, so that a byte falls on each of them alike. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A backup code as it is typed, without what only helps to read it. */
export const plainCode = (typed: string): string => typed.toLowerCase().replaceAll(/[\s-]/g, '');
