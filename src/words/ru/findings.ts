/** Правило и факт по-русски. Названия стоят в именительном падеже: предложения построены так, чтобы их не склонять. */
import type { FindingSentences, FindingWords } from '#words/findings.ts';
import { listed, type Naming, type Sentence } from '#words/sentence.ts';
import { date } from './dates.ts';
import { counted } from './site.ts';

const months = (count: number): string => counted(count, 'месяц', 'месяца', 'месяцев');
const days = (count: number): string => counted(count, 'день', 'дня', 'дней');
const membersOf = (count: number): string =>
  counted(count, 'государства-члена', 'государств-членов', 'государств-членов');

type Late = { readonly months: number; readonly days: number };
/** До двух месяцев — в днях, далее в месяцах, до ближайшего целого. */
const late = (by: Late): string => (by.days < 61 ? days(by.days) : months(by.months));

const organs = <Piece>(ids: readonly string[], name: Naming<Piece>) => listed(ids.map(name.organ), 'или');
const parties = <Piece>(ids: readonly string[], name: Naming<Piece>) => listed(ids.map(name.party), 'и');
const documents = <Piece>(ids: readonly string[], name: Naming<Piece>) =>
  listed(
    ids.map((id) => name.document(id)),
    'и',
  );

/** В заголовках бывают свои запятые. */
const apart = <Piece>(pieces: readonly Piece[]): Sentence<Piece> =>
  pieces.flatMap((piece, place) => (place === 0 ? [piece] : ['; ', piece]));

type Rhythm = { readonly organ: string; readonly by: string; readonly months: number; readonly after: string | null };

const rhythm = <Piece>({ organ, by, months: count, after }: Rhythm, name: Naming<Piece>): Sentence<Piece> => [
  name.organ(organ),
  `: следующая встреча ${date.until(by)} (${months(count)}; начало отсчёта: `,
  after === null ? 'вступление правила в силу' : name.meeting(after),
  ')',
];

const heldLate = <Piece>(
  fact: { readonly meeting: string; readonly on: string; readonly late: Late },
  name: Naming<Piece>,
): Sentence<Piece> => [name.meeting(fact.meeting), `: ${date.on(fact.on)}, позже на ${late(fact.late)}`];

const quorum = ({ required, of }: { readonly required: number; readonly of: number }) => [
  `Присутствуют не менее ${required} из ${membersOf(of)}`,
];

const HOW: FindingWords['how'] = {
  'between-meetings': 'в период между встречами',
  'meeting-of-another-kind': 'не на очередной встрече',
  'meeting-of-another-organ': 'на встрече другого органа',
  'meeting-hosted-by-another': 'на встрече, которую принимало другое государство',
};

const MEETING: Readonly<Record<string, string>> = {
  regular: 'очередная встреча',
  special: 'специальная встреча',
  informal: 'неформальная встреча',
  sectoral: 'отраслевая встреча',
  preparatory: 'подготовительная встреча',
  commemorative: 'памятная встреча',
};

const decidedBy = {
  member: 'Решение о приёме в члены принимает',
  observer: 'Решение о статусе наблюдателя принимает',
} as const;

