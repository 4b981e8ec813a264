import type { DecisionId, DocumentId, PartyId, Words } from '#forum/words.ts';

export type RelationActs = {
  /** The Secretariat and another body sign a memorandum, a protocol or the like. */
  'memorandum.signed': {
    readonly party: PartyId;
    readonly title: Words;
    readonly document?: DocumentId;
    readonly place?: Words;
  };
  /** The forum itself is an observer at another body: not to be mixed with that body's standing here. */
  'observership.obtained': { readonly at: PartyId; readonly reference?: string };
  /** An organ approved contacts or a partnership, with no instrument signed as far as is known. */
  'partnership.approved': { readonly party: PartyId; readonly text?: Words; readonly decision?: DecisionId };
};
