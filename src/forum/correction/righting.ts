/**
 * `RIGHTING` says of each kind of act whether it can be put right, and by whom. What records the outside world can be;
 * what was said and decided here never. A kind without a row does not compile.
 */
import type { Act, Kind } from '#forum/act.ts';

/**
 * `outside`: the Secretariat recorded what happened elsewhere. `own`: the same, and it is a party's own word, which the
 * party may put right too. `history`: a fact that was read in a source; entered here, it is what a decision brought about.
 * `never`: a word of a party, of the Chair, of an organ, or of the service itself.
 */
type Righting = 'outside' | 'own' | 'history' | 'never';

const RIGHTING: { readonly [K in Kind]: Righting } = {
  'record.opened': 'never',
  'act.withdrawn': 'never',
  'forum.proposed': 'outside',
  'forum.named': 'history',
  'forum.described': 'outside',
  'day.proclaimed': 'history',
  'event.noted': 'outside',
  'statement.made': 'outside',
  'party.named': 'outside',
  'status.granted': 'history',
  'status.ended': 'history',
  'status.announced': 'outside',
  'status.seen': 'outside',
  'representation.changed': 'outside',
  'application.made': 'own',
  'application.withdrawn': 'never',
  'organ.established': 'history',
  'organ.renamed': 'history',
  'organ.proposed': 'outside',
  'charter.adopted': 'never',
  'charter.amended': 'never',
  'chair.assumed': 'history',
  'chair.prolonged': 'history',
  'candidature.made': 'own',
  'candidature.withdrawn': 'never',
  'seat.established': 'outside',
  'seat.moved': 'outside',
  'seat.renamed': 'outside',
  'seat.rehoused': 'outside',
  'office.titled': 'history',
  'officer.appointed': 'history',
  'officer.seen': 'outside',
  'officer.left': 'outside',
  'meeting.scheduled': 'history',
  'meeting.changed': 'outside',
  'meeting.held': 'outside',
  'meeting.not-held': 'outside',
  'meeting.noted': 'outside',
  'meeting.opened': 'never',
  'presence.noted': 'outside',
  'quorum.ascertained': 'never',
  'meeting.closed': 'never',
  'document.registered': 'outside',
  'document.adopted': 'history',
  'document.issued-by-chair': 'outside',
  'document.signed': 'outside',
  'instrument.deposited': 'outside',
  'treaty.status-noted': 'outside',
  'treaty.in-force': 'outside',
  'decision.adopted': 'history',
  'decision.failed': 'history',
  'question.put': 'never',
  'question.withdrawn': 'never',
  'question.amended': 'never',
  'objection.lifted': 'never',
  'meeting.suspended': 'never',
  'meeting.resumed': 'never',
  'decision.opened': 'never',
  'chair.chosen': 'never',
  'question.called': 'never',
  'position.taken': 'never',
  'ruling.given': 'never',
  'silence.opened': 'never',
  'silence.served': 'outside',
  'silence.extended': 'never',
  'silence.broken': 'never',
  'catalogue.adopted': 'history',
  'area.added': 'history',
  'measure.listed': 'outside',
  'measures.opened': 'history',
  'coordinator.named': 'history',
  'coordinator.seen': 'outside',
  'concept-paper.approved': 'history',
  'plan.approved': 'history',
  'activity.planned': 'outside',
  'activity.held': 'outside',
  'activities.counted': 'outside',
  'review.held': 'outside',
  'memorandum.signed': 'outside',
  'observership.obtained': 'outside',
  'partnership.approved': 'history',
  'source.registered': 'outside',
  'disagreement.noted': 'outside',
};

/** `isHistory` is true of an act that was read in a source. What was accepted here names the edition it was accepted under. */
export const isHistory = ({ edition }: Pick<Act, 'edition'>): boolean => edition === undefined;

/** `rightingOf` says how one act can be put right: what is history of its kind may be something decided here. */
export function rightingOf(act: Act): 'outside' | 'own' | 'never' {
  const { [act.kind]: righting } = RIGHTING;
  if (righting === 'history') return isHistory(act) ? 'outside' : 'never';
  return righting;
}
