/** The Russian messages, topic by topic. */
import type { Say } from './say.ts';
import { accounts } from './ru/accounts.ts';
import { cli } from './ru/cli.ts';
import { acts } from './ru/acts.ts';
import { charter } from './ru/charter.ts';
import { date } from './ru/dates.ts';
import { effects } from './ru/effects.ts';
import { findings } from './ru/findings.ts';
import { formats } from './ru/formats.ts';
import { home } from './ru/home.ts';
import { plots } from './ru/plots.ts';
import { members } from './ru/members.ts';
import { party } from './ru/party.ts';
import { organs } from './ru/organs.ts';
import { chairmanship } from './ru/chairmanship.ts';
import { secretariat } from './ru/secretariat.ts';
import { partners } from './ru/partners.ts';
import { sources } from './ru/sources.ts';
import { problems } from './ru/problems.ts';
import { site } from './ru/site.ts';
import { terms } from './ru/terms.ts';
import { trouble } from './ru/trouble.ts';
import { meetings } from './ru/meetings.ts';
import { documents } from './ru/documents.ts';
import { decisions } from './ru/decisions.ts';
import { rules } from './ru/rules.ts';
import { measures } from './ru/measures.ts';
import { disagreements } from './ru/disagreements.ts';
import { record } from './ru/record.ts';
import { recorded } from './ru/recorded.ts';
import { searching } from './ru/searching.ts';
import { calendars } from './ru/calendars.ts';
import { about } from './ru/about.ts';
import { refusals } from './ru/refusals.ts';
import { texts } from './ru/texts.ts';
import { deciding } from './ru/deciding.ts';
import { matters } from './ru/matters.ts';
import { orders } from './ru/orders.ts';
import { mail } from './ru/mail.ts';
import { room } from './ru/room.ts';
import { correction } from './ru/correction.ts';
import { zones } from './ru/zones.ts';

export const ru: Say = {
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
