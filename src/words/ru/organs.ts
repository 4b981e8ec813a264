import type { Say } from '#words/say.ts';
import { counted, stopped } from './site.ts';

const every = (months: number): string => {
  if (months === 12) return 'ежегодно';
  if (months % 12 === 0) return `раз в ${counted(months / 12, 'год', 'года', 'лет')}`;
  return `раз в ${counted(months, 'месяц', 'месяца', 'месяцев')}`;
};

export const organs: Say['organs'] = {
  title: 'Органы',
  titleAt: (endOf) => `Органы ${endOf}`,
  describe: (forum) => `Органы (${forum}): уровни, названия по годам, периодичность, последние и следующие заседания.`,
  lead: (count, endOf) =>
    count === 0
      ? stopped(`Ни один орган не был учреждён ${endOf}`)
      : `${stopped(`${counted(count, 'орган', 'органа', 'органов')} ${endOf}`)} Каждый шаг наверх — рекомендация; решения за весь форум принимают только высшие органы.`,
  empty: 'Здесь был бы каждый орган с его уровнем и периодичностью. Он появляется с актом, который его учреждает.',
  flow: 'Как текст поднимается от экспертов к высшему органу',
  others: 'Другие структуры',
  othersCaption: 'Структуры вне этой цепочки',
  proposed: 'Предложено; о создании не известно',
  facts: {
    level: 'Уровень',
    class: 'Вид',
    reports: 'Даёт рекомендации',
    since: 'С какого времени',
    cadence: 'Периодичность',
    last: 'Последнее заседание',
    next: 'Следующее по плану',
    names: 'Названия',
    basis: 'Основание',
  },
  column: { name: 'Название', kind: 'Вид', since: 'С какого времени', basis: 'Основание', says: 'Кто это говорит' },
  every,
  byRule: (text) => `по правилам: ${text}`,
  whenNecessary: 'по мере необходимости; правила срока не устанавливают',
  noneHeld: 'в реестре нет',
  noneNext: 'не объявлено',
  meetings: (count) => `в реестре ${counted(count, 'заседание', 'заседания', 'заседаний')}`,
};
