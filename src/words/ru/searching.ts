import type { Say } from '#words/say.ts';
import { counted } from './site.ts';

/** Поиск. */
export const searching: Say['searching'] = {
  title: 'Поиск',
  titleFor: (words) => `Поиск: ${words}`,
  describe: (forum) =>
    `Поиск по реестру (${forum}): участники, органы, заседания, документы, решения, меры доверия, должностные лица, источники.`,
  lead: 'Названия и тексты реестра на показанную дату. Достаточно начала слова, описки прощаются.',
  label: 'Слова для поиска',
  button: 'Найти',
  found: (count, most) =>
    most ? `Лучшие ${count} из многих.` : `${counted(count, 'результат', 'результата', 'результатов')}.`,
  nothing: (words) => `По запросу «${words}» ничего нет. Попробуйте меньше слов или обозначение из адреса страницы.`,
  caption: 'Что найдено, сначала самое близкое',
  column: { what: 'Что', type: 'Вид', date: 'Дата' },
  types: {
    party: 'участник',
    organ: 'орган',
    meeting: 'заседание',
    document: 'документ',
    decision: 'решение',
    area: 'область мер доверия',
    activity: 'мероприятие',
    officer: 'должностное лицо Секретариата',
    disagreement: 'расхождение источников',
    source: 'источник',
    statement: 'заявление',
  },
};
