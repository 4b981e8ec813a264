/**
 * `main.ts` is the composition root: it reads the environment, opens the record, and serves the forum or answers one
 * command.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '#cli/commands.ts';
import type { Archive } from '#cli/command.ts';
import { readContent, writeContent } from '#contract/content.ts';
import { attendedBy, attendedByAnybody, type Attended } from '#desk/attended.ts';
import { enterHistory, forumIdOf, standsOtherwise } from '#desk/history.ts';
import { Arrivals, type Arrived } from '#desk/arrivals.ts';
import { keeperOf, type Keeper, type Timer } from '#desk/keeper.ts';
import type { Carrier, Post } from '#desk/mail/carrier.ts';
import { demonstrationPeople, peopleOf } from '#desk/people.ts';
import { openDesk, type Desk } from '#desk/perform.ts';
import { isRecordFault } from '#desk/ports.ts';
import { textsNamed } from '#desk/texts.ts';
import { openReadingRoom, type ReadAct, type ReadingRoom } from '#desk/reading-room.ts';
import { readForum, type ForumFolder } from '#history/read-forum.ts';
import { writeForum } from '#history/write-forum.ts';
import { whenOf } from '#kernel/date.ts';
import { SALT_BYTES } from '#record/entry.ts';
import { CannotStart } from '#store/fault.ts';
import { carriedFiles, readForumFolder } from '#store/forum-folder.ts';
import { sha256 } from '#store/hash.ts';
import { openStore, type OpenStore } from '#store/open.ts';
import { readProviders } from '#store/people/providers.ts';
import type { AccountServices, Services } from '#web/services.ts';
import { listener, site } from '#web/app.ts';
import { openAside, type Aside } from '#web/aside/aside.ts';
import { assetHref, assets } from '#web/assets.ts';
import { cache } from '#web/cache.ts';
import { startMailing } from '#desk/mail/mailing.ts';
import { changeComposer } from '#letters/account-change.ts';
import { composer } from '#letters/compose.ts';
import { within } from '#store/within.ts';
import { openLive } from '#web/live.ts';
import { watchedLoop } from '#web/loop.ts';
import type { Site } from '#reading/reading.ts';
import { PortTaken, serve } from '#web/serve.ts';
import { sayFolderMistake } from '#words/folder-mistakes.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { recordedSentences } from '#words/recorded.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const env = process.env;
const say = (line: string) => void process.stderr.write(`${line}\n`);

const onFault = (fault: unknown, requestId: string, address: string) =>
  say(`Fault ${requestId} at ${address}: ${fault instanceof Error ? fault.stack : String(fault)}`);

const readAct: ReadAct = (entry) => {
  const content = readContent(entry.content);
  if (!content.ok)
    throw new CannotStart(`Act ${entry.n} of the record cannot be read: ${JSON.stringify(content.problem[0])}`);
  return { ...content.value, n: entry.n, recordedAt: entry.recordedAt };
};

const folderPath = (): string => env['CONCORD_FORUM'] || join(ROOT, 'forums', 'cica');

async function forumFolder(): Promise<ForumFolder> {
  const path = folderPath();
  const folder = await readForumFolder(path, join(ROOT, 'node_modules', '.cache', 'concord', 'forum.json'));
  if (folder.ok) return folder.value;
  for (const mistake of folder.problem) say(sayFolderMistake(mistake, FIRST_LANGUAGE));
  throw new CannotStart(`The forum's folder ${path} has mistakes; nothing was entered`);
}

const clerk = { write: writeContent, salt: () => randomBytes(SALT_BYTES) };

/** `open` opens and reads the record, and enters what the folder has beyond it. */
async function open(
  folder: ForumFolder,
  opening: Promise<OpenStore>,
): Promise<{ store: OpenStore; room: ReadingRoom }> {
  const store = await opening;
  try {
    const room = await openReadingRoom(store.store, readAct, sha256);
    const recorded = forumIdOf(room.now().forum);
    if (recorded !== null && recorded !== folder.id) {
      throw new CannotStart(
        `The record is of the forum "${recorded}", the folder of "${folder.id}": they do not belong together`,
      );
    }
    const entered = await enterHistory(store.store, room, folder.drafts, clerk, recordedSentences);
    if (entered > 0) say(`Entered ${entered} acts of the history of ${folder.id}; the record holds ${room.now().size}`);
    const otherwise = standsOtherwise(room.now().forum, folder.drafts).length;
    if (otherwise > 0)
      say(
        `${otherwise} facts that were put right or added on pages are not so in the folder; they stand. ` +
          '"concord export-folder DIR" writes the folder as the record has it',
      );
    return { store, room };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const siteOf = (folder: ForumFolder, room: ReadingRoom, now: Site['now']): Site => ({
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

function portAsked(): number {
  const port = Number(env['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CannotStart(`PORT must be a number from 0 to 65535: ${env['PORT']}`);
  return port;
}

const timer: Timer = {
  after: (ms, run) => {
    // A timer of Node's is good for 24 days; the keeper looks every second anyway.
    const set = setTimeout(run, Math.min(ms, 60_000));
    return () => clearTimeout(set);
  },
  elapsed: () => performance.now(),
};

/**
 * `deskOver` joins the desk that takes orders and the keeper of silences: silences that have ended come before any
 * order.
 */
function deskOver(
  { store, reachable, tokens, texts, mail }: OpenStore,
  attended: Attended,
  room: ReadingRoom,
): { readonly desk: Desk; readonly keeper: Keeper; readonly arrivals: Arrivals } {
  const looking = watchedLoop();
  const arrivals = new Arrivals(timer.elapsed, looking);
  const beforehand = () => keeper.present();
  const first = (order: Arrived) => keeper.first(order);
  const desk = openDesk({
    record: store,
    room,
    clerk,
    readAct,
    hash: sha256,
    sentences: recordedSentences,
    attended,
    texts,
    beforehand,
    arrivals,
    first,
  });
  const onTrouble = (trouble: unknown) => say(`Silences could not be looked after: ${String(trouble)}`);
  const sweep = async () => {
    await tokens.sweep();
    await texts.sweep([...textsNamed(room.now().forum)]);
    await mail.sweep();
  };
  const needs = {
    room,
    reachable,
    attended,
    timer,
    arrivals,
    looking,
    hash: sha256,
    sentences: recordedSentences,
    sweep,
    onTrouble,
  };
  const keeper = keeperOf({ ...needs, perform: desk.perform });
  return { desk, keeper, arrivals };
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

type Outside = Pick<AccountServices, 'address' | 'providers'>;

/** `outsideAsked` reads what the operator says of the world outside, before anything is opened. */
async function outsideAsked(): Promise<Outside> {
  const [address, providers] = [addressAsked(), await readProviders(env['CONCORD_PROVIDERS'], env)];
  if (providers.length > 0 && address === null)
    throw new CannotStart('Identity providers send people back here: set CONCORD_ADDRESS to https://…');
  return { address, providers };
}

function servicesOf(
  store: OpenStore,
  { desk, arrivals, attended }: Pick<Services, 'desk' | 'arrivals' | 'attended'>,
  outside: Outside,
  carrier: Carrier | null,
): Services {
  const demonstration = store.kind === 'embedded';
  const { accounts, credentials, challenges, accountLog, openings, tokens, texts, mail } = store;
  const people = { accounts, credentials, challenges, accountLog, openings, ...outside };
  return {
    desk,
    arrivals,
    attended,
    tokens,
    texts,
    demonstration,
    ...people,
    mail,
    sendsMail: carrier !== null || demonstration,
  };
}

/** `asideOver` joins the thread that answers what is dear. It is started when the service is ready. */
const asideOver = (at: Site, { texts, demonstration }: Services): Aside => {
  const { room, forumId, knownUntil, tiles, capitals = new Map(), proxies = 0 } = at;
  const given = { forumId, knownUntil, tiles, capitals, proxies, services: { demonstration } };
  const onTrouble = (trouble: unknown) =>
    say(`The thread that reads has ended and is started again: ${String(trouble)}`);
  return openAside({ room, given, texts, onFault, onTrouble });
};

/**
 * The invitation holds for three days: the operator who starts a service sees its first line. The next start makes out
 * another one.
 */
const FIRST_SECONDS = 3 * 24 * 3600;

/** `inviteFirst` invites the first officer, who has to invite the others. */
async function inviteFirst({ accounts, address }: AccountServices, here: string): Promise<void> {
  const invitation = await accounts.inviteFirst(FIRST_SECONDS);
  if (!invitation) return;
  say(
    `Nobody has an account yet. The first officer of the Secretariat opens, once, until ${invitation.expiresAt}: ` +
      new URL(`/invitation/${invitation.token}`, address ?? here).href,
  );
}

/** `carrierAsked` returns the mail server; null where none is set. */
async function carrierAsked(): Promise<Carrier | null> {
  const url = env['SMTP_URL'];
  if (!url) return null;
  const from = env['MAIL_FROM'] ?? '';
  if (!URL.canParse(url) || !/^smtps?:/.test(url))
    throw new CannotStart('SMTP_URL must begin with smtp:// or smtps://');
  if (!from.includes('@')) throw new CannotStart('SMTP_URL needs MAIL_FROM, the address that letters come from');
  const { smtpCarrier } = await import('#post/smtp.ts');
  return smtpCarrier({ url, from });
}

/** `mailOver` starts letters to people, once the service can be reached; null where none are written. */
async function mailOver(
  { accounts, accountLog, kind, mail, texts, startPost }: OpenStore,
  { desk, at, carrier, address }: { desk: Desk; at: Site; carrier: Carrier | null; address: string },
): Promise<Post | null> {
  const demonstration = kind === 'embedded';
  if (carrier === null && !demonstration) {
    say('No mail is sent: set SMTP_URL and MAIL_FROM (docs/operating.md)');
    return null;
  }
  const token = () => randomBytes(24).toString('base64url');
  const invented = () => (demonstration ? demonstrationPeople(at.room.now().forum, at.now()) : []);
  return startMailing({
    room: at.room,
    now: at.now,
    hash: sha256,
    compose: composer({ site: { ...at, demonstration }, texts, address, token }),
    composeChange: changeComposer({ site: { ...at, demonstration }, address }),
    accounts,
    accountLog,
    people: peopleOf(accounts, invented),
    mail,
    perform: desk.perform,
    startPost,
    carrier,
    timer,
    onTrouble: (trouble) => say(`Letters could not be looked after: ${String(trouble)}`),
  });
}

function noMail(trouble: unknown): null {
  say(`No mail is sent: ${String(trouble)}`);
  return null;
}

async function start(): Promise<void> {
  const port = portAsked();
  const carrier = await carrierAsked();
  const outside = await outsideAsked();
  const opening = openStore(env, { say });
  // Both are under way together; the first to fail is reported, and the other is ended.
  opening.catch(() => undefined);
  const folder = await forumFolder().catch(async (error: unknown) => {
    await opening.then((store) => store.close()).catch(() => undefined);
    throw error;
  });
  const { store, room } = await open(folder, opening);
  const unfollow = await store.store.follow(
    () => void room.catchUp().catch((error: unknown) => say(`The record could not be read on: ${String(error)}`)),
  );
  const attended = store.kind === 'embedded' ? attendedByAnybody(() => room.now().forum) : attendedBy(store.accounts);
  const { desk, keeper, arrivals } = deskOver(store, attended, room);
  const services = servicesOf(store, { desk, arrivals, attended }, outside, carrier);
  const live = openLive(room);
  const at = siteOf(folder, room, keeper.now);
  const aside = asideOver(at, services);
  const serving = { site: at, assets: assets(), services, live, onFault, aside };
  const end = async () => {
    await within(500, unfollow());
    await within(2_500, store.close());
  };
  // Silences that ended while no server ran are closed before anybody can come.
  const running = await keeper
    .start()
    .then(() => serve(listener(serving), port))
    .catch(async (error: unknown) => {
      await keeper.stop();
      await end();
      throw error;
    });
  const address = services.address ?? running.address;
  const mailing = mailOver(store, { desk, at, carrier, address }).catch(noMail);
  onStop(async () => {
    // The keeper stops first: nothing is closed over an order that cannot reach us any more.
    await keeper.stop();
    live.end();
    await within(2_000, running.close());
    await within(500, keeper.leave());
    await within(500, aside.end());
    const posted = mailing.then((post) => post?.stop());
    await within(1_500, posted);
    await end();
  });
  process.stdout.write(`Concord is ready: ${running.address}\n`);
  aside.start();
  if (store.kind === 'own') await inviteFirst(services, running.address);
}

/** A container that is stopped has ten seconds to end. Each step of ours has a time of its own, and all together have this. */
const STOP_MS = 9_500;

function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const once = async () => {
    if (stopping) return;
    stopping = true;
    await within(STOP_MS, stop());
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void once());
}

/**
 * `archive` gives a command what it may ask for. The record is opened only if the command asks, and nothing is entered
 * into it.
 */
const archive: Archive = {
  open: async () => {
    const folder = await forumFolder();
    const { store, openings, close } = await openStore(env, { say, join: true });
    return { record: store, openings, forum: folder.id, close };
  },
  ask: async (server) => (server === null ? askHere() : askServer(server)),
  folderOf: async (forum) => {
    const written = writeForum(forum);
    if (!written) return null;
    const files = [...written.files, ...(await carriedFiles(folderPath()))];
    const read = readForum(files);
    const mistakes = read.ok ? [] : read.problem.map((mistake) => sayFolderMistake(mistake, FIRST_LANGUAGE));
    return { files, left: written.left, mistakes };
  },
  readAct,
  hash: sha256,
};

/** `askServer` asks the API at a server's address. */
const askServer: (server: string) => ReturnType<Archive['ask']> = (server) =>
  Promise.resolve({
    base: `${server.replace(/\/$/, '')}/api/v1`,
    transport: async (address) => {
      const response = await fetch(address);
      return { status: response.status, body: await response.json() };
    },
    close: () => Promise.resolve(),
  });

/** `askHere` asks the same API in this process, over the record. */
async function askHere(): ReturnType<Archive['ask']> {
  const folder = await forumFolder();
  const { store, close } = await openStore(env, { say, join: true });
  const room = await openReadingRoom(store, readAct, sha256);
  const app = site({ site: siteOf(folder, room, () => new Date().toISOString()), assets: assets(), onFault }, cache());
  return {
    base: 'http://localhost/api/v1',
    transport: async (address) => {
      const response = await app.request(address);
      return { status: response.status, body: await response.json() };
    },
    close,
  };
}

async function main(args: readonly string[]): Promise<number | null> {
  if (args.length === 0) {
    await start();
    return null;
  }
  return runCommand(args, archive);
}

try {
  const code = await main(process.argv.slice(2));
  if (code !== null) process.exitCode = code;
} catch (error) {
  const known = error instanceof CannotStart || error instanceof PortTaken || isRecordFault(error);
  say(known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = known ? 1 : 3;
}
