import type { Say } from '#words/say.ts';
import type { Status } from '#words/standing.ts';
import { counted, stopped } from './site.ts';

const NOUNS: Readonly<Record<Status, string>> = {
  member: 'государство-член',
  'observer-state': 'государство-наблюдатель',
  'observer-organisation': 'организация-наблюдатель',
  partner: 'организация-партнёр',
};

export const party: Say['party'] = {
  title: (name) => `${name}: статус и история`,
  titleAt: (name, endOf) => `${name}, ${endOf}`,
  describe: (name, forum) =>
    `${name} (${forum}): названия, статус, решения, председательства, заседания и документы — всё с датой и источником.`,
  stands: (name, status, since) => stopped(`${name} — ${NOUNS[status]} ${since}`),
  stood: (name, status, since) => stopped(`${name} — ${NOUNS[status]} ${since}`),
  perhaps: (name, status) => `${name} — возможно, ${NOUNS[status]}: источники не дают точной даты.`,
  none: (name, endOf) => stopped(`${name}: статуса в форуме нет ${endOf}`),
  seat: {
    represented: 'Форум отметил, что место представлено.',
    vacant: 'Форум отметил, что место никем не представлено; на статус это не влияет.',
    contested: 'Форум отметил, что место оспаривается; на статус это не влияет.',
  },
  seatSince: (since) => stopped(`Отмечено ${since}`),
  facts: {
    formal: 'Официальное название',
    id: 'Код',
    chaired: 'Председательство',
    attended: 'Заседания',
    signed: 'Документы',
    seat: 'Место',
  },
  count: {
    chaired: (terms) => counted(terms, 'срок', 'срока', 'сроков'),
    attended: (meetings) => `назван среди участников: ${counted(meetings, 'заседание', 'заседания', 'заседаний')}`,
    signed: (documents) =>
      `подписано из тех, где названы подписавшие: ${counted(documents, 'документ', 'документа', 'документов')}`,
  },
  heading: {
    standings: 'Статус',
    names: 'Названия',
    chairs: 'Председательство',
    relations: 'Отношения с форумом',
    meetings: 'Участие в заседаниях',
    documents: 'Подписанные документы и сданные грамоты',
    areas: 'Координируемые области',
    disagreements: 'Где источники расходятся',
    history: 'Всё, что говорит реестр, по порядку времени',
  },
  caption: {
    standings: 'Каждый статус от предоставления до окончания',
    names: 'Названия и с какого времени они употребляются',
    chairs: 'Сроки председательства',
    meetings: 'Заседания, где источник называет делегацию',
    documents: 'Подписи и грамоты',
    areas: 'Области мер доверия, в которых велась координация',
  },
  column: {
    status: 'Статус',
    since: 'С какого времени',
    until: 'До какого времени',
    signed: 'Подписание основополагающих документов',
    decided: 'Решение',
    says: 'Кто это говорит',
    name: 'Название',
    formal: 'Официальное название',
    from: 'С какого времени',
    planned: 'Планируемое окончание',
    meeting: 'Заседание',
    date: 'Дата',
    as: 'В качестве',
    level: 'Во главе',
    document: 'Документ',
    what: 'Что',
    area: 'Область',
    role: 'Роль',
  },
  stillSo: 'по-прежнему',
  levelUnknown: 'уровень неизвестен',
  signature: 'подпись',
  presided: 'председательство на заседании',
  absent: 'назван отсутствующим',
  noStandings: 'Здесь был бы каждый статус с датами. Он появляется с актом, который его предоставляет или объявляет.',
  noHistory: (endOf) =>
    `${endOf.charAt(0).toLocaleUpperCase('ru')}${endOf.slice(1)} реестр ничего не говорит об этом участнике. Всё, что он скажет, появится здесь, акт за актом.`,
};
