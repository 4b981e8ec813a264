/** People with accounts, over HTTP: invited by one who may, signed in as a browser would be. */
import assert from 'node:assert/strict';
import { Secret, TOTP } from 'otpauth';
import type { Office } from './desk.ts';

export const PASSWORD = 'four words and a bird';
const HERE = 'http://localhost';

type Asked = Pick<Office, 'request'>;

export type Person = {
  readonly address: string;
  readonly cookie: string;
  /** Base32. */
  readonly secret: string;
  readonly backupCodes: readonly string[];
  /** The one that was used to set it up. */
  readonly code: string;
};

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A form as a page of this site sends it. */
export function send({ request }: Asked, path: string, fields: Fields, cookie?: string): Promise<Response> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  return request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: HERE,
      'sec-fetch-site': 'same-origin',
      ...(cookie === undefined ? {} : { cookie }),
    },
    body: body.toString(),
  });
}

export const see = ({ request }: Asked, path: string, cookie?: string): Promise<Response> =>
  request(path, cookie === undefined ? {} : { headers: { cookie } });

/** What an authenticator shows; `steps` of thirty seconds from now. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

export const cookieIn = (response: Response): string =>
  (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';

/** Takes up an invitation with a password; `more` is what the first officer says of themselves. */
export async function takeUp(concord: Asked, link: string, more: Fields = {}): Promise<Omit<Person, 'address'>> {
  const { pathname } = new URL(link, HERE);
  const page = await (await see(concord, pathname)).text();
  const secret = /name="authenticator" value="([A-Z2-7]+)"/.exec(page)?.[1] ?? '';
  const code = codeOf(secret);
  const taken = await send(concord, pathname, {
    password: PASSWORD,
    'password-again': PASSWORD,
    authenticator: secret,
    code,
    ...more,
  });
  const text = await taken.text();
  assert.equal(taken.status, 200, text);
  const backupCodes = [...text.matchAll(/<code>([a-z2-9-]{19})<\/code>/g)].map(([, one = '']) => one);
  return { cookie: cookieIn(taken), secret, backupCodes, code };
}

/** The first officer of the Secretariat of an office without people. */
export async function firstOfficer(concord: Office): Promise<Person> {
  const invitation = await concord.store.accounts.inviteFirst(600);
  assert.ok(invitation);
  const address = 'first@secretariat.example';
  const person = await takeUp(concord, `/invitation/${invitation.token}`, {
    name: 'Ana First',
    address,
    language: 'en',
  });
  return { ...person, address };
}

export const linkIn = (page: string): string => /<code>(http[^<]+\/invitation\/[\w-]+)<\/code>/.exec(page)?.[1] ?? '';

export type Invited = { readonly name: string; readonly as?: string; readonly roles?: readonly string[] };

/** Invites by the page, as whoever has the cookie; the answer as it comes. */
export const inviting = (concord: Asked, cookie: string, { name, as = '', roles = [] }: Invited): Promise<Response> =>
  send(concord, '/delegation', { name, address: addressFor(name), language: 'en', as, roles }, cookie);

const addressFor = (name: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@mfa.example`;

/** Invites, and takes it up. */
export async function admitted(concord: Asked, cookie: string, invited: Invited): Promise<Person> {
  const response = await inviting(concord, cookie, invited);
  const page = await response.text();
  assert.equal(response.status, 200, page);
  return { ...(await takeUp(concord, linkIn(page))), address: addressFor(invited.name) };
}

/** Signs in with password and code. */
export const signIn = (
  concord: Asked,
  { address, secret }: Pick<Person, 'address' | 'secret'>,
  steps = 1,
): Promise<Response> => send(concord, '/sign-in', { address, password: PASSWORD, code: codeOf(secret, steps) });
