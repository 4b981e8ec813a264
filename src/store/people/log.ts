/** The log of what was done to accounts, on PostgreSQL. It is written by those who change accounts, in their transactions. */
import { LOGGED_DEEDS, type AccountChanged, type AccountLog, type LoggedDeed } from '#desk/account-log.ts';
import type { Who } from '#desk/who.ts';
import { isRole } from '#forum/role.ts';
import { patiently } from '#store/patience.ts';
import type { Database } from '#store/connection.ts';

/** Any number that no other lock of this database takes: "clog" in ASCII. */
const LOCK = 0x63_6c_6f_67;

const LOG = `
  INSERT INTO account_log (deed, person, party, roles, about, by_person, by_party, by_roles)
  SELECT $1, a.person, a.party, a.roles, $3, `;
const BY_ANOTHER = `${LOG} $4, $5, $6 FROM account a WHERE a.person = $2`;
const BY_ONESELF = `${LOG} a.person, a.party, a.roles FROM account a WHERE a.person = $2`;

export type Logged = {
  readonly deed: LoggedDeed;
  readonly person: string;
  /** Null for the service itself. */
  readonly by: Pick<Who, 'person' | 'party' | 'roles'> | 'oneself' | null;
  readonly about?: string | null;
};

/**
 * `log` is the last statement of a transaction before its commit. Entries are numbered under a lock that the
 * transaction keeps, so that no lower number appears after a higher one was read.
 */
export async function log(client: Database, { deed, person, by, about = null }: Logged): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  if (by === 'oneself') await client.query(BY_ONESELF, [deed, person, about]);
  else await client.query(BY_ANOTHER, [deed, person, about, by?.person ?? null, by?.party ?? null, by?.roles ?? []]);
}

type Row = {
  readonly n: string;
  readonly at: Date;
  readonly deed: string;
  readonly person: string;
  readonly name: string | null;
  readonly party: string | null;
  readonly roles: string[];
  readonly about: string | null;
  readonly by_person: string | null;
  readonly by_name: string | null;
  readonly by_party: string | null;
  readonly by_roles: string[];
};

const ENTRIES = `
  SELECT l.n, l.at, l.deed, l.person, a.name, l.party, l.roles, l.about,
         l.by_person, b.name AS by_name, l.by_party, l.by_roles
  FROM account_log l LEFT JOIN account a ON a.person = l.person LEFT JOIN account b ON b.person = l.by_person`;

export function accountLogOn(database: Database): AccountLog {
  const ask = <R extends object>(sql: string, values: unknown[]) => patiently(() => database.query<R>(sql, values));
  return {
    newest: async ({ party, person }, limit, before = Number.MAX_SAFE_INTEGER) => {
      const { rows } = await ask<Row>(
        `${ENTRIES} WHERE ($1::text IS NULL OR l.party = $1) AND ($2::text IS NULL OR l.person = $2 OR l.by_person = $2)
           AND l.n < $3 ORDER BY l.n DESC LIMIT $4`,
        [party ?? null, person ?? null, before, limit],
      );
      return rows.map(changedFrom);
    },
    after: async (n, limit) =>
      (await ask<Row>(`${ENTRIES} WHERE l.n > $1 ORDER BY l.n LIMIT $2`, [n, limit])).rows.map(changedFrom),
    told: async () => {
      const { rows } = await ask<{ n: string }>('SELECT n FROM told_changes', []);
      return rows[0] ? Number(rows[0].n) : null;
    },
    tell: async (n) => {
      await ask(
        `INSERT INTO told_changes (n) VALUES ($1)
         ON CONFLICT (one) DO UPDATE SET n = greatest(told_changes.n, excluded.n)`,
        [n],
      );
    },
  };
}

const deedIn = (text: string): LoggedDeed => {
  const deed = LOGGED_DEEDS.find((one) => one === text);
  if (deed === undefined) throw new Error(`The account log has a deed of a newer Concord: ${text}`);
  return deed;
};

const changedFrom = (row: Row): AccountChanged => ({
  n: Number(row.n),
  at: row.at.toISOString(),
  deed: deedIn(row.deed),
  of: { person: row.person, name: row.name, party: row.party, roles: row.roles.filter(isRole) },
  by:
    row.by_person === null
      ? null
      : { person: row.by_person, name: row.by_name, party: row.by_party, roles: row.by_roles.filter(isRole) },
  about: row.about,
});
