/**
 * A Concord of the live forum as a process of its own: `node desk-server.ts postgresql:…` on that database, or `node desk-server.ts FOLDER`
 * with the embedded server there. Tells its address when it is ready, and since when it listens. With `mail` behind it letters are written, and go nowhere.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { demonstrationPeople } from '#desk/people.ts';
import { openStore, opened } from '#store/open.ts';
import { listener } from '#web/app.ts';
import { assets } from '#web/assets.ts';
import { startMailing } from '#desk/mail/mailing.ts';
import { changeComposer } from '#letters/account-change.ts';
import { composer } from '#letters/compose.ts';
import { serve } from '#web/serve.ts';
import { officeOver, timer } from './desk.ts';

const [where = '', mail] = process.argv.slice(2);
const store = where.startsWith('postgresql:')
  ? opened({ connectionString: where }, 'embedded')
  : await openStore({ CONCORD_DATA: where });
const concord = await officeOver(store);
const running = await serve(listener({ ...concord.serving, assets: assets() }), 0, '127.0.0.1');
const listening = Date.now();
const { room, now } = concord.site;
const mailing =
  mail === 'mail'
    ? await startMailing({
        room,
        now,
        hash: concord.site.hash,
        compose: composer({
          site: { ...concord.site, demonstration: true },
          texts: store.texts,
          address: running.address,
          token: () => randomBytes(24).toString('base64url'),
        }),
        composeChange: changeComposer({ site: concord.site, address: running.address }),
        accounts: store.accounts,
        accountLog: store.accountLog,
        people: { correspondents: () => Promise.resolve(demonstrationPeople(room.now().forum, now())) },
        mail: store.mail,
        perform: concord.desk.perform,
        startPost: store.startPost,
        carrier: null,
        timer,
        onTrouble: () => undefined,
      })
    : null;
process.once(
  'SIGTERM',
  () =>
    void concord.keeper
      .stop()
      .then(running.close)
      .then(() => mailing?.stop())
      .then(concord.close)
      .then(() => process.exit(0)),
);
writeSync(1, `${running.address} ${listening}\n`);
