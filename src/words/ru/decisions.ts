import type { Say } from '#words/say.ts';
import { counted } from './site.ts';
import { stopped } from './stop.ts';

/** Решения: что решено, каким органом, как и что из этого следует. */
export const decisions: Say['decisions'] = {
  title: 'Решения',
  titleAt: (endOf) => `Решения, известные ${endOf}`,
  describe: (forum) => `Все решения, о которых знает реестр (${forum}): орган, действие, процедура и последствия.`,
  lead: (adopted, failed, endOf) =>
    `${adopted === 0 ? 'Решений в реестре нет' : `В реестре ${counted(adopted, 'решение', 'решения', 'решений')}`} ${endOf}${failed === 0 ? '' : `; без решения остались вопросы: ${failed}`}.`,
  leadUnknown: (count) =>
    `Процедура неизвестна: ${counted(count, 'решение', 'решения', 'решений')}. Источники не говорят, приняты ли они на заседании или по процедуре умолчания.`,
  noVoting: 'Решения принимаются консенсусом: ни один член не возражает, когда текст вынесен на решение.',
  byOrgan: 'Орган',
  allOrgans: 'Все органы',
  caption: 'Решения, сначала новые',
  column: {
    title: 'Решение',
    organ: 'Орган',
    verb: 'Действие',
    procedure: 'Как',
    date: 'Дата',
    says: 'Кто это говорит',
  },
  failed: 'не принято',
  empty: 'Здесь были бы все решения с органом и датой. Запись появляется с актом о принятии решения.',
  noneOfThese: 'На эту дату в реестре нет решений этого органа.',
  one: {
    describe: (title, organ) => `${title}. Орган: ${organ}; как решено, на каком основании, с какими последствиями.`,
    date: 'Дата',
    organ: 'Орган',
    verb: 'Что сделал орган',
    outcome: 'Исход',
    procedure: 'Как принято',
    meeting: 'Заседание',
    follows: 'Основано на рекомендации',
    authority: 'Опирается на',
    documents: 'О каких документах',
    parties: 'Кого касается',
    silence: 'Период умолчания',
    silenceDays: (from, until, days) => `${from} — ${until}, ${counted(days, 'день', 'дня', 'дней')}`,
    silenceFrom: (from, until) => `начало: ${from}; конец: ${until}; с точностью до дня не датирован`,
    reason: 'Почему не принято',
    says: 'Кто это говорит',
    lead: {
      'in-the-meeting': (organ, on) => stopped(`${organ}: решено на заседании ${on}`),
      'by-silence': (organ, on) =>
        `${stopped(`${organ}: решено по процедуре умолчания ${on}`)} Возражений в реестре нет.`,
      written: (organ, on) => stopped(`${organ}: решено письменно ${on}`),
      unknown: (organ, on) => `${stopped(`${organ}: решено ${on}`)} По какой процедуре, источники не говорят.`,
      failed: (organ, on) => stopped(`${organ}: вопрос поставлен и не решён ${on}`),
    },
    beside: {
      title: 'Что при этом заявлено',
      lead: 'Заявления сторон, которые относятся к решению. Его текста они не меняют.',
    },
    effects: 'Что вступило в действие',
    noEffects: 'Других актов, основанных на этом решении, в реестре нет.',
    followers: 'Решения, основанные на этом',
    findings: 'Правило и факт',
  },
};
