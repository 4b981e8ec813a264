/** Which letters a person wants. Beside the record: it is nobody's business but the person's. */

/**
 * `at-once`: all that happens to what the person may see. `daily`, `weekly`: that as a digest. `waiting`: only what waits for the person.
 * `none`: nothing of all this. Letters that belong to a silence procedure go to those served whatever was chosen (letters.ts).
 */
export const CHOICES = ['at-once', 'daily', 'weekly', 'waiting', 'none'] as const;
export type Choice = (typeof CHOICES)[number];

export type MailChoice = {
  readonly choice: Choice;
  /** Null for the language of the account. */
  readonly language: 'en' | 'ru' | null;
};

export const UNCHOSEN: MailChoice = { choice: 'at-once', language: null };

/** May reject with a `RecordFault`. */
export interface Choices {
  /** By person; who is not in it has not chosen. */
  choices(): Promise<ReadonlyMap<string, MailChoice>>;
  choose(person: string, choice: MailChoice): Promise<void>;
}
