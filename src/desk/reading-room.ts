/**
 * The reading room keeps the forum in memory, folded from its record, and follows the record as it grows. Readers ask
 * for the forum as known now, or as known at an earlier act or instant; neither touches the database.
 */
import { accept, refuse, type Result } from '#kernel/result.ts';
import type { Act } from '#forum/act.ts';
import { evolve, fold, type Forum } from '#forum/forum.ts';
import type { Instant } from '#forum/words.ts';
import { leafHash, leafOf, toHex, type Entry, type Hash } from '#record/entry.ts';
import { emptyEdge, extended, rootOf, type Edge } from '#record/tree.ts';
import type { RecordStore } from './ports.ts';

/** `Known` is the forum as known at one size of the record. */
export type Known = {
  readonly forum: Forum;
  /** The number of acts that are known: the newest is number `size - 1`. */
  readonly size: number;
  /** The root of the tree over those acts, hexadecimal. */
  readonly head: string;
};

type AsKnownAt = { readonly act: number } | { readonly instant: Instant };

export type ReadingRoom = {
  readonly now: () => Known;
  /** The record up to the newest act that everybody may see. What follows it changes nothing that everybody reads. */
  readonly open: () => Pick<Known, 'size' | 'head'>;
  /**
   * The forum as known then; `beyond-the-record` where no act has that number yet. An instant before the first act
   * gives the empty forum.
   */
  readonly asKnownAt: (known: AsKnownAt) => Result<Known, 'beyond-the-record'>;
  /** The entry as it stands in the record; null beyond its end. */
  readonly entry: (n: number) => Entry | null;
  /** Reads what the record holds beyond `now`; returns the new size. Calls made at once are taken together. */
  readonly catchUp: () => Promise<number>;
  /** Calls `tell` after each growth, until the returned function is called. */
  readonly onGrowth: (tell: (size: number) => void) => () => void;
};

/** The reading room needs no more of the record than this. */
export type RecordReader = Pick<RecordStore, 'entries'>;

/**
 * `ReadAct` reads an act back from its content. It throws for a content that cannot be read: that is a fault, not an
 * answer.
 */
export type ReadAct = (entry: Entry) => Act;

const EARLIER_KEPT = 16;

/** By its own audience: an act that opens others to everybody is itself for everybody. */
const isOpen = (act: Act): boolean => act.audience === 'public';

/** Reads the whole record and opens the room. */
export async function openReadingRoom(record: RecordReader, readAct: ReadAct, hash: Hash): Promise<ReadingRoom> {
  const room = new Room(record, readAct, hash);
  await room.catchUp();
  return room;
}

class Room implements ReadingRoom {
  readonly #record: RecordReader;
  readonly #readAct: ReadAct;
  readonly #hash: Hash;
  readonly #entries: Entry[] = [];
  readonly #acts: Act[] = [];
  readonly #earlier = new Map<number, Known>();
  readonly #listeners = new Set<(size: number) => void>();
  #edge: Edge = emptyEdge;
  #openEdge: Edge = emptyEdge;
  #known: Known;
  #open: Pick<Known, 'size' | 'head'>;
  #reading: Promise<number> | null = null;
  #next: Promise<number> | null = null;

  constructor(record: RecordReader, readAct: ReadAct, hash: Hash) {
    this.#record = record;
    this.#readAct = readAct;
    this.#hash = hash;
    this.#known = { forum: fold([]), size: 0, head: toHex(rootOf(emptyEdge, hash)) };
    this.#open = this.#known;
  }

  readonly now = (): Known => this.#known;

  readonly open = () => this.#open;

  readonly entry = (n: number): Entry | null => this.#entries[n] ?? null;

  readonly asKnownAt = (at: AsKnownAt): Result<Known, 'beyond-the-record'> => {
    if ('act' in at) return at.act < this.#known.size ? accept(this.#ofSize(at.act + 1)) : refuse('beyond-the-record');
    const after = this.#entries.findIndex((entry) => entry.recordedAt > at.instant);
    return accept(this.#ofSize(after < 0 ? this.#entries.length : after));
  };

  readonly onGrowth = (tell: (size: number) => void) => {
    this.#listeners.add(tell);
    return () => void this.#listeners.delete(tell);
  };

  readonly catchUp = (): Promise<number> => {
    if (!this.#reading) {
      this.#reading = this.#readOn().finally(() => {
        this.#reading = null;
      });
      return this.#reading;
    }
    // A reading under way may have begun before the caller's act was committed. One more follows it, for all who ask
    // meanwhile.
    this.#next ??= this.#reading
      .catch(() => 0)
      .then(() => {
        this.#next = null;
        return this.catchUp();
      });
    return this.#next;
  };

  async #readOn(): Promise<number> {
    const before = this.#acts.length;
    for await (const batch of this.#record.entries(this.#entries.length)) this.#take(batch);
    const fresh = this.#acts.slice(before);
    if (fresh.length === 0) return this.#known.size;
    // A single correction means that all acts are filed anew; many corrections need that only once.
    const anew = before === 0 || fresh.some((act) => act.corrects !== undefined);
    const forum = anew ? fold(this.#acts) : fresh.reduce(evolve, this.#known.forum);
    this.#known = { forum, size: this.#acts.length, head: toHex(rootOf(this.#edge, this.#hash)) };
    this.#open = { size: this.#openEdge.size, head: toHex(rootOf(this.#openEdge, this.#hash)) };
    for (const tell of this.#listeners) tell(this.#known.size);
    return this.#known.size;
  }

  #take(batch: readonly Entry[]): void {
    for (const entry of batch) {
      if (entry.n !== this.#entries.length) {
        throw new Error(`The record has act ${entry.n} where ${this.#entries.length} should be`);
      }
      const act = this.#readAct(entry);
      this.#edge = extended(this.#edge, leafHash(leafOf(entry, this.#hash), this.#hash), this.#hash);
      this.#entries.push(entry);
      this.#acts.push(act);
      if (isOpen(act)) this.#openEdge = this.#edge;
    }
  }

  #ofSize(size: number): Known {
    if (size === this.#known.size) return this.#known;
    const kept = this.#earlier.get(size);
    if (kept) return kept;
    let edge: Edge = emptyEdge;
    for (const entry of this.#entries.slice(0, size)) {
      edge = extended(edge, leafHash(leafOf(entry, this.#hash), this.#hash), this.#hash);
    }
    const made: Known = { forum: fold(this.#acts.slice(0, size)), size, head: toHex(rootOf(edge, this.#hash)) };
    const oldest = this.#earlier.keys().next();
    if (this.#earlier.size >= EARLIER_KEPT && !oldest.done) this.#earlier.delete(oldest.value);
    this.#earlier.set(size, made);
    return made;
  }
}
