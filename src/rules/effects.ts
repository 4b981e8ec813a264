/**
 * These rules say which organ may bring about which effect, and what a party may say beside a decision. Charter:
 * `chairmanship.decided.by`, `chairmanship.recommended.by`, `amendment.*`, `appointments.*`, `partners.*`,
 * `measures.approved.by`, `secretariat.head.nationality`, `decision.reservations`.
 *
 * Admission has rules of its own (admission.ts). Where the charter names no organ for an effect, any that decides may
 * bring it about.
 */
import { chairAt } from '#forum/chairmanship/read.ts';
import { flagOf, listOf, textOf, type Edition } from '#forum/organ/charter.ts';
import type { EffectKind } from '#forum/question/acts.ts';
import type { Rules, Ruling, TakingEffect } from '#forum/rules.ts';
import { firstNot, holds, refused, silent } from './ruling.ts';

const DECIDED: { readonly [K in EffectKind]?: string } = {
  'chair.assumed': 'chairmanship.decided.by',
  'chair.prolonged': 'chairmanship.decided.by',
  'charter.adopted': 'amendment.decided.by',
  'charter.amended': 'amendment.decided.by',
  'officer.appointed': 'appointments.decided.by',
  'partnership.approved': 'partners.decided.by',
  'concept-paper.approved': 'measures.approved.by',
  'plan.approved': 'measures.approved.by',
};

const RECOMMENDED: { readonly [K in EffectKind]?: string } = {
  'chair.assumed': 'chairmanship.recommended.by',
  'chair.prolonged': 'chairmanship.recommended.by',
  'charter.adopted': 'amendment.recommended.by',
  'charter.amended': 'amendment.recommended.by',
  'officer.appointed': 'appointments.recommended.by',
  'partnership.approved': 'partners.recommended.by',
};

export const mayTakeEffect =
  (edition: Edition): Rules['mayTakeEffect'] =>
  (taking) =>
    firstNot([mayGoOn(edition, taking), isRecommended(edition, taking), isDecided(edition, taking)]);

/** Where the charter says so, no Chair goes on for another term. */
const mayGoOn = (edition: Edition, { effect }: TakingEffect): Ruling =>
  effect === 'chair.prolonged' && flagOf(edition, 'chairmanship.prolongation') === false
    ? refused(edition, 'chairmanship.prolongation', 'prolongation-not-foreseen', {})
    : holds;

function isDecided(edition: Edition, { effect, organ }: TakingEffect): Ruling {
  const rule = DECIDED[effect];
  const deciding = rule === undefined ? [] : listOf(edition, rule);
  return rule === undefined || deciding.length === 0 || deciding.includes(organ)
    ? holds
    : refused(edition, rule, 'organ-does-not-decide', { organ, deciding });
}

function isRecommended(edition: Edition, { effect, recommendedBy }: TakingEffect): Ruling {
  const rule = RECOMMENDED[effect];
  const from = rule === undefined ? null : textOf(edition, rule);
  return rule === undefined || from === null || recommendedBy.includes(from)
    ? holds
    : refused(edition, rule, 'recommendation-missing', { from });
}

/**
 * `mayHold` asks that the head of the Secretariat is a national of the party in the chair. It asks only where the
 * charter says so.
 */
export const mayHold =
  (edition: Edition): Rules['mayHold'] =>
  (office, nationality, forum, at) => {
    const rule = 'secretariat.head.nationality';
    if (office !== 'head' || textOf(edition, rule) !== 'chair') return holds;
    const chair = chairAt(forum, at)?.party ?? null;
    return nationality === chair
      ? holds
      : refused(edition, rule, 'not-a-national-of-the-chair', { nationality: nationality ?? null, chair });
  };

/**
 * `mayState` allows reservations and interpretative statements by the charter; everything else a party may always say.
 */
export const mayState =
  (edition: Edition): Rules['mayState'] =>
  (as) => {
    const rule =
      as === 'reservation'
        ? 'decision.reservations'
        : as === 'interpretative-statement'
          ? 'decision.interpretative-statements'
          : null;
    if (rule === null) return holds;
    const allowed = flagOf(edition, rule);
    if (allowed === null) return silent(edition, rule);
    return allowed ? holds : refused(edition, rule, 'statement-not-foreseen', { as });
  };
