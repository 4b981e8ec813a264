/** What graphile-worker brings: the number of its newest migration. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function migrationsOfJobs(): number {
  const library = dirname(dirname(fileURLToPath(import.meta.resolve('graphile-worker'))));
  return Math.max(...readdirSync(join(library, 'sql')).map((name) => Number.parseInt(name, 10)));
}
