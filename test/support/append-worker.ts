/** A process that appends: `node append-worker.ts DATABASE_URL NAME COUNT`; tells each act acknowledged as `number salt`. */
import { writeSync } from 'node:fs';
import { recordStore } from '#store/record/record-store.ts';
import { someAct } from './acts.ts';

const [url = '', name = '', count = '0'] = process.argv.slice(2);
const store = recordStore({ connectionString: url });

const one = async (i: number): Promise<void> => {
  const act = someAct(`${name} ${i}`);
  const appended = await store.append(() => [act]);
  for (const { n, salt } of appended?.entries ?? []) writeSync(1, `${n} ${Buffer.from(salt).toString('hex')}\n`);
};

const WRITERS = 8;
await Promise.all(
  Array.from({ length: WRITERS }, async (_, writer) => {
    for (let i = writer; i < Number(count); i += WRITERS) await one(i);
  }),
);
await store.close();
