/**
 * What must hold after every act, whatever happened before it. Read from the bare acts with a memory of its own, so that a mistake in
 * how the forum reads itself cannot hide one in how it decides.
 */
import { receivedOf, type Act, type Audience } from '#forum/act.ts';

/** Acts that move a question. */
type Move = Act<
  | 'position.taken'
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
    if (this.#owing) this.#effect(this.#owing, act);
    else this.#one(act);
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
      case 'silence.opened':
        must(matter.until === null, 'a silence is opened twice', act);
        must(act.body.until > act.recordedAt, 'a silence ends before it begins', act);
        matter.opened = act.recordedAt;
        matter.until = act.body.until;
        return;
      case 'silence.served':
        if (!matter.reached.has(act.body.party)) matter.reached.set(act.body.party, act.recordedAt);
        return;
      case 'silence.extended':
        must(matter.until !== null && act.body.until > matter.until, 'the end moves earlier', act);
        must(matter.decided === null, 'a silence is extended after the decision', act);
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
    must(counted.join() === inTime.map((one) => one.n).join(), 'not all positions before the end are counted', act);
    for (const one of inTime) {
      if (one.body.as !== 'objection' && one.body.as !== 'amendment') continue;
      const since = this.#members.get(one.body.party);
      if (since === undefined || since > one.recordedAt) continue;
      const withdrawn = inTime.some(
        (later) => later.n > one.n && later.body.party === one.body.party && later.body.as === 'no-objection',
      );
      must(withdrawn, 'adopted over an objection received before the end', act);
    }
    matter.decided = act;
    matter.owed = matter.put.body.effects.length;
    if (matter.owed > 0) this.#owing = matter;
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
      const spoke = matter.positions.some((one) => one.body.party === party && one.recordedAt <= reached);
      const had = Date.parse(act.recordedAt) - Date.parse(reached);
      must(spoke || had >= this.#shortest, `${party} had not the shortest period from its service`, act);
    }
    for (const [party, since] of this.#members) {
      if (since <= matter.opened || since > act.recordedAt || matter.reached.has(party)) continue;
      const had = Date.parse(matter.until ?? '') - Date.parse(since);
      const until = matter.until ?? '';
      const spoke = matter.positions.some(
        ({ body, recordedAt }) => body.party === party && (recordedAt < until || body.as === 'no-objection'),
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

/** The decision on which an act says that it rests. */
const restsOn = ({ body }: Act): string | undefined =>
  'decidedBy' in body ? body.decidedBy : 'decision' in body ? body.decision : undefined;

/** Every party asked about is a member, whom each audience without a list includes. */
const hears = (audience: Audience, party: string): boolean =>
  typeof audience === 'string' || audience.parties.includes(party);

const same = (one: Audience, other: Audience | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);
