import type { Letter, Recipient } from '#forum/party/acts.ts';
import type { DecisionId, Edtf, MeetingId, PartyId, Words } from '#forum/words.ts';

export type ChairmanshipActs = {
  /**
   * A party offers, by letter, to take the chair for one of the terms to come: 1 is the next. The act is of the day on
   * which the letter was received.
   */
  'candidature.made': {
    readonly party: PartyId;
    readonly term: number;
    readonly letter: Letter;
    readonly receivedBy: Recipient;
  };
  /** The party no longer stands for that term. The letter is there where the Secretariat recorded it for the party. */
  'candidature.withdrawn': { readonly party: PartyId; readonly term: number; readonly letter?: Letter };
  /**
   * An organ chose the next Chair. The act is of the day of the decision; the party takes over on the day that is named,
   * or when the meeting that is named closes.
   */
  'chair.chosen': {
    readonly party: PartyId;
    readonly on?: Edtf;
    readonly at?: MeetingId;
    /** True where the party in the chair was chosen to go on. */
    readonly goesOn?: boolean;
    readonly decidedBy: DecisionId;
    readonly plannedUntil?: Edtf;
    readonly plannedUntilMeeting?: MeetingId;
  };
  /**
   * A party takes the chair; the one before it leaves it. `plannedUntil` is the plan announced at the beginning, never
   * what happened.
   */
  'chair.assumed': {
    readonly party: PartyId;
    readonly at?: MeetingId;
    readonly decidedBy?: DecisionId;
    readonly plannedUntil?: Edtf;
    readonly plannedUntilMeeting?: MeetingId;
    readonly person?: { readonly name: Words; readonly capacity?: Words };
  };
  /** The party in the chair goes on for another term. */
  'chair.prolonged': {
    readonly party: PartyId;
    readonly at?: MeetingId;
    readonly decidedBy?: DecisionId;
    readonly plannedUntil?: Edtf;
    readonly plannedUntilMeeting?: MeetingId;
  };
};
