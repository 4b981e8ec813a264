/**
 * The forum is what its record says: `evolve` files each act where it belongs, and the readers (`read.ts` of each concept)
 * answer questions about a date from those files. Nothing is decided here, so nothing can be forgotten or overridden.
 */
import type { Act } from './act.ts';
import { evolveDocuments, type Documents } from './document/state.ts';
import { entryAt } from './lists.ts';
import { evolveMeasures, noMeasures, type Measures } from './measure/state.ts';
import { evolveMeetings, type Meetings } from './meeting/state.ts';
import { evolveOrgans, noOrgans, type Organs } from './organ/state.ts';
import { evolveParties, type Parties } from './party/state.ts';
import { evolveSecretariat, noSecretariat, type Secretariat } from './secretariat/state.ts';
import type { DecisionId, MeetingId, QuestionId, Ref, SourceId } from './words.ts';

export type Forum = {
  /** Every act of the record, withdrawn ones too: `acts[n].n === n`. */
  readonly acts: Act[];
  readonly byRef: Map<Ref, Act>;
  /** The act that took the place of another, by the number of the one replaced. */
  readonly correctedBy: Map<number, Act>;
  readonly names: Act<'forum.named'>[];
  readonly origins: Act<'forum.proposed' | 'forum.described' | 'day.proclaimed' | 'event.noted' | 'statement.made'>[];
  readonly parties: Parties;
  readonly organs: Organs;
  readonly chairs: Act<'chair.assumed' | 'chair.prolonged'>[];
  readonly secretariat: Secretariat;
  readonly meetings: Meetings;
  readonly documents: Documents;
  readonly decisions: Map<DecisionId, Act<'decision.adopted' | 'decision.failed'>[]>;
  /** Acts done at a meeting, and acts that rest on a decision. */
  readonly atMeeting: Map<MeetingId, Act[]>;
  readonly restingOn: Map<DecisionId, Act[]>;
  readonly measures: Measures;
  readonly relations: Act<'memorandum.signed' | 'observership.obtained' | 'partnership.approved'>[];
  readonly sources: Map<SourceId, Act<'source.registered'>>;
  readonly disagreements: Map<QuestionId, Act<'disagreement.noted'>>;
  /** Which disagreements concern an act, by its ref. */
  readonly disputes: Map<Ref, QuestionId[]>;
};

/** Before the first act. */
export const emptyForum = (): Forum => ({
  acts: [],
  byRef: new Map(),
  correctedBy: new Map(),
  names: [],
  origins: [],
  parties: new Map(),
  organs: noOrgans(),
  chairs: [],
  secretariat: noSecretariat(),
  meetings: new Map(),
  documents: new Map(),
  decisions: new Map(),
  atMeeting: new Map(),
  restingOn: new Map(),
  measures: noMeasures(),
  relations: [],
  sources: new Map(),
  disagreements: new Map(),
  disputes: new Map(),
});

/**
 * The forum after one more act. The forum handed in is used up: it grows in place, so that a million acts fold in seconds.
 * Whoever needs an earlier state folds the acts up to it. A correction files everything anew without the act it replaces.
 */
export function evolve(forum: Forum, act: Act): Forum {
  if (act.corrects !== undefined) return fold([...forum.acts, act]);
  forum.acts.push(act);
  if (act.ref !== undefined) forum.byRef.set(act.ref, act);
  file(forum, act);
  return forum;
}

/** The forum of a record. Corrections are seen first, so that an act replaced leaves no trace but in `acts`. */
export function fold(acts: Iterable<Act>): Forum {
  const forum = emptyForum();
  for (const act of acts) {
    forum.acts.push(act);
    if (act.corrects !== undefined) {
      const corrected = forum.byRef.get(act.corrects);
      if (corrected) forum.correctedBy.set(corrected.n, act);
    }
    if (act.ref !== undefined) forum.byRef.set(act.ref, act);
  }
  for (const act of forum.acts) if (!forum.correctedBy.has(act.n)) file(forum, act);
  return forum;
}

function file(forum: Forum, act: Act): void {
  link(forum, act);
  switch (act.kind) {
    case 'party.named':
    case 'status.granted':
    case 'status.ended':
    case 'status.announced':
    case 'status.seen':
    case 'representation.changed':
      return evolveParties(forum.parties, act);
    case 'organ.established':
    case 'organ.renamed':
    case 'organ.proposed':
    case 'charter.adopted':
    case 'charter.amended':
      return evolveOrgans(forum.organs, act);
    case 'chair.assumed':
    case 'chair.prolonged':
      forum.chairs.push(act);
      return;
    case 'seat.established':
    case 'seat.moved':
    case 'seat.renamed':
    case 'seat.rehoused':
    case 'office.titled':
    case 'officer.appointed':
    case 'officer.seen':
    case 'officer.left':
      return evolveSecretariat(forum.secretariat, act);
    case 'meeting.scheduled':
    case 'meeting.changed':
    case 'meeting.held':
    case 'meeting.not-held':
    case 'meeting.noted':
      return evolveMeetings(forum.meetings, act);
    case 'document.registered':
    case 'document.adopted':
    case 'document.issued-by-chair':
    case 'document.signed':
    case 'instrument.deposited':
    case 'treaty.status-noted':
    case 'treaty.in-force':
      return evolveDocuments(forum.documents, act);
    case 'decision.adopted':
    case 'decision.failed':
      entryAt(forum.decisions, act.body.decision, () => []).push(act);
      return;
    case 'catalogue.adopted':
    case 'area.added':
    case 'measure.listed':
    case 'measures.opened':
    case 'coordinator.named':
    case 'coordinator.seen':
    case 'concept-paper.approved':
    case 'plan.approved':
    case 'activity.planned':
    case 'activity.held':
    case 'activities.counted':
    case 'review.held':
      return evolveMeasures(forum.measures, act);
    case 'memorandum.signed':
    case 'observership.obtained':
    case 'partnership.approved':
      forum.relations.push(act);
      return;
    case 'forum.named':
      forum.names.push(act);
      return;
    case 'forum.proposed':
    case 'forum.described':
    case 'day.proclaimed':
    case 'event.noted':
    case 'statement.made':
      forum.origins.push(act);
      return;
    case 'source.registered':
      forum.sources.set(act.body.source, act);
      return;
    case 'disagreement.noted':
      forum.disagreements.set(act.body.question, act);
      for (const ref of act.body.heldBy) entryAt(forum.disputes, ref, () => []).push(act.body.question);
      return;
    case 'act.withdrawn':
  }
}

/** Files the act also under the meeting at which it was done and the decision on which it rests. */
function link(forum: Forum, act: Act): void {
  const meeting = meetingOf(act);
  if (meeting !== undefined) entryAt(forum.atMeeting, meeting, () => []).push(act);
  const decision = decisionOf(act);
  if (decision !== undefined) entryAt(forum.restingOn, decision, () => []).push(act);
}

function meetingOf(act: Act): MeetingId | undefined {
  if (act.kind === 'chair.assumed' || act.kind === 'chair.prolonged') return act.body.at;
  if (act.kind.startsWith('meeting.')) return undefined;
  return 'meeting' in act.body ? act.body.meeting : undefined;
}

function decisionOf(act: Act): DecisionId | undefined {
  if ('decidedBy' in act.body) return act.body.decidedBy;
  if (act.kind === 'decision.adopted' || act.kind === 'decision.failed') return undefined;
  return 'decision' in act.body ? act.body.decision : undefined;
}
