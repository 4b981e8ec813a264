/**
 * One schedule: a small forum, a few questions, and a week in which everything goes wrong that can. Orders are delayed, doubled and
 * overtake each other; clocks jump both ways; the server dies before and after its commits; the service cannot be reached.
 */
import type { Act, Audience, Draft } from '#forum/act.ts';
import type { Actor, Command } from '#forum/command.ts';
import type { Decide } from '#forum/decide.ts';
import { evolve, fold, type Forum } from '#forum/forum.ts';
import { questionOf } from '#forum/question/read.ts';
import type { Refusal } from '#forum/refusal.ts';
import type { Rules } from '#forum/rules.ts';
import { instantAt, msOf } from '#kernel/instant.ts';
import {
  calls,
  delegation,
  enters,
  extend,
  gavel,
  openMeeting,
  opens,
  put,
  rises,
  secretariat,
  serve,
  takes,
  theChair,
  theSystem,
  withdraws,
} from '#test/support/story.ts';
import {
  BEGINNINGS,
  CHANGES,
  CHARTERS,
  COUNTED,
  DAY,
  EDITIONS,
  HOUR,
  MEMBERS,
  NEWCOMER,
  OBSERVER,
  QUESTIONS,
  SHORTEST,
  STANCES,
  START,
} from './beginnings.ts';
import { chance, type Chance } from './chance.ts';
import { stands } from './stands.ts';
import { Broken, Invariants } from './invariants.ts';
import { aLift, behindTheCall, onTheFloor, type Message } from './orders.ts';

export type Told = {
  readonly acts: number;
  readonly adopted: number;
  readonly broken: number;
  readonly late: number;
  readonly refused: number;
};

/** Runs the schedule of a seed; throws `Broken` where an invariant does not hold. */
export function schedule(seed: number, decide: Decide): Told {
  const world = new World(chance(seed), decide);
  world.run();
  return world.told();
}

class World {
  readonly #chance: Chance;
  readonly #decide: Decide;
  readonly #rules: readonly Rules[];
  readonly #invariants: Invariants;
  readonly #record: Act[] = [];
  readonly #acknowledged = new Set<number>();
  readonly #messages: Message[] = [];
  #forum: Forum;
  /** Real time, and how wrong the server's clock is. */
  #wall = START;
  #skew = 0;
  #outageSince: number | null = null;
  /** Questions of which an order failed for a fault of ours, as the desk remembers them. */
  readonly #owed = new Map<string, string[]>();
  #refused = 0;
  #kept: { readonly size: number; readonly stands: string } | null = null;

  constructor(luck: Chance, decide: Decide) {
    this.#chance = luck;
    this.#decide = decide;
    const charter = luck.below(CHARTERS.length);
    this.#rules = EDITIONS[charter] ?? [];
    this.#invariants = new Invariants(COUNTED, SHORTEST[charter] ?? 0);
    this.#forum = fold([]);
    this.#write([...(CHARTERS[charter] ?? []), ...BEGINNINGS], '2026-01-01T00:00:00.000Z');
  }

