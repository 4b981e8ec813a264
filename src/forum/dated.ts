/** These functions choose among dated facts: which one held at a date, when several acts speak of the same point. */
import { byDate, hadHappened, whenOf, type Truth, type When } from '#kernel/date.ts';
import { placeOf, type Act } from './act.ts';

/** Acts in the order in which the facts were so; of the same date, in the order of the record. */
export function inTime<A extends Act>(acts: readonly A[]): A[] {
  if (acts.length < 2) return [...acts];
  return acts.toSorted(
    (one, other) => byDate(whenOf(one.effective), whenOf(other.effective)) || placeOf(one) - placeOf(other),
  );
}

/**
 * `latestAt` returns the latest act that had certainly happened by the end of `at`. Failing that, it returns the first
 * that may have. Null where nothing is known to have happened yet.
 */
export function latestAt<A extends Act>(
  acts: readonly A[],
  at: When,
): { readonly act: A; readonly certain: boolean } | null {
  let sure: A | null = null;
  let open: A | null = null;
  for (const act of acts) {
    const answer = hadHappened(whenOf(act.effective), at);
    if (answer === 'yes' && (sure === null || isNotBefore(act, sure))) sure = act;
    if (answer === 'maybe' && open === null) open = act;
  }
  if (sure) return { act: sure, certain: open === null };
  return open && { act: open, certain: false };
}

const isNotBefore = (act: Act, other: Act): boolean => {
  const order = byDate(whenOf(act.effective), whenOf(other.effective));
  return order > 0 || (order === 0 && placeOf(act) > placeOf(other));
};

/** `hadHappenedBy` says whether the fact of an act was so by the end of `at`. */
export const hadHappenedBy = (act: Act, at: When): Truth => hadHappened(whenOf(act.effective), at);

/** `actsBy` keeps the acts whose facts had happened, or may have, by the end of `at`. */
export const actsBy = <A extends Act>(acts: readonly A[], at: When): A[] =>
  acts.filter((act) => hadHappenedBy(act, at) !== 'no');
