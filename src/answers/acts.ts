import { leafFrom, leafHash, commitment, toHex, type Entry } from '#record/entry.ts';
import { actNumbered } from '#forum/forum.ts';
import type { Reading } from '#reading/reading.ts';
import { stamp, type Resource } from './asking.ts';

const PAGE = 100;

const leafOf = ({ hash }: Reading['site'], { n, recordedAt, content, salt }: Entry) => {
  const commit = commitment(content, salt, hash);
  return { n, recordedAt, commit, leafHash: toHex(leafHash(leafFrom(n, recordedAt, commit), hash)) };
};

/** A reader sees all of an act that is for them, and the commitment of any other. */
function shownOf(reading: Reading, entry: Entry) {
  const act = actNumbered(reading.forum, entry.n);
  if (!act) return { ...leafOf(reading.site, entry), public: false as const };
  return {
    ...leafOf(reading.site, entry),
    public: act.audience === 'public',
    content: JSON.parse(entry.content) as Record<string, unknown>,
    salt: toHex(entry.salt),
    correctedBy: reading.forum.correctedBy.get(entry.n)?.n ?? null,
  };
}

export const acts: Resource<'acts'> = (reading, { from, limit }) => {
  const first = Number(from ?? 0);
  const size = reading.asKnownAt + 1;
  const end = Math.min(size, first + Number(limit ?? PAGE));
  const items = [];
  for (let n = first; n < end; n++) {
    const entry = reading.site.room.entry(n);
    if (entry) items.push(shownOf(reading, entry));
  }
  return { ...stamp(reading), size, next: end < size ? end : null, items };
};

export const act: Resource<'act'> = (reading, _query, id) => {
  const n = Number(id);
  const entry = n <= reading.asKnownAt ? reading.site.room.entry(n) : null;
  if (!entry) return null;
  const shown = shownOf(reading, entry);
  return 'content' in shown
    ? { ...stamp(reading), ...shown, canonical: entry.content }
    : { ...stamp(reading), ...shown };
};
