/** OpenID Connect sends people to a ministry's provider, and reads what it says of them when they come back. */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  clockSkew,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  type Configuration,
} from 'openid-client';
import type { Identity } from '#desk/accounts.ts';
import type { Provider } from '#desk/provider.ts';

/** A journey holds what has to be the same when the person comes back. */
export type Journey = { readonly verifier: string; readonly nonce: string; readonly next: string };

export type ProviderClaims = {
  readonly identity: Identity;
  /** The e-mail address, where the provider vouches for it. */
  readonly address: string | null;
};

const TIMEOUT_SECONDS = 10;

/** `now` is the database's clock: a token is not refused because this server's is wrong. */
async function configured({ issuer, client, secret }: Provider, now: number): Promise<Configuration> {
  const skew = Math.round((now - Date.now()) / 1000);
  // Only a provider on this very machine is spoken to without TLS.
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname);
  return discovery(new URL(issuer), client, { client_secret: secret, [clockSkew]: skew }, undefined, {
    timeout: TIMEOUT_SECONDS,
    execute: here ? [allowInsecureRequests] : [],
  });
}

/** The provider's own address for signing in. Rejects where the provider cannot be reached. */
export async function addressAt(
  provider: Provider,
  { verifier, nonce }: Journey,
  state: string,
  back: string,
  now: number,
): Promise<URL> {
  return buildAuthorizationUrl(await configured(provider, now), {
    redirect_uri: back,
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
}

export const newJourney = (next: string): Journey => ({
  verifier: randomPKCECodeVerifier(),
  nonce: randomNonce(),
  next,
});

/** `saidBy` reads the provider's answer. It rejects with what is wrong about that answer. */
export async function saidBy(
  provider: Provider,
  back: URL,
  journey: Journey,
  state: string,
  now: number,
): Promise<ProviderClaims> {
  const configuration = await configured(provider, now);
  const tokens = await authorizationCodeGrant(configuration, back, {
    pkceCodeVerifier: journey.verifier,
    expectedNonce: journey.nonce,
    expectedState: state,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('No ID token came');
  const identity = { issuer: claims.iss, subject: claims.sub };
  if (typeof claims['email'] === 'string') return { identity, address: vouched(provider, claims) };
  const info = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  return { identity, address: vouched(provider, { ...info }) };
}

type Claims = Readonly<Record<string, unknown>>;

/** An address that somebody typed at the provider proves nothing. */
function vouched({ vouches = false }: Provider, claims: Claims): string | null {
  const { email, email_verified: verified } = claims;
  if (typeof email !== 'string') return null;
  return verified === true || (vouches && verified === undefined) ? email : null;
}
