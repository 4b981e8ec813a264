/** Every public page, in the order in which the navigation has them. A page that is not here does not exist. */
import type { Page } from '#web/page.ts';
import { homePage } from './home.ts';
import { membersPage } from './members.ts';

export const pages: readonly Page[] = [homePage, membersPage];
