/**
 * `EarlierForums` gives the forum as it was at any size of the record, as one reader may see it. It keeps some states
 * of the forum and grows a copy of the nearest one, so that no reader waits for the whole record to be folded again.
 */
import type { Act } from '#forum/act.ts';
import { copyOf } from '#forum/copied.ts';
import { emptyForum, evolveAll, fold, type Forum } from '#forum/forum.ts';

/** `MayAt` says which acts a reader might see at a size of the record. */
type MayAt = (size: number) => (act: Act) => boolean;

/** An opening lets readers see acts from before it. */
const opensEarlier = ({ kind }: Act): boolean => kind === 'decision.opened';

/** A correction of an old act files everything anew, and so does an opening. */
const filesAnew = (act: Act): boolean => act.corrects !== undefined || opensEarlier(act);

type Kept = { readonly size: number; readonly forum: Forum };

/** `STATES` are kept at even distances, and as many again just after corrections. */
const STATES = 16;
const SHORTEST_STEP = 512;

const NOTHING: Kept = { size: 0, forum: emptyForum() };

export class EarlierForums {
  readonly #acts: readonly Act[];
  readonly #mayAt: MayAt;
  #step = SHORTEST_STEP;
  /** `#even` has the states at even distances, oldest first; each is made of the one before it. */
  #even: Kept[] = [];
  /** `#corrected` has states just after a correction, by their size; the one longest unused is the first. */
  readonly #corrected = new Map<number, Kept>();
  /** The sizes of the record just after each correction, as far as the acts have been looked through. */
  readonly #corrections: number[] = [];
  #seen = 0;

  /** `acts` is the list of all acts; it may grow. The reader sees those that `mayAt` lets pass at a size of the record. */
  constructor(acts: readonly Act[], mayAt: MayAt) {
    this.#acts = acts;
    this.#mayAt = mayAt;
  }

  /** `of` returns the forum after the first `size` acts. The caller may read it and must not let it grow. */
  of(size: number): Forum {
    this.#lookThrough();
    const even = this.#evenUpTo(size);
    // Everything is filed anew at a correction of an old act. The state after it saves that work for what follows.
    const correction = this.#corrections.findLast((after) => after <= size) ?? 0;
    return this.#grown(correction > even.size ? this.#afterCorrection(even, correction) : even, size);
  }

  #lookThrough(): void {
    for (; this.#seen < this.#acts.length; this.#seen++) {
      const act = this.#acts[this.#seen];
      if (act && filesAnew(act)) this.#corrections.push(this.#seen + 1);
    }
    while (this.#acts.length > this.#step * STATES) {
      this.#step *= 2;
      this.#even = this.#even.filter(({ size }) => size % this.#step === 0);
    }
  }

  /** States are made when one at their distance is first asked for; a step is a quarter of the record at most. */
  #evenUpTo(size: number): Kept {
    for (let next = (this.#even.length + 1) * this.#step; next <= size; next += this.#step) {
      const last = this.#even.at(-1) ?? NOTHING;
      this.#even.push({ size: next, forum: this.#grown(last, next) });
    }
    return this.#even[Math.floor(size / this.#step) - 1] ?? NOTHING;
  }

  #afterCorrection(even: Kept, size: number): Kept {
    const kept = this.#corrected.get(size) ?? { size, forum: this.#grown(even, size) };
    this.#corrected.delete(size);
    this.#corrected.set(size, kept);
    const oldest = this.#corrected.keys().next();
    if (this.#corrected.size > STATES && !oldest.done) this.#corrected.delete(oldest.value);
    return kept;
  }

  #grown(from: Kept, size: number): Forum {
    const may = this.#mayAt(size);
    const fresh = this.#acts.slice(from.size, size);
    if (fresh.some(opensEarlier)) return fold(this.#acts.slice(0, size).filter(may));
    return evolveAll(copyOf(from.forum), fresh.filter(may));
  }
}
