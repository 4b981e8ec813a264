import type { Say } from '#words/say.ts';

const RULES = new Intl.PluralRules('ru');

/** "1 член", "2 члена", "5 членов": the three forms that Russian counts in. */
export function counted(count: number, one: string, few: string, many: string): string {
  const rule = RULES.select(count);
  return `${count}\u00a0${rule === 'one' ? one : rule === 'few' ? few : many}`;
}

const KINDS = {
  regular: 'очередное',
  special: 'специальное',
  informal: 'неформальное',
  sectoral: 'отраслевое',
  preparatory: 'подготовительное',
  commemorative: 'памятное',
} as const;

const nth = (n: number): string => `${n}-е`;

/** A full stop at the end, where the text does not end with one already ("2025 г."). */
export const stopped = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

export const site: Say['site'] = {
  nth,
  meeting: ({ organ, ordinal, kind, year }) =>
    ordinal === null
      ? `${organ}: ${KINDS[kind]} заседание, ${year}\u00a0г.`
      : `${organ}: ${nth(ordinal)} ${KINDS[kind]} заседание`,
  skip: 'Перейти к содержанию',
  live: 'Страница обновлена.',
  languages: 'Языки',
  unnamedForum: 'Форум, ещё не имеющий названия',
  menu: 'Содержание',
  pages: 'Страницы сайта',
  nav: {
    forum: 'Форум',
    home: 'Форум сегодня',
    members: 'Члены',
    organs: 'Органы',
    chairmanship: 'Председательство',
    secretariat: 'Секретариат',
    partners: 'Партнёры',
    work: 'Его работа',
    meetings: 'Заседания',
    documents: 'Документы',
    decisions: 'Решения',
    measures: 'Меры доверия',
    calendar: 'Календарь',
    record: 'Реестр',
    rules: 'Правила и выводы',
    disagreements: 'Где источники расходятся',
    sources: 'Источники',
    acts: 'Акты',
    search: 'Поиск',
    about: 'Об этом реестре',
  },
  time: {
    label: 'Показать форум на другую дату',
    date: 'Дата',
    hint: 'День, считая на его конец: 2010-06-08. Или месяц либо год, когда имеется в виду любой их день: 2010-06, 2010.',
    show: 'Показать',
    slide: 'Движение по времени',
    today: 'Сегодня',
    allYears: 'Все годы',
    previous: 'Предыдущее изменение',
    next: 'Следующее изменение',
  },
  notice: {
    dated: (endOf) => stopped(`Показан форум ${endOf}`),
    backToToday: 'Вернуться к сегодняшнему дню',
    earlier: (act) => `Показан реестр, каким он был на акте ${act}; более поздние акты и исправления не учтены.`,
    emptyRecord: 'Показан реестр до первого акта: в нём ещё ничего нет.',
    backToNewest: 'Показать новейший реестр',
    beyond: (date) =>
      `История в реестре доведена до даты: ${date}. Позднее есть лишь то, что решено здесь; остальное показано таким, каким было известно последним.`,
    before: (date) => `Самый ранний факт реестра: ${date}; о более раннем времени в нём ничего нет.`,
  },
  table: {
    sortBy: (column) => `Упорядочить: ${column}`,
    csv: 'Эта таблица в CSV',
    scroll: (caption) => `${caption} (прокручивается вбок)`,
  },
  paging: {
    label: 'Страницы списка',
    shown: (first, last, all) => `${first}–${last} из ${all}`,
    first: 'С начала',
    next: 'Дальше',
  },
  count: {
    uncertain: (possible) => `не более ${possible}: не все случаи точно датированы в источниках`,
    maybe: 'возможно',
    maybeLong: 'Датировка источников не позволяет сказать, было ли это так на указанную дату.',
  },
  says: {
    act: (n) => `акт ${n}`,
    differ: 'источники расходятся',
    none: 'источник не назван',
  },
  unknown: 'неизвестно',
  none: 'нет',
  today: 'сегодня',
  plot: { behind: 'Данные этого графика' },
  foot: {
    known: (date) => stopped(`История в реестре доведена до даты: ${date}`),
    head: (act, head) => `Странице известен реестр до акта ${act}; его вершина на этом акте начинается с ${head}.`,
    noActs: 'В реестре ещё нет актов.',
    check: 'Проверить самостоятельно',
    cite: 'Как сослаться на эту страницу в её нынешнем виде',
    machine: 'Для программ',
    json: 'Сведения этой страницы в JSON',
    csv: 'в CSV',
    api: 'Программный интерфейс',
    feeds: 'Календарь и ленты',
    calendar: 'календарь',
    feed: 'лента новостей',
    disclaimer:
      'Употребляемые обозначения и изложение материала не означают выражения какого-либо мнения о правовом статусе какой-либо страны, территории, города или района, их властей или о делимитации их границ. Названия приводятся так, как их употребляет сам форум.',
    made: 'Работает на Concord — цифровом секретариате для форумов, принимающих решения консенсусом.',
  },
  map: {
    label: 'Карта без границ',
    about: 'По одной одинаковой клетке на каждого участника, примерно там, где он находится. Границы не проводятся.',
    legend: 'Что означают клетки',
    observer: 'наблюдатель',
    toTable: 'То же таблицей',
    tile: (name, code, standing) => `${name} (${code}), ${standing}`,
    noStanding: 'статуса на эту дату нет',
    perhaps: (standing) => `возможно, ${standing}: точная дата неизвестна`,
    uncertain: 'статус на эту дату неясен',
  },
};
