/**
 * `admission` says which parties may become a member, an observer or a partner, and what comes first. Charter:
 * `admission.*`, `observers.*`, `partners.*`.
 *
 * Steps, each asked in turn: the applicant is of a kind that may apply; it has applied; a member to be has signed the
 * founding documents; the organ that recommends has recommended; the organ that decides is one that may. A territorial
 * condition is for the members to find.
 */
import { listOf, textOf, type Edition } from '#forum/organ/charter.ts';
import { wayTo } from '#forum/party/read.ts';
import type { Applicant, Application, Rules, Ruling } from '#forum/rules.ts';
import { holds, needs, refused } from './ruling.ts';

/** `admission` asks every step, so that an officer who prepares an admission sees at once all that is missing. */
export const admission =
  (edition: Edition): Rules['admission'] =>
  (application) => [
    ...asked(edition)(application),
    hasSigned(edition, application),
    isRecommended(edition, application),
    isDecidedBy(edition, application),
    isOfTheRegion(edition, application),
  ];

/** `asked` are the steps asked about the applicant itself before any organ recommends it. */
export const asked =
  (edition: Edition): Rules['asked'] =>
  (application) => [mayApply(edition)(application), hasApplied(edition, application)];

export const mayApply =
  (edition: Edition): Rules['mayApply'] =>
  ({ party, type, status }) => {
    const rule = `${wayTo(status)}.eligible.types`;
    const eligible = ofKind(status, listOf(edition, rule));
    if (eligible.length === 0 || eligible.includes(type)) return holds;
    return refused(edition, rule, 'type-not-eligible', { party, type, eligible });
  };

/** `ofKind` needs no charter for observers: they are states or organisations by the very name of their status. */
function ofKind(status: Applicant['status'], eligible: readonly string[]): readonly string[] {
  if (status === 'observer-state') return ['state'];
  return status === 'observer-organisation' ? ['organisation'] : eligible;
}

function hasApplied(edition: Edition, { party, status, applied }: Application): Ruling {
  const rule = `${wayTo(status)}.application`;
  return applied || textOf(edition, rule) === null
    ? holds
    : refused(edition, rule, 'application-missing', { party, status });
}

function hasSigned(edition: Edition, { party, status, signed }: Application): Ruling {
  if (status !== 'member') return holds;
  const missing = listOf(edition, 'admission.signs').filter((document) => !signed.includes(document));
  return missing.length === 0
    ? holds
    : refused(edition, 'admission.signs', 'founding-documents-not-signed', { party, missing });
}

function isRecommended(edition: Edition, { status, recommendedBy }: Application): Ruling {
  const rule = `${wayTo(status)}.recommended.by`;
  const from = textOf(edition, rule);
  return from === null || recommendedBy.includes(from)
    ? holds
    : refused(edition, rule, 'recommendation-missing', { from });
}

function isDecidedBy(edition: Edition, { status, organ }: Application): Ruling {
  const rule = `${wayTo(status)}.decided.by`;
  const deciding = listOf(edition, rule);
  return deciding.length === 0 || deciding.includes(organ)
    ? holds
    : refused(edition, rule, 'organ-does-not-decide', { organ, deciding });
}

function isOfTheRegion(edition: Edition, { party, status }: Application): Ruling {
  const territory = status === 'member' ? textOf(edition, 'admission.eligible.territory') : null;
  return territory === null
    ? holds
    : needs(edition, 'admission.eligible.territory', 'eligibility-to-be-found', { party, territory });
}
