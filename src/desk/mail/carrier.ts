/** Who takes letters away: a mail server, or in the demonstration nobody but the page on which they are shown. */
import type { KeptText } from '#desk/texts.ts';
import type { ServiceByMail } from './service.ts';

export type Parcel = {
  /** The same however often it is tried, so that a second copy is recognised. */
  readonly id: string;
  readonly to: string;
  readonly language: 'en' | 'ru';
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly ({ readonly name: string } & KeptText)[];
};

/** `refused`: this address or letter will not do. `later`: try again. With the answer in the server's own words. */
export type Carried = { readonly is: 'accepted' | 'refused' | 'later'; readonly answer: string };

export interface Carrier {
  /** Never rejects. */
  carry(parcel: Parcel): Promise<Carried>;
  close(): void;
}

/** Where no mail server is set: nothing is lost, and nothing goes. */
export const nobody: Carrier = {
  carry: () => Promise.resolve({ is: 'later', answer: 'No mail server is set' }),
  close: () => undefined,
};

export type PostNeeds = {
  readonly carrier: Carrier;
  /** Has it recorded; asked again where it rejects. Safe to call twice. */
  readonly note: (service: ServiceByMail) => Promise<void>;
  readonly onTrouble: (trouble: unknown) => void;
};

/** Letters being carried away. */
export type Post = { stop(): Promise<void> };
