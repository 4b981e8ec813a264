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

/** `blockOfRequest` is the same for a request before any router, and as a block of addresses. */
export function blockOfRequest({ proxies = 0 }: Pick<Site, 'proxies'>, { headers, socket }: IncomingMessage): string {
  const told = headers['x-forwarded-for'];
  const header = Array.isArray(told) ? told.join(', ') : told;
  return blockOf(forwarded(header, proxies) ?? socket.remoteAddress ?? '');
}

/**
 * `blockOf` names the block of addresses that one subscriber has: the address itself in IPv4, its /64 in IPv6. In IPv6
 * anybody may send from 2^64 addresses.
 */
export function blockOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined || isIP(address) !== 6) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const before = groups(head);
  const gap = tail === undefined ? 0 : 8 - before.length - groups(tail).length;
  const all = [...before, ...Array.from({ length: gap }, () => '0'), ...groups(tail ?? '')];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/** Null where fewer proxies than are trusted have passed it on, or where no address stands. */
export function forwarded(header: string | undefined, proxies: number): string | null {
  if (proxies === 0 || header === undefined) return null;
  const told = header.split(',').at(-proxies)?.trim() ?? '';
  // Some write the port too: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
  const bare = /^\[([0-9a-f:.]+)\](?::\d+)?$/i.exec(told)?.[1] ?? /^([\d.]+):\d+$/.exec(told)?.[1] ?? told;
  return isIP(bare) === 0 ? null : bare;
}
