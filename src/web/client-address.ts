/**
 * From which address a request comes. Behind proxies that are trusted it is what the outermost of them saw: each adds to the end of
 * `X-Forwarded-For` whom it speaks for, so that so many entries from the right are ours, and whatever stands left of them anybody may
 * have written. Without proxies it is the other end of the socket.
 */
import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { Site } from '#reading/reading.ts';

/** All alike where there is no socket, as in a test without a port. */
export function addressOf({ proxies = 0 }: Pick<Site, 'proxies'>, context: Context): string {
  const env = context.env as { readonly incoming?: IncomingMessage } | undefined;
  const socket = env?.incoming?.socket.remoteAddress ?? '';
  return forwarded(context.req.header('x-forwarded-for'), proxies) ?? socket;
}

/** Null where fewer proxies than are trusted have passed it on, or where no address stands. */
export function forwarded(header: string | undefined, proxies: number): string | null {
  if (proxies === 0 || header === undefined) return null;
  const told = header.split(',').at(-proxies)?.trim() ?? '';
  // Some write the port too: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
  const bare = /^\[([0-9a-f:.]+)\](?::\d+)?$/i.exec(told)?.[1] ?? /^([\d.]+):\d+$/.exec(told)?.[1] ?? told;
  return isIP(bare) === 0 ? null : bare;
}
