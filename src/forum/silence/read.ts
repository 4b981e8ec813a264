/**
 * `Silence` is a silence as its acts tell it. They say until when it runs, on whom it was served, and by which edition
 * it is judged.
 */
import type { Act } from '#forum/act.ts';
import type { QuestionFile } from '#forum/question/state.ts';
import type { EditionId, Instant, PartyId } from '#forum/words.ts';

export type Silence = {
  readonly opened: Act<'silence.opened'>;
  readonly until: Instant;
  readonly servedTo: readonly PartyId[];
  /** All that is known of each delivery, in the order of the record. */
  readonly services: readonly Act<'silence.served'>[];
  readonly extensions: readonly Act<'silence.extended'>[];
  /** The edition under which it was opened, which judges it to its end. */
  readonly edition: EditionId | null;
};

/**
 * `silenceIn` returns the last silence under which a question stood; null where it never did. Each has services and
 * extensions of its own.
 */
export function silenceIn(file: QuestionFile): Silence | null {
  const opened = file.findLast((act) => act.kind === 'silence.opened');
  if (!opened) return null;
  const since = file.filter((act) => act.n > opened.n);
  const extensions = since.filter((act) => act.kind === 'silence.extended');
  return {
    opened,
    // The latest end of all counts: whatever else is on record, the end never moves earlier.
    until: extensions.reduce((until, { body }) => (body.until > until ? body.until : until), opened.body.until),
    servedTo: opened.body.servedTo,
    services: since.filter((act) => act.kind === 'silence.served'),
    extensions,
    edition: opened.edition ?? null,
  };
}

/** `lastServices` returns the last known service by each way to each party. */
function lastServices({ services }: Silence): Act<'silence.served'>[] {
  const last = new Map<string, Act<'silence.served'>>();
  for (const act of services) last.set(`${act.body.party} ${act.body.how}`, act);
  return [...last.values()];
}

/**
 * `returned` lists the parties from whom the text came back, and who are not known to have it otherwise. That it lies
 * at their desk is not enough: a delegate who never signs in does not see it there.
 */
export function returned(silence: Silence): PartyId[] {
  const last = lastServices(silence).map(({ body }) => body);
  const has = new Set(
    last.flatMap(({ party, how, outcome }) =>
      outcome === 'bounced' || (how === 'desk' && outcome === 'sent') ? [] : [party],
    ),
  );
  return [...new Set(last.flatMap(({ party, outcome }) => (outcome === 'bounced' && !has.has(party) ? [party] : [])))];
}

/** `toldOf` returns the parties that were to be served at the opening, and all others that were served since. */
export const toldOf = ({ servedTo, services }: Pick<Silence, 'servedTo' | 'services'>): readonly PartyId[] => [
  ...new Set([...servedTo, ...services.map(({ body }) => body.party)]),
];
