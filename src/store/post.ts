/**
 * The post carries letters of the outbox away, again and again where no mail server takes them. It notes what became of
 * a service.
 *
 * A letter is held by the lock of its row while it is carried, so that of any number of servers one carries it, and
 * none that died keeps it. Between the mail server's yes and our commit a crash can still fall: then it goes out again
 * under the same Message-ID.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Runner, TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Carried, Carrier, Parcel, Post, PostNeeds } from '#desk/mail/carrier.ts';
import type { Attachment, LetterState } from '#desk/mail/outbox.ts';
import { servedBy } from '#desk/mail/service.ts';
import type { Texts } from '#desk/texts.ts';
import { readers, type Access } from './connection.ts';
import { JOBS_SCHEMA } from './jobs.ts';
import { inOne, letterStateIn } from './outbox.ts';

const CARRIED_AT_ONCE = 3;
/** Beside those that carry: one that listens, two that fetch jobs and end them. */
const CONNECTIONS = CARRIED_AT_ONCE + 3;
/** What a worker that died held, and what nobody was told of, is looked for this often. */
const LOOK_MS = 60_000;
const AGAIN_MS = 1_000;
const LONGEST_WAIT_MINUTES = 15;

export async function startPost(access: Access, texts: Texts, needs: PostNeeds): Promise<Post> {
  const pool = readers(access, CONNECTIONS);
  const tasks: TaskList = {
    post: (payload) => posted(pool, texts, needs.carrier, letterIn(payload)),
    note: (payload) => noted(pool, needs, letterIn(payload)),
  };
  const stopped = new AbortController();
  let runner = await running(pool, tasks);
  const goOn = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      // The library's workers give up where they cannot reach the database.
      await runner.promise.catch(needs.onTrouble);
      await pause(AGAIN_MS, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
      if (!stopped.signal.aborted) runner = await running(pool, tasks).catch(() => runner);
    }
  };
  const ended = goOn();
  const look = () => lookedFor(pool).catch(needs.onTrouble);
  await look();
  const looking = setInterval(() => void look(), LOOK_MS);
  looking.unref();
  return {
    stop: async () => {
      clearInterval(looking);
      stopped.abort();
      needs.carrier.close();
      await runner.stop().catch(() => undefined);
      await ended;
      await pool.end();
    },
  };
}

