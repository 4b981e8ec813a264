/**
 * The keeper closes each silence at its instant, and at once after a restart. It extends the silence instead where the
 * service could not be reached near the end. It also records that a newly opened text lies at the desk of each party to
 * be served. Time is the database's clock. Any number of keepers may work on one record: the first decision is followed
 * by refusals of the others.
 */
import { instantAt, msOf } from '#kernel/instant.ts';
import type { Result } from '#kernel/result.ts';
import type { Act } from '#forum/act.ts';
import type { Command } from '#forum/command.ts';
import { languagesOf } from '#forum/source/read.ts';
import { questionOf, type Question } from '#forum/question/read.ts';
import type { Instant, QuestionId } from '#forum/words.ts';
import { toHex, type Hash } from '#record/entry.ts';
import { outageOf, type Outage } from './outage.ts';
import type { NotPerformed, Perform, Performed } from './perform.ts';
import type { Once, Reachable } from './ports.ts';
import type { ReadingRoom } from './reading-room.ts';
import type { Sentences } from './sentences.ts';

/** The timer decides nothing but when the keeper looks. */
export type Timer = {
  /** Runs `run` after so many milliseconds; the returned function cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Milliseconds that only grow. */
  readonly elapsed: () => number;
};

export type KeeperNeeds = {
  readonly room: ReadingRoom;
  readonly perform: Perform;
  readonly reachable: Reachable;
  readonly timer: Timer;
  readonly hash: Hash;
  readonly sentences: Sentences;
  /** The keeper calls `sweep` now and then; it deletes what has expired beside the record. */
  readonly sweep?: () => Promise<void>;
  /** The keeper reports here what it could not do, and goes on trying. */
  readonly onTrouble: (trouble: unknown) => void;
};

export type Keeper = {
  /**
   * Closes or extends the silences that ended while no keeper ran, then goes on by itself. Call it before the service
   * can be reached.
   */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /**
   * Says that the service can be reached. After a pause, silences that ended in the pause are dealt with first. Rejects
   * where the database cannot be reached.
   */
  readonly present: () => Promise<void>;
  /** The database's clock: its last reading plus the time since. This machine's own clock decides nothing. */
  readonly now: () => Instant;
};

const BEAT_MS = 1_000;
/** If the keeper was silent for longer, it decides its own orders before anybody else's. */
const PAUSE_MS = 3_000;
const SWEEP_MS = 3_600_000;

export const keeperOf = (needs: KeeperNeeds): Keeper => new Watch(needs);

class Watch implements Keeper {
  readonly #needs: KeeperNeeds;
  /** Ends of the silences that run, as far as the keeper has seen acts. */
  readonly #ends = new Map<QuestionId, Instant>();
  /** Questions whose silence could not be closed; they wait until the record says something new about them. */
  readonly #waiting = new Set<QuestionId>();
  /** Questions opened since the last look, whose texts are yet to be recorded as lying on desks. */
  readonly #toServe = new Set<QuestionId>();
  #seen = 0;
  /** `#ahead` is the database's clock less ours, in milliseconds; `#beaten` is when that clock was read. */
  #ahead = 0;
  #beaten = -Infinity;
  /** `#tried` is the time of the last look; `#failed` tells whether that look failed. */
  #tried = -Infinity;
  #failed = false;
  #swept = -Infinity;
  #running: Promise<void> | null = null;
  #callOff: () => void = () => undefined;
  #unfollow: () => void = () => undefined;
  #stopped = false;

  constructor(needs: KeeperNeeds) {
    this.#needs = needs;
  }

  readonly start = async (): Promise<void> => {
    this.#unfollow = this.#needs.room.onGrowth(() => this.#plan());
    await this.#tend();
  };

  readonly stop = async (): Promise<void> => {
    this.#stopped = true;
    this.#callOff();
    this.#unfollow();
    await this.#running?.catch(() => undefined);
  };

