/** Programs that a test starts: processes of the same Node, which never outlive the test's own. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

const WITH_PARENT = import.meta.resolve('#test/support/with-parent.ts');

export type Child = ChildProcess & { readonly stdout: Readable };

type Starting = {
  readonly env?: NodeJS.ProcessEnv;
  /** Where its standard error goes; to the test's own where nobody reads it. */
  readonly stderr?: 'pipe' | 'inherit';
};

/** `args`: options of Node, a file, and the file's arguments. */
export function child(args: readonly string[], { env = process.env, stderr = 'inherit' }: Starting = {}): Child {
  return spawn(process.execPath, ['--import', WITH_PARENT, ...args], { env, stdio: ['pipe', 'pipe', stderr] }) as Child;
}
