/** Chance that can be repeated: the same seed gives the same schedule on every machine (mulberry32, T. Ettinger, public domain). */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number;
  readonly one: <Item>(of: readonly Item[]) => Item;
  /** True so often, from 0 to 1. */
  readonly is: (often: number) => boolean;
};

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    one: (of) => of[below(of.length)] as (typeof of)[number],
    is: (often) => next() < often,
  };
}
