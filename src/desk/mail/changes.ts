/**
 * What was done to accounts is told by letter. The log is followed to its end, and each letter is put under a key of
 * its own, so that a crash, or a second server, repeats nothing and loses nothing.
 */
import { msOf } from '#kernel/instant.ts';
import type { AccountChanged, AccountLog, LoggedDeed } from '#desk/account-log.ts';
import type { Account, Accounts } from '#desk/accounts.ts';
import type { Timer } from '#desk/keeper.ts';
import type { Instant } from '#forum/words.ts';
import type { OutgoingLetter, Outbox } from './outbox.ts';
import type { Teller } from './teller.ts';

/** An account with an address that letters can be sent to. */
export type Addressed = Account & { readonly address: string };

export type ComposeChange = (change: AccountChanged, to: Addressed) => OutgoingLetter;

/** Of these deeds the person hears whose account it is. A first invitation brings a letter of its own. */
const TOLD_ONESELF: ReadonlySet<LoggedDeed> = new Set([
  'asked',
  'refused',
  'invited-again',
  'bound',
  'roles-changed',
  'passkey-added',
  'passkey-removed',
  'password-set',
  'token-issued',
  'signed-in',
  'closed',
]);

/** Of these deeds the other people of the delegation hear, or the other officers where it is the Secretariat's account. */
const TOLD_OTHERS: ReadonlySet<LoggedDeed> = new Set([
  'asked',
  'refused',
  'invited',
  'invited-again',
  'taken-up',
  'bound',
  'roles-changed',
  'passkey-added',
  'passkey-removed',
  'password-set',
  'closed',
  'erased',
]);

/** A session begun so soon after the account opened is that of taking up the invitation. */
const OPENING_MS = 60_000;

/** `toldOf` returns the people to whom a change is told, from all accounts there are. */
export function toldOf(change: AccountChanged, accounts: readonly Account[]): readonly Addressed[] {
  const { deed, of, by } = change;
  return accounts.filter((one): one is Addressed => {
    if (one.address === null) return false;
    if (one.person === of.person) return TOLD_ONESELF.has(deed) && !isExpected(change, one);
    if (one.openSince === null || one.closedAt !== null || one.person === by?.person) return false;
    // Officers may confirm what one of them asked for.
    return TOLD_OTHERS.has(deed) && (one.party === of.party || (deed === 'asked' && one.party === null));
  });
}

/** The newcomer for whom an invitation is only asked for hears nothing yet; nor does who has just opened their account. */
function isExpected({ deed, at }: AccountChanged, { openSince }: Account): boolean {
  if (deed === 'asked' || deed === 'refused') return openSince === null;
  return deed === 'signed-in' && openSince !== null && msOf(at) - msOf(openSince) < OPENING_MS;
}

export type ChangesNeeds = {
  readonly now: () => Instant;
  readonly accountLog: AccountLog;
  readonly accounts: Pick<Accounts, 'list'>;
  readonly mail: Outbox;
  readonly composeChange: ComposeChange;
  readonly timer: Timer;
  readonly onTrouble: (trouble: unknown) => void;
};

const LOOK_MS = 5_000;
const AT_ONCE = 50;
/** What is older than the time for which letters are tried is not told any more. */
const STALE_MS = 5 * 24 * 3_600_000;

/** At its first start it passes over all that is in the log: none of it is news. */
export function changesTeller(needs: ChangesNeeds): Teller {
  const { accountLog, accounts, mail, composeChange, now, timer, onTrouble } = needs;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let callOff = (): void => undefined;

  const tellAll = async (): Promise<void> => {
    for (;;) {
      const changes = await accountLog.after((await accountLog.told()) ?? 0, AT_ONCE);
      const last = changes.at(-1);
      if (!last || stopped) return;
      const all = await accounts.list();
      const fresh = changes.filter(({ at }) => msOf(now()) - msOf(at) <= STALE_MS);
      await mail.put(fresh.flatMap((one) => toldOf(one, all).map((to) => composeChange(one, to))));
      await accountLog.tell(last.n);
    }
  };
  const look = (): void => {
    running = tellAll()
      .catch(onTrouble)
      .finally(() => {
        if (!stopped) callOff = timer.after(LOOK_MS, look);
      });
  };
  return {
    start: async () => {
      if ((await accountLog.told()) === null) await accountLog.tell((await accountLog.newest({}, 1))[0]?.n ?? 0);
      look();
    },
    stop: async () => {
      stopped = true;
      callOff();
      await running;
    },
  };
}
