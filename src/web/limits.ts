/** The limits say how often one person, or one network address, may do what costs something or could be guessed. */
import type { Context } from 'hono';
import type { Reading, Site } from '#reading/reading.ts';
import { addressOf, blockOf } from './client-address.ts';
import { throttle, type Throttle } from './throttle.ts';

type Limit = {
  readonly burst: number;
  readonly perSecond: number;
  /** `by` says whose tries are counted together; a limit by person does not touch those who are signed out. */
  readonly by: 'person' | 'address';
};

export const LIMITS = {
  /** Orders of one person: a secretariat at work stays far below. */
  orders: { burst: 1_000, perSecond: 100, by: 'person' },
  /** Signing in to the demonstration: a test of every party of the forum passes at once. */
  demonstration: { burst: 200, perSecond: 2, by: 'address' },
  /** Signing in from one address: a delegation behind one wall signs in together. */
  signIn: { burst: 60, perSecond: 0.5, by: 'address' },
  /** Tokens that nobody here has seen yet, from one block of addresses: each is a query. */
  newTokens: { burst: 200, perSecond: 10, by: 'address' },
  invitations: { burst: 60, perSecond: 0.5, by: 'address' },
  providers: { burst: 60, perSecond: 0.5, by: 'address' },
  account: { burst: 60, perSecond: 0.5, by: 'person' },
  delegation: { burst: 120, perSecond: 1, by: 'person' },
  letters: { burst: 60, perSecond: 0.5, by: 'person' },
  /** Enough for a delegation behind one address, too few to try the words of links out. */
  acknowledging: { burst: 60, perSecond: 0.5, by: 'address' },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** The limits of one running server. */
export type Limits = {
  /** Seconds to wait; null where the request may go on. */
  readonly take: (name: LimitName, site: Site, context: Context, reading: Reading) => number | null;
};

export function limits(): Limits {
  const running = new Map<LimitName, Throttle>();
  const named = (name: LimitName): Throttle => {
    const known = running.get(name);
    if (known) return known;
    const made = throttle(LIMITS[name].burst, LIMITS[name].perSecond);
    running.set(name, made);
    return made;
  };
  return {
    take: (name, site, context, reading) => {
      if (LIMITS[name].by === 'address') return named(name).take(blockOf(addressOf(site, context)));
      return reading.who ? named(name).take(reading.who.person) : null;
    },
  };
}
