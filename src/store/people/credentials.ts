/** What people sign in with, on PostgreSQL. */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type {
  Account,
  Credentials,
  FirstCredential,
  Identity,
  Introduction,
  NewPasskey,
  NewPassword,
  NotTaken,
  Passkey,
  TakenUp,
} from '#desk/accounts.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { ACCOUNT, accountFrom, type AccountRow } from './account-row.ts';
import { hashOf, isSame, newBackupCodes, newSalt, plainCode, stepOf } from './password.ts';
import { patiently } from '#store/patience.ts';
import type { Database } from '#store/connection.ts';
import { log } from './log.ts';
import { digestOf } from './secret.ts';
import { isTaken, togetherOn, type Together } from '#store/together.ts';

type PasskeyRow = {
  readonly id: string;
  readonly person: string;
  readonly public_key: Buffer;
  readonly counter: string;
  readonly transports: string[];
  readonly name: string;
  readonly added_at: Date;
  readonly used_at: Date | null;
};

const OPEN = 'open_since IS NOT NULL AND closed_at IS NULL';

export function credentialsOn(pool: pg.Pool): Credentials {
  const together = togetherOn(pool);
  const ask = <R extends object>(sql: string, values: unknown[]) => patiently(() => pool.query<R>(sql, values));
  return {
    takeUp: (token, credential, introduction) => takeUp(together, ask, digestOf(token), credential, introduction),
    byPassword: (address, password, code) => byPassword(ask, address, password, code),
    setPassword: async (person, given, here) => {
      const kept = await passwordOf(ask, given);
      if (!kept) return refuse('wrong-code');
      return accept(await together((client) => replacePassword(client, person, kept, here)));
    },
    hasPassword: async (person) => {
      const { rows } = await ask<{ codes: string }>(
        'SELECT (SELECT count(*) FROM backup_code b WHERE b.person = p.person) AS codes FROM password p WHERE person = $1',
        [person],
      );
      return rows[0] ? { backupCodes: Number(rows[0].codes) } : null;
    },
    passkeys: async (person) =>
      (await ask<PasskeyRow>('SELECT * FROM passkey WHERE person = $1 ORDER BY added_at, id', [person])).rows.map(
        passkeyFrom,
      ),
    passkey: async (id) => {
      const { rows } = await ask<PasskeyRow>(
        `SELECT p.* FROM passkey p JOIN account a ON a.person = p.person WHERE p.id = $1 AND ${OPEN}`,
        [id],
      );
      return rows[0] ? passkeyFrom(rows[0]) : null;
    },
    addPasskey: (person, passkey) => together((client) => addPasskey(client, person, passkey)),
    used: async (id, counter) => {
      await ask('UPDATE passkey SET counter = $2, used_at = clock_timestamp() WHERE id = $1', [id, counter]);
    },
    removePasskey: (person, id) => together((client) => removePasskey(client, person, id)),
    byIdentity: async ({ issuer, subject }) => {
      const { rows } = await ask<{ person: string }>(
        `SELECT person FROM identity JOIN account USING (person) WHERE issuer = $1 AND subject = $2 AND ${OPEN}`,
        [issuer, subject],
      );
      return rows[0]?.person ?? null;
    },
    takeUpByIdentity: (identity, address, may) => takeUpByIdentity(together, identity, address, may),
  };
}

type Ask = <R extends object>(sql: string, values: unknown[]) => Promise<pg.QueryResult<R>>;

const constraintOf = (error: unknown): string => String((error as { readonly constraint?: unknown }).constraint);

const passkeyFrom = (row: PasskeyRow): Passkey => ({
  id: row.id,
  person: row.person,
  publicKey: new Uint8Array(row.public_key),
  counter: Number(row.counter),
  transports: row.transports,
  name: row.name,
  addedAt: row.added_at.toISOString(),
  usedAt: row.used_at && row.used_at.toISOString(),
});

const KEEP_PASSKEY =
  'INSERT INTO passkey (id, person, public_key, counter, transports, name) VALUES ($1, $2, $3, $4, $5, $6)';

