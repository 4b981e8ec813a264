/**
 * What must hold after every act, whatever happened before it. Read from the bare acts with a memory of its own, so that a mistake in
 * how the forum reads itself cannot hide one in how it decides.
 */
import { receivedOf, type Act, type Audience } from '#forum/act.ts';
import { Floor } from './floor.ts';

/** Acts that move a question. */
type Move = Act<
  | 'position.taken'
  | 'objection.lifted'
  | 'silence.opened'
  | 'silence.served'
  | 'silence.extended'
  | 'silence.broken'
  | 'question.withdrawn'
  | 'decision.adopted'
  | 'decision.failed'
>;
const MOVES: ReadonlySet<string> = new Set<Move['kind']>([
  'position.taken',
  'objection.lifted',
  'silence.opened',
  'silence.served',
  'silence.extended',
  'silence.broken',
  'question.withdrawn',
  'decision.adopted',
  'decision.failed',
]);
const isMove = (act: Act): act is Move => MOVES.has(act.kind);

type Taken = Act<'position.taken'>;

type Matter = {
  readonly put: Act<'question.put'>;
  opened: string;
  until: string | null;
  decided: Act<'decision.adopted' | 'decision.failed'> | null;
  brokenBy: string | null;
  withdrawn: boolean;
  /** Effects that the record still owes since the decision. */
  owed: number;
  readonly positions: Taken[];
  readonly lifts: Act<'objection.lifted'>[];
  /** The number of the act that opened the silence which runs, where an earlier one was broken. */
  anew: number;
  /** The instant at which the record first said that the text had reached a party. */
  readonly reached: Map<string, string>;
};

export class Broken extends Error {}

function must(holds: boolean, what: string, act: Act): void {
  if (!holds) throw new Broken(`${what}: act ${act.n}, ${act.kind}, ${JSON.stringify(act.body)}`);
}

export class Invariants {
  readonly #matters = new Map<string, Matter>();
  /** Members whose objections count here, with the first instant of their membership. */
  readonly #members: ReadonlyMap<string, string>;
  readonly #shortest: number;
  /** What the meeting heard; the world asks it whose objection must not be turned away. */
  readonly floor = new Floor();
  /** Orders that failed for a fault of ours since the end last moved, by question: when the first was received. */
  readonly #failed = new Map<string, string>();
  #next = 0;
  #instant = '';
  #owing: Matter | null = null;

  /** `shortest` is the shortest period of a silence, in milliseconds. */
  constructor(members: ReadonlyMap<string, string>, shortest: number) {
    this.#members = members;
    this.#shortest = shortest;
  }

