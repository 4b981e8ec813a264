/** How long a start takes, until the line with the address: the first, the second, and one over 100,000 acts. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeContent } from '#contract/content.ts';
import { openStore } from '#store/open.ts';
import { syntheticActs } from './synthetic.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ACTS = 100_000;
const AT_ONCE = 1_000;
const TICKS_A_SECOND = 100;
const ROUNDS = 3;

/** CPU seconds of a running program, from Linux; null elsewhere. PostgreSQL's programs are not counted. */
function cpuOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}

async function started(what: string, data: string): Promise<void> {
  const begun = performance.now();
  const server = spawn(process.execPath, ['src/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      CONCORD_DATA: data,
      NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/concord'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  const wall = (performance.now() - begun) / 1000;
  const cpu = cpuOf(server.pid ?? 0);
  console.log(`${what.padEnd(24)} ${wall.toFixed(2)} s, ${cpu === null ? 'unknown' : cpu.toFixed(2)} s of CPU`);
  server.kill('SIGTERM');
  await once(server, 'exit');
}

/** Synthetic acts behind the history of the forum. */
async function grown(data: string): Promise<void> {
  const { store, close } = await openStore({ CONCORD_DATA: data });
  let batch: { readonly content: string; readonly salt: Uint8Array }[] = [];
  for (const act of syntheticActs(ACTS)) {
    batch.push({ content: writeContent(act), salt: randomBytes(32) });
    if (batch.length < AT_ONCE) continue;
    const acts = batch;
    await store.append(() => acts);
    batch = [];
  }
  await close();
}

const data = mkdtempSync(join(tmpdir(), 'concord-bench-'));
try {
  await started('first start', data);
  for (let round = 0; round < ROUNDS; round++) await started('later start', data);
  await grown(data);
  await started(`start at ${ACTS} acts`, data);
} finally {
  rmSync(data, { recursive: true, force: true });
}
