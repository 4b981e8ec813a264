import { OPEN } from '#web/answer.ts';

/** Another origin's page asks what it may send (the Fetch standard's CORS preflight). */
export const preflight = (allow: string): Response =>
  new Response(null, {
    status: 204,
    headers: {
      allow,
      ...OPEN,
      'access-control-allow-methods': allow.includes('POST') ? 'GET, HEAD, POST' : 'GET, HEAD',
      'access-control-allow-headers':
        'accept, accept-datetime, authorization, content-type, idempotency-key, if-none-match',
      'access-control-max-age': '86400',
    },
  });
