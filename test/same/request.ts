/** What is asked of a Concord, and what of its answer is kept. */

type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Request = {
  /** Programs send their token, browsers a cookie. */
  readonly from: 'program' | 'browser';
  readonly method: Method;
  readonly path: string;
  /** The role of the demonstration that asks; nobody where left out. */
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** An answer as it came over the wire. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** One line of the file: the request, and by what its answer is known again. */
export type Line = Request & {
  readonly status: number;
  readonly kept: Readonly<Record<string, string>>;
  readonly sha256: string;
};

/** What the whole file was recorded from. */
export type Origin = { readonly day: string; readonly head: string };

/** Shortens the lists below: a GET of a program. */
export const get = (path: string, headers?: Readonly<Record<string, string>>): Request => ({
  from: 'program',
  method: 'GET',
  path,
  ...(headers ? { headers } : {}),
});

export const page = (path: string, as?: string): Request => ({
  from: 'browser',
  method: 'GET',
  path,
  ...(as === undefined ? {} : { as }),
});

/** An address with parameters; those that are undefined are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** Each request once, the first of its kind where it stood first. */
export const distinct = (requests: readonly Request[]): Request[] => [
  ...new Map(requests.map((one) => [JSON.stringify(one), one])).values(),
];

/** Names in a row, as they are read best. */
export const listed = (row: string): string[] => row.trim().split(/\s+/);
