import type { DecisionId, DocumentId, Edtf, MeetingId, OrganId, PartyId, Words } from '#forum/words.ts';
import type { Person } from '#forum/forum/acts.ts';

export const MEETING_KINDS = ['regular', 'special', 'informal', 'sectoral', 'preparatory', 'commemorative'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
export const MEETING_FORMS = ['in-person', 'online', 'hybrid'] as const;
export type MeetingForm = (typeof MEETING_FORMS)[number];

/** The level at which a delegation was led, as the source says it. */
export const DELEGATION_LEVELS = [
  'head-of-state-or-government',
  'deputy-head-of-state-or-government',
  'minister',
  'deputy-minister',
  'special-envoy',
  'ambassador',
  'senior-official',
  'expert',
] as const;
export type DelegationLevel = (typeof DELEGATION_LEVELS)[number];

export const TAKES_PART_AS = ['member', 'observer', 'partner', 'guest'] as const;
export type TakesPartAs = (typeof TAKES_PART_AS)[number];

export type Participant = {
  readonly party: PartyId;
  readonly as: TakesPartAs;
  readonly level?: DelegationLevel;
  readonly person?: Person;
};

export type Attendance = {
  readonly participants?: readonly Participant[];
  /** The members that a source names as not represented. */
  readonly absent?: readonly PartyId[];
  /** The counts as a source gives them, where it gives no names (or beside them). */
  readonly members?: number;
  readonly observers?: number;
  readonly partners?: number;
  readonly guests?: number;
  readonly delegations?: number;
  readonly headsOfStateOrGovernment?: number;
};

export type MeetingActs = {
  /** The meeting was convened or announced. A plan is not a fact: only `meeting.held` says that it took place. */
  'meeting.scheduled': {
    readonly meeting: MeetingId;
    readonly organ: OrganId;
    readonly kind: MeetingKind;
    /** The ordinal counts regular meetings of the organ. */
    readonly ordinal?: number;
    readonly title?: Words;
    readonly plannedFor: Edtf;
    readonly place?: Words;
    readonly form?: MeetingForm;
    readonly host?: PartyId;
    readonly decision?: DecisionId;
  };
  'meeting.changed': {
    readonly meeting: MeetingId;
    readonly plannedFor?: Edtf;
    readonly place?: Words;
    readonly form?: MeetingForm;
    readonly reason?: Words;
  };
  'meeting.held': {
    readonly meeting: MeetingId;
    readonly organ: OrganId;
    readonly kind: MeetingKind;
    readonly ordinal?: number;
    readonly title?: Words;
    readonly place?: Words;
    readonly form?: MeetingForm;
    readonly host?: PartyId;
    /** The party or parties in the chair of the meeting. */
    readonly presidedBy?: readonly PartyId[];
    readonly president?: Person;
    readonly attendance?: Attendance;
    readonly theme?: Words;
    readonly summary?: Words;
  };
  /** The meeting was planned and did not take place. */
  'meeting.not-held': {
    readonly meeting: MeetingId;
    readonly organ: OrganId;
    readonly kind: MeetingKind;
    readonly plannedFor: Edtf;
    readonly reason?: Words;
  };
  /**
   * One meeting took this up, agreed to do it or asked others to. These are paragraphs of its outcome that are not
   * decisions of their own.
   */
  'meeting.noted': {
    readonly meeting: MeetingId;
    readonly text: Words;
    readonly documents?: readonly DocumentId[];
    readonly decisions?: readonly DecisionId[];
  };
  /** The Chair opens the meeting. It is held once it is closed: `meeting.held` then says so. */
  'meeting.opened': {
    readonly meeting: MeetingId;
    readonly organ: OrganId;
    readonly kind: MeetingKind;
    readonly ordinal?: number;
    readonly title?: Words;
    readonly place?: Words;
    readonly form?: MeetingForm;
    readonly host?: PartyId;
    readonly presidedBy: PartyId;
  };
  /** A party's delegation took its seat, or left it. */
  'presence.noted': { readonly meeting: MeetingId; readonly party: PartyId; readonly present: boolean };
  'quorum.ascertained': {
    readonly meeting: MeetingId;
    readonly present: readonly PartyId[];
    readonly count: QuorumFigures;
    readonly met: boolean;
  };
  /** The sitting pauses: nothing is put and nothing decided until it is resumed. Objections are taken all the same. */
  'meeting.suspended': { readonly meeting: MeetingId; readonly reason?: Words };
  'meeting.resumed': { readonly meeting: MeetingId };
  'meeting.closed': { readonly meeting: MeetingId };
};

/** The quorum's figures: how many members were present, of how many, and how many had to be. */
export type QuorumFigures = { readonly present: number; readonly required: number; readonly of: number };