const passkeyValues = (person: string, { id, publicKey, counter, transports, name }: NewPasskey): unknown[] => [
  id,
  person,
  publicKey,
  counter,
  transports,
  name,
];

type KeptPassword = {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
  readonly secret: Uint8Array;
  readonly step: number;
};

type Kept =
  | { readonly is: 'passkey'; readonly passkey: NewPasskey }
  | { readonly is: 'password'; readonly password: KeptPassword };

async function kindOf(ask: Ask, credential: FirstCredential): Promise<Kept | null> {
  if (credential.is === 'passkey') return credential;
  const password = await passwordOf(ask, credential.password);
  return password && { is: 'password', password };
}

/** By the database's clock: a server whose own is wrong lets in the same people as any other. */
async function nowOf(ask: Ask): Promise<number> {
  const { rows } = await ask<{ now: Date }>('SELECT clock_timestamp() AS now', []);
  return rows[0]?.now.getTime() ?? 0;
}

async function passwordOf(ask: Ask, { password, secret, code }: NewPassword): Promise<KeptPassword | null> {
  const step = stepOf(code, secret, await nowOf(ask));
  if (step === null) return null;
  const salt = newSalt();
  return { salt, hash: await hashOf(password, salt), secret, step };
}

async function takeUp(
  together: Together,
  ask: Ask,
  digest: Uint8Array,
  credential: FirstCredential,
  introduction: Introduction | null,
): Promise<Result<TakenUp, NotTaken>> {
  // Before the transaction: a slow hash holds no lock.
  const kept = await kindOf(ask, credential);
  if (kept === null) return refuse('wrong-code');
  try {
    return await together((client) => takenUp(client, digest, kept, introduction));
  } catch (error) {
    if (isTaken(error))
      return refuse(constraintOf(error).startsWith('account') ? 'address-in-use' : 'credential-in-use');
    throw error;
  }
}

async function takeUpByIdentity(
  together: Together,
  { issuer, subject }: Identity,
  address: string,
  may: (account: Account) => boolean,
): Promise<string | null> {
  try {
    return await together(async (client) => {
      const { rows } = await client.query<AccountRow>(
        `${ACCOUNT} JOIN invitation o ON o.person = a.person AND o.expires_at > clock_timestamp()
         WHERE lower(a.address) = lower($1) AND a.closed_at IS NULL AND a.open_since IS NULL FOR UPDATE OF a, o`,
        [address],
      );
      const [account, another] = rows.map(accountFrom).filter(may);
      if (!account || another) return null;
      const { person } = account;
      await client.query('INSERT INTO identity (issuer, subject, person) VALUES ($1, $2, $3)', [
        issuer,
        subject,
        person,
      ]);
      await client.query('DELETE FROM invitation WHERE person = $1', [person]);
      await client.query('UPDATE account SET open_since = clock_timestamp() WHERE person = $1', [person]);
      await log(client, { deed: 'bound', person, by: 'oneself', about: issuer });
      return person;
    });
  } catch (error) {
    if (isTaken(error)) return null;
    throw error;
  }
}

async function takenUp(
  client: Database,
  digest: Uint8Array,
  kept: Kept,
  introduction: Introduction | null,
): Promise<Result<TakenUp, NotTaken>> {
  const { rows } = await client.query<{ person: string }>(
    'DELETE FROM invitation WHERE digest = $1 AND expires_at > clock_timestamp() RETURNING person',
    [digest],
  );
  const [invited] = rows;
  if (!invited) return refuse('no-invitation');
  const { person } = invited;
  if (introduction) {
    const { name, address, language } = introduction;
    await client.query(
      'UPDATE account SET name = $2, address = $3, language = $4 WHERE person = $1 AND address IS NULL',
      [person, name, address, language],
    );
  }
  await client.query('UPDATE account SET open_since = clock_timestamp() WHERE person = $1 AND closed_at IS NULL', [
    person,
  ]);
  const backupCodes = kept.is === 'password' ? await keepPassword(client, person, kept.password) : [];
  if (kept.is === 'passkey') await client.query(KEEP_PASSKEY, passkeyValues(person, kept.passkey));
  await log(client, { deed: 'taken-up', person, by: 'oneself' });
  return accept({ person, backupCodes });
}

