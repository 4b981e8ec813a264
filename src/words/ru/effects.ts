/** Nothing of this has happened: each sentence is in the future. Verbs agree with nothing that a party is called. */
import type { Verb } from '#forum/decision/acts.ts';
import { given, type EffectSentences } from '#words/sentence.ts';
import { counted } from './site.ts';
import { terms } from './terms.ts';

const { status, role, organClass, office } = terms;

const willBe: Readonly<Record<Verb, string>> = {
  adopt: 'будет принято',
  approve: 'будет утверждено',
  endorse: 'будет одобрено',
  recommend: 'будет рекомендовано',
  'take-note-of': 'будет принято к сведению',
  welcome: 'будет встречено с удовлетворением',
  agree: 'будет согласовано',
  appoint: 'будет назначено',
  admit: 'будет одобрен приём в состав',
  grant: 'будет предоставлено',
  establish: 'будет учреждено',
};

export const effects: EffectSentences = {
  from: (date) => [', с ', date],
  would: {
    'status.granted': ({ party, status: granted }, name) => [
      name.party(party),
      ` — будет предоставлен статус: ${status[granted]}`,
    ],
    'status.ended': ({ party, status: ended, reason }, name) => [
      name.party(party),
      ` — будет прекращён статус: ${status[ended]}`,
      ...given(reason, (words) => [': ', name.words(words)]),
    ],
    'chair.assumed': ({ party, at }, name) => [
      name.party(party),
      ' — начнётся председательство',
      ...given(at, (id) => [' (', name.meeting(id), ')']),
    ],
    'chair.prolonged': ({ party, plannedUntil }, name) => [
      name.party(party),
      ' — председательство будет продлено на новый срок',
      ...given(plannedUntil, (date) => [', планируемое окончание: ', name.date(date)]),
    ],
    'officer.appointed': ({ name: officer, office: held }, name) => [
      name.words(officer),
      ` — предстоит назначение: ${office[held]}`,
    ],
    'office.titled': ({ office: titled, title }, name) => [
      `Должность (${office[titled]}) будет называться: `,
      name.words(title),
    ],
    'organ.established': ({ names, class: kind }, name) => [
      'Будет учреждён орган: ',
      name.words(names),
      ` (${organClass[kind]})`,
    ],
    'organ.renamed': ({ organ, names }, name) => [
      'Орган получит новое название: ',
      name.words(names),
      ' (ныне ',
      name.organ(organ),
      ')',
    ],
    'charter.adopted': ({ title }, name) => ['Будут приняты правила: ', name.words(title)],
    'charter.amended': ({ title }, name) => ['Будут изменены правила: ', name.words(title)],
    'document.adopted': ({ document, title, verb, organ }, name) => [
      name.document(document, title),
      ` — ${willBe[verb]}`,
      ...given(organ, (id) => [', ', name.organ(id)]),
    ],
    'catalogue.adopted': ({ title }, name) => ['Будет принят каталог: ', name.words(title)],
    'area.added': ({ names }, name) => ['Появится новая область мер: ', name.words(names)],
    'measures.opened': ({ measures }) => [`Начнётся выполнение: ${counted(measures.length, 'мера', 'меры', 'мер')}`],
    'coordinator.named': ({ area, party, role: as }, name) => [
      name.party(party),
      ` — предстоит назначение: ${role[as]}, `,
      name.area(area),
    ],
    'concept-paper.approved': ({ document, title }, name) => [name.document(document, title), ' — будет утверждено'],
    'plan.approved': ({ document, title, period }, name) => [
      name.document(document, title),
      ' — будет утверждено на период: ',
      name.date(period),
    ],
    'partnership.approved': ({ party }, name) => ['Будет одобрено партнёрство: ', name.party(party)],
    'day.proclaimed': ({ names, meeting }, name) => [
      'Будет провозглашён: ',
      name.words(names),
      ...given(meeting, (id) => [' — ', name.meeting(id)]),
    ],
    'forum.named': ({ names, short }, name) => [
      'Форум будет называться: ',
      name.words(names),
      ' (',
      name.words(short),
      ')',
    ],
    'meeting.scheduled': ({ organ, title, plannedFor, place }, name) => [
      ...(title === undefined ? ['Заседание органа (', name.organ(organ), ')'] : [name.words(title)]),
      ' — будет назначено, срок: ',
      name.date(plannedFor),
      ...given(place, (where) => [', ', name.words(where)]),
    ],
  },
};
