/**
 * The reading room keeps the forum in memory, folded from its record, and follows the record as it grows. Readers ask
 * for the forum as known now, or as known at an earlier act or instant; neither touches the database.
 */
import { accept, refuse, type Result } from '#kernel/result.ts';
import type { Act } from '#forum/act.ts';
import { emptyForum, evolveAll, type Forum } from '#forum/forum.ts';
import type { Instant } from '#forum/words.ts';
import { leafHash, leafOf, toHex, type Entry, type Hash } from '#record/entry.ts';
import { emptyEdge, extended, rootOf, type Edge } from '#record/tree.ts';
import { EarlierForums } from './earlier.ts';
import { maySeeAct, type Reader } from './permissions.ts';
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
   * gives the empty forum. Of an earlier state only the part that the reader may see is put together, where a reader
   * is named.
   */
  readonly asKnownAt: (known: AsKnownAt, reader?: Reader) => Result<Known, 'beyond-the-record'>;
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

/** Earlier states are kept until together they have so many acts, but never fewer than two, nor more than sixteen. */
const EARLIER_ACTS = 200_000;
const EARLIER_MOST = 16;
const EARLIER_LEAST = 2;

/** States in between are kept for so many kinds of readers. */
const READERS = 4;

/** An edge of the tree is kept for each so many acts; the acts after it are hashed again. */
const EDGE_EVERY = 64;

/** By its own audience: an act that opens others to everybody is itself for everybody. */
const isOpen = (act: Act): boolean => act.audience === 'public';

const NOTHING_OPENED = emptyForum();

/** `WHOLE` stands for a reader who sees every act. */
const WHOLE = 'whole';

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
  /** `#earlier` has the earlier states last asked for, by reader and size; `#between` makes them, by reader. */
  readonly #earlier = new Map<string, Known>();
  readonly #between = new Map<string, EarlierForums>();
  /** The numbers of the acts that opened decisions to more readers. */
  readonly #openings: number[] = [];
  readonly #edges: Edge[] = [emptyEdge];
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
    this.#known = { forum: emptyForum(), size: 0, head: toHex(rootOf(emptyEdge, hash)) };
    this.#open = this.#known;
  }

  readonly now = (): Known => this.#known;

  readonly open = () => this.#open;

  readonly entry = (n: number): Entry | null => this.#entries[n] ?? null;

  readonly asKnownAt = (at: AsKnownAt, reader?: Reader): Result<Known, 'beyond-the-record'> => {
    if ('instant' in at) return accept(this.#ofSize(this.#sizeAt(at.instant), reader));
    return at.act < this.#known.size ? accept(this.#ofSize(at.act + 1, reader)) : refuse('beyond-the-record');
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
    const forum = evolveAll(this.#known.forum, fresh);
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
      if (act.kind === 'decision.opened') this.#openings.push(entry.n);
      if (this.#edge.size % EDGE_EVERY === 0) this.#edges.push(this.#edge);
    }
  }

  /** The number of acts recorded at an instant or before. Instants never go back. */
  #sizeAt(instant: Instant): number {
    let [from, to] = [0, this.#known.size];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#entries[middle]?.recordedAt ?? '') <= instant) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #ofSize(size: number, reader?: Reader): Known {
    if (size === this.#known.size) return this.#known;
    const whose = reader && !reader.all ? reader.key : WHOLE;
    const key = `${size} ${whose}`;
    const made: Known = this.#earlier.get(key) ?? {
      forum: this.#betweenFor(whose, reader).of(size),
      size,
      head: this.#headOf(size),
    };
    this.#earlier.delete(key);
    this.#earlier.set(key, made);
    let acts = 0;
    let place = 0;
    for (const [old, { size: its }] of [...this.#earlier].toReversed()) {
      acts += its;
      place += 1;
      if (place > EARLIER_MOST || (acts > EARLIER_ACTS && place > EARLIER_LEAST)) this.#earlier.delete(old);
    }
    return made;
  }

  #betweenFor(whose: string, reader: Reader | undefined): EarlierForums {
    const mayAt = (size: number) => (whose === WHOLE || !reader ? () => true : maySeeAct(reader, this.#openedBy(size)));
    const between = this.#between.get(whose) ?? new EarlierForums(this.#acts, mayAt);
    this.#between.delete(whose);
    this.#between.set(whose, between);
    const oldest = this.#between.keys().next();
    if (this.#between.size > READERS && !oldest.done) this.#between.delete(oldest.value);
    return between;
  }

  /** A forum with the openings of decisions up to a size of the record; without any, none needs to be put together. */
  #openedBy(size: number): Forum {
    const isOpened = this.#openings.some((place) => place < size);
    return isOpened ? this.#ofSize(size).forum : NOTHING_OPENED;
  }

  #headOf(size: number): string {
    const place = Math.floor(size / EDGE_EVERY);
    let edge = this.#edges[place] ?? emptyEdge;
    for (const entry of this.#entries.slice(edge.size, size)) {
      edge = extended(edge, leafHash(leafOf(entry, this.#hash), this.#hash), this.#hash);
    }
    return toHex(rootOf(edge, this.#hash));
  }
}