/** With a new password, every other session ends: one that was stolen is worth nothing any more. */
async function replacePassword(
  client: Database,
  person: string,
  kept: KeptPassword,
  here: string | null,
): Promise<string[]> {
  const codes = await keepPassword(client, person, kept);
  await client.query(`DELETE FROM token WHERE account = $1 AND scope = 'session' AND id IS DISTINCT FROM $2`, [
    person,
    here,
  ]);
  await log(client, { deed: 'password-set', person, by: 'oneself' });
  return codes;
}

async function keepPassword(
  client: Database,
  person: string,
  { salt, hash, secret, step }: KeptPassword,
): Promise<string[]> {
  await client.query('DELETE FROM password WHERE person = $1', [person]);
  await client.query('INSERT INTO password (person, salt, hash, otp_secret, otp_step) VALUES ($1, $2, $3, $4, $5)', [
    person,
    salt,
    hash,
    secret,
    step,
  ]);
  const codes = newBackupCodes();
  await client.query('INSERT INTO backup_code (person, digest) SELECT $1, unnest($2::bytea[])', [
    person,
    codes.map((code) => digestOf(plainCode(code))),
  ]);
  return codes;
}

type PasswordRow = { readonly now: Date } & (
  | { readonly person: string; readonly salt: Buffer; readonly hash: Buffer; readonly otp_secret: Buffer }
  | { readonly person: null }
);

/** In the place of somebody whom there is not: nothing that is typed is right. */
const NOBODY = { person: '', salt: newSalt(), hash: randomBytes(32), otp_secret: randomBytes(20) };

/** The same questions to the database and the same work, whatever of it is wrong: how long it takes tells nothing. */
async function byPassword(ask: Ask, address: string, password: string, code: string): Promise<string | null> {
  const { rows } = await ask<PasswordRow>(
    `SELECT p.*, clock_timestamp() AS now FROM (VALUES (1)) AS one LEFT JOIN (
       SELECT p.person, p.salt, p.hash, p.otp_secret FROM password p JOIN account a ON a.person = p.person
       WHERE lower(a.address) = lower($1) AND ${OPEN}) AS p ON true`,
    [address],
  );
  const [row] = rows;
  const found = row && row.person !== null ? row : NOBODY;
  const right = isSame(await hashOf(password, found.salt), found.hash);
  const step = stepOf(code, found.otp_secret, row?.now.getTime() ?? 0);
  const person = right ? found.person : '';
  const byCode = await ask('UPDATE password SET otp_step = $2 WHERE person = $1 AND otp_step < $2', [
    person,
    step ?? -1,
  ]);
  const byBackup = await ask('DELETE FROM backup_code WHERE person = $1 AND digest = $2', [
    person,
    digestOf(plainCode(code)),
  ]);
  return person !== '' && (byCode.rowCount === 1 || byBackup.rowCount === 1) ? person : null;
}

async function addPasskey(client: Database, person: string, passkey: NewPasskey): Promise<boolean> {
  const { rowCount } = await client.query(`${KEEP_PASSKEY} ON CONFLICT DO NOTHING`, passkeyValues(person, passkey));
  if (rowCount === 1) await log(client, { deed: 'passkey-added', person, by: 'oneself' });
  return rowCount === 1;
}

async function removePasskey(client: Database, person: string, id: string): Promise<boolean> {
  // Two that remove the last two at once come one after the other.
  await client.query('SELECT FROM account WHERE person = $1 FOR UPDATE', [person]);
  const { rowCount } = await client.query(
    `DELETE FROM passkey WHERE person = $1 AND id = $2 AND (
       EXISTS (SELECT FROM passkey o WHERE o.person = $1 AND o.id <> $2)
       OR EXISTS (SELECT FROM password WHERE person = $1) OR EXISTS (SELECT FROM identity WHERE person = $1))`,
    [person, id],
  );
  if (rowCount === 1) await log(client, { deed: 'passkey-removed', person, by: 'oneself' });
  return rowCount === 1;
}
