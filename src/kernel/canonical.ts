/**
 * Canonical JSON (RFC 8785): one value has exactly one text, so that two writers hash the same bytes.
 * Members are sorted by UTF-16 code units; numbers and strings are written as ECMAScript writes them.
 */

/**
 * `canonical` writes the canonical text of a value. It leaves out members that are `undefined`, and throws for a value
 * that JSON cannot hold.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('Canonical JSON has no number that is not finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`Canonical JSON has no ${typeof value}`);
  const members: string[] = [];
  // The default sort compares UTF-16 code units, which is what RFC 8785 §3.2.3 asks for.
  for (const key of Object.keys(value).toSorted()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members.push(`${text(key)}:${canonical(member)}`);
  }
  return `{${members.join(',')}}`;
}

/**
 * `text` takes well-formed strings only. RFC 8785 §3.2.2.2 takes I-JSON: a lone surrogate is an error, not something to
 * escape.
 */
function text(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('Canonical JSON has no text with a lone surrogate');
  return JSON.stringify(value);
}
