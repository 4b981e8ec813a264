import type { QuestionActs } from '#forum/question/acts.ts';
import type { SilenceActs } from '#forum/silence/acts.ts';
import { given, type ActSentences } from '#words/sentence.ts';
import { terms } from './terms.ts';

const { procedure, serviceOutcome, serviceWay, stance } = terms;

type Told = Pick<
  ActSentences,
  | keyof QuestionActs
  | keyof SilenceActs
  | 'meeting.opened'
  | 'presence.noted'
  | 'quorum.ascertained'
  | 'meeting.suspended'
  | 'meeting.resumed'
  | 'meeting.closed'
>;

export const questionActs: Told = {
  'question.put': ({ question, title, organ, procedure: how }, name) => [
    name.organ(organ),
    ` — вынесен вопрос, решается ${procedure[how]}: `,
    name.decision(question, title),
  ],
  'question.withdrawn': ({ question, reason }, name) => [
    'Вопрос снят: ',
    name.decision(question),
    ...given(reason, (words) => ['; ', name.words(words)]),
  ],
  'question.amended': ({ question, text, reason }, name) => [
    `Текст изменён, теперь версия ${text.version}: `,
    name.decision(question),
    '; ',
    name.words(reason),
  ],
  'question.called': ({ question, meeting }, name) => [
    name.meeting(meeting),
    ' — Председатель спрашивает, есть ли возражения: ',
    name.decision(question),
  ],
  'position.taken': ({ question, party, as, statement, late }, name) => [
    name.party(party),
    ` — ${stance[as]}: `,
    name.decision(question),
    late ? '; получено слишком поздно, чтобы повлиять на исход' : '',
    ...given(statement, (words) => ['; ', name.words(words)]),
  ],
  'objection.lifted': ({ question, party, statement }, name) => [
    name.party(party),
    ' — возражение снято: ',
    name.decision(question),
    ...given(statement, (words) => ['; ', name.words(words)]),
  ],
  'silence.opened': ({ question, until }, name) => [
    'Процедура умолчания до ',
    name.instant(until),
    ': ',
    name.decision(question),
  ],
  'silence.served': ({ question, party, how, outcome }, name) => [
    name.decision(question),
    ' — вручение текста, ',
    name.party(party),
    `, ${serviceWay[how]}: ${serviceOutcome[outcome]}`,
  ],
  'silence.extended': ({ question, until, reason, cause }, name) => [
    {
      outage: 'Срок умолчания продлён из-за сбоя',
      chair: 'Срок умолчания продлён Председателем',
      service: 'Срок умолчания продлён: текст дошёл до стороны поздно',
    }[cause],
    ' до ',
    name.instant(until),
    ', ',
    name.decision(question),
    ': ',
    name.words(reason),
  ],
  'silence.broken': ({ question, by, as }, name) => [
    name.party(by),
    ` — умолчание прервано (${stance[as]}), не принято: `,
    name.decision(question),
  ],
  'ruling.given': ({ holds, text, asked }, name) => [
    'Постановление Председателя',
    ...given(asked, (party) => [' по запросу: ', name.party(party)]),
    holds ? ' (допустимо): ' : ' (недопустимо): ',
    name.words(text),
  ],
  'meeting.opened': ({ meeting, presidedBy }, name) => [
    name.meeting(meeting),
    ' — открытие, председательствует ',
    name.party(presidedBy),
  ],
  'presence.noted': ({ meeting, party, present }, name) => [
    name.party(party),
    present ? ' — делегация заняла место: ' : ' — делегация покинула зал: ',
    name.meeting(meeting),
  ],
  'quorum.ascertained': ({ meeting, count, met }, name) => [
    name.meeting(meeting),
    ` — ${met ? 'кворум есть' : 'кворума нет'}: присутствуют ${count.present} из ${count.of}, необходимо ${count.required}`,
  ],
  'meeting.suspended': ({ meeting, reason }, name) => [
    name.meeting(meeting),
    ' — перерыв',
    ...given(reason, (words) => [': ', name.words(words)]),
  ],
  'meeting.resumed': ({ meeting }, name) => [name.meeting(meeting), ' — заседание возобновлено'],
  'meeting.closed': ({ meeting }, name) => [name.meeting(meeting), ' — закрытие'],
};
