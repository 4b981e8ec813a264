/** Sessions and tokens. Expiry is by the database's clock; party and roles of an account are read with each request. */
import type pg from 'pg';
import type { HeldToken, Holder, Issued, Tokens } from '#desk/ports.ts';
import { isRole } from '#forum/role.ts';
import { patiently } from '#store/patience.ts';
import type { Database } from '#store/connection.ts';
import { togetherOn, type Together } from '#store/together.ts';
import { log } from './log.ts';
import { digestOf, newSecret } from './secret.ts';

/** A session that nobody used for so long is over. */
const IDLE = '12 hours';

/** What is still good, of `t` and its account `a`. */
const GOOD = `t.expires_at > clock_timestamp()
  AND (t.scope <> 'session' OR t.seen_at > clock_timestamp() - interval '${IDLE}')
  AND (t.account IS NULL OR (a.closed_at IS NULL AND a.open_since IS NOT NULL))`;

const HOLDER = `
  SELECT t.person, t.scope, a.name, t.seen_at < clock_timestamp() - interval '1 minute' AS stale,
         CASE WHEN t.account IS NULL THEN t.party ELSE a.party END AS party,
         CASE WHEN t.account IS NULL THEN t.roles ELSE a.roles END AS roles,
         CASE WHEN t.account IS NULL THEN 'demonstration' WHEN t.scope = 'session' THEN t.credential
              ELSE 'token ' || t.id END AS credential
  FROM token t LEFT JOIN account a ON a.person = t.account WHERE t.digest = $1 AND ${GOOD}`;

const LIST = `
  SELECT t.id, t.scope, t.name, t.origin, t.browser, t.issued_at, t.seen_at, t.expires_at
  FROM token t JOIN account a ON a.person = t.account WHERE t.account = $1 AND ${GOOD} ORDER BY t.issued_at DESC, t.id`;

const ISSUE_TO = `
  INSERT INTO token (digest, person, account, roles, scope, name, origin, browser, credential, expires_at)
  SELECT $1, person, person, '{}', $3, $4, $5, $6, $7, clock_timestamp() + make_interval(secs => $8)
  FROM account WHERE person = $2 AND closed_at IS NULL AND open_since IS NOT NULL RETURNING expires_at`;

const SWEEP = [
  'DELETE FROM token WHERE expires_at < clock_timestamp()',
  'DELETE FROM challenge WHERE expires_at < clock_timestamp()',
  `DELETE FROM answered WHERE at < clock_timestamp() - interval '2 days'`,
] as const;

type HolderRow = Omit<Holder, 'roles' | 'credential'> & {
  readonly roles: string[];
  readonly stale: boolean;
  readonly credential: string | null;
};

type HeldRow = Pick<HeldToken, 'id' | 'scope' | 'name' | 'origin' | 'browser'> & {
  readonly issued_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
};

export function tokensOn(database: pg.Pool): Tokens {
  const ask = <R extends object>(sql: string, values: unknown[]) => patiently(() => database.query<R>(sql, values));
  return {
    ...loggedOn(togetherOn(database)),
    issue: async ({ person, party, roles }, seconds) => {
      const issued = await insert(
        { query: ask },
        `INSERT INTO token (digest, person, party, roles, scope, expires_at)
         VALUES ($1, $2, $3, $4, 'demonstration', clock_timestamp() + make_interval(secs => $5)) RETURNING expires_at`,
        [person, party, roles, seconds],
      );
      if (!issued) throw new Error('A token was not kept');
      return issued;
    },
    holder: async (token) => {
      const digest = digestOf(token);
      const { rows } = await ask<HolderRow>(HOLDER, [digest]);
      const [row] = rows;
      if (!row) return null;
      if (row.stale) await ask('UPDATE token SET seen_at = clock_timestamp() WHERE digest = $1', [digest]);
      const { person, party, scope, name, credential } = row;
      const by = credential === null ? {} : { credential };
      return { person, party, scope, name, roles: row.roles.filter(isRole), ...by };
    },
    revoke: async (token) => {
      const { rowCount } = await ask('DELETE FROM token WHERE digest = $1', [digestOf(token)]);
      return rowCount === 1;
    },
    list: async (person) => (await ask<HeldRow>(LIST, [person])).rows.map(heldFrom),
    idOf: async (token) => {
      const { rows } = await ask<{ id: string }>('SELECT id FROM token WHERE digest = $1', [digestOf(token)]);
      return rows[0]?.id ?? null;
    },
    sweep: async () => {
      for (const sql of SWEEP) await ask(sql, []);
    },
  };
}

/** `loggedOn` are the changes to an account's tokens that its log tells of. */
const loggedOn = (together: Together): Pick<Tokens, 'issueTo' | 'revokeOne' | 'revokeSessions' | 'revokeAll'> => ({
  issueTo: (person, scope, seconds, { name = null, origin = null, browser = null, credential = null }) =>
    together(async (client) => {
      const issued = await insert(client, ISSUE_TO, [person, scope, name, origin, browser, credential, seconds]);
      if (issued && scope !== 'session')
        await log(client, { deed: 'token-issued', person, by: 'oneself', about: scope });
      if (issued && scope === 'session' && (await isNewBrowser(client, person, browser)))
        await log(client, { deed: 'signed-in', person, by: 'oneself', about: browser });
      return issued;
    }),
  revokeOne: (person, id) =>
    together(async (client) => {
      const { rows } = await client.query<{ scope: string }>(
        'DELETE FROM token WHERE account = $1 AND id = $2 RETURNING scope',
        [person, id],
      );
      const [revoked] = rows;
      if (!revoked) return false;
      const deed = revoked.scope === 'session' ? 'sessions-ended' : 'token-revoked';
      await log(client, { deed, person, by: 'oneself', about: revoked.scope });
      return true;
    }),
  revokeSessions: (person) =>
    together(async (client) => {
      await client.query(`DELETE FROM token WHERE account = $1 AND scope = 'session'`, [person]);
      await log(client, { deed: 'sessions-ended', person, by: 'oneself' });
    }),
  revokeAll: (person) =>
    together(async (client) => {
      await client.query('DELETE FROM token WHERE account = $1', [person]);
      await log(client, { deed: 'sessions-ended', person, by: 'oneself' });
      await log(client, { deed: 'token-revoked', person, by: 'oneself' });
    }),
});

async function insert(client: Pick<Database, 'query'>, sql: string, values: unknown[]): Promise<Issued | null> {
  const token = newSecret();
  const { rows } = await client.query<{ expires_at: Date }>(sql, [digestOf(token), ...values]);
  return rows[0] ? { token, expiresAt: rows[0].expires_at.toISOString() } : null;
}

/** By its name and system, as the person's own log has them: nothing else is kept of a browser that signed out. */
async function isNewBrowser(client: Database, person: string, browser: string | null): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM account_log WHERE person = $1 AND deed = 'signed-in' AND about IS NOT DISTINCT FROM $2 LIMIT 1`,
    [person, browser],
  );
  return rowCount === 0;
}

const heldFrom = ({ issued_at, seen_at, expires_at, ...held }: HeldRow): HeldToken => ({
  ...held,
  issuedAt: issued_at.toISOString(),
  seenAt: seen_at.toISOString(),
  expiresAt: expires_at.toISOString(),
});
