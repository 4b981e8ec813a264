/** The outbox keeps letters that are to go out, until they have gone. */
import type { Instant, PartyId, QuestionId } from '#forum/words.ts';

/** An attachment goes out with a letter; `sha256` is the digest under which `Texts` keeps its bytes. */
export type Attachment = { readonly name: string; readonly sha256: string };

export type OutgoingLetter = {
  /**
   * The key names the news and its reader. The outbox sends each key once, even if several servers put the letter
   * again.
   */
  readonly key: string;
  /** The person to whom the letter is written, as in `Who`; null where the address has no account yet. */
  readonly person: string | null;
  readonly to: string;
  readonly language?: string;
  /** The subject is one line. */
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /**
   * A letter with `serves` serves the text of a silence on a party. `token` is the word in its link by which the party
   * acknowledges it.
   */
  readonly serves?: { readonly question: QuestionId; readonly party: PartyId; readonly token: string };
};

/** The outbox takes letters in. Every method may reject with a `RecordFault`. */
export interface Outbox {
  /**
   * Keeps the letters, all or none; durable when it answers. Safe to call twice: a letter whose key is known is left
   * out.
   */
  put(letters: readonly OutgoingLetter[]): Promise<void>;
}

/** `TellerPlace` is how far the teller has come: all acts before number `acts`, and the digests up to these instants. */
export type TellerPlace = { readonly acts: number; readonly daily: Instant; readonly weekly: Instant };

/** `Telling` keeps the teller's place beside the outbox, so that both move in one transaction. */
export interface Telling {
  /** The teller's place; null where no teller ever ran on this database. */
  told(): Promise<TellerPlace | null>;
  /**
   * Puts the letters and moves the place on. It answers false, and puts nothing, where another server moved on first.
   */
  tell(before: TellerPlace | null, after: TellerPlace, letters: readonly OutgoingLetter[]): Promise<boolean>;
}

/**
 * A letter has `bounced` if its address was refused or it came back. It is `given-up` if no mail server took it for
 * five days.
 */
export const LETTER_STATES = ['waiting', 'sent', 'bounced', 'given-up'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** `Posted` is a letter as it lies in the outbox. */
export type Posted = {
  /** The letter's name on pages and in its Message-ID. */
  readonly id: string;
  readonly person: string | null;
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly state: LetterState;
  readonly attempts: number;
  /** The last answer of the mail server. */
  readonly answer: string | null;
  readonly made: Instant;
  /** The time of the next attempt, or when the letter was sent or given up. */
  readonly at: Instant;
  readonly serves: { readonly question: QuestionId; readonly party: PartyId } | null;
};

export type PostedLetter = Posted & { readonly text: string; readonly attachments: readonly Attachment[] };

/** `Posts` shows the letters in the outbox. Every method may reject with a `RecordFault`. */
export interface Posts {
  /** The newest letters first, at most so many: of one state, or of all. */
  newest(limit: number, state?: LetterState): Promise<readonly Posted[]>;
  count(): Promise<Readonly<Record<LetterState, number>>>;
  letter(id: string): Promise<PostedLetter | null>;
  /** Tries a letter at once that waits, came back or was given up; false where there is no such letter. */
  tryAgain(id: string): Promise<boolean>;
  /** Notes that a letter that was sent has come back. */
  cameBack(id: string, says: string): Promise<boolean>;
  /**
   * Forgets letters that were sent or given up ninety days ago: both their addresses and their words. Safe to call at
   * any time.
   */
  sweep(): Promise<void>;
  /** The question and the party of an acknowledgement link; null for a token that was sent to nobody. */
  servedBy(token: string): Promise<{ readonly question: QuestionId; readonly party: PartyId } | null>;
}
