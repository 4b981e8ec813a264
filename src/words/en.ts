/**
 * These are the English messages, topic by topic. The author of a new page adds a file in en/ and ru/ and a line here.
 */
import { accounts } from './en/accounts.ts';
import { cli } from './en/cli.ts';
import { acts } from './en/acts.ts';
import { charter } from './en/charter.ts';
import { date } from './en/dates.ts';
import { effects } from './en/effects.ts';
import { findings } from './en/findings.ts';
import { formats } from './en/formats.ts';
import { home } from './en/home.ts';
import { plots } from './en/plots.ts';
import { members } from './en/members.ts';
import { party } from './en/party.ts';
import { organs } from './en/organs.ts';
import { chairmanship } from './en/chairmanship.ts';
import { secretariat } from './en/secretariat.ts';
import { partners } from './en/partners.ts';
import { sources } from './en/sources.ts';
import { problems } from './en/problems.ts';
import { site } from './en/site.ts';
import { terms } from './en/terms.ts';
import { trouble } from './en/trouble.ts';
import { meetings } from './en/meetings.ts';
import { documents } from './en/documents.ts';
import { decisions } from './en/decisions.ts';
import { rules } from './en/rules.ts';
import { measures } from './en/measures.ts';
import { disagreements } from './en/disagreements.ts';
import { record } from './en/record.ts';
import { recorded } from './en/recorded.ts';
import { searching } from './en/searching.ts';
import { calendars } from './en/calendars.ts';
import { about } from './en/about.ts';
import { refusals } from './en/refusals.ts';
import { texts } from './en/texts.ts';
import { deciding } from './en/deciding.ts';
import { matters } from './en/matters.ts';
import { orders } from './en/orders.ts';
import { mail } from './en/mail.ts';
import { room } from './en/room.ts';
import { correction } from './en/correction.ts';
import { zones } from './en/zones.ts';

export const en = {
  cli,
  date,
  site,
  terms,
  acts,
  effects,
  charter,
  findings,
  members,
  sources,
  partners,
  secretariat,
  chairmanship,
  organs,
  party,
  plots,
  home,
  problems,
  formats,
  trouble,
  meetings,
  documents,
  decisions,
  rules,
  measures,
  disagreements,
  record,
  recorded,
  searching,
  calendars,
  about,
  refusals,
  deciding,
  matters,
  accounts,
  texts,
  orders,
  mail,
  room,
  zones,
  correction,
};
