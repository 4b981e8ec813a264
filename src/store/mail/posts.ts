/** What lies in the outbox, for those who look after it. */
import type { Attachment, LetterState, Posted, Posts } from '#desk/mail/outbox.ts';
import { letterStateIn, LETTERS_CHANNEL, tokenDigest } from './outbox.ts';
import { patiently } from '#store/patience.ts';
import type { Database } from '#store/connection.ts';

type Row = {
  readonly id: string;
  readonly person: string | null;
  readonly address: string;
  readonly language: string;
  readonly subject: string;
  readonly state: string;
  readonly attempts: number;
  readonly answer: string | null;
  readonly made_at: Date;
  readonly at: Date;
  readonly question: string | null;
  readonly party: string | null;
};
type Whole = Row & { readonly body: string; readonly attachments: readonly Attachment[] };

const COLUMNS = `id, person, address, language, subject, state, attempts, answer, made_at,
  coalesce(settled_at, due_at) AS at, question, party`;

export function postsOn(database: Database): Posts {
  const ask = <R extends object>(sql: string, values: unknown[]) => patiently(() => database.query<R>(sql, values));
  return {
    newest: async (limit, state) => {
      const { rows } = await ask<Row>(
        `SELECT ${COLUMNS} FROM letter WHERE address <> '' AND ($2::text IS NULL OR state = $2) ORDER BY made_at DESC, key LIMIT $1`,
        [limit, state ?? null],
      );
      return rows.map(posted);
    },
    count: async () => {
      const { rows } = await ask<{ state: string; count: number }>(
        `SELECT state, count(*)::int AS count FROM letter WHERE address <> '' GROUP BY state`,
        [],
      );
      const of = (state: LetterState): number => rows.find((row) => row.state === state)?.count ?? 0;
      return { waiting: of('waiting'), sent: of('sent'), bounced: of('bounced'), 'given-up': of('given-up') };
    },
    letter: async (id) => {
      if (!isId(id)) return null;
      const { rows } = await ask<Whole>(
        `SELECT ${COLUMNS}, body, attachments FROM letter WHERE id = $1 AND address <> ''`,
        [id],
      );
      const [row] = rows;
      return row ? { ...posted(row), text: row.body, attachments: row.attachments } : null;
    },
    tryAgain: (id) => changed(database, TRY_AGAIN, [id]),
    cameBack: (id, says) => changed(database, CAME_BACK, [id, says]),
    sweep: async () => {
      await ask(`${FORGET_LETTERS} WHERE address <> '' AND settled_at < clock_timestamp() - interval '90 days'`, []);
    },
    servedBy: async (token) => {
      const { rows } = await ask<{ question: string; party: string }>(
        'SELECT question, party FROM letter WHERE token = $1',
        [tokenDigest(token)],
      );
      return rows[0] ?? null;
    },
  };
}

/** A letter that was swept leaves its key behind. So it is not sent again, and the record loses nothing. */
export const FORGET_LETTERS = `
  UPDATE letter SET person = NULL, address = '', subject = '', body = '', attachments = '[]', answer = NULL,
    settled_at = coalesce(settled_at, clock_timestamp()), state = CASE state WHEN 'waiting' THEN 'given-up' ELSE state END`;

const TRY_AGAIN = `
  WITH again AS (
    UPDATE letter SET state = 'waiting', due_at = clock_timestamp(), settled_at = NULL, noted = false,
      until = greatest(until, clock_timestamp() + interval '1 day')
    WHERE id = $1 AND state <> 'sent' AND address <> '' RETURNING id)
  SELECT pg_notify('${LETTERS_CHANNEL}', '') FROM again`;

const CAME_BACK = `
  WITH back AS (
    UPDATE letter SET state = 'bounced', answer = $2, settled_at = clock_timestamp(), noted = false
    WHERE id = $1 AND state = 'sent' RETURNING id)
  SELECT pg_notify('${LETTERS_CHANNEL}', '') FROM back`;

/** Whether the letter named first among the values was there to be changed. */
async function changed(database: Database, sql: string, values: readonly [id: string, ...string[]]): Promise<boolean> {
  if (!isId(values[0])) return false;
  const { rowCount } = await patiently(() => database.query(sql, [...values]));
  return rowCount === 1;
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const posted = (row: Row): Posted => ({
  id: row.id,
  person: row.person,
  to: row.address,
  language: row.language,
  subject: row.subject,
  state: letterStateIn(row.state),
  attempts: row.attempts,
  answer: row.answer,
  made: row.made_at.toISOString(),
  at: row.at.toISOString(),
  serves: row.question !== null && row.party !== null ? { question: row.question, party: row.party } : null,
});
