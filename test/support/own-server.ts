/** A Concord of the live forum with a database of one's own, listening in this process: nobody is invented, people have accounts. */
import { listener } from '#web/app.ts';
import { assets } from '#web/assets.ts';
import { serve } from '#web/serve.ts';
import { office, type Office, type OfficeOptions } from './desk.ts';

export type OwnServer = {
  readonly office: Office;
  /** `http://localhost:…`, without a slash at the end: passkeys are of a name, not of a number. */
  readonly address: string;
  readonly close: () => Promise<void>;
};

export async function ownServer(url: string, options: OfficeOptions = {}): Promise<OwnServer> {
  const concord = await office(url, { demonstration: false, ...options });
  const there: { answer: ReturnType<typeof listener> } = { answer: (_, response) => void response.end() };
  const running = await serve((request, response) => there.answer(request, response), 0, 'localhost');
  const address = running.address.replace(/\/$/, '');
  // As an operator says it who knows the port beforehand.
  Object.assign(concord.serving.services ?? {}, { address });
  there.answer = listener({ ...concord.serving, assets: assets() });
  return {
    office: concord,
    address,
    close: async () => {
      await running.close();
      await concord.close();
    },
  };
}
