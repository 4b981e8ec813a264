/** The shipped forum with silences that a test can wait for: a folder of its own, as whoever runs another forum would write one. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `period`: how long a silence runs where nobody says otherwise, in seconds. The shortest is one second. */
export function cicaInSeconds(period: number): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'forum-'));
  cpSync('forums/cica', folder, { recursive: true });
  for (const name of readdirSync(join(folder, 'charter'))) {
    const path = join(folder, 'charter', name);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('value: P14D', `value: PT${period}S`).replace('value: P1D', 'value: PT1S'));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