async function running(pool: pg.Pool, taskList: TaskList): Promise<Runner> {
  const { Logger, run } = await import('graphile-worker');
  return run({
    pgPool: pool,
    schema: JOBS_SCHEMA,
    concurrency: CARRIED_AT_ONCE,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    taskList,
    // Without a batch the library does not wait for the end of a job to be written, nor hears that it could not be.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
}

/** Jobs for what is due and may have lost its own. One too many finds its letter locked or gone, and does nothing. */
async function lookedFor(pool: pg.Pool): Promise<void> {
  await pool.query(
    `SELECT ${JOBS_SCHEMA}.add_job('post', json_build_object('letter', id), job_key => 'post ' || id)
     FROM letter WHERE state = 'waiting' AND due_at <= clock_timestamp()`,
  );
  await pool.query(
    `SELECT ${JOBS_SCHEMA}.add_job('note', json_build_object('letter', id), job_key => 'note ' || id)
     FROM letter WHERE question IS NOT NULL AND NOT noted AND state <> 'waiting'`,
  );
}

type Row = {
  readonly id: string;
  readonly address: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly attachments: readonly Attachment[];
  readonly attempts: number;
  readonly serves: boolean;
};

const posted = (pool: pg.Pool, texts: Texts, carrier: Carrier, letter: string): Promise<void> =>
  inOne(pool, async (client) => {
    // A mail server may take its time with a long text.
    await client.query(`SET LOCAL idle_in_transaction_session_timeout = '15min'`);
    const { rows } = await client.query<Row>(
      `SELECT id, address, language, subject, body, attachments, attempts, question IS NOT NULL AS serves
       FROM letter WHERE id = $1 AND state = 'waiting' AND due_at <= clock_timestamp() FOR UPDATE SKIP LOCKED`,
      [letter],
    );
    const [row] = rows;
    if (!row) return;
    const carried = await carrier.carry(await parcelOf(row, texts));
    const state = await settled(client, row, carried);
    if (state === 'waiting') await again(client, row);
    else if (row.serves) await jobFor(client, 'note', row.id);
  });

async function parcelOf(row: Row, texts: Texts): Promise<Parcel> {
  const { id, address: to, subject, body: text } = row;
  const attachments: Parcel['attachments'][number][] = [];
  for (const { name, sha256 } of row.attachments) {
    const kept = await texts.of(sha256);
    if (kept) attachments.push({ name, ...kept });
  }
  return { id, to, language: row.language, subject, text, attachments };
}

const STATES: Readonly<Record<Carried['is'], LetterState>> = { accepted: 'sent', refused: 'bounced', later: 'waiting' };

async function settled(client: pg.PoolClient, { id }: Row, { is, answer }: Carried): Promise<LetterState> {
  const { rows } = await client.query<{ state: string }>(
    `UPDATE letter SET attempts = attempts + 1, answer = $3,
       state = CASE WHEN $2 = 'waiting' AND until <= clock_timestamp() THEN 'given-up' ELSE $2 END,
       settled_at = CASE WHEN $2 = 'waiting' AND until > clock_timestamp() THEN NULL ELSE clock_timestamp() END
     WHERE id = $1 RETURNING state`,
    [id, STATES[is], answer],
  );
  return letterStateIn(rows[0]?.state ?? 'waiting');
}

/** After one minute, two, four, eight, and then every quarter of an hour: a server that was away for a day finds all of it within minutes. */
async function again(client: pg.PoolClient, { id, attempts }: Row): Promise<void> {
  const minutes = Math.min(2 ** attempts, LONGEST_WAIT_MINUTES);
  await client.query(
    `WITH due AS (
       UPDATE letter SET due_at = clock_timestamp() + make_interval(mins => $2) WHERE id = $1 RETURNING id, due_at)
     SELECT ${JOBS_SCHEMA}.add_job('post', json_build_object('letter', id), run_at => due_at, job_key => 'post ' || id)
     FROM due`,
    [id, minutes],
  );
}

const jobFor = async (client: pg.PoolClient, task: string, letter: string): Promise<void> =>
  void (await client.query(
    `SELECT ${JOBS_SCHEMA}.add_job($1, json_build_object('letter', $2::text), job_key => $1 || ' ' || $2)`,
    [task, letter],
  ));

type Serving = { readonly question: string; readonly party: string; readonly state: string; readonly at: Date };

/** What became of all the letters that served the same text on the same party. */
async function noted(pool: pg.Pool, { note }: PostNeeds, letter: string): Promise<void> {
  const { rows } = await pool.query<Serving>(
    `SELECT question, party, state, coalesce(settled_at, due_at) AS at FROM letter
     WHERE (question, party) = (SELECT question, party FROM letter WHERE id = $1) ORDER BY state = 'waiting', at`,
    [letter],
  );
  const [first] = rows;
  const last = rows.findLast(({ state }) => state !== 'waiting');
  const served = servedBy(rows.map(({ state, at }) => ({ state: letterStateIn(state), at: at.toISOString() })));
  if (!first || !last || !served) return;
  const { question, party } = first;
  await note({ question, party, ...served });
  await pool.query(
    `UPDATE letter SET noted = true WHERE question = $1 AND party = $2 AND state <> 'waiting' AND settled_at <= $3`,
    [question, party, new Date(last.at.getTime() + 1)],
  );
}

const letterIn = (payload: unknown): string => {
  const letter = typeof payload === 'object' && payload !== null && 'letter' in payload ? payload.letter : '';
  return typeof letter === 'string' ? letter : '';
};
