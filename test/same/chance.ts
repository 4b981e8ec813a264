/** Chance that comes out the same each time: one record, one list of requests. */

export type Chance = {
  readonly below: (limit: number) => number;
  readonly of: <T>(among: readonly T[]) => T;
  /** So many of them, or all where there are fewer, in their own order. */
  readonly some: <T>(among: readonly T[], many: number) => T[];
};

/** Mulberry32: good enough to pick, and the same in every version of Node. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    of: (among) => among[below(among.length)] as (typeof among)[number],
    some: (among, many) => {
      const left = among.map((_, place) => place);
      const picked: number[] = [];
      while (picked.length < many && left.length > 0) picked.push(...left.splice(below(left.length), 1));
      return picked.sort((a, b) => a - b).map((place) => among[place] as (typeof among)[number]);
    },
  };
}