  /** Each act, in the order in which the record has them. */
  see(act: Act): void {
    must(act.n === this.#next, 'numbers have a gap', act);
    must(act.recordedAt >= this.#instant, 'the instant goes back', act);
    this.#next += 1;
    this.#instant = act.recordedAt;
    const wrong = this.floor.see(act);
    must(wrong === null, wrong ?? '', act);
    if (this.#owing) this.#effect(this.#owing, act);
    else this.#one(act);
  }

  /** An order about a question came and failed for a fault of ours. Whoever gave it was told so. */
  failed(question: string, received: string): void {
    const matter = this.#matters.get(question);
    if (!matter || matter.until === null || received >= matter.until) return;
    if (matter.brokenBy === null && matter.decided === null && !this.#failed.has(question)) {
      this.#failed.set(question, received);
    }
  }

  /** At the end of a transaction nothing is owed: the decision and its effects came together. */
  settled(act: Act): void {
    must(this.#owing === null, 'an effect is missing', act);
  }

  #one(act: Act): void {
    if (act.kind === 'question.put') {
      must(!this.#matters.has(act.body.question), 'a question is put twice', act);
      this.#matters.set(act.body.question, {
        put: act,
        opened: '',
        until: null,
        decided: null,
        brokenBy: null,
        withdrawn: false,
        owed: 0,
        positions: [],
        lifts: [],
        anew: -1,
        reached: new Map(),
      });
      return;
    }
    const id = 'question' in act.body ? act.body.question : undefined;
    const matter = id === undefined ? undefined : this.#matters.get(id);
    if (matter && isMove(act)) this.#moved(matter, act);
    if (!matter) must(restsOn(act) === undefined, 'something takes effect without its decision', act);
  }

  #moved(matter: Matter, act: Move): void {
    switch (act.kind) {
      case 'position.taken':
        must(receivedOf(act) <= act.recordedAt, 'an order arrives after it is recorded', act);
        must(!this.#closedOver(matter, act), 'closed over an order that had come before the end', act);
        matter.positions.push(act);
        return;
      case 'objection.lifted':
        must(liftsItsOwn(act), 'somebody else lifts the objection of a party', act);
        matter.lifts.push(act);
        return;
      case 'silence.opened':
        must(matter.until === null || matter.brokenBy !== null, 'a silence is opened twice', act);
        must(
          Date.parse(act.body.until) - Date.parse(act.recordedAt) >= this.#shortest,
          'a silence is shorter than the shortest period',
          act,
        );
        for (const one of matter.positions)
          must(!this.#stands(matter, one), 'a silence is opened over an objection', act);
        if (matter.brokenBy !== null) {
          matter.anew = act.n;
          matter.brokenBy = null;
          matter.reached.clear();
        }
        this.#failed.delete(act.body.question);
        matter.opened = act.recordedAt;
        matter.until = act.body.until;
        return;
      case 'silence.served':
        if (!matter.reached.has(act.body.party)) matter.reached.set(act.body.party, act.recordedAt);
        return;
      case 'silence.extended':
        must(matter.until !== null && act.body.until > matter.until, 'the end moves earlier', act);
        must(matter.decided === null, 'a silence is extended after the decision', act);
        must(matter.brokenBy === null, 'a silence that was broken is extended', act);
        this.#failed.delete(act.body.question);
        matter.until = act.body.until;
        return;
      case 'silence.broken':
        must(matter.decided === null, 'a silence is broken after the decision', act);
        must(
          matter.positions.some((one) => one.ref === act.body.position && one.body.party === act.body.by),
          'a silence is broken by no position',
          act,
        );
        matter.brokenBy = act.body.by;
        return;
      case 'question.withdrawn':
        must(matter.decided === null, 'a question is withdrawn after the decision', act);
        matter.withdrawn = true;
        return;
      case 'decision.adopted':
        this.#adopted(matter, act);
        return;
      case 'decision.failed':
        must(matter.decided === null, 'decided twice', act);
        matter.decided = act;
    }
  }

  /** A text was adopted at the end of a silence, and now comes what arrived before it. */
  #closedOver({ put, decided, until }: Matter, act: Taken): boolean {
    if (put.body.procedure !== 'by-silence' || decided?.kind !== 'decision.adopted' || until === null) return false;
    return receivedOf(act) < until;
  }

  #adopted(matter: Matter, act: Act<'decision.adopted'>): void {
    must(matter.decided === null, 'adopted twice', act);
    must(matter.brokenBy === null, 'adopted though silence was broken', act);
    must(!matter.withdrawn, 'adopted though it was withdrawn', act);
    this.#heardByAll(matter, act);
    const bySilence = matter.put.body.procedure === 'by-silence';
    if (bySilence) must(matter.until !== null && act.recordedAt >= matter.until, 'adopted before the end', act);
    if (bySilence) this.#hadThePeriod(matter, act);
    const until = bySilence ? (matter.until ?? '') : null;
    const inTime = matter.positions.filter((one) => until === null || receivedOf(one) < until);
    const counted = act.body.counted ?? [];
    const due = inTime.flatMap((one) => [one.n, ...(stops(one) ? liftsOf(matter, one).slice(0, 1) : [])]);
    const all = [...new Set(due)].toSorted((one, other) => one - other);
    must(counted.join() === all.join(), 'not all positions before the end are counted', act);
    for (const one of inTime) {
      must(!this.#stands(matter, one, inTime), 'adopted over an objection received before the end', act);
    }
    must(!this.#failed.has(matter.put.body.question), 'closed over an order that failed for a fault of ours', act);
    matter.decided = act;
    matter.owed = matter.put.body.effects.length;
    if (matter.owed > 0) this.#owing = matter;
  }

  /** An objection of a member stands until its party lifts it, says that it has none, or heard an amended text called. */
  #stands(matter: Matter, one: Taken, among: readonly Taken[] = matter.positions): boolean {
    const { party, question } = one.body;
    const since = this.#members.get(party);
    if (!stops(one) || since === undefined || since > one.recordedAt) return false;
    if (liftsOf(matter, one).length > 0 || this.floor.heardAnother(question, party, one.n)) return false;
    return !among.some(({ n, body }) => n > one.n && body.party === party && body.as === 'no-objection');
  }

  /** Whoever is a member at this instant sees the question, the decision, and what the decision brings about. */
  #heardByAll(matter: Matter, act: Act<'decision.adopted'>): void {
    for (const [party, since] of this.#members) {
      if (since > act.recordedAt) continue;
      must(hears(matter.put.audience, party), `${party} is counted and cannot see the question`, act);
      must(hears(act.audience, party), `${party} is counted and cannot see the decision`, act);
    }
    const ofTheForum = matter.put.body.effects.some(({ kind }) => kind === 'chair.assumed');
    must(!ofTheForum || typeof act.audience === 'string', 'the chair changes for named parties alone', act);
  }

  /** A party that the text reached late had the shortest period from then on, unless it spoke before. */
  #hadThePeriod(matter: Matter, act: Act<'decision.adopted'>): void {
    for (const [party, reached] of matter.reached) {
      const since = this.#members.get(party);
      if (since === undefined || since > reached) continue;
      const spoke = matter.positions.some(
        (one) => one.n > matter.anew && one.body.party === party && one.recordedAt <= reached,
      );
      const had = Date.parse(act.recordedAt) - Date.parse(reached);
      must(spoke || had >= this.#shortest, `${party} had not the shortest period from its service`, act);
    }
    for (const [party, since] of this.#members) {
      if (since <= matter.opened || since > act.recordedAt || matter.reached.has(party)) continue;
      const had = Date.parse(matter.until ?? '') - Date.parse(since);
      const until = matter.until ?? '';
      const spoke = matter.positions.some(
        (one) =>
          one.n > matter.anew &&
          one.body.party === party &&
          (receivedOf(one) < until || one.body.as === 'no-objection'),
      );
      must(spoke || had >= this.#shortest, `${party} had not the shortest period since it counts`, act);
    }
  }

  /** The acts right behind a decision are its effects, each once, in their order. */
  #effect(matter: Matter, act: Act): void {
    const { effects, question } = matter.put.body;
    // The choice of a Chair is a fact of its own, before the handover that it leads to.
    if (act.kind === 'chair.chosen') {
      must(act.body.decidedBy === question, 'a Chair is chosen without its decision', act);
      return;
    }
    const due = effects[effects.length - matter.owed];
    must(due?.kind === act.kind && restsOn(act) === question, 'another act stands where an effect should', act);
    must(act.effective >= (matter.decided?.effective ?? ''), 'an effect comes before its decision', act);
    const audience = act.kind === 'chair.assumed' ? 'public' : matter.decided?.audience;
    must(same(act.audience, audience), 'an effect is told to others than it should be', act);
    matter.owed -= 1;
    if (matter.owed === 0) this.#owing = null;
  }
}

const stops = ({ body }: Taken): boolean => body.as === 'objection' || body.as === 'amendment';

/** The numbers of the acts by which its party lifted an objection. */
const liftsOf = ({ lifts }: Matter, { n, body }: Taken): number[] =>
  lifts.filter((one) => one.n > n && one.body.party === body.party).map((one) => one.n);

/** The Secretariat may enter a lift only with how the party told it. */
function liftsItsOwn({ by, body }: Act<'objection.lifted'>): boolean {
  if (typeof by !== 'object') return false;
  if (by.capacity === 'delegation') return by.party === body.party;
  return by.capacity === 'secretariat' && body.onBehalf !== undefined;
}

/** The decision on which an act says that it rests. */
const restsOn = ({ body }: Act): string | undefined =>
  'decidedBy' in body ? body.decidedBy : 'decision' in body ? body.decision : undefined;

/** Every party asked about is a member, whom each audience without a list includes. */
const hears = (audience: Audience, party: string): boolean =>
  typeof audience === 'string' || audience.parties.includes(party);

const same = (one: Audience, other: Audience | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);
