/** `concord findings`: where rule and fact differ. */
import { call } from '#contract/call.ts';
import type { CliCommand, ExitCode } from './command.ts';
import { asking, printJson, queryOf } from './asking.ts';
import { tellProblem } from './exit.ts';

export const findings: CliCommand = (asked) =>
  asking(asked, async ({ transport, base }): Promise<ExitCode> => {
    const answer = await call(transport, base, 'findings', queryOf(asked));
    if (!answer.ok) return tellProblem(answer.problem, asked);
    if (asked.options['json'] === true) return printJson(asked, answer.value);
    const { print, say } = asked;
    const words = say.findings;
    if (answer.value.items.length === 0) print(words.none);
    for (const one of answer.value.items) {
      const cited = [
        one.rule,
        one.article && `${words.article} ${one.article}`,
        one.edition && `${words.edition} ${one.edition}`,
      ];
      print(`${one.subject}  [${cited.filter(Boolean).join(', ')}]  ${one.severity}`);
      print(`  ${words.expected}: ${one.expected}`);
      print(`  ${words.found}: ${one.found}`);
    }
    return 0;
  });
