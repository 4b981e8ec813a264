/** What was asked of a browser and has to come back once. */
import type { Challenges } from '#desk/accounts.ts';
import { patiently } from '#store/patience.ts';
import type { Database } from '#store/connection.ts';
import { digestOf, newSecret } from './secret.ts';

export function challengesOn(database: Database): Challenges {
  return {
    put: async (purpose, kept, seconds) => {
      const name = newSecret();
      await patiently(() =>
        database.query(
          `INSERT INTO challenge (digest, purpose, kept, expires_at)
           VALUES ($1, $2, $3, clock_timestamp() + make_interval(secs => $4))`,
          [digestOf(name), purpose, kept, seconds],
        ),
      );
      return name;
    },
    take: async (name, purpose) => {
      const { rows } = await patiently(() =>
        database.query<{ kept: string }>(
          'DELETE FROM challenge WHERE digest = $1 AND purpose = $2 AND expires_at > clock_timestamp() RETURNING kept',
          [digestOf(name), purpose],
        ),
      );
      return rows[0]?.kept ?? null;
    },
    now: async () => {
      const { rows } = await patiently(() => database.query<{ now: Date }>('SELECT clock_timestamp() AS now', []));
      return rows[0]?.now.getTime() ?? 0;
    },
  };
}
