/**
 * What is sent is read as it comes, before any queue, session or database is asked: an order is in time by when its last byte was here.
 */
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { Arrived, Arrivals } from '#desk/arrivals.ts';
import type { QuestionId } from '#forum/words.ts';
import { LONGEST_ORDER } from '#contract/writing.ts';

/** A small body is always read at once. Of larger ones no more is held for requests that are not whole. */
const SMALL = 16_384;
const HELD = 64 * 1_048_576;

const READING: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Tells requests that change something from those that only read. */
export const changes = ({ method }: IncomingMessage): boolean => !READING.has(method);

type Whole = IncomingMessage & { rawBody?: Buffer };

const arrived = new WeakMap<IncomingMessage, Arrived>();

export type Reception = {
  /** Resolves once the request is whole, or where it is too long to be held. Rejects where it was cut off. */
  readonly receive: (request: IncomingMessage) => Promise<void>;
};

export function reception(arrivals: Arrivals): Reception {
  let held = 0;
  const whole = async (request: Whole, length: number): Promise<void> => {
    held += length;
    try {
      const parts: Buffer[] = [];
      // The listener of HTTP gives no more than the length that was announced.
      for await (const part of request) parts.push(part as Buffer);
      request.rawBody = Buffer.concat(parts);
    } finally {
      held -= length;
    }
    arrived.set(request, arrivals.came());
  };
  return {
    receive: async (request) => {
      const length = lengthOf(request);
      if (length !== null && length <= LONGEST_ORDER && (length <= SMALL || held + length <= HELD))
        return whole(request, length);
      // Its handler reads it, and it came when it was read to its end.
      request.once('end', () => arrived.set(request, arrivals.came()));
    },
  };
}

/** The announced length; null for one that comes in pieces. */
function lengthOf({ headers }: IncomingMessage): number | null {
  if (headers['transfer-encoding'] !== undefined) return null;
  const length = Number(headers['content-length'] ?? 0);
  return Number.isSafeInteger(length) ? length : null;
}

const incomingOf = (context: Context): Whole | undefined => ((context.env ?? {}) as Partial<HttpBindings>).incoming;

/** The request as it arrived; undefined where it came from within this process. */
export function arrivedOf(context: Context): Arrived | undefined {
  const incoming = incomingOf(context);
  return incoming && arrived.get(incoming);
}

/** What is no order keeps no silence from closing. */
export const noOrder = (context: Context): void => arrivedOf(context)?.done();

/**
 * `questionsIn` names the questions of a request that failed before the desk saw it. They stand in its address or its
 * body; null where neither says.
 */
export function questionsIn(context: Context): QuestionId[] | null {
  const [, inPath] = /\/questions\/([^/]+)/.exec(context.req.path) ?? [];
  if (inPath !== undefined) return [inPath];
  try {
    const { act, body } = JSON.parse(incomingOf(context)?.rawBody?.toString() ?? '') as Partial<
      Record<string, unknown>
    >;
    const question = typeof body === 'object' && body !== null && 'question' in body ? body.question : undefined;
    if (typeof question === 'string') return [question];
    return typeof act === 'string' ? [] : null;
  } catch {
    return null;
  }
}
