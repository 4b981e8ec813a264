/** How a concept keeps its acts: a table says in which list of its state an act of each kind stands. */
import type { Act, Kind } from './act.ts';

/** A list that an act of kind `K` may stand in, of those that a state has. */
type ListFor<State, K extends Kind> = {
  readonly [L in keyof State]: State[L] extends readonly (infer A)[] ? (Act<K> extends A ? L : never) : never;
}[keyof State];

/** For each kind of act its list. A kind without one, or in one that is for other acts, does not compile. */
export type Kept<State, Kinds extends Kind> = { readonly [K in Kinds]: ListFor<State, K> };

/** Adds an act to the list of its kind. */
export function keep<State, Kinds extends Kind>(
  state: State,
  lists: { readonly [K in Kinds]: keyof State },
  act: { readonly kind: Kinds },
): void {
  // The table's type has proved that the list takes the act; the look-up by kind cannot show it.
  (state[lists[act.kind]] as unknown[]).push(act);
}
