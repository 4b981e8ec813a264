import type { RelationActs } from '#forum/relation/acts.ts';
import { z } from 'zod';
import { decisionId, documentId, partyId } from '#contract/ids.ts';
import { bodies } from '#contract/same.ts';
import { line, words } from '#contract/text.ts';

export const relationBodies = bodies<RelationActs>()({
  'memorandum.signed': z.strictObject({
    party: partyId,
    title: words,
    document: documentId.exactOptional(),
    place: words.exactOptional(),
  }),
  'observership.obtained': z.strictObject({ at: partyId, reference: line.exactOptional() }),
  'partnership.approved': z.strictObject({
    party: partyId,
    text: words.exactOptional(),
    decision: decisionId.exactOptional(),
  }),
});
