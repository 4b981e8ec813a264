/**
 * A forum that has grown: the parties, organs, rules and sources of the first forum, and then as many acts of its life as a test
 * asks for. Thirty years of meetings, decisions, documents, questions, activities and sources stand in it in a constant proportion.
 */
import { writeContent } from '#contract/content.ts';
import { openReadingRoom } from '#desk/reading-room.ts';
import type { Act, Draft, Kind } from '#forum/act.ts';
import { dayOf, whenOf, writeDay } from '#kernel/date.ts';
import type { Entry } from '#record/entry.ts';
import type { Site } from '#reading/reading.ts';
import { readForumFolder } from '#store/forum-folder.ts';
import { sha256 } from '#store/hash.ts';
import { HANDED } from './site.ts';

/** What a forum begins with; the rest of its life is made up. */
const BEGINNINGS: ReadonlySet<Kind> = new Set<Kind>([
  'forum.named',
  'source.registered',
  'party.named',
  'status.granted',
  'organ.established',
  'charter.adopted',
  'charter.amended',
  'chair.assumed',
  'catalogue.adopted',
  'seat.established',
  'officer.appointed',
]);

const NOW = '2026-03-01T12:00:00.000Z';
const RECORDED = '2026-02-01T12:00:00.000Z';
const FIRST_DAY = dayOf(1996, 1, 1);
const DAYS = 30 * 365;
/** Questions that are still open: as many as a Secretariat has on its desk, however long the record is. */
const OPEN = 8;

export async function grownForum(count: number): Promise<Site> {
  const folder = await readForumFolder('forums/cica');
  if (!folder.ok) throw new Error('The folder of the forum has mistakes');
  const { drafts, tiles, knownUntil, id } = folder.value;
  const begun = drafts.filter((draft) => BEGINNINGS.has(draft.kind));
  const all = [...begun, ...lifeOf(begun, count - begun.length)];
  const entries = all.map((draft, n): Entry => ({
    n,
    recordedAt: RECORDED,
    content: writeContent(draft),
    salt: new Uint8Array(32),
  }));
  async function* from(start: number) {
    yield await Promise.resolve(entries.slice(start));
  }
  // What was just written need not be checked again.
  const readAct = ({ n, content }: Entry) => ({ ...(JSON.parse(content) as object), n, recordedAt: RECORDED }) as Act;
  return {
    room: await openReadingRoom({ entries: from }, readAct, sha256),
    forumId: id,
    knownUntil: whenOf(knownUntil),
    tiles: new Map(tiles.map(({ party, column, row }) => [party, { column, row, label: party }])),
    ...HANDED,
    now: () => NOW,
  };
}

const idsOf = <K extends Kind>(drafts: readonly Draft[], kind: K, name: string): string[] =>
  drafts.flatMap((draft) => (draft.kind === kind ? [String((draft.body as Record<string, unknown>)[name])] : []));

/** The acts of a forum's life, in rounds: a meeting, a text put under silence, what was decided, signed and carried out. */
function lifeOf(begun: readonly Draft[], count: number): Draft[] {
  const parties = idsOf(begun, 'status.granted', 'party');
  const organs = idsOf(begun, 'organ.established', 'organ');
  const areas = begun.flatMap((draft) =>
    draft.kind === 'catalogue.adopted' ? draft.body.dimensions.flatMap(({ areas: some }) => some) : [],
  );
  const rounds = Math.ceil(count / ROUND);
  const life = Array.from({ length: rounds }, (_, round) => {
    const day = FIRST_DAY + Math.floor((round / rounds) * DAYS);
    return roundOf({
      round,
      isOpen: rounds - round <= OPEN,
      day,
      party: (step) => parties[(round * 7 + step) % parties.length] ?? '',
      organ: organs[round % organs.length] ?? '',
      area: areas[round % areas.length]?.area ?? '',
    });
  });
  return life.flat().slice(0, count);
}

type Round = {
  readonly round: number;
  readonly isOpen: boolean;
  readonly day: number;
  readonly party: (step: number) => string;
  readonly organ: string;
  readonly area: string;
};

const ROUND = 20;

function roundOf(here: Round): Draft[] {
  return [...ofMeeting(here), ...ofQuestion(here), ...ofTexts(here), ...ofWork(here)];
}

const shared = ({ day, round }: Round, step: string, later = 0) =>
  ({
    by: { capacity: 'secretariat' },
    audience: 'public',
    effective: writeDay(day + later),
    ref: `round/${round}/${step}`,
    sources: [{ source: 'founding', at: String(round) }],
  }) as const;

function ofMeeting(here: Round): Draft[] {
  const { round, organ, day, party } = here;
  const meeting = `meeting-${round}`;
  const plannedFor = writeDay(day + 30);
  const participants = [0, 1, 2, 3, 4].map((step) => ({ party: party(step), as: 'member' }) as const);
  return [
    {
      ...shared(here, 'plan'),
      kind: 'meeting.scheduled',
      body: { meeting, organ, kind: 'regular', plannedFor },
    },
    { ...shared(here, 'moved', 10), kind: 'meeting.changed', body: { meeting, place: { en: `Place ${round % 9}` } } },
    {
      ...shared(here, 'held', 30),
      kind: 'meeting.held',
      body: { meeting, organ, kind: 'regular', presidedBy: [party(0)], attendance: { participants } },
    },
    {
      ...shared(here, 'noted', 30),
      kind: 'meeting.noted',
      body: { meeting, text: { en: `Took up point ${round}` }, decisions: [`decision-${round}`] },
    },
  ];
}

