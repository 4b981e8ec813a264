/** A guest sends a token that nobody here has seen. One address may bring so many of them that looking them up costs little. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Site } from '#reading/reading.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { sayIn } from '#words/say.ts';
import { bearerIn } from './api/bearer.ts';
import { blockOfRequest } from './client-address.ts';
import { LIMITS } from './limits.ts';
import type { RememberedTokens } from './remembered-tokens.ts';
import { SECURITY } from './security.ts';
import { sessionToken } from './session.ts';
import { throttle } from './throttle.ts';

export type Guests = {
  /** True of a token that is nobody's, as far as can be said without asking. */
  readonly isNobodys: (token: string) => boolean;
  /** Counts a request whose token has to be looked up; true where its address has brought too many. */
  readonly isTooMany: (request: IncomingMessage) => boolean;
  /** Whose request it is, as far as can be said without asking: a token that had a holder, or a block of addresses. */
  readonly whose: (request: IncomingMessage) => { readonly whose: string; readonly isSignedIn: boolean };
};

export function guestsOf(at: Pick<Site, 'proxies'>, tokens: RememberedTokens | undefined): Guests {
  const { burst, perSecond } = LIMITS.newTokens;
  const brought = throttle(burst, perSecond);
  const sentBy = ({ headers: { cookie, authorization } }: IncomingMessage): string[] =>
    [sessionToken(cookie), bearerIn(authorization)].filter((token) => token !== null);
  return {
    whose: (request) => {
      const held = sentBy(request).find((token) => tokens?.standingOf(token) === 'held');
      return { whose: held ?? blockOfRequest(at, request), isSignedIn: held !== undefined };
    },
    isNobodys: (token) => tokens === undefined || tokens.standingOf(token) === 'unknown',
    isTooMany: (request) => {
      const isNew = sentBy(request).some((token) => tokens?.standingOf(token) === 'new');
      return isNew && brought.take(blockOfRequest(at, request)) !== null;
    },
  };
}

export function turnedAway(response: ServerResponse): void {
  const headers = {
    ...SECURITY,
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': '1',
    'cache-control': 'no-store',
  };
  response.writeHead(429, headers).end(`${sayIn(FIRST_LANGUAGE).problems.title['too-many']}\n`);
}
