/** The Russian messages, topic by topic. */
import type { Say } from './say.ts';
import { cli } from './ru/cli.ts';
import { acts } from './ru/acts.ts';
import { charter } from './ru/charter.ts';
import { date } from './ru/dates.ts';
import { findings } from './ru/findings.ts';
import { home } from './ru/home.ts';
import { plots } from './ru/plots.ts';
import { members } from './ru/members.ts';
import { problems } from './ru/problems.ts';
import { site } from './ru/site.ts';
import { terms } from './ru/terms.ts';
import { trouble } from './ru/trouble.ts';
import { meetings } from './ru/meetings.ts';
import { documents } from './ru/documents.ts';
import { decisions } from './ru/decisions.ts';


export const ru: Say = { cli, date, site, terms, acts, charter, findings, members, plots, home, problems, trouble, meetings, documents, decisions };
