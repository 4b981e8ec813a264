/**
 * This file lists what may be written through the API: each order with the schema of its body. In `{"act": …}` an order
 * goes by the kind of act that it asks for (`position.taken`), or by its own name (`TakePosition`).
 */
import type { Command, Order, Ordered } from '#forum/command.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { z } from 'zod';
import { chairmanshipBodies } from './acts/chairmanship.ts';
import { documentBodies } from './acts/document.ts';
import { meetingBodies } from './acts/meeting.ts';
import { partyBodies } from './acts/party.ts';
import { onBehalf, questionBodies, stance } from './acts/question.ts';
import { relationBodies } from './acts/relation.ts';
import { silenceBodies } from './acts/silence.ts';
import { naming } from './answers/common.ts';
import { audience } from './audience.ts';
import { decisionId, meetingId, partyId } from './ids.ts';
import { actNumber } from './lists.ts';
import { mistakesFrom, type Mistake } from './mistake.ts';
import { list } from './lists.ts';
import { exactly } from './same.ts';
import { shapeOf, type Shape } from './shape.ts';
import { digest, said, words } from './text.ts';
import { edtf, instant } from './time.ts';

const question = decisionId;
const ofText = z.strictObject({ question, meeting: meetingId, sha256: list(digest).exactOptional() });
const ofMeeting = z.strictObject({ meeting: meetingId });

/** `on` dates a fact that is recorded afterwards. */
const on = edtf.exactOptional();
const received = { on, audience: audience.exactOptional() };

type Body<O extends Order> = Ordered<O>['body'];

const schemas: { readonly [O in Order]: z.ZodType<Body<O>> } = {
  PutQuestion: exactly<Body<'PutQuestion'>>()(
    z.strictObject({ ...questionBodies['question.put'].shape, audience: audience.exactOptional() }),
  ),
  WithdrawQuestion: exactly<Body<'WithdrawQuestion'>>()(questionBodies['question.withdrawn']),
  TakePosition: exactly<Body<'TakePosition'>>()(
    z.strictObject({
      question,
      party: partyId,
      as: stance,
      statement: said.exactOptional(),
      onBehalf: onBehalf.exactOptional(),
    }),
  ),
  CallQuestion: exactly<Body<'CallQuestion'>>()(ofText),
  RaiseObjection: exactly<Body<'RaiseObjection'>>()(
    z.strictObject({
      question,
      meeting: meetingId,
      party: partyId,
      as: z.enum(['objection', 'amendment']).exactOptional(),
      statement: said.exactOptional(),
    }),
  ),
  Gavel: exactly<Body<'Gavel'>>()(ofText),
  DeclareNoConsensus: exactly<Body<'DeclareNoConsensus'>>()(
    z.strictObject({ question, meeting: meetingId, reason: words.exactOptional() }),
  ),
  GiveRuling: exactly<Body<'GiveRuling'>>()(questionBodies['ruling.given']),
  OpenSilence: exactly<Body<'OpenSilence'>>()(z.strictObject({ question, until: instant.exactOptional() })),
  RecordService: exactly<Body<'RecordService'>>()(silenceBodies['silence.served']),
  ExtendSilence: exactly<Body<'ExtendSilence'>>()(silenceBodies['silence.extended']),
  CloseSilence: exactly<Body<'CloseSilence'>>()(z.strictObject({ question })),
  OpenMeeting: exactly<Body<'OpenMeeting'>>()(meetingBodies['meeting.opened']),
  NotePresence: exactly<Body<'NotePresence'>>()(meetingBodies['presence.noted']),
  CallRoll: exactly<Body<'CallRoll'>>()(
    z.strictObject({ meeting: meetingId, parties: list(partyId).min(1, 'list-empty'), present: z.boolean() }),
  ),
  AscertainQuorum: exactly<Body<'AscertainQuorum'>>()(ofMeeting),
  CloseMeeting: exactly<Body<'CloseMeeting'>>()(ofMeeting),
  NameParty: exactly<Body<'NameParty'>>()(partyBodies['party.named']),
  RecordApplication: exactly<Body<'RecordApplication'>>()(
    z.strictObject({ ...partyBodies['application.made'].shape, ...received }),
  ),
  RecordCandidature: exactly<Body<'RecordCandidature'>>()(
    z.strictObject({ ...chairmanshipBodies['candidature.made'].shape, ...received }),
  ),
  RecordInstrument: exactly<Body<'RecordInstrument'>>()(
    z.strictObject({ ...documentBodies['instrument.deposited'].shape, on }),
  ),
  RecordMemorandum: exactly<Body<'RecordMemorandum'>>()(
    z.strictObject({ ...relationBodies['memorandum.signed'].shape, on }),
  ),
};

/**
 * `KIND_OF_ORDER` names the kind of act that an order asks for. The act that is read off the record later has more in
 * it.
 */
export const KIND_OF_ORDER = {
  PutQuestion: 'question.put',
  WithdrawQuestion: 'question.withdrawn',
  TakePosition: 'position.taken',
  CallQuestion: 'question.called',
  RaiseObjection: 'objection.raised',
  Gavel: 'decision.adopted',
  DeclareNoConsensus: 'decision.failed',
  GiveRuling: 'ruling.given',
  OpenSilence: 'silence.opened',
  RecordService: 'silence.served',
  ExtendSilence: 'silence.extended',
  CloseSilence: 'silence.closed',
  OpenMeeting: 'meeting.opened',
  NotePresence: 'presence.noted',
  CallRoll: 'roll.called',
  AscertainQuorum: 'quorum.ascertained',
  CloseMeeting: 'meeting.closed',
  NameParty: 'party.named',
  RecordApplication: 'application.made',
  RecordCandidature: 'candidature.made',
  RecordInstrument: 'instrument.deposited',
  RecordMemorandum: 'memorandum.signed',
} as const satisfies { readonly [O in Order]: string };

export const orders = Object.keys(KIND_OF_ORDER) as readonly Order[];

const seen = actNumber.describe(
  'Number of the newest act about the question or the meeting that you had seen. If others came after it, nothing is recorded (`stale`); ' +
    'a position or an objection is always taken.',
);

/** `posted` has the schema of each order as it is posted, by its name in the OpenAPI document. */
const posted = orders.map((order) =>
  naming(
    `Order${order}`,
    `Asks for ${KIND_OF_ORDER[order]}.`,
    z.strictObject({ act: z.enum([KIND_OF_ORDER[order], order]), body: schemas[order], seen: seen.exactOptional() }),
  ),
);

export const orderSchema = naming(
  'Order',
  'One order: `act` is the kind of act that is asked for, `body` what it needs. One schema a kind.',
  z.union(posted),
);

const byName = new Map<string, Order>(
  orders.flatMap((order) => [[order, order] as const, [KIND_OF_ORDER[order], order] as const]),
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
