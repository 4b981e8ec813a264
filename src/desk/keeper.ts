/**
 * The keeper closes each silence at its instant, and at once after a restart. It extends the silence instead where the
 * service could not be reached near the end. It also records that a newly opened text lies at the desk of each party to
 * be served. Time is the database's clock. Any number of keepers may work on one record: the first decision is followed
 * by refusals of the others.
 */
import { msOf } from '#kernel/instant.ts';
import type { Result } from '#kernel/result.ts';
import type { Act } from '#forum/act.ts';
import type { Command } from '#forum/command.ts';
import { languagesOf } from '#forum/source/read.ts';
import { questionOf, type Question } from '#forum/question/read.ts';
import type { Instant, QuestionId } from '#forum/words.ts';
import { toHex, type Hash } from '#record/entry.ts';
import type { Arrivals, Arrived, Looking, Owed } from './arrivals.ts';
import type { Attended } from './attended.ts';
import { closing, ENDING, isOfTheMoment, openedOf, timesOf } from './ending.ts';
import { outageAfter, outageOf, settledEverywhere, type Outage } from './outage.ts';
import type { NotPerformed, Perform, Performed } from './perform.ts';
import type { Once, Reachable, ReachableSpan } from './ports.ts';
import type { ReadingRoom } from './reading-room.ts';
import type { Sentences } from './sentences.ts';
import { changesWhoCounts, NOTHING_DUE, servingDue } from './serving.ts';

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
  /** The parties for which somebody can sign in. */
  readonly attended: Attended;
  readonly timer: Timer;
  /** The orders that came to this server, and the loop that takes them. */
  readonly arrivals: Arrivals;
  readonly looking: Looking;
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
  /** Turns orders away from here on, and closes nothing any more. Call it before the service cannot be reached. */
  readonly stop: () => Promise<void>;
  /** Says that this server left in good order, if it owes nothing. Call it when no request is under way any more. */
  readonly leave: () => Promise<void>;
  /** Resolves once everything that came before this order is decided, at every server. */
  readonly first: (order: Arrived) => Promise<void>;
  /**
   * Says that the service can be reached. After a pause, silences that ended in the pause are dealt with first. Rejects
   * where the database cannot be reached.
   */
  readonly present: () => Promise<void>;
  /** The database's clock: its last reading plus the time since. This machine's own clock decides nothing. */
  readonly now: () => Instant;
};

const BEAT_MS = 1_000;
/** An end is looked at when the loop has taken what came before it. */
const SETTLE_MS = 15;
/** While something that came before an end is undecided, the keeper looks again, ever more seldom. */
const [SOON_MS, SELDOM_MS] = [20, 500];
/** How long an order is awaited that was under way when the service was stopped. */
const DRAIN_MS = 2_500;
/** How long an order waits for those before it. */
const FIRST_MS = 10_000;
/** If the keeper was silent for longer, it decides its own orders before anybody else's. */
const PAUSE_MS = 3_000;
const SWEEP_MS = 3_600_000;
/** The keeper asks this often whether somebody can sign in for a party that a text has not reached. */
const ATTENDED_MS = 5_000;

export const keeperOf = (needs: KeeperNeeds): Keeper => new Watch(needs);

