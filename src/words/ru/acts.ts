import { given, type ActSentences } from '#words/sentence.ts';
import { counted } from './site.ts';
import { questionActs } from './questions.ts';
import { terms } from './terms.ts';

const { status, verb, documentType, instrument, role, seat, organClass, office } = terms;

/**
 * Verbs agree with nothing here, since names of parties differ in gender and number. So each line is "name — what
 * happened".
 */
export const acts: ActSentences = {
  'forum.proposed': ({ proposer, where }, name) => [
    name.words(proposer.name),
    ...given(proposer.capacity, (capacity) => [' (', name.words(capacity), ')']),
    ' выдвигает идею форума: ',
    name.words(where),
  ],
  'forum.named': ({ names, short }, name) => ['Название форума: ', name.words(names), ' (', name.words(short), ')'],
  'forum.described': ({ nature }, name) => ['Что представляет собой форум: ', name.words(nature)],
  'day.proclaimed': ({ names, meeting }, name) => [
    'Провозглашён: ',
    name.words(names),
    ...given(meeting, (id) => [' — ', name.meeting(id)]),
  ],
  'event.noted': ({ title, place }, name) => [name.words(title), ...given(place, (where) => [', ', name.words(where)])],
  'statement.made': ({ speaker, text }, name) => [name.words(speaker.name), ': ', name.words(text)],
  'party.named': ({ party, short, formal }, name) => [
    name.party(party),
    ' — название: ',
    name.words(short),
    ...given(formal, (words) => [', официально ', name.words(words)]),
  ],
  'status.granted': ({ party, status: granted }, name) => [name.party(party), ` — отныне ${status[granted]}`],
  'status.ended': ({ party, status: ended, reason }, name) => [
    name.party(party),
    ` — более не ${status[ended]}`,
    ...given(reason, (words) => [': ', name.words(words)]),
  ],
  'application.made': ({ party, status: asked, letter }, name) => [
    name.party(party),
    ` — заявка на статус: ${status[asked]}, письмо ${letter.reference} от `,
    name.date(letter.dated),
  ],
  'application.withdrawn': ({ party, status: asked, letter }, name) => [
    name.party(party),
    ` — отзыв заявки на статус: ${status[asked]}`,
    ...given(letter, ({ reference, dated }) => [`, письмо ${reference} от `, name.date(dated)]),
  ],
  'status.announced': ({ party, status: announced, plannedFor, outcome }, name) => [
    name.party(party),
    ` — объявлено: ${status[announced]}, срок — `,
    name.date(plannedFor),
    ...given(outcome, (words) => ['; ', name.words(words)]),
  ],
  'status.seen': ({ party, status: seen }, name) => [name.party(party), ` — к этому времени уже ${status[seen]}`],
  'representation.changed': ({ party, seat: now }, name) => [name.party(party), ` — место ${seat[now]}`],
  'organ.established': ({ names, class: kind }, name) => [name.words(names), ` — учреждён ${organClass[kind]}`],
  'organ.renamed': ({ names }, name) => ['Новое название органа: ', name.words(names)],
  'organ.proposed': ({ names }, name) => [name.words(names), ' — предложено; ни один источник не сообщает о создании'],
  'charter.adopted': ({ title }, name) => ['Приняты правила: ', name.words(title)],
  'charter.amended': ({ title }, name) => ['Изменены правила: ', name.words(title)],
  'candidature.made': ({ party, term, letter }, name) => [
    name.party(party),
    term === 1
      ? ' — кандидатура на следующее председательство'
      : ` — кандидатура на председательство, срок по счёту: ${term}`,
    `, письмо ${letter.reference} от `,
    name.date(letter.dated),
  ],
  'chair.chosen': ({ party, on, at, goesOn }, name) => [
    name.party(party),
    goesOn === true ? ' — решение о новом сроке председательства' : ' — решение о следующем председательстве',
    ...given(on, (date) => [', начало: ', name.date(date)]),
    ...given(at, (id) => [', с закрытием встречи: ', name.meeting(id)]),
  ],
  'candidature.withdrawn': ({ party, letter }, name) => [
    name.party(party),
    ' — отзыв кандидатуры на председательство',
    ...given(letter, ({ reference, dated }) => [`, письмо ${reference} от `, name.date(dated)]),
  ],
  'chair.assumed': ({ party, at }, name) => [
    name.party(party),
    ' — начало председательства',
    ...given(at, (id) => [' (', name.meeting(id), ')']),
  ],
  'chair.prolonged': ({ party, plannedUntil }, name) => [
    name.party(party),
    ' — председательство продлено на новый срок',
    ...given(plannedUntil, (date) => [', планируемое окончание: ', name.date(date)]),
  ],
  'seat.established': ({ city }, name) => ['Местопребывание Секретариата: ', name.words(city)],
  'seat.moved': ({ city }, name) => ['Секретариат переехал: ', name.words(city)],
  'seat.renamed': ({ city }, name) => ['Новое название города, где находится Секретариат: ', name.words(city)],
  'seat.rehoused': ({ premises }, name) => ['Новое здание Секретариата: ', name.words(premises)],
  'office.titled': ({ office: titled, title }, name) => [`Название должности (${office[titled]}): `, name.words(title)],
  'officer.appointed': ({ name: officer, office: held }, name) => [
    name.words(officer),
    ` — назначение: ${office[held]}`,
  ],
  'officer.seen': ({ name: officer, office: held }, name) => [
    name.words(officer),
    ` — упоминается как ${office[held]}`,
  ],
  'officer.left': ({ office: held }) => [`Окончание полномочий: ${office[held]}`],
  'meeting.scheduled': ({ meeting, plannedFor, place }, name) => [
    name.meeting(meeting),
    ' — назначено, срок: ',
    name.date(plannedFor),
    ...given(place, (where) => [', ', name.words(where)]),
  ],
  'meeting.changed': ({ meeting, plannedFor, place, reason }, name) => [
    name.meeting(meeting),
    ' — изменено',
    ...given(plannedFor, (date) => [', новый срок: ', name.date(date)]),
    ...given(place, (where) => [', ', name.words(where)]),
    ...given(reason, (words) => [': ', name.words(words)]),
  ],
  'meeting.held': ({ meeting, place, form }, name) => [
    name.meeting(meeting),
    ' — состоялось',
    ...given(place, (where) => [', ', name.words(where)]),
    form === 'online' ? ', онлайн' : '',
  ],
  'meeting.not-held': ({ meeting, plannedFor, reason }, name) => [
    name.meeting(meeting),
    ' — не состоялось; планировалось: ',
    name.date(plannedFor),
    ...given(reason, (words) => [': ', name.words(words)]),
  ],
  'meeting.noted': ({ meeting, text }, name) => [name.meeting(meeting), ': ', name.words(text)],
  'document.registered': ({ document, title, type, draft }, name) => [
    name.document(document, title),
    ` (${documentType[type]}${draft === true ? ', проект' : ''}) — известно о существовании`,
  ],
  'document.adopted': ({ document, title, verb: how, organ }, name) => [
    name.document(document, title),
    ` — ${verb[how]}`,
    ...given(organ, (id) => [', ', name.organ(id)]),
  ],
  'document.issued-by-chair': ({ document, title, chair }, name) => [
    name.document(document, title),
    ' — издано только Председателем (',
    name.party(chair),
    '); это не текст консенсуса',
  ],
  'document.signed': ({ document, title, signatories, signatures }, name) => [
    name.document(document, title),
    ' — подписано',
    signatures === undefined && signatories === undefined ? '' : `, подписавших: ${signatures?.length ?? signatories}`,
  ],
  'instrument.deposited': ({ document, party, instrument: what }, name) => [
    name.party(party),
    ` — сдано на хранение: ${instrument[what]}, `,
    name.document(document),
  ],
  'treaty.status-noted': ({ document, inForce, missing }, name) => [
    name.document(document),
    inForce ? ' — в силе' : ' — ещё не в силе',
    missing === undefined ? '' : `; недостаёт: ${missing}`,
  ],
  'treaty.in-force': ({ document }, name) => [name.document(document), ' — вступление в силу'],
  'decision.adopted': ({ decision, title, organ }, name) => [
    name.organ(organ),
    ' — решение: ',
    name.decision(decision, title),
  ],
  'decision.failed': ({ decision, title, organ, reason }, name) => [
    name.organ(organ),
    ' — решение не принято: ',
    name.decision(decision, title),
    ...given(reason, (words) => ['; ', name.words(words)]),
  ],
  'decision.opened': ({ decision, audience }, name) => [
    `Доступ открыт ${terms.audience[audience]}: `,
    name.decision(decision),
  ],
  ...questionActs,
  'catalogue.adopted': ({ title }, name) => ['Принят каталог: ', name.words(title)],
  'area.added': ({ area }, name) => ['Новая область мер: ', name.area(area)],
  'measure.listed': ({ area, number, text }, name) => [
    'Мера ',
    number ?? '',
    ', ',
    name.area(area),
    ': ',
    name.words(text),
  ],
  'measures.opened': ({ measures }) => [`Начато выполнение: ${counted(measures.length, 'мера', 'меры', 'мер')}`],
  'coordinator.named': ({ area, party, role: as }, name) => [
    name.party(party),
    ` — отныне ${role[as]}: `,
    name.area(area),
  ],
  'coordinator.seen': ({ area, party, role: as }, name) => [
    name.party(party),
    ` — к этому времени уже ${role[as]}: `,
    name.area(area),
  ],
  'concept-paper.approved': ({ document, title }, name) => [name.document(document, title), ' — утверждено'],
  'plan.approved': ({ document, title, period }, name) => [
    name.document(document, title),
    ' — утверждено на период: ',
    name.date(period),
  ],
  'activity.planned': ({ title, plannedFor }, name) => [name.words(title), ' — планируется: ', name.date(plannedFor)],
  'activity.held': ({ title, place }, name) => [
    name.words(title),
    ' — состоялось',
    ...given(place, (where) => [', ', name.words(where)]),
  ],
  'activities.counted': ({ count, approximate, text }, name) => [
    `${approximate ? 'Около ' : ''}${approximate ? `${count} мероприятий` : counted(count, 'мероприятие', 'мероприятия', 'мероприятий')}: `,
    name.words(text),
  ],
  'review.held': ({ organ }, name) => ['Обзор измерения мер доверия: ', name.organ(organ)],
  'memorandum.signed': ({ party, title }, name) => ['Подписано: ', name.words(title), ' — ', name.party(party)],
  'observership.obtained': ({ at }, name) => ['Форум получил статус наблюдателя: ', name.party(at)],
  'partnership.approved': ({ party }, name) => [
    'Одобрено партнёрство: ',
    name.party(party),
    '; о подписанном документе не известно',
  ],
  'source.registered': ({ source }, name) => ['Внесён источник: ', name.source(source)],
  'disagreement.noted': ({ question, title }, name) => ['Источники расходятся: ', name.disagreement(question, title)],
  'record.opened': ({ forum }) => ['Реестр открыт: ', forum],
  'act.withdrawn': ({ reason }, name) => ['Акт отозван: ', name.words(reason)],
};
