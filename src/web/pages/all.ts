/** Every public page, in the order in which the navigation has them. A page that is not here does not exist. */
import type { Page } from '#web/page.ts';
import { aboutPage } from './about.ts';
import { actPage } from './act.ts';
import { calendarPage } from './calendar.ts';
import { chairmanshipPage } from './chairmanship.ts';
import { decisionPage } from './decision.ts';
import { decisionsPage } from './decisions.ts';
import { disagreementsPage } from './disagreements.ts';
import { documentPage } from './document.ts';
import { documentsPage } from './documents.ts';
import { homePage } from './home.ts';
import { measuresPage } from './measures.ts';
import { meetingPage } from './meeting.ts';
import { meetingsPage } from './meetings.ts';
import { membersPage } from './members.ts';
import { organsPage } from './organs.ts';
import { partnersPage } from './partners.ts';
import { partyPage } from './party.ts';
import { recordPage } from './record.ts';
import { rulesPage } from './rules.ts';
import { searchPage } from './search.ts';
import { secretariatPage } from './secretariat.ts';
import { sourcesPage } from './sources.ts';

export const pages: readonly Page[] = [
  homePage,
  membersPage,
  partyPage,
  organsPage,
  chairmanshipPage,
  secretariatPage,
  partnersPage,
  meetingsPage,
  meetingPage,
  documentsPage,
  documentPage,
  decisionsPage,
  decisionPage,
  measuresPage,
  calendarPage,
  rulesPage,
  disagreementsPage,
  sourcesPage,
  recordPage,
  actPage,
  searchPage,
  aboutPage,
];
