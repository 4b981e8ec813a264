/**
 * The forum is what its record says. `evolve` files each act where it belongs, and the readers (`read.ts` of each
 * concept) answer questions about a date from those files. Nothing is decided here, so nothing can be forgotten or
 * overridden.
 */
import { placeOf, type Act, type Kind } from './act.ts';
import type { DocumentActs } from './document/acts.ts';
import type { MeasureActs } from './measure/acts.ts';
import type { MeetingActs } from './meeting/acts.ts';
import type { OrganActs } from './organ/acts.ts';
import type { PartyActs } from './party/acts.ts';
import type { RelationActs } from './relation/acts.ts';
import type { SecretariatActs } from './secretariat/acts.ts';
import type { SilenceActs } from './silence/acts.ts';
import type { Documents } from './document/state.ts';
import { entryAt } from './lists.ts';
import { evolveMeasures, MEASURE_LISTS, noMeasures, type Measures } from './measure/state.ts';
import type { Meetings } from './meeting/state.ts';
import { evolveOrgans, noOrgans, type Organs } from './organ/state.ts';
import { evolveParties, PARTY_LISTS, type Parties } from './party/state.ts';
import type { QuestionActs } from './question/acts.ts';
import { evolveQuestions, type Questions } from './question/state.ts';
import { evolveSecretariat, noSecretariat, SECRETARIAT_LISTS, type Secretariat } from './secretariat/state.ts';
import type { DecisionId, DisagreementId, MeetingId, Ref, SourceId } from './words.ts';

export type Forum = {
  /** Every act of the record, withdrawn ones too: `acts[n].n === n`. */
  readonly acts: Act[];
  /** The acts by their refs, up to act `upTo`. `actCalled` fills this map when it is first asked. */
  readonly refs: { readonly acts: Map<Ref, Act>; upTo: number };
  /** The act that replaced another, by the number of the act replaced. */
  readonly correctedBy: Map<number, Act>;
  /** The act that opened the record; none in an empty record. */
  readonly opened: Act<'record.opened'>[];
  readonly names: Act<'forum.named'>[];
  readonly origins: Act<'forum.proposed' | 'forum.described' | 'day.proclaimed' | 'event.noted' | 'statement.made'>[];
  readonly parties: Parties;
  readonly organs: Organs;
  readonly chairs: Act<'chair.assumed' | 'chair.prolonged'>[];
  /** Who was chosen for the chair, in the order of the record. */
  readonly choices: Act<'chair.chosen'>[];
  readonly candidatures: Act<'candidature.made'>[];
  readonly candidaturesWithdrawn: Act<'candidature.withdrawn'>[];
  readonly secretariat: Secretariat;
  readonly meetings: Meetings;
  readonly documents: Documents;
  readonly decisions: Map<DecisionId, Act<'decision.adopted' | 'decision.failed'>[]>;
  /** The acts that opened a decision to more readers. */
  readonly openings: Map<DecisionId, Act<'decision.opened'>[]>;
  readonly questions: Questions;
  /** Rulings of the Chair that concern no single question. */
  readonly rulings: Act<'ruling.given'>[];
  /** `atMeeting` has the acts done at each meeting, `restingOn` those that rest on each decision. */
  readonly atMeeting: Map<MeetingId, Act[]>;
  readonly restingOn: Map<DecisionId, Act[]>;
  readonly measures: Measures;
  readonly relations: Act<'memorandum.signed' | 'observership.obtained' | 'partnership.approved'>[];
  readonly sources: Map<SourceId, Act<'source.registered'>>;
  readonly disagreements: Map<DisagreementId, Act<'disagreement.noted'>>;
  /** The disagreements that concern an act, by its ref. */
  readonly disputes: Map<Ref, DisagreementId[]>;
};

