/** `Services` are given to signed-in pages and to the writing API. A function takes of it only what it needs. */
import type { AccountLog } from '#desk/account-log.ts';
import type { Attended } from '#desk/attended.ts';
import type { Accounts, Challenges, Credentials } from '#desk/accounts.ts';
import type { Openings } from '#desk/given.ts';
import type { Choices } from '#desk/mail/choices.ts';
import type { Outbox, Posts } from '#desk/mail/outbox.ts';
import type { Arrivals } from '#desk/arrivals.ts';
import type { Desk } from '#desk/perform.ts';
import type { Tokens } from '#desk/ports.ts';
import type { Provider } from '#desk/provider.ts';
import type { Texts } from '#desk/texts.ts';

/** People's accounts, and where they sign in. */
export type AccountServices = {
  readonly accounts: Accounts;
  readonly credentials: Credentials;
  readonly challenges: Challenges;
  readonly accountLog: AccountLog;
  /** What opens an act's commitment to the person who gave it. */
  readonly openings: Openings;
  /** Browsers reach the service here, as `https://concord.example`; null where a request is believed about it. */
  readonly address: string | null;
  readonly providers: readonly Provider[];
};

export type Services = AccountServices & {
  readonly desk: Desk;
  readonly arrivals: Arrivals;
  readonly tokens: Tokens;
  readonly texts: Texts;
  readonly attended: Attended;
  /** True where anybody may sign in as anybody. */
  readonly demonstration: boolean;
  /** Letters, and who wants which. */
  readonly mail: Outbox & Posts & Choices;
  /** False where no mail server is set, and letters wait. */
  readonly sendsMail: boolean;
};
