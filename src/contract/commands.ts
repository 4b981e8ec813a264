/**
 * This file lists what may be written through the API: each order with the schema of its body. In `{"act": …}` an order
 * goes by the kind of act that it asks for (`position.taken`), or by its own name (`TakePosition`).
 */
import type { Command, Order, Ordered } from '#forum/command.ts';
import { ORDERS, orders } from '#forum/orders.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { z } from 'zod';
import { chairmanshipOrders } from './acts/chairmanship.ts';
import { secretariatOrders } from '#contract/acts/secretariat.ts';
import { decisionOrders } from './acts/decision.ts';
import { correctionOrders } from './acts/correction.ts';
import { documentOrders } from './acts/document.ts';
import { meetingOrders } from './acts/meeting.ts';
import { partyOrders } from './acts/party.ts';
import { questionOrders } from './acts/question.ts';
import { relationOrders } from './acts/relation.ts';
import { silenceOrders } from './acts/silence.ts';
import { naming } from './answers/common.ts';
import { beyondBounds } from './bounds.ts';
import { actNumber } from './lists.ts';
import { mistakesFrom, type Mistake } from './mistake.ts';
import { shapeOf, type Shape } from './shape.ts';
import { instant } from './time.ts';

/** The schema of each order's body stands beside the acts of its concept. An order without one does not compile. */
const schemas: { readonly [O in Order]: z.ZodType<Ordered<O>['body']> } = {
  ...questionOrders,
  ...silenceOrders,
  ...meetingOrders,
  ...partyOrders,
  ...chairmanshipOrders,
  ...secretariatOrders,
  ...decisionOrders,
  ...documentOrders,
  ...relationOrders,
  ...correctionOrders,
};

const seen = actNumber.describe(
  'Number of the newest act about the question or the meeting that you had seen. If others came after it, nothing is recorded (`stale`); ' +
    'a position or an objection is always taken.',
);

/** `posted` has the schema of each order as it is posted, by its name in the OpenAPI document. */
const posted = orders.map((order) =>
  naming(
    `Order${order}`,
    `Asks for ${ORDERS[order].kind}.`,
    z.strictObject({ act: z.enum([ORDERS[order].kind, order]), body: schemas[order], seen: seen.exactOptional() }),
  ),
);

export const orderSchema = naming(
  'Order',
  'One order: `act` is the kind of act that is asked for, `body` what it needs. One schema a kind.',
  z.union(posted),
);

const byName = new Map<string, Order>(
  orders.flatMap((order) => [[order, order] as const, [ORDERS[order].kind, order] as const]),
);

/** `orderShape` returns the shape of the body of an order, for the reader of a form. */
export const orderShape = (order: Order): Shape => shapeOf(schemas[order]);

const envelope = z.strictObject({ act: z.string(), body: z.looseObject({}), seen: seen.exactOptional() });

/** `Given` is an order as it was handed in; `seen` says how far its sender had read. */
export type Given = { readonly command: Command; readonly seen?: number };

/**
 * `readOrder` checks an order handed in as a value, such as the parsed body of a request. It returns all mistakes at
 * once.
 */
export function readOrder(value: unknown): Result<Given, Mistake[]> {
  const outer = envelope.safeParse(value);
  if (!outer.success) return refuse(mistakesFrom(outer.error.issues, value));
  const order = byName.get(outer.data.act);
  if (order === undefined) {
    return refuse([{ path: ['act'], code: 'unknown-kind', facts: { key: 'act', value: outer.data.act.slice(0, 60) } }]);
  }
  const given = { body: withMilliseconds(outer.data.body) };
  const read = z.object({ body: schemas[order] }).safeParse(given);
  if (!read.success) return refuse(mistakesFrom(read.error.issues, given));
  const beyond = beyondBounds(read.data.body);
  if (beyond.length > 0) return refuse(beyond);
  // Order and body belong together by the table above; the compiler cannot follow the index through the union.
  const command = { order, body: read.data.body } as Command;
  return accept(outer.data.seen === undefined ? { command } : { command, seen: outer.data.seen });
}

const UTC = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/;

/**
 * `withMilliseconds` writes instants with three decimals. RFC 3339 writes one instant in many ways, the record in one;
 * finer parts are cut off.
 */
function withMilliseconds(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const made: Record<string, unknown> = { ...body };
  for (const key of ['until', 'at']) {
    const value = made[key];
    const match = typeof value === 'string' ? UTC.exec(value) : null;
    if (match) made[key] = `${match[1]}.${(match[2] ?? '').padEnd(3, '0').slice(0, 3)}Z`;
  }
  return made;
}

const receiptSchema = naming(
  'Receipt',
  'What was recorded first for the order, and a head of the record that holds it: see docs/record.md.',
  z.strictObject({
    n: z.int().min(0),
    received: instant.describe('When the order arrived: whether it came in time is judged by it.'),
    recordedAt: instant,
    commit: z.string(),
    leafHash: z.string(),
    head: z.string(),
    size: z.int().min(1),
  }),
);

export const writtenAnswer = naming(
  'Written',
  'The numbers of the acts that the order became, all in one commit, and a receipt.',
  z.strictObject({ acts: z.array(z.int().min(0)), receipt: receiptSchema }),
);
