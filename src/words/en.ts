/** The English messages, topic by topic. Whoever adds a page adds a file in en/ and ru/ and a line here. */
import { cli } from './en/cli.ts';
import { acts } from './en/acts.ts';
import { charter } from './en/charter.ts';
import { date } from './en/dates.ts';
import { findings } from './en/findings.ts';
import { home } from './en/home.ts';
import { plots } from './en/plots.ts';
import { members } from './en/members.ts';
import { problems } from './en/problems.ts';
import { site } from './en/site.ts';
import { terms } from './en/terms.ts';
import { trouble } from './en/trouble.ts';
import { meetings } from './en/meetings.ts';
import { documents } from './en/documents.ts';
import { decisions } from './en/decisions.ts';

export const en = { cli, date, site, terms, acts, charter, findings, members, plots, home, problems, trouble, meetings, documents, decisions };
