/**
 * A Concord of the live forum as a process of its own: `node desk-server.ts postgresql:…` on that database, or `node desk-server.ts FOLDER`
 * with the embedded server there. Tells its address when it is ready.
 */
import { writeSync } from 'node:fs';
import { openStore, opened } from '#store/open.ts';
import { listener } from '#web/app.ts';
import { assets } from '#web/assets.ts';
import { serve } from '#web/serve.ts';
import { officeOver } from './desk.ts';

const [where = ''] = process.argv.slice(2);
const store = where.startsWith('postgresql:')
  ? opened({ connectionString: where }, 'embedded')
  : await openStore({ CONCORD_DATA: where });
const concord = await officeOver(store);
const running = await serve(listener({ ...concord.serving, assets: assets() }), 0, '127.0.0.1');
process.once(
  'SIGTERM',
  () =>
    void running
      .close()
      .then(concord.close)
      .then(() => process.exit(0)),
);
writeSync(1, `${running.address}\n`);
