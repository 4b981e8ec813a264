/** A command beside a running Concord: it uses the embedded server that is there already, as the application's role. */
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { APP_ROLE, type Access } from '#store/connection.ts';

/** The access to a server that answers below `home`; null where none runs. */
export async function runningServer(home: string, database: string): Promise<Access | null> {
  const data = join(home, 'postgres');
  if (!existsSync(join(data, '.s.PGSQL.5432'))) return null;
  // By an open handle: the path of a socket may be longer than the kernel takes. It lives as long as the command.
  const handle = openSync(data, 'r');
  const access: Access = { host: `/proc/${process.pid}/fd/${handle}`, port: 5432, user: APP_ROLE, database };
  const client = new pg.Client({ ...access, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return access;
  } catch {
    // A socket left by a server that was killed: nobody answers, and we may start it ourselves.
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
