/** A server that does nothing but carry letters away, to be killed: `node post-worker.ts DATABASE_URL SMTP_URL`. Says `ready`. */
import { smtpCarrier } from '#post/smtp.ts';
import { opened } from '#store/open.ts';

const [database = '', mail = ''] = process.argv.slice(2);

const store = opened({ connectionString: database }, 'own');
await store.startPost({
  carrier: smtpCarrier({ url: mail, from: 'secretariat@forum.example' }),
  note: () => Promise.resolve(),
  onTrouble: (trouble) => console.error(trouble),
});
console.log('ready');
