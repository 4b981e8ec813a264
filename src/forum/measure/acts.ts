import type { AreaId, DecisionId, DocumentId, Edtf, MeetingId, OrganId, PartyId, Words } from '#forum/words.ts';

export type DimensionId = string;

export const COORDINATOR_ROLES = ['coordinator', 'co-coordinator'] as const;
export type CoordinatorRole = (typeof COORDINATOR_ROLES)[number];

export type MeasureActs = {
  /** The Catalogue of confidence-building measures stands so from a date: the taxonomy itself is versioned. */
  'catalogue.adopted': {
    readonly catalogue: string;
    readonly title: Words;
    readonly document?: DocumentId;
    readonly meeting?: MeetingId;
    readonly decision?: DecisionId;
    /** True if the dimensions and areas known are all that the Catalogue has. */
    readonly complete: boolean;
    readonly dimensions: readonly {
      readonly dimension: DimensionId;
      readonly names: Words;
      readonly areas: readonly { readonly area: AreaId; readonly names: Words }[];
    }[];
  };
  'area.added': {
    readonly area: AreaId;
    readonly dimension: DimensionId;
    readonly names: Words;
    readonly decision?: DecisionId;
  };
  /** A catalogue lists one measure: `number` as the catalogue gives it. */
  'measure.listed': {
    readonly measure: string;
    readonly catalogue: string;
    readonly area: AreaId;
    readonly number?: string;
    readonly text: Words;
  };
  /** The members agreed to begin to carry out these measures. */
  'measures.opened': { readonly measures: readonly string[]; readonly decision?: DecisionId };
  /** A member volunteers to coordinate an area. `until` where the term is fixed. */
  'coordinator.named': {
    readonly area: AreaId;
    readonly party: PartyId;
    readonly role: CoordinatorRole;
    readonly until?: Edtf;
    readonly decision?: DecisionId;
  };
  /** A party was seen as coordinator at a date, with no word on the start. */
  'coordinator.seen': {
    readonly area: AreaId;
    readonly party: PartyId;
    readonly role: CoordinatorRole;
  };
  'concept-paper.approved': {
    readonly document: DocumentId;
    readonly title: Words;
    readonly areas: readonly AreaId[];
    readonly organ?: OrganId;
    readonly meeting?: MeetingId;
    readonly decision?: DecisionId;
  };
  'plan.approved': {
    readonly document: DocumentId;
    readonly title: Words;
    readonly areas?: readonly AreaId[];
    readonly period: Edtf;
    readonly organ?: OrganId;
    readonly meeting?: MeetingId;
    readonly decision?: DecisionId;
  };
  'activity.planned': {
    readonly activity: string;
    readonly title: Words;
    readonly area?: AreaId;
    readonly plannedFor: Edtf;
    readonly place?: Words;
  };
  'activity.held': {
    readonly activity: string;
    readonly title: Words;
    readonly area?: AreaId;
    readonly place?: Words;
    readonly host?: PartyId;
    readonly membersTakingPart?: number;
    readonly text?: Words;
  };
  /** A source counts so many activities in a span: `effective` is the span. */
  'activities.counted': { readonly count: number; readonly approximate: boolean; readonly text: Words };
  'review.held': { readonly dimension: DimensionId; readonly organ: OrganId; readonly meeting?: MeetingId };
};
