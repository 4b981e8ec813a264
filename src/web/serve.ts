/** A listener on a port, ended without cutting off an answer under way. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Running = { readonly address: string; readonly close: () => Promise<void> };

export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** A request must come whole within this time. It is enough for a slow line, and a slow attack does not hold us. */
const REQUEST_MS = 60_000;
const CLOSE_MS = 2_000;

/** Rejects with `PortTaken` where another program has the port. */
export async function serve(listen: RequestListener, port: number, host?: string): Promise<Running> {
  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: 20_000, maxHeaderSize: 16_384 }, listen);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(`Port ${port} is in use by another program`) : error),
    );
    server.listen(port, host, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  return { address: `http://localhost:${given}/`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), CLOSE_MS).unref();
  });
}