  readonly present = async (): Promise<void> => {
    if (this.#needs.timer.elapsed() - this.#beaten > PAUSE_MS) await this.#tend();
  };

  readonly now = (): Instant => instantAt(this.#needs.timer.elapsed() + this.#ahead);

  #tend(): Promise<void> {
    this.#running ??= this.#tendOnce()
      .then(
        () => void (this.#failed = false),
        (trouble: unknown) => {
          this.#failed = true;
          throw trouble;
        },
      )
      .finally(() => {
        this.#running = null;
        this.#plan();
      });
    return this.#running;
  }

  async #tendOnce(): Promise<void> {
    const { reachable, room, timer } = this.#needs;
    this.#tried = timer.elapsed();
    const now = await reachable.beat();
    this.#beaten = timer.elapsed();
    this.#ahead = msOf(now) - this.#beaten;
    this.#look();
    await this.#serve();
    const due = [...this.#ends].filter(([question, until]) => until <= now && !this.#waiting.has(question));
    if (due.length > 0) {
      await room.catchUp();
      this.#look();
      const questions = due.flatMap(([id]) => questionOf(room.now().forum, id) ?? []);
      await this.#close(questions, now);
    }
    if (timer.elapsed() - this.#swept > SWEEP_MS) {
      this.#swept = timer.elapsed();
      await reachable.sweep();
      await this.#needs.sweep?.();
    }
  }

  /** From the opening on, the text lies at each party's desk: everybody who signs in for the party sees it. */
  async #serve(): Promise<void> {
    const questions = [...this.#toServe].flatMap((id) => questionOf(this.#needs.room.now().forum, id) ?? []);
    await Promise.all(
      questions.flatMap(({ id, state }) => {
        if (state.is !== 'under-silence') return [];
        const lying = new Set(state.services.flatMap(({ body }) => (body.how === 'desk' ? [body.party] : [])));
        return state.servedTo.flatMap((party) => {
          if (lying.has(party)) return [];
          const body = { question: id, party, how: 'desk', at: state.opened.recordedAt, outcome: 'sent' } as const;
          return [
            this.#order({ order: 'RecordService', body }, this.#onceFor(`desk ${id} ${state.opened.n} ${party}`)),
          ];
        });
      }),
    );
    for (const { id } of questions) this.#toServe.delete(id);
  }

  /** `#close` orders all closings at once: the store decides them one after the other and writes them together. */
  async #close(questions: readonly Question[], now: Instant): Promise<void> {
    const ended = questions.flatMap(({ id, state }) =>
      state.is === 'under-silence' && state.until <= now ? [{ id, silence: state }] : [],
    );
    const earliest = Math.min(...ended.map(({ silence }) => msOf(silence.opened.recordedAt)), msOf(now));
    const spans = await this.#needs.reachable.spans(instantAt(earliest));
    await Promise.all(
      ended.map(async ({ id, silence: { opened, until } }) => {
        const times = { opened: opened.recordedAt, firstUntil: opened.body.until, until, now };
        const outage = outageOf(times, spans);
        const result = await (outage ? this.#extend(id, until, outage) : this.#order(closing(id)));
        if (!result.ok && !isOfTheMoment(result.problem)) this.#waiting.add(id);
      }),
    );
  }

  /** `#extend` extends once for each end, however many servers run: the key is the end itself. */
  #extend(question: QuestionId, until: Instant, outage: Outage): Promise<Result<Performed, NotPerformed>> {
    const reason = this.#needs.sentences.unreachable(languagesOf(this.#needs.room.now().forum), outage);
    const body = { question, until: outage.until, reason, cause: 'outage' as const };
    return this.#order({ order: 'ExtendSilence', body }, this.#onceFor(`outage ${question} ${until}`));
  }

  /** `#onceFor` makes the key under which one of several servers gives an order, and the others do not. */
  #onceFor(key: string): Once {
    return { person: 'system', key, request: toHex(this.#needs.hash(new TextEncoder().encode(key))) };
  }

  #order(command: Command, once?: Once): Promise<Result<Performed, NotPerformed>> {
    return this.#needs.perform(command, 'system', once);
  }

  /** `#look` reads the acts since the last look, and keeps what they say about ends. */
  #look(): void {
    const { acts } = this.#needs.room.now().forum;
    for (const act of acts.slice(this.#seen)) {
      if (act.corrects !== undefined) return this.#lookAnew();
      this.#note(act);
    }
    this.#seen = acts.length;
  }

  #lookAnew(): void {
    const { forum } = this.#needs.room.now();
    this.#ends.clear();
    this.#waiting.clear();
    for (const id of forum.questions.keys()) {
      const state = questionOf(forum, id)?.state;
      if (state?.is !== 'under-silence') continue;
      this.#ends.set(id, state.until);
      this.#toServe.add(id);
    }
    this.#seen = forum.acts.length;
  }

  #note(act: Act): void {
    // A party that asks again may be all that an end waits for.
    if (act.kind === 'application.made') this.#waiting.clear();
    const question = 'question' in act.body ? act.body.question : undefined;
    if (question === undefined || act.kind === 'disagreement.noted') return;
    this.#waiting.delete(question);
    if (act.kind === 'silence.opened') this.#toServe.add(question);
    if (act.kind === 'silence.opened' || act.kind === 'silence.extended') this.#ends.set(question, act.body.until);
    else if (ENDING.has(act.kind)) this.#ends.delete(question);
  }

  /** `#plan` sets the next look: at the next end, and after a second in any case. */
  #plan(): void {
    if (this.#stopped || this.#running) return;
    this.#look();
    const { timer } = this.#needs;
    const now = timer.elapsed();
    let wait = this.#toServe.size > 0 && !this.#failed ? 0 : this.#tried + BEAT_MS - now;
    for (const [question, until] of this.#ends) {
      if (!this.#failed && !this.#waiting.has(question)) wait = Math.min(wait, msOf(until) - this.#ahead - now);
    }
    this.#callOff();
    this.#callOff = timer.after(Math.max(1, Math.ceil(wait)), () => {
      this.#tend().catch(this.#needs.onTrouble);
    });
  }
}

const ENDING: ReadonlySet<string> = new Set([
  'silence.broken',
  'decision.adopted',
  'decision.failed',
  'question.withdrawn',
]);

/**
 * `isOfTheMoment` tells refusals that the next look will cure from those that stay. Either the moment came too early by
 * the database's clock, or the extension was decided so late that its own new end had passed. The next look is due
 * shortly and gives the order anew. After any other refusal the question waits until the record says something new
 * about it.
 */
const isOfTheMoment = (problem: NotPerformed): boolean =>
  problem.is === 'refusal' && ['silence-still-runs', 'end-not-ahead'].includes(problem.refusal.code);

const closing = (question: QuestionId): Command => ({ order: 'CloseSilence', body: { question } });
