/** A carrier takes letters away: a mail server, or in the demonstration `nobody`, where a page shows the letters. */
import type { KeptText } from '#desk/texts.ts';
import type { ServiceByMail } from './service.ts';

export type Parcel = {
  /** The id stays the same at every attempt, so that the mail server can recognise a second copy. */
  readonly id: string;
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly ({ readonly name: string } & KeptText)[];
};

/**
 * A carrier accepts a parcel, refuses it for good, or asks to try `later`. The `answer` is in the mail server's own
 * words.
 */
export type Carried = { readonly is: 'accepted' | 'refused' | 'later'; readonly answer: string };

export interface Carrier {
  /** Never rejects. */
  carry(parcel: Parcel): Promise<Carried>;
  close(): void;
}

/** `nobody` stands where no mail server is set: every letter waits, and none is lost. */
export const nobody: Carrier = {
  carry: () => Promise.resolve({ is: 'later', answer: 'No mail server is set' }),
  close: () => undefined,
};

export type PostNeeds = {
  readonly carrier: Carrier;
  /** Has the service recorded. The post calls it again where it rejects, so it is safe to call twice. */
  readonly note: (service: ServiceByMail) => Promise<void>;
  readonly onTrouble: (trouble: unknown) => void;
};

/** The post carries letters away until it is stopped. */
export type Post = { stop(): Promise<void> };
