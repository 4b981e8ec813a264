/** What the operator says of the surroundings: where the forum's folder lies, at which port, behind which proxies, with which mail server. */
import { readContent, writeContent } from '#contract/content.ts';
import type { Carrier } from '#desk/mail/carrier.ts';
import type { ReadAct, ReadingRoom } from '#desk/reading-room.ts';
import type { ForumFolder } from '#history/read-forum.ts';
import { whenOf } from '#kernel/date.ts';
import type { Site } from '#reading/reading.ts';
import { SALT_BYTES } from '#record/entry.ts';
import { CannotStart } from '#store/fault.ts';
import { readForumFolder } from '#store/forum-folder.ts';
import { sha256 } from '#store/hash.ts';
import { readProviders } from '#store/people/providers.ts';
import { assetHref } from '#web/assets.ts';
import type { AccountServices } from '#web/services.ts';
import { sayFolderMistake } from '#words/folder-mistakes.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const env = process.env;
export const say = (line: string) => void process.stderr.write(`${line}\n`);

export const onFault = (fault: unknown, requestId: string, address: string) =>
  say(`Fault ${requestId} at ${address}: ${fault instanceof Error ? fault.stack : String(fault)}`);

export const readAct: ReadAct = (entry) => {
  const content = readContent(entry.content);
  if (!content.ok)
    throw new CannotStart(`Act ${entry.n} of the record cannot be read: ${JSON.stringify(content.problem[0])}`);
  return { ...content.value, n: entry.n, recordedAt: entry.recordedAt };
};

export const folderPath = (): string => env['CONCORD_FORUM'] || join(ROOT, 'forums', 'cica');

export async function forumFolder(): Promise<ForumFolder> {
  const path = folderPath();
  const folder = await readForumFolder(path, join(ROOT, 'node_modules', '.cache', 'concord', 'forum.json'));
  if (folder.ok) return folder.value;
  for (const mistake of folder.problem) say(sayFolderMistake(mistake, FIRST_LANGUAGE));
  throw new CannotStart(`The forum's folder ${path} has mistakes; nothing was entered`);
}

export const clerk = { write: writeContent, salt: () => randomBytes(SALT_BYTES) };

export const siteOf = (folder: ForumFolder, room: ReadingRoom, now: Site['now']): Site => ({
  room,
  forumId: folder.id,
  knownUntil: whenOf(folder.knownUntil),
  capitals: new Map(folder.capitals.map(({ party, zone }) => [party, zone])),
  tiles: new Map(folder.tiles.map(({ party, column, row }) => [party, { column, row, label: party }])),
  now,
  hash: sha256,
  asset: assetHref,
  newKey: randomUUID,
  proxies: proxiesTrusted(),
});

function proxiesTrusted(): number {
  const proxies = Number(env['CONCORD_PROXIES'] || 0);
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > 9)
    throw new CannotStart(`CONCORD_PROXIES must be a number from 0 to 9: ${env['CONCORD_PROXIES']}`);
  return proxies;
}

export function portAsked(): number {
  const port = Number(env['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CannotStart(`PORT must be a number from 0 to 65535: ${env['PORT']}`);
  return port;
}

/** `addressAsked` returns the address at which browsers reach this server. */
function addressAsked(): string | null {
  const text = env['CONCORD_ADDRESS'];
  if (!text) return null;
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || address.pathname !== '/' || address.search !== '')
    throw new CannotStart(`CONCORD_ADDRESS must be like https://concord.example: ${text}`);
  return address.origin;
}

export type Outside = Pick<AccountServices, 'address' | 'providers'>;

/** `outsideAsked` reads what the operator says of the world outside, before anything is opened. */
export async function outsideAsked(): Promise<Outside> {
  const [address, providers] = [addressAsked(), await readProviders(env['CONCORD_PROVIDERS'], env)];
  if (providers.length > 0 && address === null)
    throw new CannotStart('Identity providers send people back here: set CONCORD_ADDRESS to https://…');
  return { address, providers };
}

/** `carrierAsked` returns the mail server; null where none is set. */
export async function carrierAsked(): Promise<Carrier | null> {
  const url = env['SMTP_URL'];
  if (!url) return null;
  const from = env['MAIL_FROM'] ?? '';
  if (!URL.canParse(url) || !/^smtps?:/.test(url))
    throw new CannotStart('SMTP_URL must begin with smtp:// or smtps://');
  if (!from.includes('@')) throw new CannotStart('SMTP_URL needs MAIL_FROM, the address that letters come from');
  const { smtpCarrier } = await import('#post/smtp.ts');
  return smtpCarrier({ url, from });
}
