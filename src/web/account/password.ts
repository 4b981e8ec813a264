/** A new password and its authenticator are checked here before they are kept. */
import type { AccountMistake } from '#pages/account/mistake.ts';
import { randomBytes } from 'node:crypto';
import { Secret } from 'otpauth';
import type { NewPassword } from '#desk/accounts.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';

const SHORTEST = 12;
const LONGEST = 256;
const SECRET_BYTES = 20;

export const newAuthenticator = (): string =>
  new Secret({ buffer: new Uint8Array(randomBytes(SECRET_BYTES)).buffer }).base32;

/** `form` with `password`, `password-again`, `authenticator` and `code`; `about` are words that are easily guessed. */
export function passwordIn(
  form: URLSearchParams | null,
  about: readonly (string | null)[],
): Result<NewPassword, readonly AccountMistake[]> {
  const password = form?.get('password') ?? '';
  const secret = secretIn(form);
  const mistakes: AccountMistake[] = [
    ...(password.length < SHORTEST ? (['password-short'] as const) : []),
    ...(password.length > LONGEST ? (['password-long'] as const) : []),
    ...(isGuessable(password, about) ? (['password-guessable'] as const) : []),
    ...(password === (form?.get('password-again') ?? '') ? [] : (['passwords-differ'] as const)),
    ...(secret === null ? (['wrong-code'] as const) : []),
  ];
  if (secret === null || mistakes.length > 0) return refuse(mistakes);
  return accept({ password, secret, code: (form?.get('code') ?? '').replaceAll(/\s/g, '') });
}

/** The key comes back from the page that showed it: nothing is kept of a person who only looked. */
function secretIn(form: URLSearchParams | null): Uint8Array | null {
  const written = authenticatorIn(form);
  return written === null ? null : new Uint8Array(Secret.fromBase32(written).buffer);
}

export function authenticatorIn(form: URLSearchParams | null): string | null {
  const written = form?.get('authenticator') ?? '';
  return /^[A-Z2-7]{32}$/.test(written) ? written : null;
}

function isGuessable(password: string, about: readonly (string | null)[]): boolean {
  const plain = password.toLowerCase();
  return new Set(plain).size < 4 || about.some((one) => one !== null && one.length > 3 && plain === one.toLowerCase());
}
