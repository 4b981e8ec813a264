/**
 * The thread that reads beside the one that takes orders. It follows the record by what it is told, and answers with
 * the very site that answers there: the same routes and pages over a reading room of its own.
 */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { readContent } from '#contract/content.ts';
import { everybody } from '#desk/permissions.ts';
import type { Holder, Tokens } from '#desk/ports.ts';
import { openReadingRoom, type ReadAct, type ReadingRoom } from '#desk/reading-room.ts';
import type { Texts } from '#desk/texts.ts';
import { present } from '#kernel/assert.ts';
import type { Site } from '#reading/reading.ts';
import { SALT_BYTES, type Entry } from '#record/entry.ts';
import { site } from '#web/app.ts';
import { assetHref } from '#web/assets.ts';
import { cache, type Made } from '#web/cache.ts';
import { sha256 } from '#web/digest.ts';
import { keptFor } from '#web/showing.ts';
import type { Services } from '#web/services.ts';
import type { Answer, Asked, Bytes, Entries, FromThread, GivenToThread, ToThread } from './asked.ts';

const readAct: ReadAct = (entry) => {
  const content = readContent(entry.content);
  if (!content.ok) throw new Error(`Act ${entry.n} of the record cannot be read`);
  return { ...content.value, n: entry.n, recordedAt: entry.recordedAt };
};

/** The thread that takes orders keeps pages as well, so that this one keeps fewer. */
const KEPT_BYTES = 16 * 1024 * 1024;
/** Of a shorter record every state is made in a moment. */
const LONG_RECORD = 2_000;

class Reader {
  readonly #port: MessagePort;
  readonly #given: GivenToThread;
  readonly #told: Entry[] = [];
  readonly #texts = new Map<number, (found: never) => void>();
  readonly #kept = cache(KEPT_BYTES);
  #asked: Asked | null = null;
  #ids = 0;

  constructor(port: MessagePort, given: GivenToThread) {
    this.#port = port;
    this.#given = given;
  }

  async start(): Promise<void> {
    const room = await openReadingRoom({ entries: (from) => this.#entries(from) }, readAct, sha256);
    const at = this.#siteOver(room);
    const app = site(
      {
        site: at,
        assets: new Map(),
        onFault: (fault, requestId, address) => this.#tell({ is: 'fault', fault: String(fault), requestId, address }),
        ...(this.#given.services ? { services: this.#services(this.#given.services.demonstration) } : {}),
      },
      this.#kept,
    );
    // One thing after the other: an answer is of the record as it stood when it was asked for.
    let before = Promise.resolve();
    this.#port.on('message', (told: ToThread) => {
      if (told.is === 'texts') this.#textsFound(told);
      else if (told.is === 'entries') before = before.then(() => this.#take(told.entries, room));
      else if (told.is === 'whole') before = before.then(() => this.#warm(room));
      else before = before.then(() => this.#answer(told.id, told.asked, at, (request) => app.fetch(request)));
    });
  }

  #siteOver(room: ReadingRoom): Site {
    const { services: _, ...about } = this.#given;
    const now = () => this.#asked?.now ?? '';
    return { ...about, room, now, hash: sha256, asset: assetHref, newKey: randomUUID };
  }

  /** A reading asks for people and texts, and for nothing else. */
  #services(demonstration: boolean): Services {
    const holder = (token: string): Promise<Holder | null> => Promise.resolve(this.#asked?.holders.get(token) ?? null);
    const tokens = { holder } as Pick<Tokens, 'holder'>;
    const texts: Pick<Texts, 'about' | 'of'> = {
      about: (digests) => this.#ask((id) => ({ is: 'texts', id, about: digests })),
      of: (digest) => this.#ask((id) => ({ is: 'texts', id, of: digest })),
    };
    // Addresses that use more than these are never asked of the thread: see ways.ts.
    return { tokens, texts, demonstration, providers: [] } as unknown as Services;
  }

  #ask<Found>(of: (id: number) => FromThread): Promise<Found> {
    const id = this.#ids++;
    return new Promise<Found>((resolve) => {
      this.#texts.set(id, resolve);
      this.#tell(of(id));
    });
  }

  #textsFound({ id, found }: Extract<ToThread, { is: 'texts' }>): void {
    this.#texts.get(id)?.(found as never);
    this.#texts.delete(id);
  }

  async *#entries(from: number): AsyncGenerator<readonly Entry[]> {
    const told = this.#told.splice(0);
    yield await Promise.resolve(told.filter(({ n }) => n >= from));
  }

  async #take({ from, recordedAt, contents, salts }: Entries, room: ReadingRoom): Promise<void> {
    for (const [place, content] of contents.entries()) {
      const salt = salts.subarray(place * SALT_BYTES, (place + 1) * SALT_BYTES);
      this.#told.push({ n: from + place, recordedAt: recordedAt[place] ?? '', content, salt });
    }
    const size = await room.catchUp();
    this.#tell({ is: 'taken', size });
  }

  async #answer(id: number, asked: Asked, at: Site, fetch: Fetch): Promise<void> {
    this.#asked = asked;
    const headers = asked.headers.map(([name, value]): [string, string] => [name, value]);
    const response = await fetch(new Request(asked.url, { method: asked.method, headers }));
    const kept = asked.isForEverybody && response.status === 200 ? keptFor(asked.url, at, this.#kept) : undefined;
    const answer: Answer = kept ? { key: kept.key, made: copyOfMade(kept.made) } : await bytesOf(response);
    const bytes = 'made' in answer ? [answer.made.body, ...answer.made.coded.values()] : [answer.body];
    this.#tell({ is: 'answer', id, answer }, bytes);
  }

  #tell(told: FromThread, given: readonly (Uint8Array | null)[] = []): void {
    // Bytes are handed over and not copied.
    this.#port.postMessage(
      told,
      given.flatMap((bytes) => (bytes ? [bytes.buffer as ArrayBuffer] : [])),
    );
  }

  /** The first reader of an earlier state does not wait until the states in between are made. */
  #warm(room: ReadingRoom): void {
    const { size } = room.now();
    if (size > LONG_RECORD) room.asKnownAt({ act: size - 2 }, everybody);
    this.#tell({ is: 'ready' });
  }
}

type Fetch = (request: Request) => Response | Promise<Response>;

async function bytesOf(response: Response): Promise<Bytes> {
  const body = response.body === null ? null : new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: [...response.headers], body };
}

/** What is handed over is lost here, and the page is kept here as well. */
const copyOfMade = (made: Made): Made => ({
  ...made,
  body: copyOfBytes(made.body),
  coded: new Map([...made.coded].map(([coding, bytes]) => [coding, copyOfBytes(bytes)])),
});

/** A small Buffer lies in a pool that others use; the copy has memory of its own. */
const copyOfBytes = (bytes: Uint8Array): Buffer => Buffer.from(new Uint8Array(bytes).buffer);

await new Reader(present(parentPort, 'the thread that takes orders'), workerData as GivenToThread).start();
