import type { DecisionId, Edtf, MeetingId, PartyId, Words } from '#forum/words.ts';

export const STATUSES = ['member', 'observer-state', 'observer-organisation', 'partner'] as const;
export type Status = (typeof STATUSES)[number];

/** A letter by which a party asks has its own number, and a date that it bears. */
export type Letter = { readonly reference: string; readonly dated: Edtf };

/** To whom a letter was handed. */
export const RECIPIENTS = ['chair', 'secretariat'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export const PARTY_TYPES = ['state', 'organisation'] as const;
export type PartyType = (typeof PARTY_TYPES)[number];

/** Who speaks for a seat. */
export const SEAT_STANDS = ['represented', 'vacant', 'contested'] as const;
export type SeatStands = (typeof SEAT_STANDS)[number];

export type PartyActs = {
  /**
   * The party has these official names from a date. `short` is how lists and seats show it, `formal` how instruments
   * do.
   */
  'party.named': {
    readonly party: PartyId;
    readonly type: PartyType;
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
  /** A party asks for a standing. The act is of the day on which the letter was received; the letter bears a date of its own. */
  'application.made': {
    readonly party: PartyId;
    readonly status: Status;
    readonly letter: Letter;
    readonly receivedBy: Recipient;
  };
  /** The party no longer asks. The letter is there where the Secretariat recorded it for the party. */
  'application.withdrawn': { readonly party: PartyId; readonly status: Status; readonly letter?: Letter };
  /** Announced or planned, and no more than that: it never counts as a status. */
  'status.announced': {
    readonly party: PartyId;
    readonly status: Status;
    readonly plannedFor: Edtf;
    readonly outcome?: Words;
  };
  /** The forum itself noted who speaks for the seat. A member stays a member when its seat is empty. */
  'representation.changed': { readonly party: PartyId; readonly seat: SeatStands };
  /** A party was seen in a standing at a date, with no word on when it began: "by", not "since". */
  'status.seen': { readonly party: PartyId; readonly status: Status };
};
