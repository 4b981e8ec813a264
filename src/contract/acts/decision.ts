import {
  VERBS,
  PROCEDURES,
  BESIDE,
  type Attached,
  type DecisionActs,
  type Procedure,
  type Verb,
} from '#forum/decision/acts.ts';
import type { QuorumFigures } from '#forum/meeting/acts.ts';
import { z } from 'zod';
import { decisionId, documentId, meetingId, organId, partyId, ref } from '#contract/ids.ts';
import { actNumber, count, list } from '#contract/lists.ts';
import { bodies, exactly } from '#contract/same.ts';
import { said, textsKept, words } from '#contract/text.ts';
import { edtfOrInstant, instant } from '#contract/time.ts';

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
  }),
);

/** A decision taken here rests on these; a question and the decision on it have one id. */
const live = {
  question: decisionId.exactOptional(),
  counted: list(actNumber).exactOptional(),
  unserved: list(partyId).exactOptional(),
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
});