const sentences: FindingSentences = {
  'meeting-late': { title: 'Встреча прошла позже срока', expected: rhythm, found: heldLate },
  'meeting-overdue': {
    title: 'Встреча просрочена',
    expected: rhythm,
    found: ({ asOf, late: by }) => [`Не состоялась ${date.endOf(asOf)}: срок истёк, прошло ${late(by)}`],
  },
  'meeting-not-known': {
    title: 'Встреча не известна',
    expected: rhythm,
    found: ({ meeting, on }, name) =>
      meeting === null || on === null
        ? ['Более поздних встреч в реестре нет; ему известны не все встречи этого органа']
        : [
            'Следующая известная встреча: ',
            name.meeting(meeting),
            ` (${date.plain(on)}); могли быть и другие, о которых сведений нет`,
          ],
  },
  'meeting-off-rhythm': { title: 'Ритм встреч двух органов', expected: rhythm, found: heldLate },
  'chair-began-off-host-rule': {
    title: 'Председательство началось не по правилу принимающего государства',
    expected: ({ party, organs: ids }, name) => [
      name.party(party),
      ' принимает председательство на очередной встрече у себя (органы: ',
      ...organs(ids, name),
      ')',
    ],
    found: ({ how, on, meeting, host, hosted }, name) => [
      `Срок начался ${date.on(on)} ${HOW[how]}`,
      ...(meeting === null ? [] : [': ', name.meeting(meeting)]),
      ...(how === 'meeting-hosted-by-another' && host !== null
        ? [' (принимающая сторона: ', name.party(host), ')']
        : []),
      ...(hosted === null ? [] : ['; первая встреча у себя состоялась позднее: ', name.meeting(hosted)]),
    ],
  },
  'chair-ended-off-host-rule': {
    title: 'Председательство завершилось не по правилу принимающего государства',
    expected: ({ party, organs: ids }, name) => [
      name.party(party),
      ' передаёт председательство на очередной встрече (органы: ',
      ...organs(ids, name),
      ')',
    ],
    found: ({ how, on, meeting, next }, name) => [
      `Председательство перешло ${date.on(on)} ${HOW[how]}`,
      ...(meeting === null ? [] : [' (', name.meeting(meeting), ')']),
      '; новый Председатель: ',
      name.party(next),
    ],
  },
  'host-not-in-chair': {
    title: 'Принимающее государство не стало Председателем',
    expected: ({ party, meeting }, name) => [
      'Председатель после встречи (',
      name.meeting(meeting),
      ') — принимавшая сторона: ',
      name.party(party),
    ],
    found: ({ chair }, name) => ['Председательство осталось за другим государством: ', name.party(chair)],
  },
  'chair-term-longer': {
    title: 'Срок председательства больше установленного',
    expected: ({ party, until, months: count }, name) => [
      name.party(party),
      `: председательство ${date.until(until)}, ${months(count)}`,
    ],
    found: ({ until, late: by }) => [`Завершилось ${date.on(until)}, позже на ${late(by)}`],
  },
  'chair-out-of-turn': {
    title: 'Председательство вне очереди',
    expected: ({ party, after }, name) => [
      'По алфавиту следует ',
      name.party(party),
      '; предшествует ',
      name.party(after),
    ],
    found: ({ party, on }, name) => [`Председательство ${date.on(on)} приняла другая сторона: `, name.party(party)],
  },
  'chair-decided-late': {
    title: 'Решение о Председателе принято поздно',
    expected: ({ by, months: count }) => [`Решение ${date.until(by)}, за ${months(count)} до начала срока`],
    found: ({ on, ahead }) => [
      `Решение принято ${date.on(on)}, ${ahead.days === 0 ? 'в день начала срока' : `за ${late(ahead)}`}`,
    ],
  },
  'quorum-not-met': { title: 'Нет кворума', expected: quorum, found: ({ present }) => [`Присутствовали: ${present}`] },
  'quorum-met-with-absent': {
    title: 'Кворум есть, присутствовали не все',
    expected: quorum,
    found: ({ present, absent }, name) => [
      `Присутствовали: ${present}, кворум был`,
      ...(absent.length === 0
        ? [', хотя и не все государства-члены']
        : ['; не представлены: ', ...parties(absent, name)]),
    ],
  },
  'quorum-not-known': {
    title: 'Кворум определить нельзя',
    expected: quorum,
    found: ({ present }) => [`Присутствовали: ${present}; число членов на этот день точно не известно`],
  },
  'admitted-by-another-organ': {
    title: 'Решение принял другой орган',
    expected: ({ status, organs: ids }, name) => [`${decidedBy[status]}: `, ...organs(ids, name)],
    found: ({ organ, on }, name) => [`Решение ${date.on(on)} принял другой орган: `, name.organ(organ)],
  },
  'admitted-by-organ-not-known': {
    title: 'Неизвестно, какой орган решал',
    expected: ({ status, organs: ids }, name) => [`${decidedBy[status]}: `, ...organs(ids, name)],
    found: ({ on }) => [`Дата: ${date.plain(on)}; ни один источник не говорит, кто принял решение`],
  },
  'admitted-before-signing': {
    title: 'Приём раньше подписания',
    expected: ({ documents: ids }, name) => ['До приёма подписываются: ', ...documents(ids, name)],
    found: ({ signedOn, on }) => [`Приём (${date.plain(on)}) предшествовал подписанию (${date.plain(signedOn)})`],
  },
  'chairs-text-beside-consensus': {
    title: 'Текст Председателя рядом с согласованным',
    expected: ({ organ }, name) => [
      name.organ(organ),
      ': итоговые тексты принимаются без возражений государств-членов',
    ],
    found: ({ document, adopted }, name) => [
      'Наряду с согласованным (',
      ...documents(adopted, name),
      ') Председатель от своего имени издал: ',
      name.document(document),
    ],
  },
  'chairs-text-instead-of-consensus': {
    title: 'Текст Председателя, согласованного нет',
    expected: ({ organ }, name) => [
      name.organ(organ),
      ': итоговые тексты принимаются без возражений государств-членов',
    ],
    found: ({ document }, name) => [
      'Декларация или заявление не согласованы; Председатель от своего имени издал: ',
      name.document(document),
    ],
  },
  'decided-at-another-kind-of-meeting': {
    title: 'Решения на встрече иного вида',
    expected: ({ kinds }) => [`Решения принимает ${kinds.map((kind) => MEETING[kind] ?? kind).join(' или ')}`],
    found: ({ kind, decisions, documents: ids }, name) => [
      `Это ${MEETING[kind] ?? kind}; на ней решено или принято: `,
      ...apart([...decisions.map((id) => name.decision(id)), ...ids.map((id) => name.document(id))]),
    ],
  },
  'silence-shorter-than-usual': {
    title: 'Короткое умолчание',
    expected: ({ days: usual }) => [`Обычный срок умолчания — ${days(usual)}`],
    found: ({ days: count, from, to }) => [
      `Срок составил ${from.includes('/') ? 'не более чем ' : ''}${days(count)} (${date.until(to)})`,
    ],
  },
};

