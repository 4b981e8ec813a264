/**
 * `ForumInHand` is the forum on which the desk decides: the durable acts, and those decided earlier in the same
 * transaction. The reading room holds another one, because acts that are not durable may still come to nothing, and
 * nobody may have read them.
 */
import type { Act } from '#forum/act.ts';
import { emptyForum, evolve, fold, type Forum } from '#forum/forum.ts';
import { leafHash, leafOf, toHex, type Entry, type Hash } from '#record/entry.ts';
import { emptyEdge, extended, rootOf, type Edge } from '#record/tree.ts';
import type { Ground } from './ports.ts';
import type { ReadAct, ReadingRoom } from './reading-room.ts';

export class ForumInHand {
  readonly #readAct: ReadAct;
  readonly #hash: Hash;
  #forum: Forum = emptyForum();
  /** `#edge` is the edge of the tree over all acts in hand; `#durable` is that over the durable ones alone. */
  #edge: Edge = emptyEdge;
  #durable: Edge = emptyEdge;
  /** The pending acts of the transaction whose acts were taken last. They are one array, which grows. */
  #transaction: readonly Entry[] | null = null;

  /** The constructor begins with what the reading room has read, so that nothing is read twice. */
  constructor(room: ReadingRoom, readAct: ReadAct, hash: Hash) {
    this.#readAct = readAct;
    this.#hash = hash;
    const { forum, size } = room.now();
    for (let n = 0; n < size; n++) {
      const entry = room.entry(n);
      if (entry) this.#edge = this.#after(entry);
    }
    this.#durable = this.#edge;
    this.#forum = fold(forum.acts.slice(0, size));
  }

  /** `on` returns the forum for this decision, or the number from which durable acts have to be read first. */
  on(ground: Ground): Forum | { readonly missing: number } {
    if (ground.pending !== this.#transaction) {
      for (const entry of ground.missed) if (entry.n === this.#edge.size) this.#take(entry);
      if (!this.#isDurable(ground)) {
        // What is in hand of the last transaction is mostly durable by now, and only what followed is missing.
        if (ground.missed.length === 0 && this.#edge.size < ground.durable) return { missing: this.#edge.size };
        // A transaction that came to nothing leaves the record as it was.
        this.#startAgain();
        if (!this.#isDurable(ground)) return { missing: this.#durable.size };
      }
      this.#durable = this.#edge;
      this.#transaction = ground.pending;
    }
    for (const entry of ground.pending.slice(this.#edge.size - ground.durable)) this.#take(entry);
    return this.#forum;
  }

  /**
   * True if the acts in hand are exactly the durable ones. Acts of a commit that failed are in hand, but not durable.
   */
  #isDurable({ durable, root }: Ground): boolean {
    return this.#edge.size === durable && toHex(rootOf(this.#edge, this.#hash)) === root;
  }

  #startAgain(): void {
    if (this.#edge.size > this.#durable.size) this.#forum = fold(this.#forum.acts.slice(0, this.#durable.size));
    this.#edge = this.#durable;
    this.#transaction = null;
  }

  #take(entry: Entry): void {
    const act: Act = this.#readAct(entry);
    this.#edge = this.#after(entry);
    this.#forum = evolve(this.#forum, act);
  }

  #after = (entry: Entry): Edge => extended(this.#edge, leafHash(leafOf(entry, this.#hash), this.#hash), this.#hash);
}
