import type { DecisionId, DocumentId, MeetingId, OrganId, PartyId, Words } from '#forum/words.ts';
import type { Person } from '#forum/forum/acts.ts';
import type { Verb } from '#forum/decision/acts.ts';

export const DOCUMENT_TYPES = [
  'declaration',
  'act',
  'rules',
  'catalogue',
  'treaty',
  'protocol',
  'statement',
  'chairs-text',
  'decision',
  'concept-paper',
  'action-plan',
  'plan-of-implementation',
  'memorandum',
  'report',
  'guidelines',
  'regulations',
  'road-map',
  'charter',
  'note',
  'other',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

type Title = { readonly document: DocumentId; readonly type: DocumentType; readonly title: Words };

export type Signature = { readonly party: PartyId; readonly person?: Person };

/** What a party deposits to be bound. */
export const INSTRUMENTS = [
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'notification',
  'signature',
] as const;
type Instrument = (typeof INSTRUMENTS)[number];

export type DocumentActs = {
  /**
   * The text is known to exist, with no word on the organ that adopted it. Drafts are entered this way too (`draft:
   * true`).
   */
  'document.registered': Title & {
    readonly draft?: boolean;
    readonly organ?: OrganId;
    readonly meeting?: MeetingId;
    readonly address?: string;
  };
  /** An organ adopted, approved or endorsed the text by consensus. */
  'document.adopted': Title & {
    readonly organ?: OrganId;
    readonly meeting?: MeetingId;
    readonly decision?: DecisionId;
    readonly verb: Verb;
    readonly relations?: readonly DocumentRelation[];
    readonly about?: Words;
    readonly address?: string;
  };
  /** The Chair alone issued the text. It is never shown as a consensus document. */
  'document.issued-by-chair': Title & { readonly chair: PartyId; readonly meeting?: MeetingId; readonly about?: Words };
  'document.signed': Title & {
    readonly meeting?: MeetingId;
    readonly signatures?: readonly Signature[];
    readonly signatories?: number;
    readonly depositary?: PartyId;
    readonly relations?: readonly DocumentRelation[];
    readonly about?: Words;
    readonly address?: string;
  };
  'instrument.deposited': {
    readonly document: DocumentId;
    readonly party: PartyId;
    readonly instrument: Instrument;
    readonly reference?: string;
  };
  /** Somebody stated how far an instrument stood from entry into force at a date. */
  'treaty.status-noted': {
    readonly document: DocumentId;
    readonly inForce: boolean;
    readonly missing?: number;
    readonly text?: Words;
  };
  'treaty.in-force': { readonly document: DocumentId };
};

export const RELATIONS = ['amends', 'supersedes', 'implements', 'integral-part-of', 'translates'] as const;
type Relation = (typeof RELATIONS)[number];

export type DocumentRelation = {
  readonly relation: Relation;
  readonly document: DocumentId;
};
