/** `concord at DATE`: the forum as it was. */
import { call } from '#contract/call.ts';
import type { CliRequest, CliCommand, ExitCode } from './command.ts';
import { asking, printJson } from './asking.ts';
import { tellProblem } from './exit.ts';

export const at: CliCommand = (asked) =>
  asking(asked, async ({ transport, base }): Promise<ExitCode> => {
    const [date] = asked.words;
    if (date === undefined) {
      asked.remark(asked.say.needs(asked.say.aDate));
      return 2;
    }
    const query = { at: date, lang: asked.language };
    const answer = await call(transport, base, 'forum', query);
    if (!answer.ok) return tellProblem(answer.problem, asked);
    const members = await call(transport, base, 'parties', { ...query, status: 'member' });
    if (!members.ok) return tellProblem(members.problem, asked);
    if (asked.options['json'] === true) return printJson(asked, answer.value);
    print(asked, answer.value, members.value);
    return 0;
  });

type Answer<Name extends 'forum' | 'parties'> = Extract<Awaited<ReturnType<typeof call<Name>>>, { ok: true }>['value'];

function print(
  { say: { forum: say }, print: line }: CliRequest,
  forum: Answer<'forum'>,
  members: Answer<'parties'>,
): void {
  line(`${forum.name ?? say.none}  (${forum.at})`);
  const { chair, seatOfSecretariat: seat, headOfSecretariat: head } = forum;
  const until = chair?.until ? `, ${say.until(chair.until, chair.untilIsPlanned)}` : '';
  line(`${say.chair}: ${chair ? `${chair.name}, ${say.since(chair.since)}${until}` : say.nobody}`);
  if (seat) line(`${say.seat}: ${seat.city}`);
  if (head) line(`${say.headOfSecretariat}: ${head.name}`);
  const count = (status: 'observer-state' | 'observer-organisation' | 'partner') =>
    line(`${say[status]}: ${say.orPossibly(forum.counts[status].certain, forum.counts[status].possible)}`);
  line(`${say.members}: ${say.orPossibly(forum.counts.member.certain, forum.counts.member.possible)}`);
  for (const member of members.items) {
    line(`  ${member.id}  ${member.name}, ${say.since(member.since)}${member.certain ? '' : ` (${say.uncertain})`}`);
  }
  count('observer-state');
  count('observer-organisation');
  count('partner');
  if (forum.due.length > 0) line(say.due);
  for (const one of forum.due) line(`  ${say.dueBy(one.name ?? say.dueWhat[one.what], one.by, one.overdue === 'yes')}`);
}
