/**
 * Readers stand in a line for answers that cost something. People who are signed in come first; what costs little comes
 * before what is dear. Each row has its places, and one address or person only some of them, so that nobody is kept out.
 */

export type InLine = {
  /** The person who is signed in, or the block of addresses. */
  readonly whose: string;
  readonly isSignedIn: boolean;
  readonly isDear: boolean;
};

type Places = { readonly most: number; readonly mostOfOne: number };

/** A house of delegations behind one address stays below `mostOfOne`: what many ask for at once is made once. */
export const PLACES = {
  people: { most: 128, mostOfOne: 32 },
  plain: { most: 128, mostOfOne: 64 },
  dear: { most: 128, mostOfOne: 48 },
} as const satisfies Readonly<Record<string, Places>>;

type Row = keyof typeof PLACES;

export type LinePlaces = Readonly<Record<Row, Places>>;

export type WaitingLine<Reader extends InLine> = {
  /** False where no place is left: the reader has to come again. */
  readonly join: (reader: Reader) => boolean;
  /** A reader who hangs up gives the place back. Nothing happens where it was that reader's turn already. */
  readonly leave: (reader: Reader) => void;
  /** Whose turn it is; undefined where nobody waits. */
  readonly next: () => Reader | undefined;
};

export function openLine<Reader extends InLine>(places: LinePlaces = PLACES): WaitingLine<Reader> {
  const rows = new Map<Row, Set<Reader>>([
    ['people', new Set()],
    ['plain', new Set()],
    ['dear', new Set()],
  ]);
  return {
    join: (reader) => {
      const name = rowOf(reader);
      const row = rows.get(name) ?? new Set();
      const { most, mostOfOne } = places[name];
      let its = 0;
      for (const { whose } of row) its += whose === reader.whose ? 1 : 0;
      if (row.size >= most || its >= mostOfOne) return false;
      row.add(reader);
      return true;
    },
    leave: (reader) => void rows.get(rowOf(reader))?.delete(reader),
    next: () => {
      for (const row of rows.values()) {
        for (const reader of row) {
          row.delete(reader);
          return reader;
        }
      }
      return undefined;
    },
  };
}

const rowOf = ({ isSignedIn, isDear }: InLine): Row => (isSignedIn ? 'people' : isDear ? 'dear' : 'plain');
