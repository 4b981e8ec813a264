/** These commands speak the API: to a server, or to this process over the record. */
import { isRecordFault } from '#desk/ports.ts';
import type { Archive, CliRequest, ExitCode } from './command.ts';

export async function asking(
  asked: CliRequest,
  command: (api: Awaited<ReturnType<Archive['ask']>>) => Promise<ExitCode>,
): Promise<ExitCode> {
  const server = typeof asked.options['server'] === 'string' ? asked.options['server'] : null;
  const api = await asked.archive.ask(server);
  try {
    return await command(api);
  } catch (error) {
    if (server === null || isRecordFault(error)) throw error;
    asked.remark(asked.say.unreachable(server));
    return 1;
  } finally {
    await api.close();
  }
}

export function printJson({ print }: CliRequest, answer: unknown): ExitCode {
  print(JSON.stringify(answer, null, 2));
  return 0;
}

/** `queryOf` returns the query that `--at` and `--lang` make. */
export const queryOf = ({ options, language }: CliRequest): { readonly lang: string; readonly at?: string } =>
  typeof options['at'] === 'string' ? { lang: language, at: options['at'] } : { lang: language };
