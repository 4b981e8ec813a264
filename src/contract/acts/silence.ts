import type { SilenceCommand } from '#forum/silence/commands.ts';
import {
  BREAKING,
  OPENERS,
  SERVICE_WAYS,
  SERVICE_OUTCOMES,
  EXTENSION_CAUSES,
  type SilenceActs,
} from '#forum/silence/acts.ts';
import { z } from 'zod';
import { decisionId, partyId, ref } from '#contract/ids.ts';
import { list } from '#contract/lists.ts';
import { bodies, type BodiesOf } from '#contract/same.ts';
import { words } from '#contract/text.ts';
import { instant } from '#contract/time.ts';

/** A question and the decision on it have one id. */
const question = decisionId;

export const silenceBodies = bodies<SilenceActs>()({
  'silence.opened': z.strictObject({
    question,
    until: instant,
    servedTo: list(partyId),
    openedBy: z.enum(OPENERS),
  }),
  'silence.served': z.strictObject({
    question,
    party: partyId,
    how: z.enum(SERVICE_WAYS),
    at: instant,
    outcome: z.enum(SERVICE_OUTCOMES),
  }),
  'silence.extended': z.strictObject({ question, until: instant, reason: words, cause: z.enum(EXTENSION_CAUSES) }),
  'silence.broken': z.strictObject({ question, by: partyId, as: z.enum(BREAKING), position: ref }),
});

export const silenceOrders = bodies<BodiesOf<SilenceCommand>>()({
  OpenSilence: z.strictObject({ question, until: instant.exactOptional() }),
  RecordService: silenceBodies['silence.served'],
  ExtendSilence: silenceBodies['silence.extended'],
  CloseSilence: z.strictObject({ question }),
});
