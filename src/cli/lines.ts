/** An export is read from a file here: its lines checked, its acts handed on one by one. */
import { open } from 'node:fs/promises';
import type { Entry } from '#record/entry.ts';
import { ExportReader, type ExportEnd, type ExportMistake } from '#record/export-lines.ts';
import type { CliRequest } from './command.ts';

/** `ExportRefused` says that something in the file is wrong: one line for a person, with file and line. */
export class ExportRefused extends Error {
  override readonly name = 'ExportRefused';
}

export type ExportFile = {
  /** Throws `ExportRefused` at the first line that is wrong; after the last act the end has been checked too. */
  readonly entries: () => AsyncGenerator<Entry>;
  /** The end of the export; null before all acts were read. */
  readonly end: () => ExportEnd | null;
};

export function exportFile(path: string, asked: CliRequest): ExportFile {
  const { say, archive } = asked;
  const refuse = ({ line, code }: ExportMistake) => new ExportRefused(say.atLine(path, line, say.exportMistake[code]));
  let end: ExportEnd | null = null;
  async function* entries(): AsyncGenerator<Entry> {
    const file = await open(path).catch((error: unknown) => {
      throw new ExportRefused(say.noFile(path, error instanceof Error ? error.message : String(error)));
    });
    try {
      const reader = new ExportReader(archive.hash);
      for await (const line of file.readLines()) {
        const taken = reader.take(line);
        if (!taken.ok) throw refuse(taken.problem);
        if (taken.value) yield taken.value;
      }
      const last = reader.end();
      if (!last.ok) throw refuse(last.problem);
      end = last.value;
    } finally {
      await file.close();
    }
  }
  return { entries, end: () => end };
}
