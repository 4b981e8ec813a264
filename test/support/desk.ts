/** A whole Concord in this process over a database of its own: record, desk, keeper and site, without a port. */
import { HANDED } from '#test/support/site.ts';
import { randomBytes } from 'node:crypto';
import { writeContent } from '#contract/content.ts';
import { attendedBy, attendedByAnybody } from '#desk/attended.ts';
import { enterHistory } from '#desk/history.ts';
import { Arrivals } from '#desk/arrivals.ts';
import { keeperOf, type Keeper, type Timer } from '#desk/keeper.ts';
import { openDesk, type Desk, type Perform } from '#desk/perform.ts';
import { openReadingRoom, type ReadingRoom } from '#desk/reading-room.ts';
import type { Draft } from '#forum/act.ts';
import { whenOf } from '#kernel/date.ts';
import { sha256 } from '#store/hash.ts';
import { opened, type OpenStore } from '#store/open.ts';
import type { AccountServices } from '#web/services.ts';
import { site, type Serving } from '#web/app.ts';
import { cache } from '#web/cache.ts';
import { watchedLoop } from '#web/loop.ts';
import { openLive } from '#web/live.ts';
import type { Site } from '#reading/reading.ts';
import { liveForum, TEXT_PUT } from './live-forum.ts';
import { readAct } from './site.ts';
import { recordedSentences } from '#words/recorded.ts';

export type Office = {
  readonly store: OpenStore;
  readonly room: ReadingRoom;
  readonly desk: Desk;
  readonly keeper: Keeper;
  readonly site: Site;
  readonly serving: Serving;
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** Signs in, once for each name, and asks with the token. */
  readonly as: (name: string) => Promise<Asking>;
  readonly close: () => Promise<void>;
};

export type Asking = {
  readonly token: string;
  readonly get: (path: string) => Promise<Response>;
  readonly post: (order: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Hands in a plain text. */
  readonly handIn: (text: string) => Promise<Response>;
};

export type OfficeOptions = {
  readonly drafts?: readonly Draft[];
  readonly demonstration?: boolean;
  /** How the keeper's orders reach the desk. */ readonly keepersWay?: (perform: Perform) => Perform;
  /** Whether letters go onto the page alone; so it is in a demonstration. */
  readonly shown?: boolean;
  /** Whether letters are sent; without them the link of an invitation stands on the page. */
  readonly sendsMail?: boolean;
  readonly people?: Partial<AccountServices>;
};

export const timer: Timer = {
  after: (ms, run) => {
    const set = setTimeout(run, ms);
    return () => clearTimeout(set);
  },
  elapsed: () => performance.now(),
};

/** Over the database at an address. */
export const office = (url: string, options: OfficeOptions = {}): Promise<Office> => {
  const { demonstration = true, shown = demonstration } = options;
  return officeOver(opened({ connectionString: url }, demonstration ? 'embedded' : 'own', { shown }), options);
};

/** Over a store that is open; it is closed with the office. */
export async function officeOver(
  store: OpenStore,
  {
    drafts = liveForum(),
    demonstration = true,
    sendsMail = demonstration,
    people: given = {},
    keepersWay = (perform) => perform,
  }: OfficeOptions = {},
): Promise<Office> {
  const room = await openReadingRoom(store.store, readAct, sha256);
  const clerk = { write: writeContent, salt: () => randomBytes(32) };
  await enterHistory(store.store, room, drafts, clerk, recordedSentences);
  await handInForAll(store, drafts);
  const unfollow = await store.store.follow(() => void room.catchUp().catch(() => undefined));
  const looking = watchedLoop();
  const arrivals = new Arrivals(timer.elapsed, looking);
  const attended = demonstration ? attendedByAnybody(() => room.now().forum) : attendedBy(store.accounts);
  const desk = openDesk({
    record: store.store,
    room,
    clerk,
    readAct,
    hash: sha256,
    sentences: recordedSentences,
    attended,
    texts: store.texts,
    beforehand: () => keeper.present(),
    arrivals,
    first: (order) => keeper.first(order),
  });
  const troubles: unknown[] = [];
  const keeper = keeperOf({
    room,
    perform: keepersWay(desk.perform),
    reachable: store.reachable,
    attended,
    hash: sha256,
    sentences: recordedSentences,
    timer,
    arrivals,
    looking,
    onTrouble: (trouble) => troubles.push(trouble),
  });
  await keeper.start();
  const at: Site = {
    room,
    forumId: 'live',
    knownUntil: whenOf('2025-12-31'),
    tiles: new Map(),
    ...HANDED,
    now: keeper.now,
  };
  const live = openLive(room);
  const { accounts, credentials, challenges, accountLog, openings } = store;
  const kept = { accounts, credentials, challenges, accountLog, openings };
  const people: AccountServices = { ...kept, address: null, providers: [], ...given };
  const serving: Serving = {
    site: at,
    live,
    assets: new Map(),
    onFault: (fault: unknown) => console.error(fault),
    services: {
      desk,
      arrivals,
      attended,
      tokens: store.tokens,
      texts: store.texts,
      demonstration,
      ...people,
      mail: store.mail,
      sendsMail,
    },
  };
  const app = site(serving, cache());
  const request = async (path: string, init?: RequestInit) => app.request(path, init);
  return {
    store,
    room,
    desk,
    keeper,
    site: at,
    serving,
    request,
    as: askingAs(request),
    close: async () => {
      live.end();
      await keeper.stop();
      await keeper.leave();
      looking.stop();
      await unfollow();
      await store.close();
    },
  };
}

/** The text that tests put was handed in by the Secretariat and by every delegation. */
async function handInForAll({ texts }: OpenStore, drafts: readonly Draft[]): Promise<void> {
  const parties = drafts.flatMap((draft) => (draft.kind === 'party.named' ? [draft.body.party] : []));
  const bytes = new TextEncoder().encode(TEXT_PUT);
  for (const party of [null, ...new Set(parties)])
    await texts.keep(bytes, 'text/plain', { person: `test of ${party ?? 'the Secretariat'}`, party });
}

type Request = Office['request'];

const json = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Works against any server: `request` takes a path. */
export function askingAs(request: Request): Office['as'] {
  const known = new Map<string, Promise<Asking>>();
  const signIn = async (name: string): Promise<Asking> => {
    const signedIn = await request('/api/v1/demonstration/sign-in', json({ as: name }));
    if (signedIn.status !== 201) throw new Error(`${name} cannot sign in: ${await signedIn.text()}`);
    const { token } = (await signedIn.json()) as { token: string };
    const authorization = `Bearer ${token}`;
    return {
      token,
      get: (path) => request(path, { headers: { authorization } }),
      post: (order, headers) => request('/api/v1/acts', json(order, { authorization, ...headers })),
      handIn: (text) =>
        request('/api/v1/texts', {
          method: 'POST',
          headers: { authorization, 'content-type': 'text/plain' },
          body: text,
        }),
    };
  };
  return (name) => {
    const before = known.get(name) ?? signIn(name);
    known.set(name, before);
    // Whoever could not sign in may try again.
    before.catch(() => known.delete(name));
    return before;
  };
}
