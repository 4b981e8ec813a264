/**
 * `Arrivals` knows which orders have come to this server and are not yet decided, and which of them failed for a fault
 * of ours. From both it says up to which instant everything that arrived here is decided: no silence closes beyond it.
 */
import { instantAt, msOf } from '#kernel/instant.ts';
import type { Instant, QuestionId } from '#forum/words.ts';

/** `Looking` is the loop that takes requests; both are milliseconds that only grow. */
export type Looking = {
  /** Whatever had come to this machine before this moment has been taken from the network. */
  readonly looked: () => number;
  /** The time in which the loop computed and took nothing. A loop that was suspended adds nothing here. */
  readonly busy: () => number;
};

/** `Arrived` is an order that has come. The caller who carries it ends it; only the first ending counts. */
export type Arrived = {
  /** The instant at which its last byte was here: never later than the truth, by the database's clock. */
  readonly received: Instant;
  /** Its place among the orders that came to this server. */
  readonly place: number;
  /** It was decided or refused, or it was no order. */
  readonly done: () => void;
  /** It failed for a fault of ours. `about` names its questions; null where nobody could read that. */
  readonly failed: (about: readonly QuestionId[] | null) => void;
};

/** `Owed` is an extension that is owed since the first failure. `about` is null where every silence that ran has it. */
export type Owed = { readonly about: QuestionId | null; readonly received: Instant; readonly times: number };

/** `Broken` says from which instant on so many orders failed. */
export type Broken = { readonly from: Instant; readonly times: number };

/** A reading of the database's clock is worth this long; a later one replaces it even where it is less exact. */
const READING_MS = 10_000;

type Reading = { readonly ahead: number; readonly took: number; readonly at: number };
type Waiting = Pick<Arrived, 'received' | 'place'>;

export class Arrivals {
  readonly #elapsed: () => number;
  readonly #looking: Looking;
  readonly #waiting = new Set<Waiting>();
  readonly #owed = new Map<QuestionId | null, Owed>();
  #places = 0;
  #reading: Reading | null = null;
  /** What was announced stays true: no later order is given an instant before it. */
  #announced: Instant = '';
  #broken: Broken | null = null;
  #isShut = false;
  #onIdle: (() => void)[] = [];

  constructor(elapsed: () => number, looking: Looking) {
    this.#elapsed = elapsed;
    this.#looking = looking;
  }

  /** Takes a reading of the database's clock, which was asked for at `asked`. It counts from when it arrived here. */
  measured(now: Instant, asked: number): void {
    const at = this.#elapsed();
    const took = at - asked;
    const kept = this.#reading;
    if (kept && took > kept.took && at - kept.at < READING_MS) return;
    this.#reading = { ahead: msOf(now) - at, took, at };
  }

  /** The database's clock now, by the best reading. It may be behind the truth, never before it. */
  now(): Instant {
    return this.#at(this.#elapsed());
  }

  /** An order has come whole. What lay in the network while the loop computed came when the loop last looked. */
  came(): Arrived {
    const measured = this.#at(this.#looking.looked());
    const waiting = { received: later(measured, this.#announced), place: (this.#places += 1) };
    this.#waiting.add(waiting);
    const end = (): boolean => {
      const first = this.#waiting.delete(waiting);
      if (first && this.#waiting.size === 0) for (const tell of this.#onIdle.splice(0)) tell();
      return first;
    };
    return {
      ...waiting,
      done: () => void end(),
      failed: (about) => {
        if (!this.#waiting.has(waiting)) return;
        this.#fail(waiting.received, about);
        end();
      },
    };
  }

  /** Everything that arrived here before this instant is decided, and owes no extension. */
  settled(): Instant {
    let first = this.#at(this.#looking.looked());
    for (const { received } of this.#waiting) if (received < first) first = received;
    for (const { received } of this.#owed.values()) if (received < first) first = received;
    this.#announced = later(this.#announced, first);
    return first;
  }

  /** True where no order that came before this one still waits. */
  isFirst({ received, place }: Arrived): boolean {
    return ![...this.#waiting].some(
      (one) => one.received < received || (one.received === received && one.place < place),
    );
  }

  /** Nothing could be written at this end. An objection just before it would have failed, although none came. */
  notEnded(question: QuestionId, until: Instant): void {
    this.#fail(instantAt(msOf(until) - 1), [question]);
  }

  owed(): readonly Owed[] {
    return [...this.#owed.values()];
  }

  /** The extension was made, or nothing is left to extend. A failure that came meanwhile stays. */
  madeGood({ about, times }: Owed): void {
    if (this.#owed.get(about)?.times === times) this.#owed.delete(about);
  }

  broken(): Broken | null {
    return this.#broken;
  }

  /** An order could be taken again after these failures. */
  mended({ times }: Broken): void {
    if (this.#broken?.times === times) this.#broken = null;
  }

  /** From here on orders are turned away. Answers up to when they were taken. */
  shut(): Instant {
    this.#isShut = true;
    return this.#at(this.#looking.looked());
  }

  get isShut(): boolean {
    return this.#isShut;
  }

  /** Resolves once no order is under way. */
  idle(): Promise<void> {
    return this.#waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => this.#onIdle.push(resolve));
  }

  #fail(received: Instant, about: readonly QuestionId[] | null): void {
    const from = this.#broken && this.#broken.from < received ? this.#broken.from : received;
    this.#broken = { from, times: (this.#broken?.times ?? 0) + 1 };
    for (const question of about ?? [null]) {
      const before = this.#owed.get(question);
      const first = before && before.received < received ? before.received : received;
      this.#owed.set(question, { about: question, received: first, times: (before?.times ?? 0) + 1 });
    }
  }

  #at(elapsed: number): Instant {
    return instantAt(elapsed + (this.#reading?.ahead ?? 0));
  }
}

const later = (one: Instant, other: Instant): Instant => (one < other ? other : one);
