/** The outbox on PostgreSQL: a letter is written, and the post told of it, in one transaction. */
import type pg from 'pg';
import {
  LETTER_STATES,
  type OutgoingLetter,
  type LetterState,
  type Outbox,
  type TellerPlace,
  type Telling,
} from '#desk/mail/outbox.ts';
import { sha256 } from '#store/hash.ts';
import { patiently } from '#store/patience.ts';
import { COMMON_LANGUAGE } from '#forum/words.ts';

/** Tells the post, once the letters are committed, that there is something to do. */
export const LETTERS_CHANNEL = 'concord_letters';

/** Letters that are known by their key are left out. They are put in one order, so that two who put the same do not block each other. */
const PUT = `
  WITH put AS (
    INSERT INTO letter (key, person, address, language, subject, body, attachments, question, party, token,
      state, settled_at)
    SELECT key, person, address, language, subject, body, attachments, question, party, decode(token, 'hex'),
      CASE WHEN $2 THEN 'sent' ELSE 'waiting' END, CASE WHEN $2 THEN clock_timestamp() END
    FROM jsonb_to_recordset($1::jsonb) AS letter (key text, person text, address text, language text, subject text,
      body text, attachments jsonb, question text, party text, token text)
    ORDER BY key
    ON CONFLICT (key) DO NOTHING
    RETURNING id
  )
  SELECT pg_notify('${LETTERS_CHANNEL}', '') FROM (SELECT FROM put LIMIT 1) AS any_put`;

export const tokenDigest = (token: string): Uint8Array => sha256(new TextEncoder().encode(token));

/** What PostgreSQL does not keep in a text is left out; it has no place in a letter either. */
const plain = (text: string): string => text.replaceAll('\0', '').toWellFormed();

const rowOf = (letter: OutgoingLetter): object => ({
  key: letter.key,
  person: letter.person,
  address: letter.to,
  language: letter.language ?? COMMON_LANGUAGE,
  subject: plain(letter.subject),
  body: plain(letter.text),
  attachments: letter.attachments.map(({ name, sha256: digest }) => ({ name: plain(name), sha256: digest })),
  question: letter.serves?.question ?? null,
  party: letter.serves?.party ?? null,
  token: letter.serves ? Buffer.from(tokenDigest(letter.serves.token)).toString('hex') : null,
});

type Put = (client: Pick<pg.Pool, 'query'>, letters: readonly OutgoingLetter[]) => Promise<void>;

const putting =
  (shown: boolean): Put =>
  async (client, letters) => {
    if (letters.length > 0) await client.query(PUT, [JSON.stringify(letters.map(rowOf)), shown]);
  };

type ToldRow = { readonly acts: string; readonly daily: Date; readonly weekly: Date };

/**
 * `shown` is true of a demonstration without a mail server. Its letters have gone as far as they ever go when they are
 * put.
 */
export function outboxOn(pool: pg.Pool, shown: boolean): Outbox & Telling {
  const putInto = putting(shown);
  return {
    put: (letters) => patiently(() => putInto(pool, letters)),
    told: () =>
      patiently(async () => {
        const { rows } = await pool.query<ToldRow>('SELECT acts, daily, weekly FROM told');
        const [row] = rows;
        return row
          ? { acts: Number(row.acts), daily: row.daily.toISOString(), weekly: row.weekly.toISOString() }
          : null;
      }),
    // Where a commit is cut off, the next attempt finds either the old state or that somebody moved on: it was itself.
    tell: (before, after, letters) =>
      patiently(() => inOne(pool, (client) => told(client, before, after, letters, putInto))),
  };
}

async function told(
  client: pg.PoolClient,
  before: TellerPlace | null,
  after: TellerPlace,
  letters: readonly OutgoingLetter[],
  putInto: Put,
): Promise<boolean> {
  const next = [after.acts, after.daily, after.weekly];
  const { rowCount } = before
    ? await client.query(
        'UPDATE told SET acts = $1, daily = $2, weekly = $3 WHERE acts = $4 AND daily = $5 AND weekly = $6',
        [...next, before.acts, before.daily, before.weekly],
      )
    : await client.query('INSERT INTO told (acts, daily, weekly) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', next);
  if (rowCount !== 1) return false;
  await putInto(client, letters);
  return true;
}

/** One transaction; a connection that failed in it is not used again. */
export async function inOne<Value>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const value = await work(client);
    await client.query('COMMIT');
    client.release();
    return value;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

export const letterStateIn = (state: string): LetterState => LETTER_STATES.find((one) => one === state) ?? 'waiting';
