/** The outbox: letters that are to go out, kept until they have gone. */
import type { Instant, PartyId, QuestionId } from '#forum/words.ts';

/** A text that goes along, by the digest under which it is kept (`Texts`). */
export type Attachment = { readonly name: string; readonly sha256: string };

export type Letter = {
  /** What it tells to whom. A key is sent once for ever, whoever puts it how often. */
  readonly key: string;
  /** To whom it is written, as in `Who`; null where the address has no account yet. */
  readonly person: string | null;
  readonly to: string;
  readonly language?: 'en' | 'ru';
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** The silence whose text it serves on a party, with the word in its link by which the party acknowledges it. */
  readonly serves?: { readonly question: QuestionId; readonly party: PartyId; readonly token: string };
};

/** Every method may reject with a `RecordFault`. */
export interface Outbox {
  /** Durable, all or none. Safe to call twice: a letter whose key is known is left out. */
  put(letters: readonly Letter[]): Promise<void>;
}

/** How far it has been told what happened: acts before this number, and digests up to these instants. */
export type Told = { readonly acts: number; readonly daily: Instant; readonly weekly: Instant };

/** What has been told, beside the outbox, so that both move in one transaction. */
export interface Telling {
  /** Null where nobody ever told anything. */
  told(): Promise<Told | null>;
  /** Puts the letters and moves on; false, and nothing put, where somebody else moved on first. */
  tell(before: Told | null, after: Told, letters: readonly Letter[]): Promise<boolean>;
}

/** `bounced`: the address was refused, or the letter came back. `given-up`: nobody took it for five days. */
export const LETTER_STATES = ['waiting', 'sent', 'bounced', 'given-up'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** A letter as it lies in the outbox. */
export type Posted = {
  /** Its name on pages and in its Message-ID. */
  readonly id: string;
  readonly person: string | null;
  readonly to: string;
  readonly language: 'en' | 'ru';
  readonly subject: string;
  readonly state: LetterState;
  readonly attempts: number;
  /** What the mail server last said. */
  readonly answer: string | null;
  readonly made: Instant;
  /** When it is tried next, or when it was sent or given up. */
  readonly at: Instant;
  readonly serves: { readonly question: QuestionId; readonly party: PartyId } | null;
};

export type PostedLetter = Posted & { readonly text: string; readonly attachments: readonly Attachment[] };

/** What lies in the outbox. Every method may reject with a `RecordFault`. */
export interface Posts {
  /** The newest first, at most so many; of one state, or of all. */
  newest(limit: number, state?: LetterState): Promise<readonly Posted[]>;
  count(): Promise<Readonly<Record<LetterState, number>>>;
  letter(id: string): Promise<PostedLetter | null>;
  /** Tries at once what waits, came back or was given up; false where there is no such letter. */
  tryAgain(id: string): Promise<boolean>;
  /** Says that a letter that was sent came back. */
  cameBack(id: string, says: string): Promise<boolean>;
  /** Forgets letters that went out, or were given up, ninety days ago: to whom, and what they said. Safe to call at any time. */
  sweep(): Promise<void>;
  /** What a link of acknowledgement stands for; null for one that nobody was sent. */
  servedBy(token: string): Promise<{ readonly question: QuestionId; readonly party: PartyId } | null>;
}
