/** Invitations on PostgreSQL, and the end of everything that a person signed in with before. */
import type { Invitation } from '#desk/accounts.ts';
import type { Who } from '#desk/who.ts';
import type { Database } from '#store/connection.ts';
import { log } from './log.ts';
import { digestOf, newSecret } from './secret.ts';

/** The only invitation that a person then has. */
export async function invitationFor(client: Database, person: string, seconds: number): Promise<Invitation> {
  const token = newSecret();
  const { rows } = await client.query<{ expires_at: Date }>(
    `INSERT INTO invitation (digest, person, expires_at) VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))
     ON CONFLICT (person) DO UPDATE SET digest = EXCLUDED.digest, expires_at = EXCLUDED.expires_at RETURNING expires_at`,
    [digestOf(token), person, seconds],
  );
  return { person, token, expiresAt: rows[0]?.expires_at.toISOString() ?? '' };
}

/** What opens the door to a person, and what might. */
const ENDED = ['token', 'invitation', 'account_request', 'passkey', 'password', 'identity'] as const;

export async function endAll(client: Database, person: string): Promise<void> {
  for (const table of ENDED) {
    await client.query(`DELETE FROM ${table} WHERE ${table === 'token' ? 'account' : 'person'} = $1`, [person]);
  }
}

export async function invitedAgain(client: Database, person: string, by: Who, seconds: number): Promise<Invitation> {
  const { rows } = await client.query<{ before: boolean }>(
    `SELECT open_since IS NOT NULL OR EXISTS (
       SELECT FROM account_log l WHERE l.person = a.person AND l.deed IN ('invited', 'invited-again')) AS before
     FROM account a WHERE person = $1`,
    [person],
  );
  await client.query('UPDATE account SET open_since = NULL WHERE person = $1', [person]);
  await endAll(client, person);
  const invitation = await invitationFor(client, person, seconds);
  // Somebody who was only asked for so far is invited for the first time.
  await log(client, { deed: rows[0]?.before === true ? 'invited-again' : 'invited', person, by });
  return invitation;
}
