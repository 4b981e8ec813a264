/** `concord export-folder DIR`: the forum's folder as its record has it, into a folder that is new or empty. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fold, refOf } from '#forum/forum.ts';
import type { Act } from '#forum/act.ts';
import type { CliCommand } from './command.ts';

export const exportFolder: CliCommand = async ({ words, archive, say, print, remark }) => {
  const [folder] = words;
  if (folder === undefined) {
    remark(say.needs(say.aFolder));
    return 2;
  }
  if ((await readdir(folder).catch(() => [])).length > 0) {
    remark(say.folderNotEmpty(folder));
    return 1;
  }
  const { record, close } = await archive.open();
  try {
    const acts: Act[] = [];
    for await (const batch of record.entries(0)) acts.push(...batch.map(archive.readAct));
    const written = await archive.folderOf(fold(acts));
    if (!written) {
      remark(say.nothingOpened);
      return 1;
    }
    for (const { path, text } of written.files) {
      const full = join(folder, path);
      await mkdir(dirname(full), { recursive: true });
      await writeFile(full, text, { flag: 'wx' });
    }
    print(say.folderWritten(written.files.length, folder));
    if (written.left.length > 0) remark(say.leftInRecord(written.left.map(refOf).join(', ')));
    if (written.mistakes.length === 0) return 0;
    remark(say.wouldNotStart);
    for (const mistake of written.mistakes) remark(mistake);
    return 1;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    remark(say.noFile(folder, error.message));
    return 1;
  } finally {
    await close();
  }
};
