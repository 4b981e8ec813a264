/** A Concord that writes as fast as it can: `node crash-writer.ts DATA`; tells `ready`, then each act acknowledged. */
import { writeSync } from 'node:fs';
import { openStore } from '#store/open.ts';
import { someAct } from './acts.ts';

const WRITERS = 8;

const { store, close } = await openStore({ CONCORD_DATA: process.argv[2] });
let stopping = false;
process.once('SIGTERM', () => (stopping = true));
writeSync(1, 'ready\n');
await Promise.all(
  Array.from({ length: WRITERS }, async (_, writer) => {
    for (let i = 0; !stopping; i++) {
      const acts = Array.from({ length: 1 + (i % 3) }, () => someAct(`${process.pid} ${writer} ${i}`));
      // A server that is killed may fail an append; what was not acknowledged may be missing.
      const appended = await store.append(() => acts).catch(() => null);
      for (const { n, salt } of appended?.entries ?? []) writeSync(1, `${n} ${Buffer.from(salt).toString('hex')}\n`);
    }
  }),
);
await close();
