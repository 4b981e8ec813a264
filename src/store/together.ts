/** Several statements on one connection, all of them or none. */
import type pg from 'pg';
import { asFault, codeOf } from './fault.ts';
import { patiently } from './patience.ts';

export type Together = <Value>(act: (client: pg.PoolClient) => Promise<Value>) => Promise<Value>;

/** Begun again only while no connection can be had, so that nothing is done twice. Rejects with a `RecordFault`. */
export const togetherOn =
  (pool: pg.Pool): Together =>
  async (act) => {
    const client = await patiently(() => pool.connect());
    let broken = false;
    try {
      await client.query('BEGIN');
      const value = await act(client);
      await client.query('COMMIT');
      return value;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => (broken = true));
      throw isTaken(error) ? error : asFault(error);
    } finally {
      client.release(broken);
    }
  };

/** Whether the database refused because somebody has it already. */
export const isTaken = (error: unknown): boolean => codeOf(error) === '23505';
