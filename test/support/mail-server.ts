/** A mail server in this process: it keeps what it is sent, and answers as a test wants it to. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type MailServer = {
  readonly url: string;
  readonly port: number;
  /** What was accepted, in the order in which it was. */
  readonly received: { readonly to: readonly string[]; readonly email: Email; readonly raw: string }[];
  /** How a recipient is answered: null for yes, or a code and a text. */
  answer: (to: string) => readonly [code: number, text: string] | null;
  /** Told of each letter before it is acknowledged. */
  before: () => Promise<void>;
  close(): Promise<void>;
};

export async function mailServer(port = 0): Promise<MailServer> {
  const received: MailServer['received'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, callback) => {
      const refused = here.answer(address);
      callback(refused ? Object.assign(new Error(refused[1]), { responseCode: refused[0] }) : null);
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        void here.before().then(async () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          received.push({ to, email: await PostalMime.parse(raw), raw: raw.toString('latin1') });
          callback(null);
        });
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const listening = (server.server.address() as AddressInfo).port;
  const here: MailServer = {
    url: `smtp://127.0.0.1:${listening}`,
    port: listening,
    received,
    answer: () => null,
    before: () => Promise.resolve(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return here;
}
