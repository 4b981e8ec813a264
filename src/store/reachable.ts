/** When the service could be reached, as spans by the database's clock. Every server prolongs its own; together they are the service. */
import type { Reachable } from '#desk/ports.ts';
import { patiently } from './patience.ts';
import type { Database } from './connection.ts';

/** A server that was silent for longer was away, whatever it thinks of it: a machine may sleep. */
const PAUSE_MS = 3_000;

type Row = { readonly since: Date; readonly until: Date };

export function reachableOn(pool: Database): Reachable {
  const database: Database = { query: (sql, values) => patiently(() => pool.query(sql, values)) };
  let span: string | null = null;
  return {
    beat: async () => {
      const prolonged = await database.query<{ now: Date }>(
        `UPDATE reachable SET until = clock_timestamp()
         WHERE span = $1 AND until > clock_timestamp() - make_interval(secs => $2) RETURNING until AS now`,
        [span, PAUSE_MS / 1000],
      );
      const [row] = prolonged.rows;
      if (row) return row.now.toISOString();
      const begun = await database.query<{ span: string; now: Date }>(
        `INSERT INTO reachable (since, until) SELECT now, now FROM clock_timestamp() AS now RETURNING span, until AS now`,
        [],
      );
      span = begun.rows[0]?.span ?? null;
      return begun.rows[0]?.now.toISOString() ?? '';
    },
    now: async () => {
      const { rows } = await database.query<{ now: Date }>('SELECT clock_timestamp() AS now', []);
      return rows[0]?.now.toISOString() ?? '';
    },
    spans: async (from) => {
      const { rows } = await database.query<Row>(
        'SELECT since, until FROM reachable WHERE until >= $1 ORDER BY since, until',
        [from],
      );
      return rows.map(({ since, until }) => ({ since: since.toISOString(), until: until.toISOString() }));
    },
    sweep: async () => {
      await database.query(`DELETE FROM reachable WHERE until < clock_timestamp() - interval '60 days'`, []);
    },
  };
}
