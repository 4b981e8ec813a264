/**
 * The teller follows the record and puts letters into the outbox, once for each act, however many servers run. Its
 * place in the record moves in the transaction that puts the letters, so that a crash loses and repeats nothing.
 */
import { instantAt, msOf } from '#kernel/instant.ts';
import type { Timer } from '#desk/keeper.ts';
import type { People } from '#desk/people.ts';
import type { ReadingRoom } from '#desk/reading-room.ts';
import type { Instant } from '#forum/words.ts';
import type { Choices } from './choices.ts';
import { digestsOf, lastDigest, newsOf, readersAt, remindersAt, type News, type Readers } from './news.ts';
import type { OutgoingLetter, Outbox, TellerPlace, Telling } from './outbox.ts';

/**
 * `Compose` writes the letter for a piece of news. Null where its reader is not to know, or there is nothing to say.
 */
export type Compose = (news: News, readers: Readers) => Promise<OutgoingLetter | null>;

export type TellerNeeds = {
  readonly room: ReadingRoom;
  readonly people: People;
  readonly mail: Outbox & Telling & Choices;
  readonly compose: Compose;
  /** The database's clock. */
  readonly now: () => Instant;
  readonly timer: Timer;
  readonly onTrouble: (trouble: unknown) => void;
};

export type Teller = { readonly start: () => Promise<void>; readonly stop: () => Promise<void> };

/** The teller looks this often for reminders and digests, and tries again what failed. */
const LOOK_MS = 15_000;
/** News that is older than the time for which letters are tried is not sent. */
const STALE_MS = 5 * 24 * 3_600_000;
/**
 * Letters are held in memory, so one transaction covers at most `TELLING` acts with letters, and `ACTS` acts in all.
 */
const TELLING = 10;
const ACTS = 1_000;
/**
 * After `BUSY_MS` of writing letters, the teller rests `REST` times as long, so that readers and orders get their turn.
 */
const BUSY_MS = 10;
const REST = 2;

export const tellerOf = (needs: TellerNeeds): Teller => new Following(needs);

class Following implements Teller {
  readonly #needs: TellerNeeds;
  /** Reminders that this server has put, so that they are not written again at each look. */
  readonly #reminded = new Set<string>();
  #running: Promise<void> | null = null;
  #again = false;
  #looked = -Infinity;
  #stopped = false;
  #callOff: () => void = () => undefined;
  #unfollow: () => void = () => undefined;

  constructor(needs: TellerNeeds) {
    this.#needs = needs;
  }

  /** At its first start the teller passes over all that is on record: none of it is news. */
  readonly start = async (): Promise<void> => {
    const { mail, room, now } = this.#needs;
    if ((await mail.told()) === null) {
      const at = now();
      const [daily, weekly] = [instantAt(lastDigest('daily', at)), instantAt(lastDigest('weekly', at))];
      await mail.tell(null, { acts: room.now().size, daily, weekly }, []);
    }
    this.#unfollow = room.onGrowth(() => this.#tell());
    this.#tell();
  };

  readonly stop = async (): Promise<void> => {
    this.#stopped = true;
    this.#callOff();
    this.#unfollow();
    await this.#running;
  };

  #tell(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#callOff();
    this.#again = false;
    this.#running = this.#tellAll()
      .catch(this.#needs.onTrouble)
      .finally(() => {
        this.#running = null;
        if (this.#stopped) return;
        if (this.#again) this.#tell();
        else this.#callOff = this.#needs.timer.after(LOOK_MS, () => this.#tell());
      });
  }

  async #tellAll(): Promise<void> {
    const { mail, room, people, timer } = this.#needs;
    const [all, choices] = [await people.correspondents(), await mail.choices()];
    const readers = readersAt(all, choices, room.now().forum, this.#needs.now());
    for (
      let told = await mail.told();
      told && told.acts < room.now().size && !this.#stopped;
      told = await mail.told()
    ) {
      await this.#tellActs(told, readers);
    }
    if (timer.elapsed() - this.#looked < LOOK_MS) return;
    this.#looked = timer.elapsed();
    await this.#remind(readers);
    await this.#digest(readers);
  }

  async #tellActs(told: TellerPlace, readers: Readers): Promise<void> {
    const { mail, room, now } = this.#needs;
    const { forum, size } = room.now();
    const at = now();
    const fresh: News[] = [];
    let acts = told.acts;
    for (let telling = 0; acts < Math.min(size, told.acts + ACTS) && telling < TELLING; acts++) {
      const act = forum.acts[acts];
      if (!act || msOf(at) - msOf(act.recordedAt) > STALE_MS) continue;
      const news = newsOf(act, forum, readers, at);
      fresh.push(...news);
      if (news.length > 0) telling += 1;
    }
    await mail.tell(told, { ...told, acts }, await this.#letters(fresh, readers));
  }

  async #remind(readers: Readers): Promise<void> {
    const { mail, room, now } = this.#needs;
    const due = remindersAt(room.now().forum, readers, now()).filter(({ key }) => !this.#reminded.has(key));
    if (due.length === 0) return;
    await mail.put(await this.#letters(due, readers));
    for (const { key } of due) this.#reminded.add(key);
  }

  async #digest(readers: Readers): Promise<void> {
    const { mail, now } = this.#needs;
    for (const period of ['daily', 'weekly'] as const) {
      const told = await mail.told();
      const until = instantAt(lastDigest(period, now()));
      if (!told || told[period] >= until) continue;
      const letters = await this.#letters(digestsOf(period, readers, told[period], until), readers);
      await mail.tell(told, { ...told, [period]: until }, letters);
    }
  }

  async #letters(news: readonly News[], readers: Readers): Promise<OutgoingLetter[]> {
    const letters: OutgoingLetter[] = [];
    const { compose, timer } = this.#needs;
    let since = timer.elapsed();
    for (const one of news) {
      const letter = await compose(one, readers);
      if (letter) letters.push(letter);
      const busy = timer.elapsed() - since;
      if (busy < BUSY_MS) continue;
      // A reader who waits for a page, or an officer for an order, comes first.
      await this.#rest(busy * REST);
      since = timer.elapsed();
    }
    return letters;
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => void this.#needs.timer.after(ms, resolve));
  }
}
