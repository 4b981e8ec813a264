/**
 * Telling open pages that the record grew (server-sent events, WHATWG HTML §9.2). What is told is the number of acts, which everybody may
 * know; each page then asks for itself again, and gets what its reader may see.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReadingRoom } from '#desk/reading-room.ts';

/** `Follower` says whose connection it is: a person who is signed in, or a block of network addresses. */
export type Follower = { readonly isSignedIn: boolean; readonly whose: string };

export type Live = {
  /** Keeps the answer open until its reader leaves. */
  readonly follow: (request: IncomingMessage, response: ServerResponse, follower: Follower) => void;
  /** Ends all of them. Their browsers come back by themselves. */
  readonly end: () => void;
};

/** Acts that come together, as the deliveries of one silence do, are told together. */
const TOGETHER_MS = 40;
/** Something passes within the time after which a proxy would give up. */
const BREATH_MS = 20_000;
const COME_BACK_MS = 1_500;
export const MOST = 10_000;
/** Places that only people who are signed in get: nobody else can keep them out. */
export const KEPT_FOR_PEOPLE = 2_000;
/** A house of delegations behind one address stays far below the first, the screens of one person below the second. */
export const MOST_OF_A_BLOCK = 400;
export const MOST_OF_A_PERSON = 40;
/** A reader who has left this many bytes unfetched is taken to be gone. */
const BEHIND = 65_536;

export function openLive(room: ReadingRoom): Live {
  const readers = new Set<ServerResponse>();
  const places = openPlaces();
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
    follow: (request, response, follower) => {
      if (ended || !places.take(follower)) {
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
      response.on('close', () => {
        readers.delete(response);
        places.leave(follower);
      });
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

type Places = { readonly take: (follower: Follower) => boolean; readonly leave: (follower: Follower) => void };

/** `openPlaces` counts who has how many places. An answer is closed once, so each place is left once. */
function openPlaces(): Places {
  const taken = new Map<string, number>();
  let all = 0;
  const nameOf = ({ isSignedIn, whose }: Follower): string => `${isSignedIn ? 'person' : 'block'} ${whose}`;
  return {
    take: (follower) => {
      const its = taken.get(nameOf(follower)) ?? 0;
      const most = follower.isSignedIn ? MOST : MOST - KEPT_FOR_PEOPLE;
      if (all >= most || its >= (follower.isSignedIn ? MOST_OF_A_PERSON : MOST_OF_A_BLOCK)) return false;
      taken.set(nameOf(follower), its + 1);
      all += 1;
      return true;
    },
    leave: (follower) => {
      const its = (taken.get(nameOf(follower)) ?? 1) - 1;
      if (its > 0) taken.set(nameOf(follower), its);
      else taken.delete(nameOf(follower));
      all -= 1;
    },
  };
}