const DOING: FindingWords['doing'] = {
  attend: 'присутствовать',
  consensus: 'участвовать в принятии решений',
  object: 'возражать',
  propose: 'предлагать тексты',
  speak: 'выступать',
  documents: 'получать документы',
  chair: 'председательствовать',
};

const LANGUAGE: Readonly<Record<string, string>> = { en: 'английский', ru: 'русский' };
const CAPACITY: Readonly<Record<string, string>> = { chair: 'Председатель', secretariat: 'Секретариат' };
const BREAKING: Readonly<Record<string, string>> = { objection: 'возражение', amendment: 'поправка' };

function duration(seconds: number): string {
  if (seconds % 86_400 === 0) return counted(seconds / 86_400, 'день', 'дня', 'дней');
  if (seconds % 3600 === 0) return counted(seconds / 3600, 'час', 'часа', 'часов');
  if (seconds % 60 === 0) return counted(seconds / 60, 'минута', 'минуты', 'минут');
  return counted(seconds, 'секунда', 'секунды', 'секунд');
}

const refusals: FindingWords['refusals'] = {
  'not-entitled': ({ party, doing }, name) => [name.party(party), `: статус не даёт права ${DOING[doing]}`],
  'quorum-not-met': ({ present, required, of }) => [`Присутствуют ${present} из ${membersOf(of)}; нужно ${required}`],
  'not-present': ({ party }, name) => ['Не присутствует: ', name.party(party)],
  'objection-stands': ({ parties: ids }, name) => ['Есть возражение: ', ...parties(ids, name)],
  'organ-does-not-decide': ({ organ, deciding }, name) => [
    name.organ(organ),
    ' не решает этого; решает: ',
    ...organs(deciding, name),
  ],
  'meeting-does-not-decide': ({ kind }) => [`Решений не принимает ${MEETING[kind] ?? kind}`],
  'recommendation-missing': ({ from }, name) => ['Нет рекомендации: ', name.organ(from)],
  'type-not-eligible': ({ party, type }, name) => [
    name.party(party),
    type === 'state' ? ' — государство' : ' — организация',
    ', а они заявку подать не могут',
  ],
  'application-missing': ({ party }, name) => ['Заявки в реестре нет: ', name.party(party)],
  'candidature-missing': ({ party }, name) => ['Письменного выдвижения в реестре нет: ', name.party(party)],
  'not-a-national-of-the-chair': ({ chair }, name) => [
    'Секретариат возглавляет гражданин председательствующего государства',
    ...(chair === null ? [] : [': ', name.party(chair)]),
  ],
  'founding-documents-not-signed': ({ party, missing }, name) => [
    name.party(party),
    ': не подписаны ',
    ...documents(missing, name),
  ],
  'language-missing': ({ missing }) => [
    `Нет текста на языке: ${missing.map((code) => LANGUAGE[code] ?? code).join(', ')}`,
  ],
  'silence-not-foreseen': ({ organ }, name) => [name.organ(organ), ': процедура умолчания не предусмотрена'],
  'silence-not-opened-by': ({ may }) => [
    `Процедуру умолчания открывает: ${may.map((who) => CAPACITY[who] ?? who).join(', ')}`,
  ],
  'silence-too-short': ({ seconds, shortest }) =>
    seconds > 0
      ? [`Наименьший срок умолчания — ${duration(shortest)}`]
      : ['Умолчание должно кончиться в будущем; этот момент уже прошёл'],
  'silence-not-broken-by': ({ may }) => [`Умолчание прерывает: ${may.map((way) => BREAKING[way] ?? way).join(', ')}`],
  'silence-has-ended': ({ until, received }) => [`Получено в ${received}; срок умолчания истёк в ${until}`],
  'silence-still-runs': ({ until, at }) => [`Срок умолчания — до ${until}; сейчас ${at}`],
  'not-served': ({ parties: missing }, name) => ['Текст не вручён: ', ...parties(missing, name)],
  'not-for-all-counted': ({ of, parties: unheard }, name) => [
    of === 'question'
      ? 'Согласие этих сторон учитывается, а вопроса они не увидели бы: '
      : 'Согласие этих сторон учитывается, а решения они не увидели бы: ',
    ...parties(unheard, name),
  ],
  'prolongation-not-foreseen': () => ['Правила не предусматривают нового срока для Председателя'],
  'reasons-missing': () => ['Возражение должно быть обосновано: этого требуют правила'],
  'effects-not-for-members': () => [
    'О том, что меняет состав, председательство, должности, органы или устав, узнают все члены, а не список сторон',
  ],
  'statement-not-foreseen': ({ as }) => [`Правилами не предусмотрено: ${NOT_FORESEEN[as] ?? as}`],
  'end-not-later': ({ until }) => [`Конец умолчания не переносится на время раньше, чем ${until}`],
  'not-in-writing': ({ party }, name) => [name.party(party), ': требуется письменная форма'],
  'candidature-beyond-next-terms': ({ terms }) => [`Кандидатура выдвигается на один из ближайших сроков: ${terms}`],
};

