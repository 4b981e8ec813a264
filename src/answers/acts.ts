import { receivedOf } from '#forum/act.ts';
import { audienceOf } from '#forum/decision/audience.ts';
import { leafFrom, leafHash, commitment, toHex, type Entry } from '#record/entry.ts';
import { actNumbered } from '#forum/forum.ts';
import type { Reading } from '#reading/reading.ts';
import { stamp, type Resource } from './asking.ts';
import { fitting } from './paging.ts';

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
    received: receivedOf(act),
    public: audienceOf(reading.forum, act) === 'public',
    content: JSON.parse(entry.content) as Record<string, unknown>,
    salt: toHex(entry.salt),
    correctedBy: reading.forum.correctedBy.get(entry.n)?.n ?? null,
  };
}

export const acts: Resource<'acts'> = (reading, { from, limit }) => {
  const first = Number(from ?? 0);
  const size = reading.asKnownAt + 1;
  const asked = Math.min(size, first + Number(limit ?? PAGE));
  const entries = fitting(entriesOf(reading, first, asked), ({ content }) => content.length);
  const items = entries.map((entry) => shownOf(reading, entry));
  const end = (entries.at(-1)?.n ?? asked - 1) + 1;
  return { ...stamp(reading), size, next: end < size ? end : null, items };
};

function* entriesOf({ site }: Reading, first: number, end: number): Generator<Entry> {
  for (let n = first; n < end; n++) {
    const entry = site.room.entry(n);
    if (entry) yield entry;
  }
}

export const act: Resource<'act'> = (reading, _query, id) => {
  const n = Number(id);
  const entry = n <= reading.asKnownAt ? reading.site.room.entry(n) : null;
  if (!entry) return null;
  const shown = shownOf(reading, entry);
  return 'content' in shown
    ? { ...stamp(reading), ...shown, canonical: entry.content }
    : { ...stamp(reading), ...shown };
};
