/** Bearer tokens: 32 random bytes that only their holder knows. The table has their digests. */
import { randomBytes } from 'node:crypto';
import type { Tokens } from '#desk/ports.ts';
import { isRole } from '#desk/who.ts';
import { sha256 } from './hash.ts';
import { patiently } from './patience.ts';
import type { Asked } from './read.ts';

const BYTES = 32;

type Row = { readonly person: string; readonly party: string | null; readonly roles: string[] };

export function tokensOn(database: Asked): Tokens {
  const ask = <R extends Row | { expires_at: Date }>(sql: string, values: unknown[]) =>
    patiently(() => database.query<R>(sql, values));
  return {
    issue: async ({ person, party, roles }, scope, seconds) => {
      const token = randomBytes(BYTES).toString('base64url');
      const { rows } = await ask<{ expires_at: Date }>(
        `INSERT INTO token (digest, person, party, roles, scope, expires_at)
         VALUES ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(secs => $6)) RETURNING expires_at`,
        [digestOf(token), person, party, roles, scope, seconds],
      );
      return { token, expiresAt: rows[0]?.expires_at.toISOString() ?? '' };
    },
    holder: async (token) => {
      const { rows } = await ask<Row>(
        'SELECT person, party, roles FROM token WHERE digest = $1 AND expires_at > clock_timestamp()',
        [digestOf(token)],
      );
      const [row] = rows;
      return row ? { person: row.person, party: row.party, roles: row.roles.filter(isRole) } : null;
    },
    revoke: async (token) => {
      const { rowCount } = await ask('DELETE FROM token WHERE digest = $1', [digestOf(token)]);
      return rowCount === 1;
    },
    sweep: async () => {
      await ask('DELETE FROM token WHERE expires_at < clock_timestamp()', []);
      await ask(`DELETE FROM answered WHERE at < clock_timestamp() - interval '2 days'`, []);
    },
  };
}

const digestOf = (token: string): Uint8Array => sha256(new TextEncoder().encode(token));
