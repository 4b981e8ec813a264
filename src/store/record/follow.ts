/** `followHead` tells each new size of the record, whichever server wrote it. */
import type { Access } from '#store/connection.ts';
import { listen } from '#store/listen.ts';
import { CHANNEL } from './write.ts';

export const followHead = (access: Access, onHead: (size: number) => void): Promise<() => Promise<void>> =>
  listen(access, {
    channel: CHANNEL,
    told: (payload) => onHead(Number(payload)),
    ask: async (client) => {
      const { rows } = await client.query<{ size: string }>('SELECT size FROM head');
      onHead(Number(rows[0]?.size ?? 0));
    },
  });
