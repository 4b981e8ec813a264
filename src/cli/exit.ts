/** This file writes problems as lines for a person, and as exit codes: the command line maps them nowhere else. */
import type { CallProblem } from '#contract/call.ts';
import type { CliRequest, ExitCode } from './command.ts';

export function tellProblem(problem: CallProblem, { remark, say }: CliRequest): ExitCode {
  if (problem.kind === 'not-understood') {
    remark(say.notUnderstood(problem.status));
    return 3;
  }
  const { status, title, detail, errors } = problem.problem;
  remark(detail ?? title);
  for (const error of errors ?? []) remark(`  ${error.field}: ${error.says}`);
  return status >= 500 ? 3 : status === 400 || status === 422 ? 2 : 1;
}
