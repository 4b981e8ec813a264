import type { Say } from '#words/say.ts';
import type { Status } from '#words/standing.ts';
import { counted } from './site.ts';

const HEADINGS: Readonly<Record<Status, string>> = {
  member: 'Государства-члены',
  'observer-state': 'Государства-наблюдатели',
  'observer-organisation': 'Организации-наблюдатели',
  partner: 'Организации-партнёры',
};

const FORMS: Readonly<Record<Status, readonly [string, string, string]>> = {
  member: ['государство-член', 'государства-члена', 'государств-членов'],
  'observer-state': ['государство-наблюдатель', 'государства-наблюдателя', 'государств-наблюдателей'],
  'observer-organisation': ['организация-наблюдатель', 'организации-наблюдателя', 'организаций-наблюдателей'],
  partner: ['организация-партнёр', 'организации-партнёра', 'организаций-партнёров'],
};

export const members: Say['members'] = {
  title: (status, endOf) => `${HEADINGS[status]} ${endOf}`,
  titleToday: (status) => HEADINGS[status],
  describe: (status, forum) =>
    `${HEADINGS[status]} (${forum}): с какого времени и по какому решению, с источником каждого факта.`,
  tabs: 'Статус',
  lead: (status, { certain, possible }, endOf) => {
    const forms = FORMS[status];
    const open = possible - certain;
    const when = endOf.charAt(0).toLocaleUpperCase('ru') + endOf.slice(1);
    if (possible === 0) return `${when} нет ни одного: ${forms[0]}.`;
    const first =
      certain === 0 ? `${when} достоверно нет ни одного: ${forms[0]}` : `${when} — ${counted(certain, ...forms)}`;
    if (open === 0) return `${first}.`;
    return `${first}; ${certain === 0 ? '' : 'ещё '}${counted(open, 'возможно', 'возможны', 'возможны')}: источники не дают точной даты.`;
  },
  nobody: (status, endOf) => `Ни одного ${endOf}: ${FORMS[status][0]}.`,
  empty: (status) =>
    `Здесь были бы ${HEADINGS[status].toLocaleLowerCase('ru')} с датой и решением. Запись появляется с актом о предоставлении статуса.`,
  caption: (status, endOf) => `${HEADINGS[status]} ${endOf}`,
  column: {
    party: 'Название',
    since: 'С какого времени',
    decided: 'Решение',
    says: 'Кто это говорит',
  },
  seatNote: { represented: '', vacant: 'место пустует', contested: 'место оспаривается' },
  announced: 'Объявлено либо замечено без даты начала',
};
