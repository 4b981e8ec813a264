/**
 * Service by mail is one fact for each party: what became of all letters to it. However many people got one, they serve
 * one silence.
 */
import type { Instant, PartyId, QuestionId } from '#forum/words.ts';
import type { LetterState } from './outbox.ts';

export type LetterOutcome = { readonly state: LetterState; readonly at: Instant };

export type ServiceByMail = {
  readonly question: QuestionId;
  readonly party: PartyId;
  readonly outcome: 'sent' | 'bounced';
  readonly at: Instant;
};

/**
 * `servedBy` sums up the letters to one party. The first letter that went out serves the party. The outcome is
 * `bounced` only when no letter is left that went out or still may. Null while that is open.
 */
export function servedBy(letters: readonly LetterOutcome[]): Pick<ServiceByMail, 'outcome' | 'at'> | null {
  const instants = (state: LetterState) => letters.flatMap((one) => (one.state === state ? [one.at] : [])).toSorted();
  const first = instants('sent')[0];
  if (first !== undefined) return { outcome: 'sent', at: first };
  if (letters.some(({ state }) => state === 'waiting')) return null;
  const last = [...instants('bounced'), ...instants('given-up')].toSorted().at(-1);
  return last === undefined ? null : { outcome: 'bounced', at: last };
}
