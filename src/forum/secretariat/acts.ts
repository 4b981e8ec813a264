import type { DecisionId, DocumentId, MeetingId, PartyId, Words } from '#forum/words.ts';

export const OFFICES = ['head', 'deputy'] as const;
export type Office = (typeof OFFICES)[number];

export type SecretariatActs = {
  'seat.established': {
    readonly city: Words;
    readonly country: PartyId;
    readonly document?: DocumentId;
    readonly premises?: Words;
  };
  'seat.moved': {
    readonly city: Words;
    readonly country: PartyId;
    readonly document?: DocumentId;
    readonly premises?: Words;
  };
  /** The city of the seat goes by another name. */
  'seat.renamed': { readonly city: Words; readonly country: PartyId };
  /** The seat moves to new premises in the same city. */
  'seat.rehoused': { readonly premises: Words };
  /** The office has this title from a date. */
  'office.titled': {
    readonly office: Office;
    readonly title: Words;
    readonly document?: DocumentId;
    readonly decision?: DecisionId;
  };
  'officer.appointed': {
    readonly officer: string;
    readonly name: Words;
    readonly office: Office;
    readonly nationality?: PartyId;
    readonly meeting?: MeetingId;
    readonly decidedBy?: DecisionId;
  };
  /** The officer was seen in office, with no word on when they were appointed. */
  'officer.seen': {
    readonly officer: string;
    readonly name: Words;
    readonly office: Office;
    readonly nationality?: PartyId;
  };
  'officer.left': { readonly officer: string; readonly office: Office };
};
