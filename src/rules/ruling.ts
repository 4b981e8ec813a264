/** A ruling is how a rule answers. It holds, it refuses with its article and the facts, or it needs a ruling. */
import { cite, type Edition } from '#forum/organ/charter.ts';
import type { NeedCode, NeedFacts, RefusalCode, RefusalFacts, Ruling } from '#forum/rules.ts';

export const holds: Ruling = { is: 'holds' };

export const refused = <C extends RefusalCode>(
  edition: Edition,
  rule: string,
  code: C,
  facts: RefusalFacts[C],
): Ruling =>
  // The union is made code by code; the compiler cannot see that code and facts stay together.
  ({ is: 'refused', code, facts, ...cite(edition, rule) }) as Ruling;

export const needs = <C extends NeedCode>(edition: Edition, rule: string, code: C, facts: NeedFacts[C]): Ruling =>
  ({ is: 'needs', code, facts, ...cite(edition, rule) }) as Ruling;

/** `silent` is the answer where the charter says nothing on the point: the Chair rules. */
export const silent = (edition: Edition, rule: string): Ruling => needs(edition, rule, 'charter-silent', {});

/** `firstNot` returns the first answer that is not `holds`; all of them are asked in the order given. */
export const firstNot = (rulings: readonly Ruling[]): Ruling =>
  rulings.find((ruling) => ruling.is !== 'holds') ?? holds;
