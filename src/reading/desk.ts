/** The desk shows what waits for the person who is signed in. */
import { rulesIn } from './in-force.ts';
import type { Cited } from '#forum/rules.ts';
import type { z } from 'zod';
import type { deskAnswer } from '#contract/answers/questions.ts';
import { isInTheChair, readerOf } from '#desk/permissions.ts';
import { ORDERS, orders } from '#forum/orders.ts';
import type { Who } from '#desk/who.ts';
import type { Role } from '#forum/role.ts';
import { waitingFor, type Whom } from '#forum/question/waiting.ts';
import type { Instant } from '#forum/words.ts';
import { readingOf, type Reading, type Site } from './reading.ts';
import type { Language } from '#words/languages.ts';

import { textIn } from './say.ts';
import { localInstant } from './local-time.ts';
import { capitalZone } from './deadline.ts';
import { areaName } from './names.ts';
import { catalogueAt } from '#forum/measure/read.ts';
import { questionOf, questionsAt, type Question } from '#forum/question/read.ts';

/** A rule as answers cite it. */
export const ruleOf = ({ rule, article, edition }: Cited) => ({ rule, article, edition });

type Desk = z.output<typeof deskAnswer>;
type Waiting = Desk['waiting'][number];

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
    orders: orders.filter((order) => ORDERS[order].roles.some((role) => role !== 'system' && roles.includes(role))),
    areas: areasOf(reading.value, who),
    waiting: whomOf({ ...who, roles }).flatMap((whom) =>
      waitingOn(reading.value, whom, site.now(), capitalZone(site, who.party)),
    ),
  };
}

/** The areas of measures that the party coordinates, with the open questions that touch them. */
function areasOf(reading: Reading, { party, roles }: Who): Desk['areas'] {
  const catalogue = catalogueAt(reading.forum, reading.at);
  if (party === null || roles.length === 0 || !catalogue) return [];
  const open = questionsAt(reading.forum, reading.at).filter(
    ({ state }) => state.is === 'put' || state.is === 'under-silence',
  );
  return catalogue.dimensions
    .flatMap(({ areas }) => areas)
    .flatMap(({ id, coordination }) =>
      coordination
        .filter((one) => one.party === party && one.certain)
        .map(({ role }) => ({
          area: id,
          name: textIn(reading, areaName(reading, id)),
          role,
          questions: open.filter((one) => touches(one, id)).map((one) => one.id),
        })),
    );
}

const touches = ({ put }: Question, area: string): boolean =>
  [...put.body.effects, ...(put.body.recommends ?? [])].some(
    ({ body }) => ('area' in body && body.area === area) || ('areas' in body && body.areas?.includes(area)),
  );

/** A desk may wait for the person as the secretariat, as the chair, or as a party. */
const whomOf = ({ party, roles }: Who): Whom[] => [
  ...(roles.includes('secretariat-officer') ? ['secretariat'] : []),
  ...(roles.includes('officer-of-the-chair') ? ['chair'] : []),
  ...(party !== null && roles.some((role) => SPEAKING.includes(role)) ? [party] : []),
];

const SPEAKING: readonly Role[] = ORDERS.TakePosition.roles.filter((role) => role !== 'system');

function waitingOn(reading: Reading, whom: Whom, at: Instant, zone: string | null): Waiting[] {
  const rules = rulesIn(reading);
  if (!rules) return [];
  return waitingFor(reading.forum, whom, rules, at).flatMap(({ question: id, order, by, rule, parties }) => {
    const question = questionOf(reading.forum, id);
    if (!question) return [];
    return [
      {
        question: id,
        title: textIn(reading, question.put.body.title),
        stands: question.state.is,
        order,
        by,
        inCapital: by && zone ? { zone, at: localInstant(by, zone) ?? by } : null,
        rule: rule && ruleOf(rule),
        parties: [...parties],
      },
    ];
  });
}