function ofQuestion(here: Round): Draft[] {
  const { round, organ, day, party, isOpen } = here;
  const question = `question-${round}`;
  const until = `${writeDay(day + 14)}T12:00:00.000Z`;
  const text = { reference: `REF/${round}`, version: '1', languages: [{ language: 'en', sha256: '0'.repeat(64) }] };
  const effects = [{ kind: 'status.granted', body: { party: party(9), status: 'observer-state' } }] as const;
  const acts: Draft[] = [
    {
      ...shared(here, 'put'),
      kind: 'question.put',
      body: {
        question,
        title: { en: `Question ${round}` },
        text,
        organ,
        verb: 'adopt',
        procedure: 'by-silence',
        effects: round % 10 === 0 ? effects : [],
        proposer: party(1),
        ...(round > 0 && round % 3 === 0 ? { supersedes: `question-${round - 1}` } : {}),
        ...(round > 0 && round % 3 === 1 ? { follows: `question-${round - 1}` } : {}),
      },
    },
    {
      ...shared(here, 'opened'),
      kind: 'silence.opened',
      body: {
        question,
        until: isOpen ? '2026-04-01T12:00:00.000Z' : until,
        servedTo: [party(1), party(2)],
        openedBy: 'chair',
      },
    },
    {
      ...shared(here, 'served'),
      kind: 'silence.served',
      body: { question, party: party(2), how: 'mail', at: `${writeDay(day)}T12:00:00.000Z`, outcome: 'received' },
    },
    {
      ...shared(here, 'position', 3),
      kind: 'position.taken',
      body: { question, party: party(2), as: 'explanation', statement: { en: `Said ${round}` }, late: false },
    },
  ];
  if (isOpen) return acts;
  const title = { en: `Question ${round}` };
  const decided = { decision: question, question, title, organ, verb: 'adopt', procedure: 'by-silence' } as const;
  return [...acts, { ...shared(here, 'adopted', 14), kind: 'decision.adopted', body: decided }];
}

function ofTexts(here: Round): Draft[] {
  const { round, organ, party } = here;
  const meeting = `meeting-${round}`;
  const document = `text-${round}`;
  const relations = round > 0 ? [{ relation: 'amends', document: `text-${round - 1}` } as const] : [];
  return [
    {
      ...shared(here, 'decision', 30),
      kind: 'decision.adopted',
      body: {
        decision: `decision-${round}`,
        title: { en: `Decision ${round}` },
        organ,
        verb: 'adopt',
        procedure: 'in-the-meeting',
        meeting,
        follows: `question-${round}`,
      },
    },
    {
      ...shared(here, 'text', 30),
      kind: 'document.adopted',
      body: {
        document,
        type: 'decision',
        title: { en: `Text ${round}` },
        organ,
        meeting,
        decision: `decision-${round}`,
        verb: 'adopt',
        relations,
      },
    },
    {
      ...shared(here, 'signed', 30),
      kind: 'document.signed',
      body: {
        document: `treaty-${round}`,
        type: 'treaty',
        title: { en: `Treaty ${round}` },
        meeting,
        signatures: [{ party: party(0) }, { party: party(3) }],
      },
    },
    {
      ...shared(here, 'deposited', 40),
      kind: 'instrument.deposited',
      body: { document: `treaty-${round}`, party: party(3), instrument: 'ratification' },
    },
    {
      ...shared(here, 'draft'),
      kind: 'document.registered',
      body: { document: `paper-${round}`, type: 'other', title: { en: `Paper ${round}` }, organ },
    },
  ];
}

function ofWork(here: Round): Draft[] {
  const { round, area, day, party } = here;
  const title = { en: `Activity ${round}` };
  const says = { en: `Reading ${round}` };
  return [
    {
      ...shared(here, 'planned'),
      kind: 'activity.planned',
      body: { activity: `activity-${round}`, title, area, plannedFor: writeDay(day + 20) },
    },
    { ...shared(here, 'carried', 20), kind: 'activity.held', body: { activity: `activity-${round}`, title, area } },
    {
      ...shared(here, 'coordinator'),
      kind: 'coordinator.named',
      body: { area, party: party(4), role: 'coordinator' },
    },
    {
      ...shared(here, 'source'),
      kind: 'source.registered',
      body: { source: `journal-${round}`, title: { en: `Journal ${round}` }, standing: 'research' },
    },
    {
      ...shared(here, 'disagreement'),
      kind: 'disagreement.noted',
      body: {
        question: `held-when-${round}`,
        title: { en: `When was meeting ${round} held?` },
        held: says,
        heldBy: [`round/${round}/held`],
        claims: [{ source: `journal-${round}`, says }],
      },
    },
    {
      ...shared(here, 'noted-for-members'),
      audience: 'members',
      kind: 'event.noted',
      body: { title: { en: `Event ${round}` } },
    },
  ];
}
