/** The record on PostgreSQL. */
import type { RecordStore } from '#desk/ports.ts';
import { writerOn, type Writer } from './append.ts';
import { readers, type Access, type Database } from '#store/connection.ts';
import { recordFault } from '#store/fault.ts';
import { followHead } from './follow.ts';
import { importInto } from './import.ts';
import { patiently } from '#store/patience.ts';
import { entriesFrom, readActs } from './read.ts';
import { headOf } from './write.ts';

export type OpenRecord = RecordStore & {
  /** See `Writer`. */
  readonly underLock: Writer['underLock'];
  /** Waits for appends under way, then ends the connections; a caller who still follows ends that first. */
  close(): Promise<void>;
};

/** A record in a database that has been migrated. Connects when it is first used. */
export function recordStore(access: Access): OpenRecord {
  const pool = readers(access);
  const steady: Database = { query: (sql, values) => patiently(() => pool.query(sql, values)) };
  const writer = writerOn(access);
  return {
    read: (from, limit) => readActs(steady, from, limit),
    entries: (from) => entriesFrom(steady, from),
    head: async () => {
      const { rows } = await steady.query('SELECT size, recorded_at, peaks, root FROM head', []);
      if (!rows[0]) throw recordFault('broken', 'the record has no head');
      return headOf(rows[0]);
    },
    append: (decide) => writer.append(decide),
    appendOnce: (once, decide) => writer.appendOnce(once, decide),
    underLock: (run) => writer.underLock(run),
    appendAll: (entries, onProgress) => importInto(access, entries, onProgress),
    follow: (onHead) => followHead(access, onHead),
    close: async () => {
      await writer.close();
      await pool.end();
    },
  };
}
