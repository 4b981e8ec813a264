import {
  VERBS,
  PROCEDURES,
  BESIDE,
  type Attached,
  type DecisionActs,
  type Procedure,
  type Verb,
} from '#forum/decision/acts.ts';
import { AUDIENCES } from '#forum/act.ts';
import type { DecisionCommand } from '#forum/decision/commands.ts';
import type { QuorumFigures } from '#forum/meeting/acts.ts';
import { z } from 'zod';
import { decisionId, documentId, meetingId, organId, partyId, ref } from '#contract/ids.ts';
import { actNumber, count, list } from '#contract/lists.ts';
import { bodies, exactly, type BodiesOf } from '#contract/same.ts';
import { line, said, textsKept, words } from '#contract/text.ts';
import { edtfOrInstant, instant } from '#contract/time.ts';
import { putText } from './put-text.ts';

export const verb = exactly<Verb>()(z.enum(VERBS));

export const quorumFigures = exactly<QuorumFigures>()(z.strictObject({ present: count, required: count, of: count }));

const attached = exactly<Attached>()(
  z.strictObject({
    position: ref,
    party: partyId,
    as: z.enum(BESIDE),
    statement: said.exactOptional(),
    texts: textsKept.exactOptional(),
    received: instant,
    version: line.exactOptional(),
  }),
);

/** A decision taken here rests on these; a question and the decision on it have one id. */
const live = {
  question: decisionId.exactOptional(),
  counted: list(actNumber).exactOptional(),
  awaited: list(partyId).exactOptional(),
  unserved: list(partyId).exactOptional(),
  stopped: list(partyId).exactOptional(),
  quorum: quorumFigures.exactOptional(),
};

const procedure = exactly<Procedure>()(z.enum(PROCEDURES));

export const decisionBodies = bodies<DecisionActs>()({
  'decision.adopted': z.strictObject({
    decision: decisionId,
    title: words,
    organ: organId,
    verb,
    procedure,
    meeting: meetingId.exactOptional(),
    documents: list(documentId).exactOptional(),
    parties: list(partyId).exactOptional(),
    follows: decisionId.exactOptional(),
    authority: words.exactOptional(),
    silenceFrom: edtfOrInstant.exactOptional(),
    attached: list(attached).exactOptional(),
    text: putText.exactOptional(),
    ...live,
  }),
  'decision.failed': z.strictObject({
    decision: decisionId,
    title: words,
    organ: organId,
    reason: words.exactOptional(),
    meeting: meetingId.exactOptional(),
    ...live,
  }),
  'decision.opened': z.strictObject({
    decision: decisionId,
    audience: z.enum(AUDIENCES),
    text: putText.exactOptional(),
  }),
});

export const decisionOrders = bodies<BodiesOf<DecisionCommand>>()({
  OpenDecision: z.strictObject({ decision: decisionId, audience: z.enum(AUDIENCES) }),
});
