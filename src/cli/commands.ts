/** This table holds the commands of `concord`; a line of arguments finds its own here. */
import { parseArgs } from 'node:util';
import { sayIn } from '#words/say.ts';
import { at } from './at.ts';
import type { Archive, CliCommand, ExitCode } from './command.ts';
import { disagreements } from './disagreements.ts';
import { exportRecord } from './export.ts';
import { checkFolder } from './check-folder.ts';
import { exportFolder } from './export-folder.ts';
import { findings } from './findings.ts';
import { given } from './given.ts';
import { importRecord } from './import.ts';
import { replay } from './replay.ts';
import { FIRST_LANGUAGE, languageFrom } from '#words/languages.ts';

const COMMANDS: Readonly<Record<string, CliCommand>> = {
  at,
  findings,
  disagreements,
  replay,
  export: exportRecord,
  'export-folder': exportFolder,
  'check-folder': checkFolder,
  import: importRecord,
  given,
};

const OPTIONS = {
  at: { type: 'string' },
  lang: { type: 'string' },
  server: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export async function runCommand(args: readonly string[], archive: Archive): Promise<ExitCode> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const remark = (line: string) => void process.stderr.write(`${line}\n`);
  const parsed = parsedOrWhy(args);
  if (typeof parsed === 'string') {
    remark(sayIn(FIRST_LANGUAGE).cli.unknownOption(parsed));
    return 2;
  }
  const { values: options, positionals } = parsed;
  const [name = 'help', ...words] = positionals;
  const language = languageFrom(options.lang);
  const say = sayIn(language).cli;
  if (name === 'help' || options.help === true) {
    print(say.usage);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    remark(say.unknownCommand(name));
    return 2;
  }
  return command({ words, options, archive, language, say, print, remark });
}

function parsedOrWhy(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
