/** An assertion guards what cannot be: a broken one is a fault of ours, never an answer to a reader. */
function assert(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(`This cannot be: ${what}`);
}

/** `present` returns a value that must be there. */
export function present<Value>(value: Value | null | undefined, what: string): Value {
  assert(value !== null && value !== undefined, `${what} is missing`);
  return value;
}
