import type { DecisionId, Edtf, MeetingId, PartyId, Words } from '#forum/words.ts';

export type Status = 'member' | 'observer-state' | 'observer-organisation' | 'partner';

export type PartyActs = {
  /** Official names from a date. `short` is how lists and seats show it, `formal` how instruments do. */
  'party.named': {
    readonly party: PartyId;
    readonly type: 'state' | 'organisation';
    readonly short: Words;
    readonly formal?: Words;
  };
  /**
   * A status begins on the date of the act. The signature of the founding documents (`signedOn`) and the decision are two dates.
   * A partner's status rests on its memorandum (`relation`).
   */
  'status.granted': {
    readonly party: PartyId;
    readonly status: Status;
    readonly signedOn?: Edtf;
    readonly decidedBy?: DecisionId;
    readonly meeting?: MeetingId;
  };
  'status.ended': {
    readonly party: PartyId;
    readonly status: Status;
    readonly reason?: Words;
    readonly decidedBy?: DecisionId;
  };
  /** Announced or planned, and no more than that: it never counts as a status. */
  'status.announced': {
    readonly party: PartyId;
    readonly status: Status;
    readonly plannedFor: Edtf;
    readonly outcome?: Words;
  };
  /** Who speaks for the seat, as the forum itself noted it. A member stays a member when its seat is empty. */
  'representation.changed': { readonly party: PartyId; readonly seat: 'represented' | 'vacant' | 'contested' };
  /** A party was seen in a standing at a date, with no word on when it began: "by", not "since". */
  'status.seen': { readonly party: PartyId; readonly status: Status };
};
