/** Every public page, in the order in which the navigation has them. A page that is not here does not exist. */
import type { Page } from '#pages/page.ts';
import { aboutPage } from '#pages/forum/about.ts';
import { actPage } from '#pages/record/act.ts';
import { calendarPage } from '#pages/meeting/calendar.ts';
import { chairmanshipPage } from '#pages/chairmanship/chairmanship.ts';
import { decisionPage } from '#pages/decision/decision.ts';
import { decisionsPage } from '#pages/decision/decisions.ts';
import { disagreementsPage } from '#pages/source/disagreements.ts';
import { documentPage } from '#pages/document/document.ts';
import { documentsPage } from '#pages/document/documents.ts';
import { homePage } from '#pages/forum/home.ts';
import { measuresPage } from '#pages/measure/measures.ts';
import { meetingPage } from '#pages/meeting/meeting.ts';
import { meetingsPage } from '#pages/meeting/meetings.ts';
import { membersPage } from '#pages/party/members.ts';
import { organsPage } from '#pages/organ/organs.ts';
import { partnersPage } from '#pages/relation/partners.ts';
import { partyPage } from '#pages/party/member.ts';
import { recordPage } from '#pages/record/record.ts';
import { rulesPage } from '#pages/organ/rules.ts';
import { searchPage } from '#pages/forum/search.ts';
import { secretariatPage } from '#pages/secretariat/secretariat.ts';
import { sourcesPage } from '#pages/source/sources.ts';

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
