/**
 * The post carries letters of the outbox away, again and again where no mail server takes them. It notes what became of
 * a service.
 *
 * A letter is held by the lock of its row while it is carried, so that of any number of servers one carries it, and
 * none that died keeps it. Between the mail server's yes and our commit a crash can still fall: then it goes out again
 * under the same Message-ID.
 */
import type pg from 'pg';
import type { Carried, Carrier, Parcel, Post, PostNeeds } from '#desk/mail/carrier.ts';
import type { Attachment, LetterState } from '#desk/mail/outbox.ts';
import { servedBy } from '#desk/mail/service.ts';
import type { Texts } from '#desk/texts.ts';
import { readers, type Access } from '#store/connection.ts';
import { listen } from '#store/listen.ts';
import { bell, run, type Lane } from './lanes.ts';
import { inOne, letterStateIn, LETTERS_CHANNEL } from './outbox.ts';

const CARRIED_AT_ONCE = 3;
/** One connection for each that carries, and one for what is noted. */
const CONNECTIONS = CARRIED_AT_ONCE + 1;
const LONGEST_WAIT_MINUTES = 15;
/** A service that could not be noted is tried again after so long; others are noted meanwhile. */
const NOTE_AGAIN_MS = 2_000;

/** Three lanes carry letters and one notes what became of services. Each server has its own; the locks of the rows keep them apart. */
export async function startPost(access: Access, texts: Texts, needs: PostNeeds): Promise<Post> {
  const pool = readers(access, CONNECTIONS);
  const rings = bell();
  let stopped = false;
  const unlisten = await listen(access, {
    channel: LETTERS_CHANNEL,
    told: rings.ring,
    ask: async (client) => {
      await client.query('SELECT');
      rings.ring();
    },
  }).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const carrying: Lane = { step: () => posted(pool, texts, needs.carrier, rings.ring), due: () => nextDue(pool) };
  const lanes = [...Array.from({ length: CARRIED_AT_ONCE }, () => carrying), noting(pool, needs)];
  const running = lanes.map((lane) => run(lane, rings, () => stopped, needs.onTrouble));
  return {
    stop: async () => {
      stopped = true;
      rings.ring();
      needs.carrier.close();
      await Promise.all(running);
      await unlisten();
      await pool.end();
    },
  };
}

/** Letters that are due already are in somebody's hands, or are found at the next look. */
async function nextDue(pool: pg.Pool): Promise<number | null> {
  const { rows } = await pool.query<{ ms: number | null }>(
    `SELECT (extract(epoch FROM min(due_at) - clock_timestamp()) * 1000)::float8 AS ms
     FROM letter WHERE state = 'waiting' AND due_at > clock_timestamp()`,
  );
  const ms = rows[0]?.ms ?? null;
  return ms === null ? null : Math.max(10, Math.ceil(ms) + 5);
}

type Row = {
  readonly id: string;
  readonly address: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly attachments: readonly Attachment[];
  readonly attempts: number;
};

/** Carries the letter that has been due longest; false where none is due. */
async function posted(pool: pg.Pool, texts: Texts, carrier: Carrier, ring: () => void): Promise<boolean> {
  let held: string | null = null;
  try {
    return await inOne(pool, async (client) => {
      // A mail server may take its time with a long text.
      await client.query(`SET LOCAL idle_in_transaction_session_timeout = '15min'`);
      const { rows } = await client.query<Row>(
        `SELECT id, address, language, subject, body, attachments, attempts
         FROM letter WHERE state = 'waiting' AND due_at <= clock_timestamp()
         ORDER BY due_at, key LIMIT 1 FOR UPDATE SKIP LOCKED`,
      );
      const [row] = rows;
      if (!row) return false;
      held = row.id;
      const carried = await carrier.carry(await parcelOf(row, texts));
      if ((await settled(client, row, carried)) === 'waiting') await again(client, row);
      return true;
    });
  } catch (error) {
    // A letter that cannot be made must not stand before all others for ever.
    if (held !== null) await pool.query(PUT_OFF, [held]);
    throw error;
  } finally {
    if (held !== null) ring();
  }
}

const PUT_OFF = `UPDATE letter SET due_at = clock_timestamp() + interval '1 minute' WHERE id = $1 AND state = 'waiting'`;

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
  await client.query('UPDATE letter SET due_at = clock_timestamp() + make_interval(mins => $2) WHERE id = $1', [
    id,
    minutes,
  ]);
}

type Serving = { readonly question: string; readonly party: string; readonly state: string; readonly at: Date };

/** The lane that notes services. What could not be noted waits, so that one service does not stop the others. */
function noting(pool: pg.Pool, needs: PostNeeds): Lane {
  const waiting = new Map<string, number>();
  const step = async (): Promise<boolean> => {
    const now = performance.now();
    for (const [id, until] of waiting) if (until <= now) waiting.delete(id);
    return inOne(pool, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM letter WHERE question IS NOT NULL AND NOT noted AND state <> 'waiting' AND id <> ALL ($1::uuid[])
         ORDER BY settled_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [[...waiting.keys()]],
      );
      const [row] = rows;
      if (!row) return false;
      waiting.set(row.id, now + NOTE_AGAIN_MS);
      await noted(client, needs, row.id);
      waiting.delete(row.id);
      return true;
    });
  };
  return { step, due: () => Promise.resolve(waiting.size === 0 ? null : NOTE_AGAIN_MS) };
}

/** Notes what became of all the letters that served the same text on the same party. */
async function noted(client: pg.PoolClient, { note }: PostNeeds, letter: string): Promise<void> {
  const { rows } = await client.query<Serving>(
    `SELECT question, party, state, coalesce(settled_at, due_at) AS at FROM letter
     WHERE (question, party) = (SELECT question, party FROM letter WHERE id = $1) ORDER BY state = 'waiting', at`,
    [letter],
  );
  const [first] = rows;
  const last = rows.findLast(({ state }) => state !== 'waiting');
  const served = servedBy(rows.map(({ state, at }) => ({ state: letterStateIn(state), at: at.toISOString() })));
  if (first && last && served) await note({ question: first.question, party: first.party, ...served });
  await client.query(
    `UPDATE letter SET noted = true
     WHERE (question, party) = (SELECT question, party FROM letter WHERE id = $1) AND state <> 'waiting' AND settled_at <= $2`,
    [letter, new Date((last?.at.getTime() ?? 0) + 1)],
  );
}
