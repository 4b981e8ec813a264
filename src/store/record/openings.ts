/** What opens the commitments of acts to the persons who gave them: written with the acts, deleted with the person. */
import pg from 'pg';
import type { Opening, Openings } from '#desk/given.ts';
import type { NewEntry } from '#desk/ports.ts';
import { SALT_BYTES, toHex, type Entry } from '#record/entry.ts';
import type { Database } from '#store/connection.ts';
import { patiently } from '#store/patience.ts';

/** An opening with the number of its act. */
export type Opened = Opening & { readonly n: number };

export const openedBy = (acts: readonly NewEntry[], entries: readonly Entry[]): Opened[] =>
  acts.flatMap(({ opening }, place) => {
    const n = entries[place]?.n;
    return opening && n !== undefined ? [{ ...opening, n }] : [];
  });

export const isKeepable = ({ salt, person, credential }: Opening): boolean =>
  salt.length === SALT_BYTES && [person, credential].every((text) => text.isWellFormed() && !text.includes('\0'));

/** SQL that keeps openings beside their acts. */
export function openingSql(openings: readonly Opened[]): string {
  const rows = openings.map(
    ({ n, salt, person, credential }) =>
      `(${n}, '\\x${toHex(salt)}', ${pg.escapeLiteral(person)}, ${pg.escapeLiteral(credential)})`,
  );
  return `INSERT INTO opening (n, salt, person, credential) VALUES ${rows.join(', ')}`;
}

type Row = {
  readonly salt: Buffer;
  readonly person: string;
  readonly credential: string;
  readonly name: string | null;
};

export const openingsOn = (database: Database): Openings => ({
  of: async (n) => {
    const { rows } = await patiently(() =>
      database.query<Row>(
        `SELECT o.salt, o.person, o.credential, a.name FROM opening o LEFT JOIN account a ON a.person = o.person
         WHERE o.n = $1`,
        [n],
      ),
    );
    const [row] = rows;
    return row ? { ...row, salt: new Uint8Array(row.salt) } : null;
  },
});
