/** `concord check-folder`: whether the forum's folder can be read, and which values of its charter no rule applies. */
import { isApplied } from '#forum/organ/settings.ts';
import type { CliCommand } from './command.ts';

/** Mistakes of the folder are told, with file and line, where it is read; nothing comes back then. */
export const checkFolder: CliCommand = async ({ archive, say, print }) => {
  const drafts = await archive.draftsOf();
  const paths = drafts.flatMap((draft) =>
    draft.kind === 'charter.adopted' || draft.kind === 'charter.amended'
      ? draft.body.values.map(({ path }) => path)
      : [],
  );
  const stated = [...new Set(paths)].filter((path) => !isApplied(path));
  print(say.folderChecked(drafts.length));
  for (const path of stated.toSorted()) print(say.notApplied(path));
  return 0;
};
