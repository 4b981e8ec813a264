/**
 * An index answers for one thing without a walk over all of them. `indexed` works it out once for each state of a forum, when a
 * reader first asks, and anew when the forum has grown: what it returns is shared, and nobody changes it.
 */
import type { Forum } from './forum.ts';

export const indexed = <Value>(make: (forum: Forum) => Value): ((forum: Forum) => Value) =>
  whileAsLong((forum) => forum.acts.length, make);

/** `whileAsLong` does the same for anything that grows in place and never shrinks: a party's file, say. */
export function whileAsLong<Of extends object, Value>(
  lengthOf: (of: Of) => number,
  make: (of: Of) => Value,
): (of: Of) => Value {
  const known = new WeakMap<Of, { readonly length: number; readonly value: Value }>();
  return (of) => {
    const length = lengthOf(of);
    const before = known.get(of);
    if (before?.length === length) return before.value;
    const value = make(of);
    known.set(of, { length, value });
    return value;
  };
}