class Watch implements Keeper {
  readonly #needs: KeeperNeeds;
  /** Ends of the silences that run, as far as the keeper has seen acts. */
  readonly #ends = new Map<QuestionId, Instant>();
  /** Questions whose silence could not be closed; they wait until the record says something new about them. */
  readonly #waiting = new Set<QuestionId>();
  /** Questions whose texts may have to be laid on more desks: opened since the last look, or others count now. */
  readonly #toServe = new Set<QuestionId>();
  /** Questions with a party for which nobody can sign in, and when the keeper last asked. */
  readonly #unattended = new Set<QuestionId>();
  #asked = -Infinity;
  /** The day of the last look: standings begin and end by the day. */
  #day = '';
  #seen = 0;
  /** `#beaten` is when this server last said that it is there; `#busy` is how long the loop had computed by then. */
  #beaten = -Infinity;
  #busy = 0;
  /** `#undecidedSince` is when an end was first found at which something undecided had come before it. */
  #undecidedSince: number | null = null;
  #left: Instant | null = null;
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
    const { arrivals, reachable, room, timer } = this.#needs;
    this.#unfollow = room.onGrowth(() => this.#plan());
    const asked = timer.elapsed();
    arrivals.measured(await reachable.now(), asked);
    await this.#tend();
  };

  readonly stop = async (): Promise<void> => {
    this.#stopped = true;
    this.#callOff();
    this.#unfollow();
    this.#left = this.#needs.arrivals.shut();
    const ended = Promise.all([this.#needs.arrivals.idle(), this.#running?.catch(() => undefined)]);
    let callOff = (): void => undefined;
    const late = new Promise<void>((resolve) => (callOff = this.#needs.timer.after(DRAIN_MS, resolve)));
    await Promise.race([ended, late]);
    callOff();
  };

  readonly leave = async (): Promise<void> => {
    const { arrivals, reachable } = this.#needs;
    // A server that owes an extension, or has not decided everything, is missed by the others.
    if (this.#left === null || arrivals.broken() !== null || arrivals.settled() < this.#left) return;
    await reachable.leave(this.#left);
  };

  readonly first = async (order: Arrived): Promise<void> => {
    const { arrivals, reachable, timer } = this.#needs;
    for (const end = timer.elapsed() + FIRST_MS; timer.elapsed() < end; await this.#pause(SOON_MS)) {
      if (!arrivals.isFirst(order)) continue;
      if (settledEverywhere(order.received, await reachable.spans(order.received)) >= order.received) return;
    }
    throw Object.assign(new Error('Orders that came before are not decided'), {
      name: 'RecordFault' as const,
      reason: 'unreachable' as const,
    });
  };

  readonly present = async (): Promise<void> => {
    if (this.#needs.timer.elapsed() - this.#beaten > PAUSE_MS) await this.#tend();
  };

  readonly now = (): Instant => this.#needs.arrivals.now();

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => void this.#needs.timer.after(ms, resolve));
  }

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
    const { reachable, timer } = this.#needs;
    this.#tried = timer.elapsed();
    const now = await this.#beat();
    this.#look();
    await this.#makeGood(now);
    this.#lookAgain(now);
    await this.#serve(now);
    await this.#closeDue(now);
    if (timer.elapsed() - this.#swept > SWEEP_MS) {
      this.#swept = timer.elapsed();
      await reachable.sweep();
      await this.#needs.sweep?.();
    }
  }

  /** `#beat` says that orders can be taken, and up to when they are decided. */
  async #beat(): Promise<Instant> {
    const { arrivals, looking, reachable, timer } = this.#needs;
    const [broken, asked, busy] = [arrivals.broken(), timer.elapsed(), looking.busy()];
    const sign = { settled: arrivals.settled(), busy: busy - this.#busy, brokenFrom: broken?.from ?? null };
    const now = await reachable.beat(sign);
    [this.#beaten, this.#busy] = [timer.elapsed(), busy];
    arrivals.measured(now, asked);
    if (broken) arrivals.mended(broken);
    return now;
  }

  /** Orders can be taken again: silences about which an order failed get their time back before anything is closed. */
  async #makeGood(now: Instant): Promise<void> {
    const { arrivals, room } = this.#needs;
    const owed = arrivals.owed();
    if (owed.length === 0) return;
    await room.catchUp();
    this.#look();
    for (const one of owed) {
      const ids = one.about === null ? [...this.#ends.keys()] : [one.about];
      const made = await Promise.all(ids.map((id) => this.#extendAfter(id, one, now)));
      if (made.every((good) => good)) arrivals.madeGood(one);
    }
  }

  /** False where the extension has to be given anew. */
  async #extendAfter(id: QuestionId, { about, received }: Owed, now: Instant): Promise<boolean> {
    const state = questionOf(this.#needs.room.now().forum, id)?.state;
    // An order that came before the opening, or after the end, was no answer to this silence.
    if (state?.is !== 'under-silence' || received >= state.until || received < state.opened.recordedAt) return true;
    const times = timesOf(state, now);
    const outage = outageAfter(times, received, about !== null);
    const result = outage && (await this.#extend(id, state.until, outage));
    return result === null || result.ok || !isOfTheMoment(result.problem);
  }

  /** `#closeDue` closes what has ended, once all that came before the end is decided, at every server. */
  async #closeDue(now: Instant): Promise<void> {
    const { arrivals, reachable, room, timer } = this.#needs;
    const due = [...this.#ends].filter(([question, until]) => until <= now && !this.#waiting.has(question));
    if (due.length === 0) {
      this.#undecidedSince = null;
      return;
    }
    const opened = due.flatMap(([id]) => openedOf(questionOf(room.now().forum, id)) ?? []);
    const spans = await reachable.spans(opened.reduce((first, one) => (one < first ? one : first), now));
    const mark = settledEverywhere(arrivals.settled(), spans);
    await room.catchUp();
    this.#look();
    const ready = due.filter(([id, until]) => until <= mark && this.#ends.get(id) === until);
    this.#undecidedSince = ready.length === due.length ? null : (this.#undecidedSince ?? timer.elapsed());
    const questions = ready.flatMap(([id]) => questionOf(room.now().forum, id) ?? []);
    await this.#close(questions, now, spans);
  }

  /** `#lookAgain` looks at every silence when the day changes, and now and then at those with an unattended desk. */
  #lookAgain(now: Instant): void {
    const day = now.slice(0, 10);
    if (day !== this.#day) this.#othersCount();
    this.#day = day;
    const elapsed = this.#needs.timer.elapsed();
    if (elapsed - this.#asked < ATTENDED_MS) return;
    this.#asked = elapsed;
    for (const id of this.#unattended) this.#toServe.add(id);
  }

  /** Other parties may count now: they are served at once, and what a silence waited for may be gone. */
  #othersCount(): void {
    this.#waiting.clear();
    for (const id of this.#ends.keys()) this.#toServe.add(id);
  }

  /** From the opening on, the text lies at each party's desk: everybody who signs in for the party sees it. */
  async #serve(now: Instant): Promise<void> {
    if (this.#toServe.size === 0) return;
    const attended = await this.#needs.attended();
    const { forum } = this.#needs.room.now();
    // An act that comes while the orders are on their way asks for another look.
    const ids = [...this.#toServe];
    this.#toServe.clear();
    const orders = ids.flatMap((id) => {
      const question = questionOf(forum, id);
      const { services, unattended } = question ? servingDue(question, forum, attended, now) : NOTHING_DUE;
      if (unattended.length > 0) this.#unattended.add(id);
      else this.#unattended.delete(id);
      return services.map((body) => {
        const key = `desk ${id} ${body.party} ${body.at}`;
        return this.#order({ order: 'RecordService', body }, this.#onceFor(key));
      });
    });
    await Promise.all(orders).catch((trouble: unknown) => {
      for (const id of ids) this.#toServe.add(id);
      throw trouble;
    });
  }

  /** `#close` orders all closings at once: the store decides them one after the other and writes them together. */
  async #close(questions: readonly Question[], now: Instant, spans: readonly ReachableSpan[]): Promise<void> {
    await Promise.all(
      questions.map(async ({ id, state }) => {
        if (state.is !== 'under-silence' || state.until > now) return;
        const outage = outageOf(timesOf(state, now), spans);
        const result = await (outage ? this.#extend(id, state.until, outage) : this.#adopt(id, state.until));
        if (!result.ok && !isOfTheMoment(result.problem)) this.#waiting.add(id);
      }),
    );
  }

  /** A closing that cannot be written tells that no objection could be either: the members get their time anew. */
  async #adopt(id: QuestionId, until: Instant): Promise<Result<Performed, NotPerformed>> {
    return this.#order(closing(id)).catch((trouble: unknown) => {
      if (trouble instanceof Error && trouble.name === 'RecordFault') this.#needs.arrivals.notEnded(id, until);
      throw trouble;
    });
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
    if (changesWhoCounts(act)) this.#othersCount();
    const question = 'question' in act.body ? act.body.question : undefined;
    if (question === undefined || act.kind === 'disagreement.noted') return;
    this.#waiting.delete(question);
    if (act.kind === 'silence.opened') this.#toServe.add(question);
    if (act.kind === 'silence.opened' || act.kind === 'silence.extended') this.#ends.set(question, act.body.until);
    else if (ENDING.has(act.kind)) this.#ends.delete(question);
  }

  /** What is due and undecided is looked at again after as long as it has been undecided. */
  #again(): number {
    if (this.#undecidedSince === null) return 0;
    return Math.min(SELDOM_MS, Math.max(SOON_MS, this.#needs.timer.elapsed() - this.#undecidedSince));
  }

  /** `#plan` sets the next look: at the next end, and after a second in any case. */
  #plan(): void {
    if (this.#stopped || this.#running) return;
    this.#look();
    const { timer } = this.#needs;
    const now = timer.elapsed();
    const here = msOf(this.#needs.arrivals.now());
    let wait = this.#toServe.size > 0 && !this.#failed ? 0 : this.#tried + BEAT_MS - now;
    for (const [question, until] of this.#ends) {
      if (this.#failed || this.#waiting.has(question)) continue;
      const left = msOf(until) + SETTLE_MS - here;
      wait = Math.min(wait, left > 0 ? left : this.#again());
    }
    this.#callOff();
    this.#callOff = timer.after(Math.max(1, Math.ceil(wait)), () => {
      this.#tend().catch(this.#needs.onTrouble);
    });
  }
}
