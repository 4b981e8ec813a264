/**
 * The side of the thread that takes orders: it starts the thread that reads, tells it the record as it grows, and hands
 * it one request after the other. Whatever happens to that thread, this one goes on.
 */
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { ReadingRoom } from '#desk/reading-room.ts';
import type { Texts } from '#desk/texts.ts';
import { SALT_BYTES } from '#record/entry.ts';
import type { Answer, Asked, Entries, FromThread, GivenToThread, ToThread } from './asked.ts';
import { openLine, type InLine } from './line.ts';

export type Aside = {
  /** Starts the thread. Readers who come earlier wait for it, as they wait while it reads the record. */
  readonly start: () => void;
  /** True while the thread answers. What costs little need not wait for one that is starting. */
  readonly isReady: () => boolean;
  /** The answer; null where too many wait, or the thread is gone. A reader who hangs up is let go by `left`. */
  readonly ask: (asked: Asked, waiting: InLine, left: AbortSignal) => Promise<Answer | null>;
  readonly end: () => Promise<void>;
};

export type AsideNeeds = {
  readonly room: ReadingRoom;
  readonly given: GivenToThread;
  /** Where nobody signs in, no page shows a text. */
  readonly texts?: Pick<Texts, 'about' | 'of'>;
  readonly onFault: (fault: unknown, requestId: string, address: string) => void;
  readonly onTrouble: (trouble: unknown) => void;
  /** Told of each thread that is started. */
  readonly onStart?: (thread: Worker) => void;
};

/** So many acts are told at once: as many as pass between two looks at the clock. */
const TOLD_AT_ONCE = 250;
/** While the whole record is told, the thread is so many acts behind at most. */
const BEHIND = 1_000;
/** A reader in a line that does not move is told so. */
const WAIT_MS = 10_000;
/** An answer that takes longer than this never comes. */
const LONGEST_MS = 60_000;
const AGAIN_MS = 500;
const AGAIN_MOST_MS = 30_000;
const MB = 1024 * 1024;

type Reader = InLine & { readonly asked: Asked; readonly answer: (answer: Answer | null) => void };

export const openAside = (needs: AsideNeeds): Aside => new BesideThread(needs);

class BesideThread implements Aside {
  readonly #needs: AsideNeeds;
  readonly #line = openLine<Reader>();
  readonly #unfollow: () => void;
  #thread: Worker | null = null;
  #standing: 'starting' | 'ready' | 'gone' | 'ended' = 'starting';
  #told = 0;
  #taken = 0;
  #ids = 0;
  #underWay: { readonly id: number; readonly reader: Reader; readonly late: NodeJS.Timeout } | null = null;
  #again = AGAIN_MS;

  constructor(needs: AsideNeeds) {
    this.#needs = needs;
    this.#unfollow = needs.room.onGrowth(() => this.#tellRecord());
  }

  readonly isReady = (): boolean => this.#standing === 'ready';

  readonly ask = (asked: Asked, waiting: InLine, left: AbortSignal): Promise<Answer | null> =>
    new Promise((resolve) => {
      const reader: Reader = {
        ...waiting,
        asked,
        answer: (answer) => {
          clearTimeout(late);
          left.removeEventListener('abort', gone);
          resolve(answer);
        },
      };
      const gone = () => {
        this.#line.leave(reader);
        reader.answer(null);
      };
      const late = setTimeout(gone, WAIT_MS);
      late.unref();
      const mayJoin = this.#standing === 'starting' || this.#standing === 'ready';
      if (left.aborted || !mayJoin || !this.#line.join(reader)) {
        reader.answer(null);
        return;
      }
      left.addEventListener('abort', gone);
      this.#next();
    });

  readonly end = async (): Promise<void> => {
    this.#standing = 'ended';
    this.#unfollow();
    this.#letGo();
    await this.#thread?.terminate();
  };

