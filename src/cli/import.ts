/** `concord import FILE`: an export into an empty record, all of it or nothing. */
import type { Entry } from '#record/entry.ts';
import type { CliCommand } from './command.ts';
import { exportFile, ExportRefused, type ExportFile } from './lines.ts';
import { progress } from './progress.ts';

export const importRecord: CliCommand = async (asked) => {
  const { archive, say, words } = asked;
  const [path] = words;
  if (path === undefined) {
    asked.remark(say.needs(say.aFile));
    return 2;
  }
  const { record, forum, close } = await archive.open();
  try {
    const file = exportFile(path, asked);
    const work = progress(asked);
    const head = await record.appendAll(checked(file, path), work.step);
    work.end();
    if (head === 'not-empty') {
      asked.remark(say.notEmpty);
      return 1;
    }
    asked.print(say.imported(head.size));
    asked.print(say.head(head.root));
    return 0;
  } catch (error) {
    if (!(error instanceof ExportRefused)) throw error;
    asked.remark(error.message);
    return 1;
  } finally {
    await close();
  }

  /** `checked` lets an act pass that this version can read, in a record of this forum. */
  async function* checked(file: ExportFile, from: string): AsyncGenerator<Entry> {
    for await (const entry of file.entries()) {
      try {
        archive.readAct(entry);
      } catch {
        throw new ExportRefused(say.atLine(from, entry.n + 2, say.actUnreadable));
      }
      yield entry;
    }
    const named = file.end()?.forum ?? '';
    if (named !== forum) throw new ExportRefused(say.otherForum(named, forum));
  }
};
