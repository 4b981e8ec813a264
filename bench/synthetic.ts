/** A made-up forum of any size: 193 parties, 500 organs, thirty years; the same acts for the same seed. For measuring only. */
import type { Act, Draft } from '#forum/act.ts';
import type { Status } from '#forum/party/acts.ts';
import { dayOf, writeDay } from '#kernel/date.ts';

const PARTIES = 193;
const ORGANS = 500;
const FIRST_DAY = dayOf(1995, 1, 1);
const DAYS = 30 * 365;

/** A small generator of chance (mulberry32): seeded, so that a run can be repeated. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const partyOf = (k: number): string => {
  const letter = (at: number) => String.fromCharCode(65 + (Math.floor(k / 26 ** at) % 26));
  return `${letter(2)}${letter(1)}${letter(0)}`;
};

/** The acts, one after the other; nothing is kept between them. */
export function* syntheticActs(count: number, seed = 1): Generator<Act> {
  const random = chance(seed);
  const pick = (upTo: number) => Math.floor(random() * upTo);
  for (let n = 0; n < count; n++) {
    const draft =
      n < PARTIES + ORGANS ? founding(n) : later(n, pick, writeDay(FIRST_DAY + Math.floor((n / count) * DAYS)));
    yield { ...draft, n, recordedAt: '2026-01-01T00:00:00.000Z' };
  }
}

const envelope = { by: { capacity: 'secretariat' }, audience: 'public' } as const;

function founding(n: number): Draft {
  const sources = [{ source: 'founding', at: String(n) }];
  if (n < PARTIES) {
    const short = { en: `State ${n}`, ru: `Государство ${n}` };
    return {
      ...envelope,
      kind: 'party.named',
      effective: '1995',
      sources,
      body: { party: partyOf(n), type: 'state', short },
    };
  }
  const organ = `organ-${n - PARTIES}`;
  const names = { en: `Organ ${n}`, ru: `Орган ${n}` };
  const body = { organ, names, class: 'working', level: 'experts' } as const;
  return { ...envelope, kind: 'organ.established', effective: '1995', sources, body };
}

const STATUSES: readonly Status[] = ['member', 'observer-state', 'partner'];

function later(n: number, pick: (upTo: number) => number, effective: string): Draft {
  const party = partyOf(pick(PARTIES));
  const organ = `organ-${pick(ORGANS)}`;
  const sources = [{ source: `journal-${effective.slice(0, 4)}`, at: String(n) }];
  const shared = { ...envelope, effective, sources, ref: `act/${n}` };
  const meeting = `${organ}-${Math.floor(n / 10)}`;
  switch (n % 10) {
    case 0:
      return { ...shared, kind: 'meeting.scheduled', body: { meeting, organ, kind: 'regular', plannedFor: effective } };
    case 1:
    case 2:
      return {
        ...shared,
        kind: 'meeting.held',
        body: { meeting: `${organ}-${n}`, organ, kind: 'regular', presidedBy: [party] },
      };
    case 3:
    case 4:
    case 5:
      return {
        ...shared,
        kind: 'decision.adopted',
        body: {
          decision: `decision-${n}`,
          title: { en: `Decision ${n}` },
          organ,
          verb: 'adopt',
          procedure: 'by-silence',
          meeting,
        },
      };
    case 6:
      return {
        ...shared,
        kind: 'document.adopted',
        body: {
          document: `text-${n}`,
          type: 'decision',
          title: { en: `Text ${n}` },
          organ,
          verb: 'adopt',
          decision: `decision-${n - 1}`,
        },
      };
    case 7:
      return { ...shared, kind: 'coordinator.named', body: { area: `area-${pick(50)}`, party, role: 'coordinator' } };
    case 8:
      return n % 100 === 8
        ? {
            ...shared,
            kind: 'status.granted',
            body: { party, status: STATUSES[pick(3)] ?? 'member', decidedBy: `decision-${n - 3}` },
          }
        : { ...shared, kind: 'activity.held', body: { activity: `activity-${n}`, title: { en: `Activity ${n}` } } };
    default:
      return {
        ...shared,
        kind: 'activity.held',
        body: { activity: `activity-${n}`, title: { en: `Activity ${n}` }, host: party },
      };
  }
}
