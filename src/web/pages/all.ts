/** Every public page, in the order in which the navigation has them. A page that is not here does not exist. */
import type { Page } from '#web/page.ts';
import { chairmanshipPage } from './chairmanship.ts';
import { homePage } from './home.ts';
import { membersPage } from './members.ts';
import { organsPage } from './organs.ts';
import { partnersPage } from './partners.ts';
import { partyPage } from './party.ts';
import { secretariatPage } from './secretariat.ts';
import { sourcesPage } from './sources.ts';
import { meetingsPage } from './meetings.ts';
import { meetingPage } from './meeting.ts';
import { documentsPage } from './documents.ts';
import { documentPage } from './document.ts';
import { decisionsPage } from './decisions.ts';
import { decisionPage } from './decision.ts';
import { rulesPage } from './rules.ts';

export const pages: readonly Page[] = [homePage, membersPage, partyPage, organsPage, chairmanshipPage, secretariatPage, partnersPage, sourcesPage, meetingsPage, meetingPage, documentsPage, documentPage, decisionsPage, decisionPage, rulesPage];
