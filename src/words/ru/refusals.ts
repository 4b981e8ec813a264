import type { Bounded, BoundedPer, Holding } from '#forum/refusal.ts';
import type { RefusalWords } from '#words/refusals.ts';
import { terms } from './terms.ts';

const capacity: RefusalWords['capacity'] = {
  secretariat: 'Секретариат',
  chair: 'Председатель',
  delegation: 'делегация',
  system: 'система',
};

const order: RefusalWords['order'] = {
  PutQuestion: 'вынесение вопроса',
  WithdrawQuestion: 'снятие вопроса',
  TakePosition: 'заявление позиции',
  OpenSilence: 'открытие процедуры умолчания',
  RecordService: 'запись о вручении',
  ExtendSilence: 'продление срока умолчания',
  CloseSilence: 'завершение процедуры умолчания',
  OpenDecision: 'открытие решения более широкому кругу',
  OpenMeeting: 'открытие встречи',
  NotePresence: 'запись о присутствии',
  CallRoll: 'перекличка',
  AscertainQuorum: 'установление кворума',
  CallQuestion: 'вопрос о возражениях',
  RaiseObjection: 'возражение',
  AmendQuestion: 'изменение текста',
  SuspendMeeting: 'перерыв в заседании',
  ResumeMeeting: 'возобновление заседания',
  LiftObjection: 'снятие возражения',
  Gavel: 'удар молотка',
  DeclareNoConsensus: 'объявление об отсутствии консенсуса',
  CloseMeeting: 'закрытие встречи',
  GiveRuling: 'постановление',
  NameParty: 'запись названия стороны',
  RecordApplication: 'запись заявки',
  WithdrawApplication: 'отзыв заявки',
  RecordCandidature: 'запись кандидатуры',
  RecordHandover: 'запись о передаче председательства',
  RecordDeparture: 'запись об уходе должностного лица',
  RecordInstrument: 'запись о подписании или сдаче документа',
  RecordMemorandum: 'запись меморандума',
  WithdrawCandidature: 'отзыв кандидатуры',
  CorrectAct: 'исправление акта',
  WithdrawAct: 'изъятие акта',
  AddToHistory: 'дополнение истории',
};

const holding: { readonly [H in Holding]: string } = {
  standings: 'Статус стороны на сегодня меняется',
  chair: 'Председательство на сегодня меняется',
  rules: 'Действующие сегодня правила меняются',
};

const bounded: Readonly<Record<Bounded, string>> = {
  positions: 'позиций одной стороны',
  questions: 'вопросов одной делегации',
  services: 'вручений одной стороне, отмеченных вручную',
  rulings: 'постановлений Председателя',
  extensions: 'продлений',
  presences: 'уходов одной стороны',
  lifts: 'снятых возражений одной стороны',
  amendments: 'изменений текста',
};

const boundedPer: Readonly<Record<BoundedPer, string>> = {
  question: 'По одному вопросу',
  meeting: 'На одном заседании',
  day: 'За сутки',
};

const stands = terms.questionStanding;

