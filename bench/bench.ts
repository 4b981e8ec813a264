/** `npm run bench`: every figure of docs/performance.md. Ratios are taken in one run; machines are shared and noisy. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { benchAppend } from './append.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Measured alone, so that one measurement's memory does not weigh on the next. */
function alone(name: string): void {
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=6000', here(name)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

console.log('Folding a synthetic forum of 193 parties and 500 organs over thirty years');
alone('fold.ts');
console.log('\nServing a public page');
alone('serve.ts');
console.log('\nReaders of 100,000 acts, and those who take orders');
alone('reading.ts');
console.log('\nAppending single acts durably, against a bare INSERT of the same bytes on the same server');
for (const { writers, ratio, appended, inserted } of await benchAppend()) {
  const rates = `${Math.round(appended)} acts/s against ${Math.round(inserted)} inserts/s`;
  console.log(
    `${String(writers).padStart(2)} writers: ${ratio.toFixed(2)} of the rate of bare INSERTs (${rates}; aim: 0.50)`,
  );
}
