/** The token that a request bears (RFC 6750 §2.1). */

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{1,200}=*)$/i;

/** Null where there is none, or something else than a token stands there. */
export const tokenOf = (request: Request): string | null => bearerIn(request.headers.get('authorization'));

/** `bearerIn` reads the same off the header itself. */
export const bearerIn = (header: string | null | undefined): string | null => BEARER.exec(header ?? '')?.[1] ?? null;