/** `emptyForum` is the forum before its first act. */
export const emptyForum = (): Forum => ({
  acts: [],
  refs: { acts: new Map(), upTo: 0 },
  correctedBy: new Map(),
  opened: [],
  names: [],
  origins: [],
  parties: new Map(),
  organs: noOrgans(),
  chairs: [],
  choices: [],
  candidatures: [],
  candidaturesWithdrawn: [],
  secretariat: noSecretariat(),
  meetings: new Map(),
  documents: new Map(),
  decisions: new Map(),
  openings: new Map(),
  questions: new Map(),
  rulings: [],
  atMeeting: new Map(),
  restingOn: new Map(),
  measures: noMeasures(),
  relations: [],
  sources: new Map(),
  disagreements: new Map(),
  disputes: new Map(),
});

/**
 * `evolve` returns the forum after one more act. The forum handed in is used up: it grows in place, so that a million
 * acts fold in seconds. A caller who needs an earlier state grows a copy of one that is earlier still. A correction
 * files everything anew without the act it replaces.
 */
export const evolve = (forum: Forum, act: Act): Forum => evolveAll(forum, [act]);

/**
 * `evolveAll` returns the forum after some more acts; the forum handed in is used up. Everything is filed anew only
 * where one of them corrects an act that was filed before, and then once for all of them.
 */
export function evolveAll(forum: Forum, acts: readonly Act[]): Forum {
  const from = forum.acts.length;
  for (const act of acts) forum.acts.push(act);
  const filed = forum.acts[from - 1]?.n ?? -1;
  const corrects = acts.some((act) => act.corrects !== undefined);
  const { took, oldest } = corrects ? markCorrected(forum, from) : UNCORRECTED;
  if (oldest <= filed) return fold(forum.acts);
  for (const act of acts) if (!took.has(act.n)) file(forum, standing(forum, act));
  return forum;
}

/**
 * `fold` makes the forum of a record. Corrections are seen first, and each is filed in the place of what it corrects:
 * an act replaced leaves no trace but in `acts`.
 */
export function fold(acts: Iterable<Act>): Forum {
  const forum = emptyForum();
  let corrections = 0;
  for (const act of acts) {
    forum.acts.push(act);
    if (act.corrects !== undefined) corrections += 1;
  }
  const { took } = corrections === 0 ? UNCORRECTED : markCorrected(forum, 0);
  for (const act of forum.acts) if (!took.has(act.n)) file(forum, standing(forum, act));
  return forum;
}

/** `took` are the numbers of corrections that took a place, `oldest` is the first of these places. */
type Marked = { readonly took: ReadonlySet<number>; readonly oldest: number };

const UNCORRECTED: Marked = { took: new Set(), oldest: Infinity };

/** `markCorrected` gives each correction among the acts from place `from` on the place of what it corrects. */
function markCorrected(forum: Forum, from: number): Marked {
  const took = new Set<number>();
  let oldest = Infinity;
  for (let at = from; at < forum.acts.length; at++) {
    const act = forum.acts[at];
    const corrected = act?.corrects === undefined ? undefined : named(forum, act.corrects, at);
    if (!act || !corrected) continue;
    const placed: Act = { ...act, place: placeOf(corrected) };
    forum.acts[at] = placed;
    forum.correctedBy.set(corrected.n, placed);
    took.add(act.n);
    oldest = Math.min(oldest, placeOf(corrected));
  }
  return { took, oldest };
}

/** `standing` returns what stands in the place of an act today: the act itself, or the last of its corrections. */
export function standing(forum: Forum, act: Act): Act {
  let now = act;
  for (let next = forum.correctedBy.get(now.n); next; next = forum.correctedBy.get(now.n)) now = next;
  return now;
}

/**
 * `actCalled` returns the act that a ref names: the newest, where a correction kept the ref. `act/` and a number name
 * the act of that number. Undefined where no act has it.
 */
export const actCalled = (forum: Forum, ref: Ref): Act | undefined => named(forum, ref, forum.acts.length);

/** `refOf` is the name of one act: its ref, or `act/` and its number. */
export const refOf = ({ ref, n }: Pick<Act, 'ref' | 'n'>): Ref => ref ?? `act/${n}`;

