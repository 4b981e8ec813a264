/**
 * Telling open pages that the record grew (server-sent events, WHATWG HTML §9.2). What is told is the number of acts, which everybody may
 * know; each page then asks for itself again, and gets what its reader may see.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReadingRoom } from '#desk/reading-room.ts';

export type Live = {
  /** Keeps the answer open until its reader leaves. */
  readonly follow: (request: IncomingMessage, response: ServerResponse) => void;
  /** Ends all of them. Their browsers come back by themselves. */
  readonly end: () => void;
};

/** Acts that come together, as the deliveries of one silence do, are told together. */
const TOGETHER_MS = 40;
/** Something passes within the time after which a proxy would give up. */
const BREATH_MS = 20_000;
const COME_BACK_MS = 1_500;
const MOST = 10_000;
/** A reader who has left this many bytes unfetched is taken to be gone. */
const BEHIND = 65_536;

export function openLive(room: ReadingRoom): Live {
  const readers = new Set<ServerResponse>();
  let telling: NodeJS.Timeout | null = null;
  let ended = false;

  const tell = (text: string): void => {
    for (const reader of readers) {
      if (reader.writableLength > BEHIND) reader.destroy();
      else reader.write(text);
    }
  };
  const head = (): string => `data: ${room.now().size}\n\n`;
  const unfollow = room.onGrowth(() => {
    telling ??= setTimeout(() => {
      telling = null;
      tell(head());
    }, TOGETHER_MS);
  });
  const breath = setInterval(() => tell(': still here\n\n'), BREATH_MS);
  breath.unref();

  return {
    follow: (request, response) => {
      if (ended || readers.size >= MOST) {
        response.writeHead(503, { 'retry-after': '30' }).end();
        return;
      }
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        // Proxies that gather answers before they pass them on are asked not to (nginx).
        'x-accel-buffering': 'no',
      });
      request.socket.setNoDelay(true);
      response.on('close', () => readers.delete(response));
      response.on('error', () => readers.delete(response));
      readers.add(response);
      response.write(`retry: ${COME_BACK_MS}\n${head()}`);
    },
    end: () => {
      ended = true;
      unfollow();
      clearInterval(breath);
      if (telling) clearTimeout(telling);
      for (const reader of readers) reader.end();
    },
  };
}