export const refusals: RefusalWords = {
  capacity,
  order,
  stands,
  own: {
    'not-in-this-capacity': ({ order: ordered, may }) => [
      `Кому это разрешено (${order[ordered]}): ${may.map((one) => capacity[one]).join(', ')}`,
    ],
    'not-in-the-chair': ({ chair }, name) =>
      chair === null
        ? ['В этот день никто не председательствует']
        : ['В этот день председательствует ', name.party(chair)],
    'not-for-this-party': ({ party }, name) =>
      party === ''
        ? ['Делегация действует только от имени своей стороны']
        : ['Действовать за другую сторону нельзя: ', name.party(party)],
    'not-without-how-it-came': ({ party }, name) => [
      name.party(party),
      ': от её имени это вносится только со ссылкой на ноту, звонок или письмо',
    ],
    'clock-behind': ({ at, last }, name) => [
      'Часы показывают ',
      name.instant(at),
      ' — раньше последнего акта, ',
      name.instant(last),
    ],
    'no-such-question': ({ question }) => [`Вопроса ${question} нет`],
    'no-such-decision': ({ decision }) => [`Принятого решения ${decision} нет`],
    'too-many': ({ of, most, per }) => [`${boundedPer[per]} принимается не более ${most} ${bounded[of]}`],
    'no-such-text': ({ sha256 }) => [
      `Назвать можно лишь текст, который передала сюда ваша сторона или который ей здесь открыт; ${sha256} к ним не относится: сначала передайте его`,
    ],
    'no-such-document': ({ document }) => [`Документа ${document} в реестре нет`],
    'dated-in-the-future': ({ today }, name) => [
      'Записывается то, что уже произошло: не позднее сегодняшнего дня, ',
      name.date(today),
    ],
    'dated-before': ({ before }, name) => ['Это не может быть раньше, чем ', name.date(before)],
    'not-chosen': ({ party, chosen }, name) =>
      chosen === null
        ? ['Ни одним решением в реестре на председательство не избрана сторона: ', name.party(party)]
        : [name.party(party), ' — сторона не избрана на председательство; избрана: ', name.party(chosen)],
    'beginning-not-named': ({ effect }) => [
      effect === 'officer.appointed'
        ? 'Назначение — ещё не вступление в должность: укажите день, с которого она исполняется'
        : 'Избрание — ещё не председательство: укажите день или встречу, когда оно принимается',
    ],
    'meeting-already-held': ({ meeting }, name) => [name.meeting(meeting), ' — встреча уже состоялась'],
    'not-in-office': () => ['По данным реестра это лицо не занимает этой должности'],
    'partnership-not-approved': ({ party }, name) => [
      'К этому дню партнёрство ни одним органом не одобрено: ',
      name.party(party),
    ],
    'no-such-organ': ({ organ }) => [`Ни реестр, ни устав не знают органа ${organ}`],
    'no-such-party': ({ party }) => [`Стороны ${party} в реестре нет`],
    'charter-not-readable': ({ edition, known, paths }) => [
      known ? `Редакция ${edition} в реестре уже есть` : `Ни одно правило не читает эти положения: ${paths.join(', ')}`,
    ],
    'question-exists': ({ question }, name) => ['Этот идентификатор занят: ', name.decision(question)],
    'question-not-open': ({ question, stands: now }, name) => [
      'По этому вопросу ничего больше сделать нельзя (',
      name.decision(question),
      `): ${stands[now]}`,
    ],
    'question-still-open': ({ question, stands: now }, name) => [
      'Сначала нужно снять прежний текст (',
      name.decision(question),
      `): ${stands[now]}`,
    ],
    'other-procedure': ({ question, procedure }, name) => [
      name.decision(question),
      procedure === 'by-silence' ? ' — решается по процедуре умолчания' : ' — решается на заседании',
    ],
    'decision-for-fewer': () => [
      'Решение было бы видно меньшему кругу, чем вопрос: часть видевших вопрос не узнала бы, чем он закончился',
    ],
    'not-for-more': ({ decision }, name) => [
      'Решение можно открыть только более широкому кругу, чем теперь: ',
      name.decision(decision),
    ],
    'recommendation-has-no-effects': () => [
      'Рекомендация сама ничего не меняет; это делает орган, которому она направлена',
    ],
    'no-open-application': ({ party, status }, name) => [
      name.party(party),
      ` — нет открытой заявки на статус: ${terms.status[status]}`,
    ],
    'already-so': ({ party }, name) => [name.party(party), ' — этот статус уже есть'],
    'no-silence-running': ({ question, stands: now }, name) => [
      'Срок умолчания не идёт (',
      name.decision(question),
      `): ${stands[now]}`,
    ],
    'silence-already-running': ({ until }, name) => ['Срок умолчания уже идёт, до ', name.instant(until)],
    'silence-over': ({ question }, name) => ['Срок умолчания истёк, возражений не было: ', name.decision(question)],
    'until-not-given': () => ['Правила не называют срока: укажите, до какого времени идёт умолчание'],
    'end-not-ahead': ({ until, at }, name) => [
      'Новый срок должен быть позже ',
      name.instant(until),
      ' и позже настоящего времени, ',
      name.instant(at),
    ],
    'already-recorded': () => ['Это уже записано'],
    'desk-of-nobody': ({ party }, name) => [
      name.party(party),
      ' — от этой стороны никто не может войти в систему, и текст ни у кого не лежит на столе',
    ],
    'served-before-opening': ({ opened }, name) => [
      'Вручение не может быть раньше начала срока умолчания, ',
      name.instant(opened),
    ],
    'served-in-the-future': ({ at }, name) => ['Вручение не может быть позже настоящего времени, ', name.instant(at)],
    'no-such-meeting': ({ meeting }) => [`Встречи ${meeting} в реестре нет`],
    'meeting-not-open': ({ meeting }, name) => [name.meeting(meeting), ' — сейчас не заседает'],
    'meeting-already-opened': ({ meeting }, name) => [name.meeting(meeting), ' — уже была открыта'],
    'not-as-planned': ({ meeting, organ, kind }, name) => [
      'В реестре эта встреча запланирована иначе (',
      name.meeting(meeting),
      '): ',
      name.organ(organ),
      `, ${terms.meetingKind[kind]}`,
    ],
    'another-text': ({ question }, name) => ['Перед вами не тот текст, который вынесен: ', name.decision(question)],
    'other-organ': ({ question, meeting }, name) => [
      name.decision(question),
      ' — вопрос вынесен на другой орган или другую встречу, а не сюда: ',
      name.meeting(meeting),
    ],
    'not-called': ({ question }, name) => ['Председатель ещё не спросил о возражениях: ', name.decision(question)],
    'text-in-hand': ({ question }, name) => [
      'Председатель спрашивает о возражениях: ',
      name.decision(question),
      '; пока это не решено, об уходе делегации отмечает только она сама',
    ],
    'seat-not-filled': ({ party, seat }, name) => [
      name.party(party),
      ` — место ${terms.seat[seat]}: занять его может только сама делегация`,
    ],
    'nothing-to-lift': ({ question, party }, name) => [
      name.party(party),
      ' — неснятых возражений или поправок нет: ',
      name.decision(question),
    ],
    'question-replaced': ({ question, by }, name) => [
      'Вместо текста ',
      name.decision(question),
      ' вынесен другой: ',
      name.decision(by),
    ],
    'same-text': ({ question }, name) => ['Именно этот текст уже вынесен: ', name.decision(question)],
    'meeting-suspended': ({ meeting }, name) => [name.meeting(meeting), ' — перерыв; сначала заседание возобновляется'],
    'meeting-not-suspended': ({ meeting }, name) => [name.meeting(meeting), ' — перерыв не объявлен'],
    'no-open-candidature': ({ party }, name) => ['Действующей кандидатуры на этот срок нет: ', name.party(party)],
    'no-such-act': ({ ref }) => [`Акта с именем ${ref} в реестре нет`],
    'put-right-already': ({ by }) => [`Этот акт уже исправлен или изъят, см. акт ${by}`],
    'never-put-right': () => [
      'В этом акте — слово стороны либо то, что решено или сделано здесь; он остаётся таким, каким был внесён',
    ],
    'of-another-kind': ({ kind, proposed }) => [
      `Исправление должно быть того же вида, что и исправляемый акт (${kind}), а не ${proposed}`,
    ],
    'of-another-thing': ({ id, proposed }) => [
      `Этот акт касается ${id}, а исправление — ${proposed}: изымите один и внесите другой`,
    ],
    'history-without-source': () => ['У исторического факта указывается хотя бы один источник'],
    'not-on-record': ({ id }) => [`В реестре не значится: ${id}`],
    'still-spoken-of': ({ id, acts }) => [
      `На ${id} ссылаются другие акты, а вносит это в реестр только данный акт: ${acts.join(', ')}`,
    ],
    'changes-what-holds': ({ holding: what }) => [`${holding[what]} решением, а не исправлением`],
    'puts-out-of-the-room': ({ meeting, party }, name) => [
      name.party(party),
      ' — сторона находится в зале, встреча идёт (',
      name.meeting(meeting),
      '); присутствие отмечают в самом зале',
    ],
    'counts-for-less': ({ question, party }, name) =>
      party === null
        ? ['Времени на возражение стало бы меньше: ', name.decision(question)]
        : [
            name.party(party),
            ' — сторона перестала бы учитываться либо сразу считалась бы извещённой: ',
            name.decision(question),
          ],
    'no-objection-stands': ({ question }, name) => ['Неснятых возражений нет: ', name.decision(question)],
  },
};
