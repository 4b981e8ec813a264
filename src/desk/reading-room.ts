/**
 * The reading room: the forum folded from its record and kept in memory, following the record as it grows. Readers ask for the
 * forum as known now, or as known at an earlier act or instant; neither touches the database.
 */
import { accept, refuse, type Result } from '#kernel/result.ts';
import type { Act } from '#forum/act.ts';
import { evolve, fold, type Forum } from '#forum/forum.ts';
import type { Instant } from '#forum/words.ts';
import { leafHash, leafOf, toHex, type Entry, type Hash } from '#record/entry.ts';
import { emptyEdge, extended, rootOf, type Edge } from '#record/tree.ts';
import type { RecordReader } from './ports.ts';

/** The forum as known at one size of the record. */
export type Known = {
  readonly forum: Forum;
  /** Acts of the record that are known: the newest is number `size - 1`. */
  readonly size: number;
  /** Root of the tree over those acts, hexadecimal. */
  readonly head: string;
};

export type AsKnownAt = { readonly act: number } | { readonly instant: Instant };

export type ReadingRoom = {
  readonly now: () => Known;
  /** `beyond-the-record` where no act has that number yet. An instant before the first act gives the empty forum. */
  readonly asKnownAt: (known: AsKnownAt) => Result<Known, 'beyond-the-record'>;
  /** The entry as it stands in the record; null beyond its end. */
  readonly entry: (n: number) => Entry | null;
  /** Reads what the record holds beyond `now`; returns the new size. Calls at once are taken together. */
  readonly catchUp: () => Promise<number>;
  /** Told after each growth. Returns how to stop being told. */
  readonly onGrowth: (tell: (size: number) => void) => () => void;
};

/** How an act is read back from its content; a content that cannot be read is a fault, not an answer. */
export type ReadAct = (entry: Entry) => Act;

const EARLIER_KEPT = 16;

export async function openReadingRoom(record: RecordReader, readAct: ReadAct, hash: Hash): Promise<ReadingRoom> {
  const entries: Entry[] = [];
  const acts: Act[] = [];
  let edge: Edge = emptyEdge;
  let known: Known = { forum: fold([]), size: 0, head: toHex(rootOf(edge, hash)) };
  const earlier = new Map<number, Known>();
  const listeners = new Set<(size: number) => void>();

  function take(batch: readonly Entry[]): void {
    const fresh = batch.map((entry) => {
      if (entry.n !== entries.length)
        throw new Error(`The record has act ${entry.n} where ${entries.length} should be`);
      entries.push(entry);
      edge = extended(edge, leafHash(leafOf(entry, hash), hash), hash);
      return readAct(entry);
    });
    acts.push(...fresh);
    // At first reading all corrections are seen at once; later acts come one by one.
    const forum = known.size === 0 ? fold(acts) : fresh.reduce(evolve, known.forum);
    known = { forum, size: entries.length, head: toHex(rootOf(edge, hash)) };
  }

  async function readOn(): Promise<number> {
    const before = known.size;
    for await (const batch of record.entries(entries.length)) take(batch);
    if (known.size > before) for (const tell of listeners) tell(known.size);
    return known.size;
  }

  let reading: Promise<number> | null = null;
  let next: Promise<number> | null = null;
  function catchUp(): Promise<number> {
    if (!reading) {
      reading = readOn().finally(() => {
        reading = null;
      });
      return reading;
    }
    // A reading under way may have begun before the caller's act was committed: one more follows it, for all who ask meanwhile.
    next ??= reading
      .then(
        () => null,
        () => null,
      )
      .then(() => {
        next = null;
        return catchUp();
      });
    return next;
  }

  function ofSize(size: number): Known {
    if (size === known.size) return known;
    const kept = earlier.get(size);
    if (kept) return kept;
    let prefix: Edge = emptyEdge;
    for (const entry of entries.slice(0, size)) prefix = extended(prefix, leafHash(leafOf(entry, hash), hash), hash);
    const made: Known = { forum: fold(acts.slice(0, size)), size, head: toHex(rootOf(prefix, hash)) };
    if (earlier.size >= EARLIER_KEPT) earlier.delete(earlier.keys().next().value ?? size);
    earlier.set(size, made);
    return made;
  }

  await catchUp();
  return {
    now: () => known,
    asKnownAt: (at) => {
      if ('act' in at) return at.act < known.size ? accept(ofSize(at.act + 1)) : refuse('beyond-the-record');
      const after = entries.findIndex((entry) => entry.recordedAt > at.instant);
      return accept(ofSize(after < 0 ? entries.length : after));
    },
    entry: (n) => entries[n] ?? null,
    catchUp,
    onGrowth: (tell) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
  };
}
