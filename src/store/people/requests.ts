/** Invitations that wait for a second person, on PostgreSQL. */
import type pg from 'pg';
import type { Invitation, InvitationAsked } from '#desk/accounts.ts';
import { mayConfirm, mayRefuse, OF_DELEGATION, type ManagingDenial } from '#desk/managing.ts';
import type { Who } from '#desk/who.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import type { Database } from '#store/connection.ts';
import { patiently } from '#store/patience.ts';
import { ACCOUNT, accountFrom, type AccountRow } from './account-row.ts';
import { invitedAgain } from './invitation.ts';
import { log } from './log.ts';

/**
 * `runsItself` is true once a person of the delegation took up an account. Closing everybody does not undo it: the log
 * remembers.
 */
export async function runsItself(client: Database, party: string | null): Promise<boolean> {
  const { rows } = await client.query<{ runs: boolean }>(
    `SELECT EXISTS (SELECT FROM account WHERE party = $1 AND open_since IS NOT NULL AND roles && $2)
         OR EXISTS (SELECT FROM account_log WHERE party = $1 AND deed IN ('taken-up', 'bound') AND roles && $2) AS runs`,
    [party, OF_DELEGATION],
  );
  return rows[0]?.runs === true;
}

const OTHER_OFFICERS = `(SELECT count(*)::int FROM account o WHERE o.party IS NULL AND o.open_since IS NOT NULL
  AND o.closed_at IS NULL AND o.person <> r.asked_by)`;

type AskedRow = {
  readonly asked_by: string;
  readonly asked_at: Date;
  readonly asker: string | null;
  readonly others: number;
};

export async function askedOn(pool: pg.Pool, party?: string): Promise<readonly InvitationAsked[]> {
  const { rows } = await patiently(() =>
    pool.query<AccountRow & AskedRow>(
      `SELECT c.*, r.asked_by, r.asked_at, b.name AS asker, ${OTHER_OFFICERS} AS others
       FROM account_request r JOIN (${ACCOUNT}) c ON c.person = r.person LEFT JOIN account b ON b.person = r.asked_by
       WHERE $1::text IS NULL OR c.party = $1 ORDER BY r.asked_at, r.person`,
      [party ?? null],
    ),
  );
  return rows.map((row) => ({
    account: accountFrom(row),
    askedBy: { person: row.asked_by, name: row.asker },
    askedAt: row.asked_at.toISOString(),
    otherOfficers: row.others,
  }));
}

type WaitingRow = {
  readonly asked_by: string;
  readonly asked_at: Date;
  readonly now: Date;
  readonly others: number;
  readonly open_since: Date | null;
};

export async function settle(
  client: Database,
  person: string,
  by: Who,
  how: 'confirm' | 'refuse',
  seconds: number,
): Promise<Result<Invitation | null, ManagingDenial> | null> {
  await client.query('SELECT FROM account WHERE person = $1 FOR UPDATE', [person]);
  const { rows } = await client.query<AccountRow>(`${ACCOUNT} WHERE a.person = $1 AND a.closed_at IS NULL`, [person]);
  const asked = await client.query<WaitingRow>(
    `SELECT r.asked_by, r.asked_at, clock_timestamp() AS now, ${OTHER_OFFICERS} AS others,
            (SELECT open_since FROM account WHERE person = $2 AND closed_at IS NULL) AS open_since
     FROM account_request r WHERE r.person = $1`,
    [person, by.person],
  );
  const [row, waiting] = [rows[0], asked.rows[0]];
  if (!row || !waiting) return null;
  const of = accountFrom(row);
  const may =
    how === 'refuse'
      ? mayRefuse(by, of)
      : mayConfirm(by, {
          of,
          askedBy: waiting.asked_by,
          askedAt: waiting.asked_at.getTime(),
          now: waiting.now.getTime(),
          otherOfficers: waiting.others,
          openSince: waiting.open_since?.getTime() ?? null,
        });
  if (!may.ok) return refuse(may.problem);
  if (how === 'confirm') return accept(await invitedAgain(client, person, by, seconds));
  await client.query('DELETE FROM account_request WHERE person = $1', [person]);
  // An account that was only made for this invitation is closed with it, so that its address is free again.
  await client.query(
    `UPDATE account SET closed_at = clock_timestamp() WHERE person = $1 AND open_since IS NULL
       AND NOT EXISTS (SELECT FROM invitation i WHERE i.person = $1)`,
    [person],
  );
  await log(client, { deed: 'refused', person, by });
  return accept(null);
}
