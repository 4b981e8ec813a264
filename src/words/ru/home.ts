import type { Say } from '#words/say.ts';
import { counted, stopped } from './site.ts';

export const home: Say['home'] = {
  title: (forum) => `${forum} сегодня`,
  titleAt: (forum, endOf) => `${forum} ${endOf}`,
  describe: (name) =>
    `Публичный реестр (${name}): кто входит в форум, кто председательствует, что решено и что предстоит — каждый факт с датой и источником.`,
  lead: (chair, since) => ['Председательствует ', chair, stopped(` — ${since}`)],
  leadPerhaps: (chair, since) => [
    'Насколько можно судить по датам, председательствует ',
    chair,
    stopped(` — ${since}`),
  ],
  noChair:
    'Председателя ещё не было: первое председательство начинается с первого акта, который передаёт его одному из участников.',
  nothing: (endOf) => `В реестре ${endOf} ничего нет: форум ещё не начался.`,
  counts: (members, states, organisations) =>
    `${members}; ${counted(states, 'государство-наблюдатель', 'государства-наблюдателя', 'государств-наблюдателей')} и ${counted(organisations, 'организация-наблюдатель', 'организации-наблюдателя', 'организаций-наблюдателей')}.`,
  members: (certain, possible) => {
    const states = counted(certain, 'государство-член', 'государства-члена', 'государств-членов');
    return certain === possible ? states : `${states} достоверно, не более ${possible}`;
  },
  facts: {
    chair: 'Председатель',
    members: 'Состав',
    secretariat: 'Секретариат',
    head: 'Его глава',
    rules: 'Действующие правила',
  },
  chairUntil: (until, planned) => (planned ? `, планируется ${until}` : `, ${until}`),
  noHead: 'сведений о занимающем должность нет',
  dueHeading: 'Что предстоит',
  dueLead: 'По правилам, действующим на показанную дату, считая от последнего состоявшегося.',
  dueEmpty:
    'Ничего не предстоит: на эту дату нет действующих правил, задающих сроки. Сроки следуют из правил процедуры, когда те приняты.',
  dueCaption: 'Что предстоит и к какому сроку',
  due: {
    what: 'Что',
    by: 'Срок',
    state: 'Состояние',
    counted: 'Считая от',
    planned: 'Планируется',
    rule: 'По какому правилу',
  },
  dueMeeting: (organ) => ['Следующее очередное заседание: ', organ],
  dueTerm: (party) => ['Окончание срока председательства: ', party],
  dueChoice: 'Избрание следующего Председателя',
  article: (article) => `статья ${article}`,
  basis: { article: 'статья', source: 'источник', assumption: 'наше допущение' },
  latestHeading: 'Последние решения и заседания',
  latestEmpty:
    'Здесь были бы последние заседания, решения и документы. Каждое появляется, когда его акт внесён в реестр.',
  latestMore: 'Все решения',
  timeHeading: 'По годам',
  timeEmpty: 'Здесь были бы графики членства и заседаний по годам. Они начинаются с первого состоявшегося заседания.',
};
