/** The pages of whoever is signed in, most of which take orders: see orders/page.ts. Before one with a parameter comes one without. */
import type { OrderPage } from '#pages/forms/order-page.ts';
import { deskPage } from '#pages/desk/desk.ts';
import { guidePage } from '#pages/matter/guide.ts';
import { matterPage } from '#pages/matter/matter.ts';
import { mattersPage } from '#pages/matter/matters.ts';
import { newQuestionPage } from '#pages/question/new-question.ts';
import { questionPage } from '#pages/question/question.ts';
import { questionsPage } from '#pages/question/questions.ts';
import { roomPage } from '#pages/meeting/room.ts';
import { roomsPage } from '#pages/meeting/rooms.ts';
import { screenPage } from '#pages/meeting/screen.ts';

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
