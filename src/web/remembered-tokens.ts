/**
 * `rememberedTokens` keeps made-up tokens away from the database. What is not written like a token, or was unknown a
 * moment ago, is nobody's without a query; so a made-up cookie costs no more than none.
 */
import type { Issued, Tokens } from '#desk/ports.ts';

/** A token is 32 random bytes in base64url. */
const WRITTEN = /^[A-Za-z0-9_-]{43}$/;

/** Nobody finds a token by guessing, so an unknown one stays unknown; a closed account may be opened again. */
const UNKNOWN_MS = 60_000;
const REMEMBERED = 10_000;

export type RememberedTokens = Tokens & {
  /** What is known of a token without asking: it had a holder when it last was asked for, or none, or it is new. */
  readonly standingOf: (token: string) => 'held' | 'unknown' | 'new';
};

export function rememberedTokens(tokens: Tokens, clock: () => number = () => performance.now()): RememberedTokens {
  const unknown = new Map<string, number>();
  const held = new Map<string, number>();
  const remember = (where: Map<string, number>, token: string): void => {
    where.delete(token);
    where.set(token, clock());
    const oldest = where.keys().next();
    if (where.size > REMEMBERED && !oldest.done) where.delete(oldest.value);
  };
  const standingOf = (token: string) => {
    if (!WRITTEN.test(token)) return 'unknown';
    const since = unknown.get(token);
    if (since !== undefined && clock() - since < UNKNOWN_MS) return 'unknown';
    return held.has(token) ? 'held' : 'new';
  };
  // What was made here a moment ago is no stranger, even where others ask from the same address.
  const issued = (made: Issued): Issued => {
    remember(held, made.token);
    return made;
  };
  return {
    ...tokens,
    standingOf,
    issue: async (who, seconds) => issued(await tokens.issue(who, seconds)),
    issueTo: async (person, scope, seconds, about) => {
      const made = await tokens.issueTo(person, scope, seconds, about);
      return made && issued(made);
    },
    holder: async (token) => {
      if (standingOf(token) === 'unknown') return null;
      const holder = await tokens.holder(token);
      (holder ? unknown : held).delete(token);
      remember(holder ? held : unknown, token);
      return holder;
    },
  };
}
