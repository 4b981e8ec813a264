/**
 * Readings that are answered where orders are taken have turns: one for each round of the event loop. An order that
 * arrives meanwhile is taken in the next round, however many readings wait.
 */
import { openLine, type LinePlaces, type InLine } from './line.ts';

/** A turn takes milliseconds, so many may wait. */
const PLACES: LinePlaces = {
  people: { most: 1_000, mostOfOne: 200 },
  plain: { most: 500, mostOfOne: 200 },
  dear: { most: 500, mostOfOne: 200 },
};

type Reader = InLine & { readonly read: () => void };

export type Turns = {
  /** Reads when it is the reader's turn; null where no place is left. What is returned gives the place back. */
  readonly take: (reader: Reader) => (() => void) | null;
};

export function openTurns(): Turns {
  const line = openLine<Reader>(PLACES);
  let isGoing = false;
  const turn = (): void => {
    const reader = line.next();
    isGoing = reader !== undefined;
    if (!reader) return;
    // The next turn is planned first: a reading that fails ends nobody else's.
    setImmediate(turn);
    reader.read();
  };
  return {
    take: (reader) => {
      if (!line.join(reader)) return null;
      if (!isGoing) setImmediate(turn);
      isGoing = true;
      return () => line.leave(reader);
    },
  };
}
