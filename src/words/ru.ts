/** The Russian messages, topic by topic. */
import type { Say } from './say.ts';
import { date } from './ru/dates.ts';
import { members } from './ru/members.ts';
import { problems } from './ru/problems.ts';
import { site } from './ru/site.ts';
import { terms } from './ru/terms.ts';


export const ru: Say = { date, site, terms, members, problems };
