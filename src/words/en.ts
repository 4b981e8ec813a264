/** The English messages, topic by topic. Whoever adds a page adds a file in en/ and ru/ and a line here. */
import { cli } from './en/cli.ts';
import { acts } from './en/acts.ts';
import { date } from './en/dates.ts';
import { findings } from './en/findings.ts';
import { members } from './en/members.ts';
import { problems } from './en/problems.ts';
import { site } from './en/site.ts';
import { terms } from './en/terms.ts';
import { trouble } from './en/trouble.ts';
import { meetings } from './en/meetings.ts';

export const en = { cli, date, site, terms, acts, findings, members, problems, trouble, meetings };
