import type { Say } from '#words/say.ts';

const number = (value: number) => Math.round(value).toLocaleString('ru');

export const cli: Say['cli'] = {
  usage: `concord: реестр форума в командной строке

  concord at ДАТА            форум на конец даты (EDTF: 2010-06-08, 2011)
  concord findings           где правило и факт расходятся     [--at ДАТА]
  concord disagreements      где расходятся источники          [--at ДАТА]
  concord replay [ФАЙЛ]      прочитать весь реестр или его выгрузку, пересчитать каждый лист и вершину
  concord export [ФАЙЛ]      записать весь реестр строками JSON
  concord check-folder         прочесть папку форума и назвать положения правил, которые здесь не применяются
  concord export-folder ПАПКА  записать папку форума из реестра со всеми исправлениями
  concord import ФАЙЛ        прочитать выгрузку в пустой реестр
  concord given N            кто дал акт N и совпадает ли это с реестром

  --lang en|ru   язык ответа
  --json         ответ API как есть (at, findings, disagreements)
  --server URL   спросить работающий сервер, не открывая реестр
  DATABASE_URL, CONCORD_DATA, CONCORD_FORUM: см. docs/operating.md
`,
  folderChecked: (acts) => `Папка прочитана, актов: ${acts}`,
  notApplied: (path) => `указано, здесь не применяется: ${path}`,
  unknownCommand: (name) => `Команды «${name}» нет; все команды называет «concord help»`,
  unknownOption: (message) => message,
  needs: (what) => `Для этой команды нужно указать: ${what}; см. «concord help»`,
  aDate: 'дату',
  aFile: 'файл',
  anAct: 'номер акта',
  given: {
    noAct: (n) => `Акта ${n} нет`,
    none: 'Этот акт дан не лицом либо внесён до того, как в актах появилось обязательство.',
    erased: 'Данные лица стёрты.',
    nameless: 'без имени',
    matches: 'Совпадает с обязательством в реестре.',
    differs: 'НЕ СОВПАДАЕТ с обязательством в реестре: лежащее рядом с реестром изменено.',
  },
  notUnderstood: (status) => `Ответ сервера (${status}) не соответствует этому API; верен ли адрес?`,
  unreachable: (server) => `По адресу ${server} сервер не отвечает`,
  acts: (done) => `актов: ${number(done)}`,
  rate: (perSecond) => `${number(perSecond)} актов/с`,
  replayed: (size, perSecond) => `Прочитано и пересчитано актов: ${number(size)}, ${number(perSecond)} в секунду`,
  folded: (perSecond) => `свёрнуто, ${number(perSecond)} актов в секунду`,
  head: (head) => `вершина ${head}`,
  headAgrees: 'Вершина совпадает с сохранённой.',
  headDiffers: (stored) => `ВЕРШИНА НЕ СОВПАДАЕТ с сохранённой: ${stored}`,
  exported: (size, file) => `Записано актов: ${number(size)}, файл ${file}`,
  aFolder: 'папка',
  folderWritten: (files, folder) => `Записано файлов: ${files}, папка ${folder}`,
  folderNotEmpty: (folder) => `Папка ${folder} не пуста, а запись ведётся только в новую. Ничего не записано.`,
  leftInRecord: (acts) =>
    `Эти исторические факты остаются только в реестре: они касаются сделанного здесь либо датированы позже последнего дня истории: ${acts}`,
  wouldNotStart: 'Concord не запустится с этой папкой, пока в ней не исправлено следующее:',
  nothingOpened: 'Реестр пуст: записывать нечего.',
  imported: (size) => `Прочитано в реестр актов: ${number(size)}`,
  notEmpty: 'Реестр не пуст: выгрузка читается только в пустой. Ничего не записано.',
  otherForum: (file, here) =>
    `Выгрузка относится к форуму «${file}», а Concord запущен для «${here}» (CONCORD_FORUM). Ничего не записано.`,
  noFile: (file, why) => `Файл ${file} не открывается: ${why}`,
  exportMistake: {
    'not-json': 'не является объектом JSON',
    'not-an-export': 'не является первой строкой выгрузки Concord',
    'not-an-entry': 'не является актом выгрузки',
    'number-out-of-order': 'имеет номер не по порядку',
    'instant-goes-back': 'внесена раньше предыдущего акта',
    'content-not-canonical': 'содержит не канонический JSON',
    'size-differs': 'называет другое число актов',
    'head-differs': 'называет другую вершину, чем у прочитанных актов: в файле что-то изменено',
    'cut-short': 'последняя, а конца выгрузки нет: файл обрезан',
    'goes-on-after-the-end': 'стоит после конца выгрузки',
  },
  actUnreadable: 'содержит акт, который эта версия не читает',
  atLine: (file, line, what) => `${file}, строка ${line}: строка ${what}`,
  forum: {
    none: 'На эту дату о форуме ничего не известно.',
    chair: 'Председатель',
    nobody: 'пока никто',
    since: (date) => `с ${date}`,
    until: (date, planned) => (planned ? `по плану до ${date}` : `до ${date}`),
    uncertain: 'дата неточна',
    seat: 'Местопребывание Секретариата',
    headOfSecretariat: 'Глава Секретариата',
    members: 'Государства-члены',
    'observer-state': 'Государства-наблюдатели',
    'observer-organisation': 'Организации-наблюдатели',
    partner: 'Партнёры',
    orPossibly: (certain, possible) => (certain === possible ? `${certain}` : `точно ${certain}, возможно ${possible}`),
    due: 'Ближайшие сроки',
    dueBy: (name, date, overdue) => `${name}: до ${date}${overdue ? ' (просрочено)' : ''}`,
    dueWhat: {
      'regular-meeting': 'очередная встреча',
      'end-of-term': 'конец срока председательства',
      'choice-of-chair': 'выбор следующего председателя',
    },
  },
  findings: {
    none: 'На эту дату правила ничего не обнаруживают.',
    rule: 'правило',
    article: 'статья',
    edition: 'редакция',
    expected: 'ожидалось',
    found: 'на деле',
  },
  disagreements: {
    none: 'На эту дату расхождений источников в реестре нет.',
    held: 'принято',
    open: 'открыто: ни одно прочтение не принято',
  },
};
