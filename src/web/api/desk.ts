/** What waits for whoever is signed in. */
import type { z } from 'zod';
import type { deskAnswer } from '#contract/answers/questions.ts';
import { isInTheChair, ROLES_OF, ORDERS, readerOf } from '#desk/permissions.ts';
import type { Who } from '#desk/who.ts';
import { questionsAt, type Question } from '#forum/question/read.ts';
import { unserved } from '#forum/silence/read.ts';
import type { Language, Reading, Site } from '#web/reading.ts';
import { readingOf } from '#web/reading.ts';
import { text } from './said.ts';

type Desk = z.output<typeof deskAnswer>;
type Waiting = Desk['waiting'][number];

const OPENERS: readonly string[] = ['secretariat-officer', 'officer-of-the-chair'];

export function deskOf(site: Site, who: Who, url: URL, language: Language): Desk | null {
  const { forum } = site.room.now();
  const reading = readingOf(site, new URL('/', url), language, readerOf(who, forum, site.now()));
  if (!reading.ok) return null;
  const inTheChair = isInTheChair(who, forum, site.now());
  const roles = who.roles.filter((role) => role !== 'officer-of-the-chair' || inTheChair);
  return {
    person: who.person,
    party: who.party,
    roles: [...who.roles],
    inTheChair,
    orders: ORDERS.filter((order) => ROLES_OF[order].some((role) => role !== 'system' && roles.includes(role))),
    waiting: questionsAt(reading.value.forum, reading.value.at).flatMap((question) =>
      waitingOn(reading.value, question, { ...who, roles }),
    ),
  };
}

/** For what a question waits from this person: a position, the opening of a silence, service, or another text. */
function waitingOn(reading: Reading, question: Question, { party, roles }: Who): Waiting[] {
  const is = (wanted: Waiting['for'], parties: readonly string[] = []): Waiting[] => [
    {
      question: question.id,
      title: text(reading, question.put.body.title),
      stands: question.state.is,
      until: question.silence?.until ?? null,
      for: wanted,
      parties: [...parties],
    },
  ];
  const opens = roles.some((role) => OPENERS.includes(role));
  const { state } = question;
  switch (state.is) {
    case 'put':
      return opens && question.procedure === 'by-silence' ? is('opening') : [];
    case 'under-silence': {
      const missing = unserved(state, state.servedTo);
      if (roles.includes('secretariat-officer')) return missing.length > 0 ? is('service', missing) : [];
      const spoken = question.positions.some((position) => position.party === party);
      return party !== null && state.servedTo.includes(party) && !spoken ? is('position') : [];
    }
    case 'broken':
      return opens ? is('text') : [];
    case 'adopted':
    case 'failed':
    case 'withdrawn':
      return [];
  }
}
