/** `Progress` shows long work: on one line that is written over on a terminal, and a line a second elsewhere. */
import type { CliRequest } from './command.ts';

export type Progress = {
  readonly step: (done: number) => void;
  readonly end: () => void;
  readonly seconds: () => number;
};

const EVERY_MS = 500;

export function progress({ remark, say }: CliRequest): Progress {
  const start = performance.now();
  let told = start;
  const terminal = process.stderr.isTTY;
  const seconds = () => (performance.now() - start) / 1000;
  return {
    seconds,
    step: (done) => {
      const now = performance.now();
      if (now - told < EVERY_MS) return;
      told = now;
      const line = `${say.acts(done)}, ${say.rate(done / seconds())}`;
      if (terminal) process.stderr.write(`\r${line}   `);
      else remark(line);
    },
    end: () => {
      if (terminal && told !== start) process.stderr.write('\n');
    },
  };
}
