/**
 * Kills Concord and its PostgreSQL at random moments under load, and looks at what is left:
 *
 *   node test/crash.ts --rounds 20
 *
 * After each round no process is left, the next start recovers by itself, every act acknowledged in any round is there with its
 * salt, no number is skipped, and the head is the tree over the acts.
 */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openStore } from '#store/open.ts';
import { processesIn } from '#store/embedded/orphans.ts';
import { assertWhole } from './support/acts.ts';
import { scratchFolder } from './support/postgres.ts';

const WRITER = fileURLToPath(new URL('support/crash-writer.ts', import.meta.url));
const STARTED_MS = 30_000;
const GONE_MS = 10_000;

/** Who dies in a round, and in which order. */
const WAYS = ['the writer', 'the server', 'the server, then the writer', 'both at once'] as const;

export type CrashReport = { readonly rounds: number; readonly acknowledged: number; readonly recorded: number };

export async function crash(rounds: number, say: (line: string) => void): Promise<CrashReport> {
  const home = scratchFolder();
  const data = join(home, 'postgres');
  const acknowledged = new Map<number, string>();
  let recorded = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const way = WAYS[round % WAYS.length] ?? 'both at once';
      const writer = await startedWriter(home, acknowledged);
      await pause(50 + Math.random() * 700);
      await killed(way, writer, data);
      await nobodyIn(data);
      recorded = await checked(home, acknowledged);
      say(`round ${round + 1}: killed ${way}; ${acknowledged.size} acknowledged, ${recorded} recorded`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return { rounds, acknowledged: acknowledged.size, recorded };
}

async function startedWriter(home: string, acknowledged: Map<number, string>): Promise<ChildProcess> {
  const writer = spawn(process.execPath, [WRITER, home], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: writer.stdout });
  const started = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      const [n = '', salt] = line.split(' ');
      if (line === 'ready') resolve();
      // A last line that was cut short acknowledges nothing.
      else if (salt?.length === 64) acknowledged.set(Number(n), salt);
    });
    writer.once('exit', () => reject(new Error('The writer ended before it was ready')));
    setTimeout(() => reject(new Error('The writer did not start in time')), STARTED_MS).unref();
  });
  await started;
  return writer;
}

async function killed(way: (typeof WAYS)[number], writer: ChildProcess, data: string): Promise<void> {
  const ended = new Promise((resolve) => writer.once('close', resolve));
  const killServer = () => {
    for (const pid of processesIn(data)) killedOne(pid);
  };
  switch (way) {
    case 'the writer':
      writer.kill('SIGKILL');
      break;
    case 'the server':
      killServer();
      // The writer starts it again and goes on; then it is asked to stop.
      await pause(1_500);
      assert.ok(processesIn(data).length > 0, 'the server is started again');
      writer.kill('SIGTERM');
      break;
    case 'the server, then the writer':
      killServer();
      await pause(Math.random() * 300);
      writer.kill('SIGKILL');
      break;
    case 'both at once':
      killServer();
      writer.kill('SIGKILL');
      break;
  }
  await ended;
}

function killedOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended with its siblings.
  }
}

async function nobodyIn(data: string): Promise<void> {
  for (const until = performance.now() + GONE_MS; processesIn(data).length > 0;) {
    assert.ok(performance.now() < until, `no process is left behind: ${processesIn(data).join(', ')}`);
    await pause(20);
  }
}

async function checked(home: string, acknowledged: ReadonlyMap<number, string>): Promise<number> {
  const { store, close } = await openStore({ CONCORD_DATA: home });
  const entries = await assertWhole(store);
  await close();
  for (const [n, salt] of acknowledged) {
    assert.equal(Buffer.from(entries[n]?.salt ?? []).toString('hex'), salt, `act ${n} was acknowledged`);
  }
  return entries.length;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
  const report = await crash(Number(values.rounds), console.log);
  console.log(
    `${report.rounds} rounds: ${report.acknowledged} acts acknowledged, none missing; ${report.recorded} recorded`,
  );
}
