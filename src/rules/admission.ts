/**
 * Who may become a member or an observer, and what comes first. Charter: `admission.*`, `observers.*`.
 *
 * Four steps, each asked in turn: the applicant is of a kind that may apply; it has signed the founding documents; the organ that
 * recommends has recommended; the organ that decides is one that may. A territorial condition is for the members to find.
 */
import { listOf, textOf, type Edition } from '#forum/organ/charter.ts';
import type { Application, Rules, Ruling } from '#forum/rules.ts';
import { firstNot, holds, needs, refused } from './ruling.ts';

export const mayAdmit =
  (edition: Edition): Rules['mayAdmit'] =>
  (application) =>
    firstNot(admission(edition)(application, 'member'));

export const mayObserve =
  (edition: Edition): Rules['mayObserve'] =>
  (application) =>
    firstNot(admission(edition)(application, 'observer'));

/** Every step, so that whoever prepares an admission sees all that is missing at once. */
export const admission =
  (edition: Edition): Rules['admission'] =>
  (application, as) => {
    if (as === 'observer') {
      return [
        isEligible(edition, 'observers', application),
        isRecommended(edition, 'observers', application),
        isDecidedBy(edition, 'observers', application),
      ];
    }
    return [
      isEligible(edition, 'admission', application),
      hasSigned(edition, application),
      isRecommended(edition, 'admission', application),
      isDecidedBy(edition, 'admission', application),
      isOfTheRegion(edition, application),
    ];
  };

type Way = 'admission' | 'observers';

function isEligible(edition: Edition, way: Way, { party, type }: Application): Ruling {
  const rule = `${way}.eligible.types`;
  const eligible = listOf(edition, rule);
  if (eligible.length === 0 || eligible.includes(type)) return holds;
  return refused(edition, rule, 'type-not-eligible', { party, type, eligible });
}

function hasSigned(edition: Edition, { party, signed }: Application): Ruling {
  const missing = listOf(edition, 'admission.signs').filter((document) => !signed.includes(document));
  return missing.length === 0
    ? holds
    : refused(edition, 'admission.signs', 'founding-documents-not-signed', { party, missing });
}

function isRecommended(edition: Edition, way: Way, { recommendedBy }: Application): Ruling {
  const rule = `${way}.recommended.by`;
  const from = textOf(edition, rule);
  return from === null || recommendedBy.includes(from)
    ? holds
    : refused(edition, rule, 'recommendation-missing', { from });
}

function isDecidedBy(edition: Edition, way: Way, { organ }: Application): Ruling {
  const rule = `${way}.decided.by`;
  const deciding = listOf(edition, rule);
  return deciding.length === 0 || deciding.includes(organ)
    ? holds
    : refused(edition, rule, 'organ-does-not-decide', { organ, deciding });
}

function isOfTheRegion(edition: Edition, { party }: Application): Ruling {
  const territory = textOf(edition, 'admission.eligible.territory');
  return territory === null
    ? holds
    : needs(edition, 'admission.eligible.territory', 'eligibility-to-be-found', { party, territory });
}
