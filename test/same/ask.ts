/** Asks a Concord over HTTP. What it is asked, and under which name, does not depend on where it listens. */
import { Agent, request as send } from 'node:http';
import type { Answer, Request } from './request.ts';

/** Pages and feeds show the host that they were asked under: always this one, so that a port makes no difference. */
const HOST = 'same.example';
const PATIENCE_MS = 60_000;

export type Asker = {
  readonly ask: (request: Request) => Promise<Answer>;
  /** The JSON at an address; throws where it is not answered 200. */
  readonly json: <T>(path: string) => Promise<T>;
  readonly close: () => void;
};

export function asker(address: string): Asker {
  const to = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const tokens = new Map<string, Promise<string>>();
  const raw = (request: Request, headers: Readonly<Record<string, string>>) => sent(to, agent, request, headers);
  /** Each role signs in once. Tokens are random, so none is ever written down. */
  const tokenOf = (as: string): Promise<string> => {
    const token = tokens.get(as) ?? signIn(raw, as);
    tokens.set(as, token);
    return token;
  };
  const ask = async (request: Request): Promise<Answer> => raw(request, await headersOf(request, tokenOf));
  return {
    ask,
    json: async <T>(path: string) => {
      const answer = await ask({ from: 'program', method: 'GET', path });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body.toString()}`);
      return JSON.parse(answer.body.toString()) as T;
    },
    close: () => agent.destroy(),
  };
}

type Raw = (request: Request, headers: Readonly<Record<string, string>>) => Promise<Answer>;

async function signIn(raw: Raw, as: string): Promise<string> {
  const path = '/api/v1/demonstration/sign-in';
  const body = JSON.stringify({ as });
  const answer = await raw(
    { from: 'program', method: 'POST', path, body },
    { host: HOST, 'content-type': 'application/json' },
  );
  if (answer.status !== 201) throw new Error(`${as} cannot sign in: ${answer.status} ${answer.body.toString()}`);
  return (JSON.parse(answer.body.toString()) as { readonly token: string }).token;
}

async function headersOf(
  { from, method, as, headers }: Request,
  tokenOf: (as: string) => Promise<string>,
): Promise<Record<string, string>> {
  const all: Record<string, string> = { host: HOST };
  if (from === 'browser') {
    all['accept'] = 'text/html,application/xhtml+xml,*/*;q=0.8';
    if (method === 'POST') Object.assign(all, { origin: `http://${HOST}`, 'content-type': FORM });
  }
  if (as !== undefined) {
    const token = await tokenOf(as);
    if (from === 'browser') all['cookie'] = `concord-session=${token}`;
    else all['authorization'] = `Bearer ${token}`;
  }
  return { ...all, ...headers };
}

/** An address as a browser would send what was typed: letters beyond ASCII, and blanks, are encoded. */
const typed = (path: string): string => path.replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent);

const FORM = 'application/x-www-form-urlencoded';

function sent(
  to: URL,
  agent: Agent,
  { method, path, body }: Request,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const outgoing = send(
      { host: to.hostname, port: to.port, agent, method, path: typed(path), headers: { ...headers, ...length } },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: joined(incoming.headers),
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    outgoing.setTimeout(PATIENCE_MS, () => outgoing.destroy(new Error(`${method} ${path}: no answer`)));
    outgoing.on('error', (fault) => reject(new Error(`${method} ${path}: ${fault.message}`)));
    outgoing.end(body);
  });
}

const joined = (headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
