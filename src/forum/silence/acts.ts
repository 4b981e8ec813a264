import type { Stance } from '#forum/question/acts.ts';
import type { Instant, PartyId, QuestionId, Ref, Words } from '#forum/words.ts';

/** A stance that breaks a silence, as far as the charter says so. */
export const BREAKING = ['objection', 'amendment'] as const satisfies readonly Stance[];
export type Breaking = (typeof BREAKING)[number];

export const OPENERS = ['chair', 'secretariat'] as const;
type Opener = (typeof OPENERS)[number];

/** The outcome says how far a service came: handed over, seen to arrive, returned, acknowledged by the party. */
export const SERVICE_OUTCOMES = ['sent', 'received', 'bounced', 'acknowledged'] as const;
export type ServiceOutcome = (typeof SERVICE_OUTCOMES)[number];
export const SERVICE_WAYS = ['mail', 'desk', 'note'] as const;
export type ServiceWay = (typeof SERVICE_WAYS)[number];

export const EXTENSION_CAUSES = ['chair', 'outage', 'service'] as const;
type ExtensionCause = (typeof EXTENSION_CAUSES)[number];

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
    readonly openedBy: Opener;
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
    /**
     * `outage` means that the service could not be reached, which never counts against a member. `service` means that
     * the text reached a party late, which has the shortest period from then on.
     */
    readonly cause: ExtensionCause;
  };
  /** The text is not adopted: `position` is the ref of the objection or amendment. */
  'silence.broken': {
    readonly question: QuestionId;
    readonly by: PartyId;
    readonly as: Breaking;
    readonly position: Ref;
  };
};
