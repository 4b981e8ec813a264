/** Jobs by graphile-worker, in a schema of the application's own beside the record. */
import type pg from 'pg';
import { readers, type Access } from '#store/connection.ts';

export const JOBS_SCHEMA = 'concord_jobs';

/** The library's newest migration. Known here so that a start with nothing left to do need not load the library. */
export const JOBS_REVISION = 20;

/** Brings the schema to the shape that the library needs. Safe to call twice and at the same time. */
export async function prepareJobs(access: Access, client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: number | null }>(`SELECT max(id) AS id FROM ${JOBS_SCHEMA}.migrations`);
  if ((rows[0]?.id ?? 0) >= JOBS_REVISION) return;
  const { Logger, runMigrations } = await import('graphile-worker');
  const pgPool = readers(access, 1);
  try {
    await runMigrations({ pgPool, schema: JOBS_SCHEMA, logger: new Logger(() => () => undefined) });
  } finally {
    await pgPool.end();
  }
}
