/** Letters of an office: to people who are invented for a test, by a mail server or onto the page. */
import { randomBytes } from 'node:crypto';
import type { Carrier, Post } from '#desk/mail/carrier.ts';
import type { Correspondent } from '#desk/people.ts';
import type { Role } from '#forum/role.ts';
import { startMailing } from '#desk/mail/mailing.ts';
import { changeComposer } from '#letters/account-change.ts';
import { composer } from '#letters/compose.ts';
import type { Site } from '#reading/reading.ts';
import type { FreshDatabase } from './database.ts';
import type { Office } from './desk.ts';

/** How often the teller looks here, whatever it asks for. */
export const LOOK_MS = 50;

export const ADDRESS = 'https://concord.example';

export const correspondent = (party: string | null, role: Role, more: Partial<Correspondent> = {}): Correspondent => {
  const name = `${role}:${party ?? 'office'}`;
  const address = `${role}@${(party ?? 'office').toLowerCase()}.example`;
  return { person: name, name, address, language: 'en', party, roles: [role], ...more };
};

/** A delegate of each of so many members, an observer's, an officer of the Secretariat and one of the Chair. */
export const correspondents = (members: number): Correspondent[] => [
  ...Array.from({ length: members }, (_, place) => correspondent(`M${place + 1}`, 'delegate')),
  correspondent('OBS', 'observer-delegate'),
  correspondent('M1', 'officer-of-the-chair'),
  correspondent(null, 'secretariat-officer'),
];

export type Mailing = {
  readonly people?: readonly Correspondent[];
  readonly carrier?: Carrier | null;
  /** By how much the clock is ahead, in milliseconds; read at each look. */
  readonly ahead?: () => number;
};

/** Ended by `stop`, before the office is closed. */
export const mailingOf = (
  { site, serving, store, desk }: Office,
  { people = correspondents(5), carrier = null, ahead = () => 0 }: Mailing = {},
): Promise<Post> => {
  const now = () => new Date(Date.parse(site.now()) + ahead()).toISOString();
  const own: Site = { ...serving.site, capitals: new Map([['M2', 'Asia/Almaty']]), now };
  const token = () => randomBytes(24).toString('base64url');
  return startMailing({
    room: own.room,
    now,
    hash: own.hash,
    compose: composer({ site: own, texts: store.texts, address: ADDRESS, token }),
    composeChange: changeComposer({ site: own, address: ADDRESS }),
    accounts: store.accounts,
    accountLog: store.accountLog,
    people: { correspondents: () => Promise.resolve(people) },
    mail: store.mail,
    perform: desk.perform,
    startPost: store.startPost,
    carrier,
    timer: {
      after: (ms, run) => {
        const set = setTimeout(run, Math.min(ms, LOOK_MS));
        return () => clearTimeout(set);
      },
      // Between two looks as much time has passed as it wants between them.
      elapsed: () => performance.now() * 400,
    },
    onTrouble: (trouble) => console.error(trouble),
  });
};

/**
 * Whether nothing more comes by itself: each letter has been taken care of, and where letters are written of what happens, everything has been
 * told. Then what is not there will not come either, which no wait could prove.
 */
export async function isQuiet({ asOwner }: Pick<FreshDatabase, 'asOwner'>): Promise<boolean> {
  const [found] = await asOwner(`
    SELECT NOT EXISTS (SELECT FROM concord.letter WHERE state = 'waiting' AND due_at <= clock_timestamp()
                         OR state <> 'waiting' AND question IS NOT NULL AND NOT noted)
       AND NOT EXISTS (SELECT FROM concord.told WHERE acts < (SELECT count(*) FROM concord.act)) AS quiet`);
  return found?.['quiet'] === true;
}
