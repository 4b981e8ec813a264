/** What is asked of a new password before it is kept, and the authenticator that belongs to it. */
import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';
import type { NewPassword } from '#desk/accounts.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { html, raw } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Say } from '#words/say.ts';

export type AccountMistake = keyof Say['accounts']['mistake'];

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

/** The key comes back from the page that showed it, so that nothing is kept of whoever only looked. */
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

/** The key as a picture, drawn here: it goes to nobody else. */
export function authenticatorPicture(key: string, issuer: string, label: string, title: string): Html {
  const uri = new TOTP({ secret: Secret.fromBase32(key), issuer, label }).toString();
  const { data, size } = encode(uri, { border: 3 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${title}">
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${raw(path)}" fill="#000" />
  </svg>`;
}
