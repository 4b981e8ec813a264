import type { Stance } from '#forum/question/acts.ts';
import type { Instant, PartyId, QuestionId, Ref, Words } from '#forum/words.ts';

/** A stance that breaks a silence, as far as the charter says so. */
export type Breaking = Extract<Stance, 'objection' | 'amendment'>;

/** The outcome says how far a service came: handed over, seen to arrive, returned, acknowledged by the party. */
export type ServiceOutcome = 'sent' | 'received' | 'bounced' | 'acknowledged';
export type ServiceWay = 'mail' | 'desk' | 'note';

export type SilenceActs = {
  /**
   * The text of the question stands under silence until the very instant `until`. At that instant the silence can no
   * longer be broken.
   */
  'silence.opened': {
    readonly question: QuestionId;
    readonly until: Instant;
    /** The parties to be served: all that may object on this day. */
    readonly servedTo: readonly PartyId[];
    readonly openedBy: 'chair' | 'secretariat';
  };
  'silence.served': {
    readonly question: QuestionId;
    readonly party: PartyId;
    readonly how: ServiceWay;
    /** The instant at which it was sent, arrived, came back or was acknowledged. */
    readonly at: Instant;
    readonly outcome: ServiceOutcome;
  };
  /** The end moves later, never earlier. */
  'silence.extended': {
    readonly question: QuestionId;
    readonly until: Instant;
    readonly reason: Words;
    /** `outage` means that the service could not be reached, which never counts against a member. */
    readonly cause: 'chair' | 'outage';
  };
  /** The text is not adopted: `position` is the ref of the objection or amendment. */
  'silence.broken': {
    readonly question: QuestionId;
    readonly by: PartyId;
    readonly as: Breaking;
    readonly position: Ref;
  };
};