  readonly start = (): void => {
    if (this.#thread || this.#standing === 'ended') return;
    // The operator sets one limit of the heap; what reads has as much as what takes orders.
    const maxOldGenerationSizeMb = Math.floor(getHeapStatistics().heap_size_limit / MB);
    const thread = new Worker(new URL('thread.ts', import.meta.url), {
      workerData: this.#needs.given,
      resourceLimits: { maxOldGenerationSizeMb },
      // What a program is told to load first is meant for the process, and is loaded in it once.
      execArgv: [],
    });
    // The service ends when its own work is done.
    thread.unref();
    thread.on('message', (told: FromThread) => this.#hear(told));
    thread.on('error', (trouble) => this.#needs.onTrouble(trouble));
    thread.on('exit', () => this.#lost(thread));
    this.#needs.onStart?.(thread);
    this.#thread = thread;
    this.#told = 0;
    this.#taken = 0;
    this.#tellRecord();
  };

  /** The thread came to an end. A new one reads the record anew, later each time until one has been ready. */
  #lost(thread: Worker): void {
    if (thread !== this.#thread || this.#standing === 'ended') return;
    this.#standing = 'gone';
    this.#thread = null;
    this.#letGo();
    setTimeout(() => this.start(), this.#again).unref();
    this.#again = Math.min(this.#again * 2, AGAIN_MOST_MS);
  }

  #letGo(): void {
    if (this.#underWay) clearTimeout(this.#underWay.late);
    this.#underWay?.reader.answer(null);
    this.#underWay = null;
    for (let reader = this.#line.next(); reader; reader = this.#line.next()) reader.answer(null);
  }

  #tell(told: ToThread): void {
    this.#thread?.postMessage(told);
  }

  /** What is told before a request is known when it is answered. */
  #tellRecord(): void {
    if (!this.#thread) return;
    const { size } = this.#needs.room.now();
    const isReady = this.#standing === 'ready';
    while (this.#told < size && (isReady || this.#told - this.#taken < BEHIND)) {
      const upTo = Math.min(size, this.#told + TOLD_AT_ONCE);
      this.#tell({ is: 'entries', entries: entriesOf(this.#needs.room, this.#told, upTo) });
      this.#told = upTo;
    }
    if (!isReady && this.#taken === size) this.#tell({ is: 'whole' });
  }

  #hear(told: FromThread): void {
    switch (told.is) {
      case 'taken':
        this.#taken = told.size;
        if (this.#standing !== 'ready') this.#tellRecord();
        return;
      case 'ready':
        this.#standing = 'ready';
        this.#again = AGAIN_MS;
        this.#tellRecord();
        this.#next();
        return;
      case 'answer':
        this.#answered(told.id, told.answer);
        return;
      case 'fault':
        this.#needs.onFault(told.fault, told.requestId, told.address);
        return;
      case 'texts':
        void this.#findTexts(told);
    }
  }

  #next(): void {
    if (this.#standing !== 'ready' || this.#underWay) return;
    const reader = this.#line.next();
    if (!reader) return;
    const id = this.#ids++;
    const late = setTimeout(() => void this.#thread?.terminate(), LONGEST_MS);
    late.unref();
    this.#underWay = { id, reader, late };
    this.#tellRecord();
    this.#tell({ is: 'asked', id, asked: reader.asked });
  }

  #answered(id: number, answer: Answer): void {
    if (this.#underWay?.id !== id) return;
    const { reader, late } = this.#underWay;
    clearTimeout(late);
    this.#underWay = null;
    this.#next();
    reader.answer(answer);
  }

  /** A thread that was started meanwhile asked for nothing under this number, and leaves the answer alone. */
  async #findTexts(told: Extract<FromThread, { is: 'texts' }>): Promise<void> {
    const { texts, onTrouble } = this.#needs;
    const about = async () => ('about' in told ? ((await texts?.about(told.about)) ?? []) : []);
    const one = async () => ('of' in told ? ((await texts?.of(told.of)) ?? null) : null);
    const found = await ('of' in told ? one() : about()).catch((trouble: unknown) => {
      onTrouble(trouble);
      return 'of' in told ? null : [];
    });
    this.#tell({ is: 'texts', id: told.id, found });
  }
}

function entriesOf(room: ReadingRoom, from: number, upTo: number): Entries {
  const recordedAt: string[] = [];
  const contents: string[] = [];
  const salts = new Uint8Array((upTo - from) * SALT_BYTES);
  for (let n = from; n < upTo; n++) {
    const entry = room.entry(n);
    if (!entry) throw new Error(`The record has no act ${n}`);
    recordedAt.push(entry.recordedAt);
    contents.push(entry.content);
    salts.set(entry.salt, (n - from) * SALT_BYTES);
  }
  return { from, recordedAt, contents, salts };
}
