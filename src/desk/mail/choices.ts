/** People choose which letters they want. The choice is kept beside the record: it concerns nobody but the person. */

/**
 * `at-once` asks for a letter about each thing that the person may see. `daily` and `weekly` ask for a digest of them.
 * `waiting` asks only for what waits for the person, `none` for nothing. Letters that belong to a silence procedure go
 * to the parties served, whatever their people chose (news.ts).
 */
export const CHOICES = ['at-once', 'daily', 'weekly', 'waiting', 'none'] as const;
type LetterChoice = (typeof CHOICES)[number];

export type MailChoice = {
  readonly choice: LetterChoice;
  /** Null stands for the language of the account. */
  readonly language: string | null;
};

export const UNCHOSEN: MailChoice = { choice: 'at-once', language: null };

/** May reject with a `RecordFault`. */
export interface Choices {
  /** Choices by person; a person who is missing has not chosen. */
  choices(): Promise<ReadonlyMap<string, MailChoice>>;
  choose(person: string, choice: MailChoice): Promise<void>;
}
