/**
 * `shared` gives equal short texts of acts one string. JSON makes a new string for each id and each date it reads, and
 * the fold then looks the same name up a million times in memory that no cache holds.
 */

/** Ids, dates and kinds are shorter; words of the record are longer and seldom said twice. */
const LONGEST = 40;

/** Beyond so many texts the table begins anew: what was shared stays shared. */
const MOST = 200_000;

const known = new Map<string, string>();

function one(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  known.set(text, text);
  return text;
}

/** Puts shared strings into a value that was just read, in its place; the value itself is returned. */
export function shared<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Record<string, unknown>;
  for (const key in members) {
    const member = members[key];
    if (typeof member === 'string') {
      if (member.length <= LONGEST) members[key] = one(member);
    } else shared(member);
  }
  return value;
}
