/** The English messages, topic by topic. Whoever adds a page adds a file in en/ and ru/ and a line here. */
import { date } from './en/dates.ts';
import { members } from './en/members.ts';
import { problems } from './en/problems.ts';
import { site } from './en/site.ts';
import { terms } from './en/terms.ts';

export const en = { date, site, terms, members, problems };
