/** The file of answers, and the folder of bodies beside it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line, Origin } from './request.ts';

export function writeRecording(file: string, origin: Origin, lines: readonly Line[]): void {
  writeFileSync(file, [origin, ...lines].map((one) => `${JSON.stringify(one)}\n`).join(''));
}

export function readRecording(file: string): { readonly origin: Origin; readonly lines: readonly Line[] } {
  const [first, ...rest] = readFileSync(file, 'utf8').trimEnd().split('\n');
  if (first === undefined) throw new Error(`${file} is empty`);
  return { origin: JSON.parse(first) as Origin, lines: rest.map((line) => JSON.parse(line) as Line) };
}

/** Bodies are named by their hash, so what is answered alike is kept once. */
export type Bodies = {
  readonly put: (sha256: string, body: Buffer) => void;
  /** Null where it was not kept. */
  readonly text: (sha256: string) => string | null;
};

export function bodies(folder: string | undefined): Bodies {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const place = (sha256: string) => join(folder ?? '', sha256);
  return {
    put: (sha256, body) => {
      if (folder !== undefined && !existsSync(place(sha256))) writeFileSync(place(sha256), body);
    },
    text: (sha256) => (folder !== undefined && existsSync(place(sha256)) ? readFileSync(place(sha256), 'utf8') : null),
  };
}
