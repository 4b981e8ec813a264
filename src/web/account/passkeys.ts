/** The ceremonies of WebAuthn on the server's side: what is asked of the browser, and whether the answer is good. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Challenges, Credentials, NewPasskey, Passkey } from '#desk/accounts.ts';
import { problem } from '#web/answer.ts';
import { jsonOf } from '#web/api/body.ts';
import { askingOf } from '#web/api/writer.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';

/** Loaded at the first ceremony: a start should not wait for it. */
const webauthn = () => import('@simplewebauthn/server');

/** A person may take this long over a ceremony. */
const SECONDS = 300;
const LONGEST_ANSWER = 65_536;

/** A ceremony answer is sent by a browser; nothing of it is believed yet. */
export type CeremonyAnswer = Readonly<Record<string, unknown>>;

export async function sentIn(request: Request): Promise<Result<CeremonyAnswer, Response>> {
  const asking = askingOf(request);
  const json = await jsonOf(request, LONGEST_ANSWER, asking);
  if (!json.ok) return json;
  const { value } = json;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? accept(value as CeremonyAnswer)
    : refuse(problem('malformed-body', asking));
}

type Newcomer = { readonly person: string; readonly address: string; readonly name: string };

/** Asks for a new passkey; `purpose` is what the answer will be good for, and for nothing else. */
export async function askForNew(
  challenges: Challenges,
  purpose: string,
  origin: string,
  who: Newcomer & { readonly site: string; readonly has: readonly Passkey[] },
): Promise<object> {
  const challenge = await challenges.put(purpose, '', SECONDS);
  const { generateRegistrationOptions } = await webauthn();
  return generateRegistrationOptions({
    rpName: who.site,
    rpID: new URL(origin).hostname,
    userName: who.address,
    userDisplayName: who.name,
    userID: new Uint8Array(Buffer.from(who.person)),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: SECONDS * 1000,
    attestationType: 'none',
    excludeCredentials: who.has.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/** Ed25519, ES256, RS256: what authenticators have. */
const ALGORITHMS = [-8, -7, -257];

/** The passkey is the one that the browser made. It is null where the response does not answer the challenge, or was given before. */
export async function newPasskey(
  challenges: Challenges,
  purpose: string,
  origin: string,
  response: unknown,
  name: string,
): Promise<NewPasskey | null> {
  try {
    const { verifyRegistrationResponse } = await webauthn();
    const verified = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: async (challenge) => (await challenges.take(challenge, purpose)) !== null,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified.verified) return null;
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    return { id, publicKey, counter, transports, name };
  } catch (error) {
    return whereMalformed(error);
  }
}

const SIGN_IN = 'sign in with a passkey';

/** Asks for any passkey of this site: which accounts there are is not said. */
export async function askForKnown(challenges: Challenges, origin: string): Promise<object> {
  const challenge = await challenges.put(SIGN_IN, '', SECONDS);
  const { generateAuthenticationOptions } = await webauthn();
  return generateAuthenticationOptions({
    rpID: new URL(origin).hostname,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: SECONDS * 1000,
    userVerification: 'required',
  });
}

/** `passkeyBehind` finds the passkey that answered. It is null where the passkey is nobody's, or the answer is not good. */
export async function passkeyBehind(
  challenges: Challenges,
  credentials: Credentials,
  origin: string,
  response: unknown,
): Promise<Passkey | null> {
  const id = (response as { readonly id?: unknown } | null)?.id;
  const passkey = typeof id === 'string' && id.length <= 2_000 ? await credentials.passkey(id) : null;
  if (!passkey) return null;
  try {
    const { verifyAuthenticationResponse } = await webauthn();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: async (challenge) => (await challenges.take(challenge, SIGN_IN)) !== null,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      credential: { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter },
      requireUserVerification: true,
    });
    if (!verified) return null;
    await credentials.used(passkey.id, authenticationInfo.newCounter);
    return passkey;
  } catch (error) {
    return whereMalformed(error);
  }
}

/** The library throws at whatever is not right about an answer; a database that is away is another matter. */
function whereMalformed(error: unknown): null {
  if (error instanceof Error && error.name === 'RecordFault') throw error;
  return null;
}
