/**
 * `consent` is the one rule that nobody is counted who cannot hear. Every party that may object is entitled to the
 * question, to the decision, and to what the decision brings about.
 *
 * The texts, the services and the positions have the audience of the question; the effects have that of the decision.
 */
import type { When } from '#kernel/date.ts';
import type { Act, Audience } from '#forum/act.ts';
import { mayHear } from '#forum/audience.ts';
import type { Forum } from '#forum/forum.ts';
import { cite } from '#forum/organ/charter.ts';
import type { Refused, Rules } from '#forum/rules.ts';
import type { PartyId } from '#forum/words.ts';
import type { EffectKind } from './acts.ts';

/**
 * `OF_THE_FORUM` are effects that change who belongs, who presides, or by which rules. They are public, even where
 * the decision is not (docs/decisions/0019): all readers count the members alike.
 */
export const OF_THE_FORUM: ReadonlySet<EffectKind> = new Set<EffectKind>([
  'status.granted',
  'status.ended',
  'partnership.approved',
  'chair.assumed',
  'chair.prolonged',
  'officer.appointed',
  'office.titled',
  'organ.established',
  'organ.renamed',
  'charter.adopted',
  'charter.amended',
]);

export const isOfTheForum = (kind: EffectKind): boolean => OF_THE_FORUM.has(kind);

type Put = Pick<Act<'question.put'>, 'audience'> & { readonly body: Act<'question.put'>['body'] };

/** `consent` is asked when a text is put, opened, extended, called, and again before it is adopted. */
export function consent({ audience, body }: Put, forum: Forum, rules: Rules, today: When): Refused[] {
  const decisionFor = body.decisionFor ?? 'public';
  return [
    ...unheard('question', audience, forum, rules, today),
    ...unheard('decision', decisionFor, forum, rules, today),
    ...keptFromMembers(body.effects, decisionFor, rules),
  ];
}

function unheard(of: 'question' | 'decision', audience: Audience, forum: Forum, rules: Rules, today: When): Refused[] {
  if (audience === 'public') return [];
  const parties = rules.counted(forum, today).filter((party) => !mayHear(audience, party, forum, today));
  return parties.length === 0 ? [] : [unheardBy(of, parties, rules)];
}

/** `unheardBy` cites the rule that these parties may object, so that nothing is decided out of their hearing. */
export const unheardBy = (of: 'question' | 'decision', parties: readonly PartyId[], rules: Rules): Refused => ({
  is: 'refused',
  code: 'not-for-all-counted',
  facts: { of, parties },
  ...cite(rules.edition, 'participation.object'),
});

/** A list of parties never does here: a member admitted tomorrow would count the members differently. */
function keptFromMembers(
  effects: readonly { readonly kind: EffectKind }[],
  audience: Audience,
  rules: Rules,
): Refused[] {
  if (typeof audience === 'string') return [];
  const kept = [...new Set(effects.flatMap(({ kind }) => (isOfTheForum(kind) ? [kind] : [])))];
  if (kept.length === 0) return [];
  const facts = { effects: kept, parties: audience.parties };
  return [{ is: 'refused', code: 'effects-not-for-members', facts, ...cite(rules.edition, 'decision.means') }];
}