const NOT_FORESEEN: Readonly<Record<string, string>> = {
  reservation: 'оговорки',
  'interpretative-statement': 'заявления о толковании',
};

export const findings: FindingWords = {
  severity: { breach: 'нарушение', deviation: 'расхождение', note: 'замечание', 'cannot-say': 'сказать нельзя' },
  severityMeans: {
    breach: 'Действительность сделанного по этому правилу под вопросом.',
    deviation: 'Правило и факт расходятся.',
    note: 'Полезно знать: правило по существу соблюдено, действует лишь «в принципе» или является нашим допущением.',
    'cannot-say': 'Реестр оставляет вопрос открытым.',
  },
  basis: { article: 'статья', source: 'по источнику', assumption: 'наше допущение' },
  articleOf: (article) => `статья ${article}`,
  subject: (subject, name) => {
    switch (subject.of) {
      case 'meeting':
        return [name.meeting(subject.id)];
      case 'organ':
        return [name.organ(subject.id)];
      case 'decision':
        return [name.decision(subject.id)];
      case 'document':
        return [name.document(subject.id)];
      case 'party':
        return [name.party(subject.id)];
      case 'chairmanship':
        return [name.party(subject.id), `: председательство ${date.since(subject.since)}`];
    }
  },
  sentences,
  how: HOW,
  doing: DOING,
  refusals,
  needs: {
    'charter-silent': () => ['Правила об этом молчат: решает Председатель'],
    'status-uncertain': ({ party }, name) => [name.party(party), ': статус на эту дату точно не известен'],
    'leave-of-the-chair': ({ party, doing }, name) => [
      name.party(party),
      ` может ${DOING[doing]} с разрешения Председателя`,
    ],
    'consent-of-members': () => ['Требуется согласие государств-членов'],
    'eligibility-to-be-found': ({ party }, name) => [
      name.party(party),
      ': государства-члены определяют, отвечает ли территория условию',
    ],
  },
  due: {
    what: {
      'regular-meeting': 'Следующая очередная встреча',
      'end-of-term': 'Окончание председательства',
      'choice-of-chair': 'Выбор следующего Председателя',
    },
    overdue: { yes: 'просрочено', no: 'срок не истёк', 'not-known': 'срок прошёл; реестр ответа не даёт' },
    last: ({ meeting, on }, name) => [
      'Отсчёт: ',
      ...(meeting === null ? [] : [name.meeting(meeting), ', ']),
      date.plain(on),
    ],
    planned: ({ meeting, on }, name) => [
      'Запланировано: ',
      ...(meeting === null ? [] : [name.meeting(meeting), ', ']),
      date.plain(on),
    ],
  },
};
