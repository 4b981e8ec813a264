/** A ministry's identity provider: a real one, in this process. Whoever names themselves signs in, with any password. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export type Ministry = {
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** Begins to work, for a service that people come back to at these addresses. */
  readonly open: (...backTo: readonly string[]) => void;
  readonly close: () => Promise<void>;
};

export type MinistryPerson = { readonly email: string; readonly email_verified?: boolean };

/** `people`: by the name that they sign in with. */
export async function ministry(people: Readonly<Record<string, MinistryPerson>>): Promise<Ministry> {
  let listen: ReturnType<Provider['callback']> | null = null;
  const server = createServer((request, response) => {
    if (listen) listen(request, response);
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [client, secret] = ['concord', 'a secret of this test alone, long enough'];
  return {
    issuer,
    client,
    secret,
    open: (...backTo) => {
      const provider = new Provider(issuer, {
        clients: [{ client_id: client, client_secret: secret, redirect_uris: backTo }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'] },
        findAccount: (_: unknown, sub: string) => ({
          accountId: sub,
          claims: () => Promise.resolve({ sub, ...people[sub] }),
        }),
        cookies: { keys: ['a key of this test alone'] },
      });
      listen = provider.callback();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
