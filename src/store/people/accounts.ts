/** Accounts and invitations on PostgreSQL. */
import type pg from 'pg';
import type { Account, AccountChange, Accounts, Invitation, Newcomer } from '#desk/accounts.ts';
import { isRole } from '#forum/role.ts';
import { accept, refuse } from '#kernel/result.ts';
import { patiently } from '#store/patience.ts';
import type { Database } from '#store/connection.ts';
import { digestOf, newSecret } from './secret.ts';
import { FORGET_LETTERS } from '#store/mail/posts.ts';
import { isTaken, togetherOn, type Together } from '#store/together.ts';
import { COMMON_LANGUAGE } from '#forum/words.ts';

export type AccountRow = {
  readonly person: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly language: string;
  readonly party: string | null;
  readonly roles: string[];
  readonly invited_at: Date;
  readonly invited_until: Date | null;
  readonly open_since: Date | null;
  readonly closed_at: Date | null;
  readonly last_seen: Date | null;
};

/** An account `a`, complete; whatever narrows it follows. */
export const ACCOUNT = `
  SELECT a.person, a.name, a.address, a.language, a.party, a.roles, a.invited_at, a.open_since, a.closed_at,
         (SELECT expires_at FROM invitation i WHERE i.person = a.person AND i.expires_at > clock_timestamp()) AS invited_until,
         (SELECT max(seen_at) FROM token t WHERE t.account = a.person) AS last_seen
  FROM account a`;

const instant = (date: Date | null): string | null => date && date.toISOString();

export const accountFrom = (row: AccountRow): Account => ({
  person: row.person,
  name: row.name,
  address: row.address,
  language: row.language,
  party: row.party,
  roles: row.roles.filter(isRole),
  invitedAt: row.invited_at.toISOString(),
  invitedUntil: instant(row.invited_until),
  openSince: instant(row.open_since),
  closedAt: instant(row.closed_at),
  lastSeen: instant(row.last_seen),
});

export function accountsOn(pool: pg.Pool): Accounts {
  const together = togetherOn(pool);
  const find = async (sql: string, values: unknown[]): Promise<Account[]> => {
    const { rows } = await patiently(() => pool.query<AccountRow>(`${ACCOUNT} ${sql}`, values));
    return rows.map(accountFrom);
  };
  return {
    of: async (person) => (await find('WHERE a.person = $1', [person]))[0] ?? null,
    list: (party) =>
      find('WHERE $1::text IS NULL OR a.party = $1 ORDER BY a.closed_at IS NOT NULL, lower(a.name), a.person', [
        party ?? null,
      ]),
    open: async () => {
      const all = await find('WHERE a.open_since IS NOT NULL AND a.closed_at IS NULL ORDER BY a.person', []);
      return all.flatMap((one) => {
        const { name, address } = one;
        return name === null || address === null ? [] : [{ ...one, name, address }];
      });
    },
    invited: async (token) => {
      const invited = `WHERE a.closed_at IS NULL AND a.person =
        (SELECT person FROM invitation WHERE digest = $1 AND expires_at > clock_timestamp())`;
      return (await find(invited, [digestOf(token)]))[0] ?? null;
    },
    describe: async (person, { name, language }) => {
      await patiently(() =>
        pool.query('UPDATE account SET name = $2, language = $3 WHERE person = $1 AND closed_at IS NULL', [
          person,
          name,
          language,
        ]),
      );
    },
    invite: (newcomer, by, seconds) => invite(together, newcomer, by, seconds),
    change: (person, change, may, seconds) =>
      together(async (client) => {
        await client.query('SELECT FROM account WHERE person = $1 FOR UPDATE', [person]);
        const { rows } = await client.query<AccountRow>(`${ACCOUNT} WHERE a.person = $1`, [person]);
        const [row] = rows;
        // Who is gone can still be forgotten.
        if (!row || (row.closed_at !== null && change.is !== 'erase')) return null;
        const allowed = may(accountFrom(row));
        return allowed.ok ? accept(await changed(client, person, change, seconds)) : refuse(allowed.problem);
      }),
    inviteFirst: (seconds) => together((client) => inviteFirst(client, seconds)),
  };
}

async function invite(
  together: Together,
  { name, address, language, party, roles }: Newcomer,
  by: string,
  seconds: number,
): Promise<Invitation | null> {
  try {
    return await together(async (client) => {
      const { rows } = await client.query<{ person: string }>(
        `INSERT INTO account (name, address, language, party, roles, invited_by)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING person`,
        [name, address, language, party, roles, by],
      );
      return invitationFor(client, rows[0]?.person ?? '', seconds);
    });
  } catch (error) {
    if (isTaken(error)) return null;
    throw error;
  }
}

async function inviteFirst(client: Database, seconds: number): Promise<Invitation | null> {
  // Servers that start together make out one invitation after the other; the last one holds.
  await client.query('LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE', []);
  const { rows } = await client.query<{ person: string; open_since: Date | null }>(
    `SELECT person, open_since FROM account
     WHERE party IS NULL AND closed_at IS NULL AND (open_since IS NOT NULL OR name IS NULL)`,
    [],
  );
  if (rows.some(({ open_since }) => open_since !== null)) return null;
  return invitationFor(client, rows[0]?.person ?? (await firstOfficer(client)), seconds);
}

async function firstOfficer(client: Database): Promise<string> {
  const { rows } = await client.query<{ person: string }>(
    `INSERT INTO account (language, roles) VALUES ($1, ARRAY['secretariat-officer']) RETURNING person`,
    [COMMON_LANGUAGE],
  );
  return rows[0]?.person ?? '';
}

/** The only invitation that a person then has. */
async function invitationFor(client: Database, person: string, seconds: number): Promise<Invitation> {
  const token = newSecret();
  const { rows } = await client.query<{ expires_at: Date }>(
    `INSERT INTO invitation (digest, person, expires_at) VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))
     ON CONFLICT (person) DO UPDATE SET digest = EXCLUDED.digest, expires_at = EXCLUDED.expires_at RETURNING expires_at`,
    [digestOf(token), person, seconds],
  );
  return { person, token, expiresAt: rows[0]?.expires_at.toISOString() ?? '' };
}

/** Whatever opens the door to a person. */
const ENDED = ['token', 'invitation', 'passkey', 'password', 'identity'] as const;

async function endAll(client: Database, person: string): Promise<void> {
  for (const table of ENDED) {
    await client.query(`DELETE FROM ${table} WHERE ${table === 'token' ? 'account' : 'person'} = $1`, [person]);
  }
}

/** Letters to a person; an invitation knows only the address. */
const OF_PERSON = `WHERE person = $1 OR lower(address) = (SELECT lower(address) FROM account WHERE person = $1)`;

async function changed(
  client: Database,
  person: string,
  change: AccountChange,
  seconds: number,
): Promise<Invitation | null> {
  switch (change.is) {
    case 'roles':
      await client.query('UPDATE account SET roles = $2 WHERE person = $1', [person, change.roles]);
      return null;
    case 'close':
    case 'erase': {
      if (change.is === 'erase') await client.query(`${FORGET_LETTERS} ${OF_PERSON}`, [person]);
      const forget = change.is === 'erase' ? ', name = NULL, address = NULL' : '';
      await client.query(
        `UPDATE account SET closed_at = coalesce(closed_at, clock_timestamp())${forget} WHERE person = $1`,
        [person],
      );
      await endAll(client, person);
      return null;
    }
    case 'invite-again':
      await client.query('UPDATE account SET open_since = NULL WHERE person = $1', [person]);
      await endAll(client, person);
      return invitationFor(client, person, seconds);
  }
}
