/** Accounts and invitations on PostgreSQL. */
import type pg from 'pg';
import type { Account, AccountChange, Accounts, Asked, Invitation, Newcomer } from '#desk/accounts.ts';
import { takesSecond } from '#desk/managing.ts';
import type { Who } from '#desk/who.ts';
import { accept, refuse } from '#kernel/result.ts';
import { patiently } from '#store/patience.ts';
import type { Database } from '#store/connection.ts';
import { ACCOUNT, accountFrom, type AccountRow } from './account-row.ts';
import { log } from './log.ts';
import { askedOn, runsItself, settle } from './requests.ts';
import { endAll, invitationFor, invitedAgain } from './invitation.ts';
import { digestOf } from './secret.ts';
import { FORGET_LETTERS } from '#store/mail/posts.ts';
import { isTaken, togetherOn, type Together } from '#store/together.ts';
import { COMMON_LANGUAGE } from '#forum/words.ts';

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
    asked: (party) => askedOn(pool, party),
    settle: (person, by, how, seconds) => together((client) => settle(client, person, by, how, seconds)),
    change: (person, change, by, may, seconds) =>
      together(async (client) => {
        await client.query('SELECT FROM account WHERE person = $1 FOR UPDATE', [person]);
        const { rows } = await client.query<AccountRow>(`${ACCOUNT} WHERE a.person = $1`, [person]);
        const [row] = rows;
        // Who is gone can still be forgotten.
        if (!row || (row.closed_at !== null && change.is !== 'erase')) return null;
        const allowed = may(accountFrom(row));
        if (!allowed.ok) return refuse(allowed.problem);
        return accept(await changed(client, accountFrom(row), change, by, seconds));
      }),
    inviteFirst: (seconds) => together((client) => inviteFirst(client, seconds)),
  };
}

async function invite(
  together: Together,
  { name, address, language, party, roles }: Newcomer,
  by: Who,
  seconds: number,
): Promise<Invitation | Asked | null> {
  try {
    return await together(async (client) => {
      const takes = takesSecond(by, party, await runsItself(client, party));
      const { rows } = await client.query<{ person: string }>(
        `INSERT INTO account (name, address, language, party, roles, invited_by)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING person`,
        [name, address, language, party, roles, by.person],
      );
      const person = rows[0]?.person ?? '';
      if (takes) return askFor(client, person, by);
      const invitation = await invitationFor(client, person, seconds);
      await log(client, { deed: 'invited', person, by });
      return invitation;
    });
  } catch (error) {
    if (isTaken(error)) return null;
    throw error;
  }
}

/** A request that is there already stays as it is: asking again neither hastens nor delays it. */
async function askFor(client: Database, person: string, by: Who): Promise<Asked> {
  const { rowCount } = await client.query(
    'INSERT INTO account_request (person, asked_by) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [person, by.person],
  );
  if (rowCount === 1) await log(client, { deed: 'asked', person, by });
  return 'asked';
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
  const person = rows[0]?.person ?? (await firstOfficer(client));
  const invitation = await invitationFor(client, person, seconds);
  await log(client, { deed: rows[0] ? 'invited-again' : 'invited', person, by: null });
  return invitation;
}

async function firstOfficer(client: Database): Promise<string> {
  const { rows } = await client.query<{ person: string }>(
    `INSERT INTO account (language, roles) VALUES ($1, ARRAY['secretariat-officer']) RETURNING person`,
    [COMMON_LANGUAGE],
  );
  return rows[0]?.person ?? '';
}

/** Letters to a person; an invitation knows only the address. */
const OF_PERSON = `WHERE person = $1 OR lower(address) = (SELECT lower(address) FROM account WHERE person = $1)`;

async function changed(
  client: Database,
  { person, party }: Account,
  change: AccountChange,
  by: Who,
  seconds: number,
): Promise<Invitation | Asked | null> {
  switch (change.is) {
    case 'roles':
      await client.query('UPDATE account SET roles = $2 WHERE person = $1', [person, change.roles]);
      await log(client, { deed: 'roles-changed', person, by });
      return null;
    case 'close':
    case 'erase':
      await closed(client, person, change.is);
      await log(client, { deed: change.is === 'erase' ? 'erased' : 'closed', person, by });
      return null;
    case 'invite-again':
      if (takesSecond(by, party, await runsItself(client, party))) return askFor(client, person, by);
      return invitedAgain(client, person, by, seconds);
  }
}

/** To erase is also to forget who gave which act: the record keeps a digest that nobody can open any more. */
async function closed(client: Database, person: string, how: 'close' | 'erase'): Promise<void> {
  if (how === 'erase') {
    await client.query(`${FORGET_LETTERS} ${OF_PERSON}`, [person]);
    await client.query('DELETE FROM opening WHERE person = $1', [person]);
  }
  const forget = how === 'erase' ? ', name = NULL, address = NULL' : '';
  await client.query(
    `UPDATE account SET closed_at = coalesce(closed_at, clock_timestamp())${forget} WHERE person = $1`,
    [person],
  );
  await endAll(client, person);
}
