import { COORDINATOR_ROLES, type MeasureActs } from '#forum/measure/acts.ts';
import { z } from 'zod';
import {
  activityId,
  areaId,
  catalogueId,
  decisionId,
  dimensionId,
  documentId,
  measureId,
  meetingId,
  organId,
  partyId,
} from '#contract/ids.ts';
import { count, list } from '#contract/lists.ts';
import { bodies } from '#contract/same.ts';
import { line, words } from '#contract/text.ts';
import { edtf } from '#contract/time.ts';

const role = z.enum(COORDINATOR_ROLES);

const dimension = z.strictObject({
  dimension: dimensionId,
  names: words,
  areas: list(z.strictObject({ area: areaId, names: words })),
});

export const measureBodies = bodies<MeasureActs>()({
  'catalogue.adopted': z.strictObject({
    catalogue: catalogueId,
    title: words,
    document: documentId.exactOptional(),
    meeting: meetingId.exactOptional(),
    decision: decisionId.exactOptional(),
    complete: z.boolean(),
    dimensions: list(dimension),
  }),
  'area.added': z.strictObject({
    area: areaId,
    dimension: dimensionId,
    names: words,
    decision: decisionId.exactOptional(),
  }),
  'measure.listed': z.strictObject({
    measure: measureId,
    catalogue: catalogueId,
    area: areaId,
    number: line.exactOptional(),
    text: words,
  }),
  'measures.opened': z.strictObject({ measures: list(measureId), decision: decisionId.exactOptional() }),
  'coordinator.named': z.strictObject({
    area: areaId,
    party: partyId,
    role,
    until: edtf.exactOptional(),
    decision: decisionId.exactOptional(),
  }),
  'coordinator.seen': z.strictObject({ area: areaId, party: partyId, role }),
  'concept-paper.approved': z.strictObject({
    document: documentId,
    title: words,
    areas: list(areaId),
    organ: organId.exactOptional(),
    meeting: meetingId.exactOptional(),
    decision: decisionId.exactOptional(),
  }),
  'plan.approved': z.strictObject({
    document: documentId,
    title: words,
    areas: list(areaId).exactOptional(),
    period: edtf,
    organ: organId.exactOptional(),
    meeting: meetingId.exactOptional(),
    decision: decisionId.exactOptional(),
  }),
  'activity.planned': z.strictObject({
    activity: activityId,
    title: words,
    area: areaId.exactOptional(),
    plannedFor: edtf,
    place: words.exactOptional(),
  }),
  'activity.held': z.strictObject({
    activity: activityId,
    title: words,
    area: areaId.exactOptional(),
    place: words.exactOptional(),
    host: partyId.exactOptional(),
    membersTakingPart: count.exactOptional(),
    text: words.exactOptional(),
  }),
  'activities.counted': z.strictObject({ count, approximate: z.boolean(), text: words }),
  'review.held': z.strictObject({ dimension: dimensionId, organ: organId, meeting: meetingId.exactOptional() }),
});