const NUMBERED = /^act\/(0|[1-9]\d{0,14})$/;

/**
 * `named` finds an act by its ref among the acts before place `before`. It counts places, because a forum of public
 * acts has gaps in its numbers. Callers may ask for later and later places only, since the map of refs keeps growing.
 */
function named(forum: Forum, ref: Ref, before: number): Act | undefined {
  const { refs, acts } = forum;
  for (; refs.upTo < before; refs.upTo++) {
    const act = acts[refs.upTo];
    if (act?.ref !== undefined) refs.acts.set(act.ref, act);
  }
  const [, number] = NUMBERED.exec(ref) ?? [];
  return number === undefined ? refs.acts.get(ref) : numbered(acts, Number(number), before);
}

/** `actNumbered` finds an act by its number, where numbers may have gaps; null where it is not there. */
export const actNumbered = ({ acts }: Forum, n: number): Act | null => numbered(acts, n, acts.length) ?? null;

function numbered(acts: readonly Act[], n: number, before: number): Act | undefined {
  let [from, to] = [0, before - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const act = acts[middle];
    if (!act || act.n === n) return act;
    if (act.n < n) from = middle + 1;
    else to = middle - 1;
  }
  return undefined;
}

const inParties = (forum: Forum, act: Act<keyof PartyActs>) => evolveParties(forum.parties, act);
const inOrgans = (forum: Forum, act: Act<keyof OrganActs>) => evolveOrgans(forum.organs, act);
const inChairs = (forum: Forum, act: Act<'chair.assumed' | 'chair.prolonged'>) => void forum.chairs.push(act);
const inSecretariat = (forum: Forum, act: Act<keyof SecretariatActs>) => evolveSecretariat(forum.secretariat, act);
const inMeetings = (forum: Forum, act: Act<keyof MeetingActs>) =>
  void entryAt(forum.meetings, act.body.meeting, () => []).push(act);
const inDocuments = (forum: Forum, act: Act<keyof DocumentActs>) =>
  void entryAt(forum.documents, act.body.document, () => []).push(act);
const inDecisions = (forum: Forum, act: Act<'decision.adopted' | 'decision.failed'>) => {
  entryAt(forum.decisions, act.body.decision, () => []).push(act);
  // The decision closes its question here. Decisions of history had no question on record.
  if (act.body.question !== undefined) evolveQuestions(forum.questions, act.body.question, act);
};
const inQuestions = (forum: Forum, act: Act<Exclude<keyof QuestionActs, 'ruling.given'> | keyof SilenceActs>) =>
  evolveQuestions(forum.questions, act.body.question, act);
const inMeasures = (forum: Forum, act: Act<keyof MeasureActs>) => evolveMeasures(forum.measures, act);
const inRelations = (forum: Forum, act: Act<keyof RelationActs>) => void forum.relations.push(act);
const inOrigins = (forum: Forum, act: Forum['origins'][number]) => void forum.origins.push(act);

type Filing<K extends Kind> = { readonly [P in K]: (forum: Forum, act: Act<P>) => void };

/** All kinds of one concept, which its `state.ts` lists. */
const each = <K extends Kind>(
  kinds: { readonly [P in K]: unknown },
  place: (forum: Forum, act: Act<K>) => void,
): Filing<K> =>
  // Each kind that is listed gets the same place; the compiler sees only that the keys are texts.
  Object.fromEntries(Object.keys(kinds).map((kind) => [kind, place])) as unknown as Filing<K>;

