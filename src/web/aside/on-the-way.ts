/** Large answers to readers on slow lines lie in memory until they are fetched. */
import type { ServerResponse } from 'node:http';

/** Readers on slow lines may leave so many bytes unfetched, all together. */
export const MOST_ON_THE_WAY = 128 * 1024 * 1024;

export type OnTheWay = (bytes: number, response: Pick<ServerResponse, 'on'>) => boolean;

/** Counts the bytes of answers until they are fetched, or given up; false where there are too many. */
export function openOnTheWay(): OnTheWay {
  let all = 0;
  return (bytes, response) => {
    // A large answer goes out alone, however large it is.
    if (all > 0 && all + bytes > MOST_ON_THE_WAY) return false;
    all += bytes;
    response.on('close', () => {
      all -= bytes;
    });
    return true;
  };
}
