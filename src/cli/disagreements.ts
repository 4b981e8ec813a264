/** `concord disagreements`: where sources differ, and what is held. */
import { call } from '#contract/call.ts';
import type { CliCommand, ExitCode } from './command.ts';
import { asking, printJson, queryOf } from './asking.ts';
import { tellProblem } from './exit.ts';

export const disagreements: CliCommand = (asked) =>
  asking(asked, async ({ transport, base }): Promise<ExitCode> => {
    const answer = await call(transport, base, 'disagreements', queryOf(asked));
    if (!answer.ok) return tellProblem(answer.problem, asked);
    if (asked.options['json'] === true) return printJson(asked, answer.value);
    const { print, say } = asked;
    if (answer.value.items.length === 0) print(say.disagreements.none);
    for (const one of answer.value.items) {
      print(`${one.title}  [${one.question}]`);
      print(`  ${one.held === null ? say.disagreements.open : `${say.disagreements.held}: ${one.held}`}`);
      for (const claim of one.claims)
        print(`  - ${claim.source}${claim.locator ? `:${claim.locator}` : ''}: ${claim.says}`);
    }
    return 0;
  });
