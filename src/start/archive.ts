/** `archive` gives a command of `concord` what it may ask for; the record is opened only if the command asks. */
import type { Archive } from '#cli/command.ts';
import { openReadingRoom } from '#desk/reading-room.ts';
import { readForum } from '#history/read-forum.ts';
import { writeForum } from '#history/write-forum.ts';
import { carriedFiles } from '#store/forum-folder.ts';
import { sha256 } from '#store/hash.ts';
import { openStore } from '#store/open.ts';
import { site } from '#web/app.ts';
import { assets } from '#web/assets.ts';
import { cache } from '#web/cache.ts';
import { sayFolderMistake } from '#words/folder-mistakes.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { env, folderPath, forumFolder, onFault, readAct, say, siteOf } from '#start/environment.ts';

export const archive: Archive = {
  open: async () => {
    const folder = await forumFolder();
    const { store, openings, close } = await openStore(env, { say, join: true });
    return { record: store, openings, forum: folder.id, close };
  },
  ask: async (server) => (server === null ? askHere() : askServer(server)),
  draftsOf: async () => (await forumFolder()).drafts,
  folderOf: async (forum) => {
    const written = writeForum(forum);
    if (!written) return null;
    const files = [...written.files, ...(await carriedFiles(folderPath()))];
    const read = readForum(files);
    const mistakes = read.ok ? [] : read.problem.map((mistake) => sayFolderMistake(mistake, FIRST_LANGUAGE));
    return { files, left: written.left, mistakes };
  },
  readAct,
  hash: sha256,
};

/** `askServer` asks the API at a server's address. */
const askServer: (server: string) => ReturnType<Archive['ask']> = (server) =>
  Promise.resolve({
    base: `${server.replace(/\/$/, '')}/api/v1`,
    transport: async (address) => {
      const response = await fetch(address);
      return { status: response.status, body: await response.json() };
    },
    close: () => Promise.resolve(),
  });

/** `askHere` asks the same API in this process, over the record. */
async function askHere(): ReturnType<Archive['ask']> {
  const folder = await forumFolder();
  const { store, close } = await openStore(env, { say, join: true });
  const room = await openReadingRoom(store, readAct, sha256);
  const app = site({ site: siteOf(folder, room, () => new Date().toISOString()), assets: assets(), onFault }, cache());
  return {
    base: 'http://localhost/api/v1',
    transport: async (address) => {
      const response = await app.request(address);
      return { status: response.status, body: await response.json() };
    },
    close,
  };
}
