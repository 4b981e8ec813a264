/** Mail at work: what happens is told, what is told is posted, and what was served by it is recorded. */
import { nobody, type Carrier, type Post, type PostNeeds } from '#desk/mail/carrier.ts';
import type { Choices } from '#desk/mail/choices.ts';
import type { Outbox, Telling } from '#desk/mail/outbox.ts';
import type { AccountLog } from '#desk/account-log.ts';
import type { Accounts } from '#desk/accounts.ts';
import { changesTeller, type ComposeChange } from '#desk/mail/changes.ts';
import { noteByMail } from '#desk/mail/recording.ts';
import { tellerOf, type Compose } from '#desk/mail/teller.ts';
import type { Timer } from '#desk/keeper.ts';
import type { People } from '#desk/people.ts';
import type { Perform } from '#desk/perform.ts';
import type { ReadingRoom } from '#desk/reading-room.ts';
import type { Instant } from '#forum/words.ts';
import type { Hash } from '#record/entry.ts';

export type MailingNeeds = {
  readonly room: ReadingRoom;
  readonly now: () => Instant;
  readonly hash: Hash;
  readonly compose: Compose;
  /** What was done to accounts is told too. */
  readonly composeChange: ComposeChange;
  readonly accountLog: AccountLog;
  readonly accounts: Pick<Accounts, 'list'>;
  readonly people: People;
  readonly mail: Outbox & Telling & Choices;
  readonly perform: Perform;
  readonly startPost: (needs: PostNeeds) => Promise<Post>;
  /** Null where letters go nowhere but onto a page. */
  readonly carrier: Carrier | null;
  readonly timer: Timer;
  readonly onTrouble: (trouble: unknown) => void;
};

export async function startMailing(needs: MailingNeeds): Promise<Post> {
  const { room, now, hash, compose, people, mail, perform, startPost, carrier, timer, onTrouble } = needs;
  const teller = tellerOf({ room, people, mail, compose, now, timer, onTrouble });
  const note = noteByMail({ room, perform, hash });
  const post = await startPost({ carrier: carrier ?? nobody, note, onTrouble });
  const changes = changesTeller(needs);
  await teller.start();
  await changes.start();
  return {
    stop: async () => {
      await changes.stop();
      await teller.stop();
      await post.stop();
    },
  };
}