  run(): void {
    for (const question of QUESTIONS) this.#begin(question);
    const steps = 10 + this.#chance.below(12);
    for (let step = 0; step < steps; step++) this.#step();
    // In the end the clock is right, the service runs, and whatever can be closed is closed.
    this.#comeBack();
    this.#skew = 0;
    this.#wall = Math.max(this.#wall, START + 6 * DAY);
    for (const { command, by, received } of this.#messages.splice(0)) this.#perform(command, by, received);
    this.#closeAll();
    this.#foldsAlike();
  }

  told(): Told {
    const count = (kind: string) => this.#record.filter((one) => one.kind === kind).length;
    return {
      acts: this.#record.length,
      adopted: count('decision.adopted'),
      broken: count('silence.broken'),
      late: this.#record.filter((one) => one.kind === 'position.taken' && one.body.late).length,
      refused: this.#refused,
    };
  }

  /** Puts a question: two in three by silence, the others in a meeting of the council. */
  #begin(question: string): void {
    const inTheMeeting = this.#chance.is(0.3);
    const effects =
      question === 'plan' && this.#chance.is(0.5)
        ? [
            { kind: 'chair.assumed', body: { party: 'BEL' }, effective: '2026-06-01' } as const,
            { kind: 'day.proclaimed', body: { names: { en: 'A day' }, day: '10-05' } } as const,
          ]
        : [];
    const procedure = inTheMeeting ? 'in-the-meeting' : 'by-silence';
    const audience = this.#anAudience();
    const decisionFor = this.#anAudience();
    this.#perform(put(question, { effects, procedure, audience, decisionFor }), theChair('AND'));
    // Most that are refused for those they leave out are put again for all of them.
    if (!questionOf(this.#forum, question)) this.#perform(put(question, { effects, procedure }), theChair('AND'));
    if (inTheMeeting) {
      this.#perform(openMeeting('council-1', 'AND'), theChair('AND'));
      for (const party of MEMBERS) if (this.#chance.is(0.9)) this.#perform(enters(party), secretariat);
      return;
    }
    const until = instantAt(this.#clock() + HOUR + this.#chance.below(4 * DAY));
    this.#perform(opens(question, until), theChair('AND'));
    for (const party of MEMBERS) {
      if (this.#chance.is(0.95)) this.#perform(serve(question, party, instantAt(this.#clock())), secretariat);
    }
  }

  /** Mostly the members; sometimes more, sometimes a list that leaves somebody out. */
  #anAudience(): Audience {
    if (this.#chance.is(0.6)) return 'members';
    if (this.#chance.is(0.4)) return this.#chance.one(['public', 'members-and-observers'] as const);
    if (this.#chance.is(0.3)) return { parties: MEMBERS };
    return { parties: [...MEMBERS, NEWCOMER, OBSERVER].filter(() => this.#chance.is(0.8)) };
  }

  /** Time passes; then one thing happens. */
  #step(): void {
    this.#wall += this.#chance.below(8 * HOUR);
    // Many things happen around the end itself: that is where they race.
    if (this.#chance.is(0.15)) this.#toTheEnd();
    const what = this.#chance.next();
    if (what < 0.06) this.#skew = (this.#chance.next() - 0.5) * (this.#chance.is(0.2) ? 2 * DAY : 10_000);
    else if (what < 0.1) this.#outageSince ??= this.#wall;
    else if (what < 0.18) this.#comeBack();
    else if (what < 0.24) this.#crash();
    else if (what < 0.27) this.#fails();
    else if (what < 0.5) this.#deliver();
    else if (what < 0.56) this.#closeAll();
    else this.#send();
    if (this.#kept === null && this.#chance.is(0.1)) {
      this.#kept = { size: this.#record.length, stands: stands(this.#forum) };
    }
  }

  /** To within two seconds of the end of a silence, on either side or at the very instant. */
  #toTheEnd(): void {
    const state = questionOf(this.#forum, this.#chance.one(QUESTIONS))?.state;
    if (state?.is !== 'under-silence') return;
    const around = msOf(state.until) + this.#chance.one([-2000, -1, 0, 0, 1, 2000]) - this.#skew;
    this.#wall = Math.max(this.#wall, around);
  }

  /** Somebody orders something; the order may be late, doubled, or overtaken by a later one. */
  #send(): void {
    const message = this.#anOrder();
    const direct = this.#chance.is(0.6);
    if (direct) this.#perform(message.command, message.by);
    if (!direct || this.#chance.is(0.15)) this.#messages.push(this.#chance.is(0.5) ? message : this.#queued(message));
  }

  /** The disk is full, or the head is locked: an order is turned away, and the desk remembers what it was about. */
  #fails(): void {
    const { command } = this.#anOrder();
    if (this.#outageSince !== null || command.order !== 'TakePosition') return;
    const { question } = command.body;
    // `Arrivals` of a running server gives no instant before one that it announced, even if the clock went back.
    const received = this.#instant();
    this.#invariants.failed(question, received);
    this.#owed.set(question, [...(this.#owed.get(question) ?? []), received]);
  }

  /** As the keeper does it: whoever was turned away gets time again, before anything is closed. */
  #makeGood(question: string): void {
    const owed = this.#owed.get(question);
    if (owed === undefined || this.#outageSince !== null) return;
    const state = questionOf(this.#forum, question)?.state;
    const { until: end = '', opened } = state?.is === 'under-silence' ? state : {};
    if (state?.is === 'under-silence' && opened && owed.some((one) => one < end && one >= opened.recordedAt)) {
      const until = Math.max(msOf(state.until), msOf(this.#instant())) + 2 * HOUR;
      if (!this.#perform(extend(question, instantAt(until), 'outage'), theSystem)) return;
    }
    this.#owed.delete(question);
  }

  /** The order is here, and waits in our own queue; the instant that it is given is never later than the truth. */
  #queued(message: Message): Message {
    if (this.#outageSince !== null) return message;
    // `Arrivals` gives no instant before one by which everything was said to be decided, even if the clock went back.
    const last = this.#record.at(-1)?.recordedAt ?? '';
    const came = instantAt(this.#clock() - this.#chance.below(20));
    return { ...message, received: came < last ? last : came };
  }

  #deliver(): void {
    if (this.#messages.length === 0) return this.#send();
    const [message] = this.#messages.splice(this.#chance.below(this.#messages.length), 1);
    if (message) this.#perform(message.command, message.by, message.received);
  }

  /** Before anything is closed, what came before its end is decided. */
  #decideEarlier(question: string): void {
    const state = questionOf(this.#forum, question)?.state;
    if (state?.is !== 'under-silence' || this.#outageSince !== null) return;
    const earlier = this.#messages.filter(({ received }) => received !== undefined && received < state.until);
    for (const message of earlier) {
      this.#messages.splice(this.#messages.indexOf(message), 1);
      this.#perform(message.command, message.by, message.received);
    }
  }

  #anOrder(): Message {
    const question = this.#chance.one(QUESTIONS);
    const later = instantAt(this.#clock() + (this.#chance.next() - 0.3) * 2 * DAY);
    const what = this.#chance.next();
    const everybody = [...MEMBERS, NEWCOMER, OBSERVER];
    if (what < 0.4) return this.#aPosition(question);
    if (what < 0.45) return aLift(this.#chance, question, everybody);
    const { procedure, state } = questionOf(this.#forum, question) ?? {};
    if (what < 0.7 && state?.is === 'put' && state.called) {
      const [{ command, by }, second] = behindTheCall(this.#chance, question, MEMBERS);
      this.#perform(command, by);
      return second;
    }
    if (what < 0.55 && procedure === 'in-the-meeting') return onTheFloor(this.#chance, question, everybody);
    if (what < 0.55 && state?.is === 'broken') {
      // What broke the silence is lifted, and the Chair opens another.
      if (this.#chance.is(0.5)) return this.#lifted(question, state.by);
      return { command: opens(question, instantAt(this.#clock() + this.#chance.below(3 * DAY))), by: theChair('AND') };
    }
    if (what < 0.55) return this.#aPosition(question);
    // A service entered late, and often dated earlier than it is.
    if (what > 0.92) {
      const served = instantAt(this.#clock() - this.#chance.below(2 * DAY));
      return { command: serve(question, this.#chance.one([...MEMBERS, NEWCOMER]), served), by: secretariat };
    }
    if (what < 0.57) return { command: withdraws(question), by: theChair('AND') };
    // Mostly what fits the question; sometimes what does not.
    const inTheRoom = procedure === 'in-the-meeting';
    if (inTheRoom !== this.#chance.is(0.1)) return { command: this.#fromTheChair(question), by: theChair('AND') };
    if (what < 0.9) return { command: extend(question, later), by: theChair('AND') };
    return { command: opens(question, later), by: theChair(this.#chance.one(MEMBERS)) };
  }

  #lifted(question: string, party: string): Message {
    return { command: { order: 'LiftObjection', body: { question, party } }, by: delegation(party) };
  }

  #fromTheChair(question: string): Command {
    const what = this.#chance.next();
    if (what < 0.45) return calls(question);
    if (what < 0.9) return gavel(question);
    return { order: 'DeclareNoConsensus', body: { question, meeting: 'council-1' } };
  }

  #aPosition(question: string): Message {
    const party = this.#chance.one([...MEMBERS, NEWCOMER, OBSERVER]);
    if (this.#chance.is(0.2)) return { command: rises(question, party), by: delegation(party) };
    const as = this.#chance.one(STANCES);
    const statement = as === 'reservation' ? { statement: { en: `Of ${party}.` } } : {};
    return { command: takes(question, party, as, statement), by: delegation(party) };
  }

  /** The system closes what it takes to be at its end; sometimes it is early, sometimes it asks twice. */
  #closeAll(): void {
    for (const question of QUESTIONS) {
      this.#decideEarlier(question);
      this.#makeGood(question);
      if (this.#owed.has(question)) continue;
      this.#perform({ order: 'CloseSilence', body: { question } }, theSystem);
    }
  }

  /** The service can be reached again: silences that ended meanwhile are extended before anything is closed. */
  #comeBack(): void {
    const since = this.#outageSince;
    if (since === null) return;
    this.#outageSince = null;
    // Others may come before the system has looked at what ended meanwhile.
    while (this.#chance.is(0.4)) this.#deliver();
    for (const question of QUESTIONS) {
      const state = questionOf(this.#forum, question)?.state;
      if (state?.is !== 'under-silence' || msOf(state.until) < since + this.#skew) continue;
      if (msOf(state.until) > this.#clock() + HOUR) continue;
      this.#perform(extend(question, instantAt(this.#clock() + 2 * HOUR), 'outage'), theSystem);
    }
  }

  /** The server dies and starts again from its record. */
  #crash(): void {
    this.#forum = fold(this.#record);
    for (const n of this.#acknowledged) {
      if (this.#record[n]?.n !== n) throw new Broken(`an acknowledged act is lost: ${n}`);
    }
  }

  readonly #clock = (): number => this.#wall + this.#skew;

  #instant(): string {
    const last = this.#record.at(-1)?.recordedAt ?? '';
    const now = instantAt(this.#clock());
    return now < last ? last : now;
  }

  /**
   * As the desk does it: decide under the lock, write, acknowledge; the server may die between any two of these. False
   * where nothing was decided.
   */
  #perform(command: Command, by: Actor, received?: string): boolean {
    if (this.#outageSince !== null) return false;
    const at = this.#instant();
    const decided = this.#decide(command, this.#forum, this.#rulesAt(at), at, by, undefined, received);
    if (!decided.ok) {
      this.#refused += 1;
      this.#turnedAway(command, by, at, decided.problem);
      return true;
    }
    // Dead before the commit: nothing is written and nobody was told so.
    if (this.#chance.is(0.03)) {
      this.#crash();
      return false;
    }
    const first = this.#record.length;
    this.#write(decided.value, at);
    // Dead after it: it is written though nobody was told; the same order will come again.
    if (this.#chance.is(0.03)) {
      // Sent again, it arrives again.
      this.#messages.push({ command, by });
      this.#crash();
      return true;
    }
    for (let n = first; n < this.#record.length; n++) this.#acknowledged.add(n);
    return true;
  }

  /** Until the gavel a member that heard the call, or is in the room, is heard: but for what it said already. */
  #turnedAway({ order, body }: Command, by: Actor, at: string, problem: Refusal): void {
    if (order !== 'RaiseObjection' || by.capacity !== 'delegation' || by.party !== body.party) return;
    const since = COUNTED.get(body.party);
    if (since === undefined || since > at || !this.#invariants.floor.mustHear(body.question, body.party)) return;
    if (problem.is === 'refused-here' && (problem.code === 'already-recorded' || problem.code === 'too-many')) return;
    throw new Broken(`the objection of ${body.party} is turned away before the gavel: ${JSON.stringify(problem)}`);
  }

  #rulesAt(at: string): Rules {
    const [first, second] = this.#rules;
    return (at.slice(0, 10) >= CHANGES ? second : undefined) ?? (first as Rules);
  }

  /** One transaction. */
  #write(drafts: readonly Draft[], at: string): void {
    let written: Act | null = null;
    for (const draft of drafts) {
      written = { ...draft, n: this.#record.length, recordedAt: at };
      this.#record.push(written);
      this.#forum = evolve(this.#forum, written);
      this.#invariants.see(written);
    }
    if (written) this.#invariants.settled(written);
  }

  /** The record read anew says what the running forum says, now and at an earlier moment. */
  #foldsAlike(): void {
    if (stands(fold(this.#record)) !== stands(this.#forum))
      throw new Broken('the record read anew says something else');
    const kept = this.#kept;
    if (kept && stands(fold(this.#record.slice(0, kept.size))) !== kept.stands) {
      throw new Broken(`the first ${kept.size} acts say something else than they did`);
    }
  }
}
