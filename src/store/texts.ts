/** Texts by digest. */
import { TEXT_TYPES, type Texts, type TextType } from '#desk/texts.ts';
import { toHex } from '#record/entry.ts';
import { sha256 } from './hash.ts';
import { patiently } from './patience.ts';
import type { Database } from './connection.ts';

type Row = { readonly type: string; readonly bytes: Buffer };
type HeldRow = { readonly digest: Buffer; readonly own: boolean };
type About = { readonly digest: Buffer; readonly type: string; readonly size: number };

const digestIn = (hex: string): Buffer => Buffer.from(hex, 'hex');
const typeIn = (type: string): TextType => TEXT_TYPES.find((one) => one === type) ?? 'text/plain';

export function textsOn(database: Database): Texts {
  const ask = <R extends Row | About | HeldRow>(sql: string, values: unknown[]) =>
    patiently(() => database.query<R>(sql, values));
  return {
    keep: async (bytes, type, { person, party }) => {
      const digest = sha256(bytes);
      await ask(
        `WITH kept AS (
           INSERT INTO text (digest, type, bytes) VALUES ($1, $2, $3)
           ON CONFLICT (digest) DO UPDATE SET handed_in = clock_timestamp()
           RETURNING digest
         )
         INSERT INTO text_handed_in (digest, person, party) SELECT digest, $4, $5 FROM kept
         ON CONFLICT (digest, person) DO UPDATE SET party = excluded.party`,
        [digest, type, bytes, person, party],
      );
      return toHex(digest);
    },
    held: async (digests, { person, party }) => {
      const { rows } = await ask<HeldRow>(
        `SELECT text.digest, EXISTS (
           SELECT FROM text_handed_in AS hand
           WHERE hand.digest = text.digest AND (hand.person = $2 OR hand.party IS NOT DISTINCT FROM $3)
         ) AS own
         FROM text WHERE text.digest = ANY($1)`,
        [digests.map(digestIn), person, party],
      );
      const named = rows.map(({ digest, own }) => ({ hex: toHex(digest), own }));
      return {
        kept: new Set(named.map(({ hex }) => hex)),
        own: new Set(named.flatMap(({ hex, own }) => (own ? [hex] : []))),
      };
    },
    of: async (hex) => {
      const { rows } = await ask<Row>('SELECT type, bytes FROM text WHERE digest = $1', [digestIn(hex)]);
      const [row] = rows;
      return row ? { type: typeIn(row.type), bytes: row.bytes } : null;
    },
    about: async (digests) => {
      const { rows } = await ask<About>(
        'SELECT digest, type, octet_length(bytes) AS size FROM text WHERE digest = ANY($1)',
        [digests.map(digestIn)],
      );
      return rows.map(({ digest, type, size }) => ({ sha256: toHex(digest), type: typeIn(type), size }));
    },
    sweep: async (named) => {
      await ask(`DELETE FROM text WHERE handed_in < clock_timestamp() - interval '2 days' AND digest <> ALL($1)`, [
        named.map(digestIn),
      ]);
    },
  };
}
