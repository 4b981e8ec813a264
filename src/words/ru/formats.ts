import type { Say } from '#words/say.ts';

/** Что говорится в календарях, лентах и пояснениях к ошибкам. */
export const formats: Say['formats'] = {
  calendar: {
    ofForum: (forum) => `${forum}: заседания и встречи`,
    of: (forum, name) => `${forum}: ${name}`,
    dateOpen: 'День ещё не определён.',
    dayNotKnown: 'Точный день в источниках не указан.',
    notHeld: 'Планировалось, но не состоялось.',
    due: (organ) => `Срок по правилам: ${organ}, очередное заседание`,
    dueNote: (rule, edition) =>
      `Последний день, когда срок по правилу ${rule} (редакция ${edition}) ещё соблюдён. Это не объявление о заседании.`,
  },
  feed: {
    title: (forum) => `${forum}: новое в реестре`,
    describe: 'Новейшие акты реестра в порядке их внесения.',
    correction: (sentence) => `Исправление: ${sentence}`,
    entry: (date, n) => `Акт реестра № ${n}; дата события: ${date}`,
  },
};
