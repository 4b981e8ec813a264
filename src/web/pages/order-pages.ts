/** The pages of whoever is signed in, most of which take orders: see orders/page.ts. Before one with a parameter comes one without. */
import type { OrderPage } from '#web/orders/page.ts';
import { deskPage } from './desk.ts';
import { guidePage } from './guide.ts';
import { matterPage } from './matter.ts';
import { mattersPage } from './matters.ts';
import { newQuestionPage } from './new-question.ts';
import { questionPage } from './question.ts';
import { questionsPage } from './questions.ts';
import { roomPage } from './room.ts';
import { roomsPage } from './rooms.ts';
import { screenPage } from './screen.ts';

export const orderPages: readonly OrderPage[] = [
  deskPage,
  questionsPage,
  newQuestionPage,
  questionPage,
  mattersPage,
  guidePage,
  matterPage,
  roomsPage,
  roomPage,
  screenPage,
];
