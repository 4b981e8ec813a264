/** Troubles of a database as operators know them, made by its owner and ended by the returned function. */
import pg from 'pg';
import type { FreshDatabase } from './database.ts';

/** Somebody else holds a table: a maintenance, a second server that hangs. */
export async function lockedBySomebody(
  database: Pick<FreshDatabase, 'ownerUrl'>,
  table: 'head' | 'token',
): Promise<() => Promise<void>> {
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE concord.${table} IN ACCESS EXCLUSIVE MODE`);
  return () => client.end();
}

const CODES = { full: 'disk_full', 'read-only': 'read_only_sql_transaction' } as const;

/** No act can be written, for the reason that PostgreSQL gives; what needs no new page still can, as on a disk that is full. */
export async function noActCanBeWritten(
  database: Pick<FreshDatabase, 'asOwner'>,
  reason: keyof typeof CODES,
): Promise<() => Promise<void>> {
  await database.asOwner(`
    CREATE FUNCTION concord.trouble() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '${CODES[reason]}'; END $$;
    CREATE TRIGGER trouble BEFORE INSERT ON concord.act FOR EACH ROW EXECUTE FUNCTION concord.trouble()`);
  return async () => void (await database.asOwner('DROP FUNCTION concord.trouble() CASCADE'));
}