/** Where an act of each kind is filed. A kind without a place does not compile. */
const FILING: Filing<Kind> = {
  ...each(PARTY_LISTS, inParties),
  'organ.established': inOrgans,
  'organ.renamed': inOrgans,
  'organ.proposed': inOrgans,
  'charter.adopted': inOrgans,
  'charter.amended': inOrgans,
  'chair.assumed': inChairs,
  'chair.prolonged': inChairs,
  'chair.chosen': (forum, act) => void forum.choices.push(act),
  'candidature.made': (forum, act) => void forum.candidatures.push(act),
  'candidature.withdrawn': (forum, act) => void forum.candidaturesWithdrawn.push(act),
  ...each(SECRETARIAT_LISTS, inSecretariat),
  'meeting.scheduled': inMeetings,
  'meeting.changed': inMeetings,
  'meeting.held': inMeetings,
  'meeting.not-held': inMeetings,
  'meeting.noted': inMeetings,
  'meeting.opened': inMeetings,
  'presence.noted': inMeetings,
  'quorum.ascertained': inMeetings,
  'meeting.suspended': inMeetings,
  'meeting.resumed': inMeetings,
  'meeting.closed': inMeetings,
  'document.registered': inDocuments,
  'document.adopted': inDocuments,
  'document.issued-by-chair': inDocuments,
  'document.signed': inDocuments,
  'instrument.deposited': inDocuments,
  'treaty.status-noted': inDocuments,
  'treaty.in-force': inDocuments,
  'decision.adopted': inDecisions,
  'decision.failed': inDecisions,
  'decision.opened': (forum, act) => void entryAt(forum.openings, act.body.decision, () => []).push(act),
  'question.put': inQuestions,
  'question.withdrawn': inQuestions,
  'question.amended': inQuestions,
  'question.called': inQuestions,
  'position.taken': inQuestions,
  'objection.lifted': inQuestions,
  'silence.opened': inQuestions,
  'silence.served': inQuestions,
  'silence.extended': inQuestions,
  'silence.broken': inQuestions,
  'ruling.given': (forum, act) => {
    if (act.body.question === undefined) forum.rulings.push(act);
    else evolveQuestions(forum.questions, act.body.question, act);
  },
  ...each(MEASURE_LISTS, inMeasures),
  'memorandum.signed': inRelations,
  'observership.obtained': inRelations,
  'partnership.approved': inRelations,
  'forum.proposed': inOrigins,
  'forum.described': inOrigins,
  'day.proclaimed': inOrigins,
  'event.noted': inOrigins,
  'statement.made': inOrigins,
  'forum.named': (forum, act) => void forum.names.push(act),
  'record.opened': (forum, act) => void forum.opened.push(act),
  'source.registered': (forum, act) => void forum.sources.set(act.body.source, act),
  'disagreement.noted': (forum, act) => {
    forum.disagreements.set(act.body.question, act);
    for (const ref of act.body.heldBy) entryAt(forum.disputes, ref, () => []).push(act.body.question);
  },
  // The act withdrawn was left out when the record was folded; the withdrawal itself adds nothing.
  'act.withdrawn': () => undefined,
};

function file(forum: Forum, act: Act): void {
  link(forum, act);
  (FILING[act.kind] as (forum: Forum, act: Act) => void)(forum, act);
}

/** `link` files the act also under the meeting at which it was done and the decision on which it rests. */
function link(forum: Forum, act: Act): void {
  const meeting = meetingOf(act);
  if (meeting !== undefined) entryAt(forum.atMeeting, meeting, () => []).push(act);
  const decision = restsOn(act);
  if (decision !== undefined) entryAt(forum.restingOn, decision, () => []).push(act);
}

function meetingOf(act: Act): MeetingId | undefined {
  if (act.kind === 'chair.assumed' || act.kind === 'chair.prolonged') return act.body.at;
  // Presence and quorum belong to the meeting's own file; the meeting did not bring them about.
  if (act.kind.startsWith('meeting.') || act.kind === 'presence.noted' || act.kind === 'quorum.ascertained')
    return undefined;
  return 'meeting' in act.body ? act.body.meeting : undefined;
}

/** `restsOn` names the decision on which an act rests; undefined for the decision itself, and what is done to it. */
export function restsOn(act: Act): DecisionId | undefined {
  if ('decidedBy' in act.body) return act.body.decidedBy;
  if (act.kind === 'decision.adopted' || act.kind === 'decision.failed' || act.kind === 'decision.opened')
    return undefined;
  return 'decision' in act.body ? act.body.decision : undefined;
}
