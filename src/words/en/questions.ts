/**
 * These sentences tell the acts of a question: put, positions, silence, the meeting, a ruling. No party is ever said to
 * have agreed.
 */
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
    'Put to ',
    name.organ(organ),
    `, to be decided ${procedure[how]}: `,
    name.decision(question, title),
  ],
  'question.withdrawn': ({ question, reason }, name) => [
    'Withdrawn: ',
    name.decision(question),
    ...given(reason, (words) => ['; ', name.words(words)]),
  ],
  'question.amended': ({ question, text, reason }, name) => [
    `Text amended, now version ${text.version}: `,
    name.decision(question),
    '; ',
    name.words(reason),
  ],
  'question.called': ({ question, meeting }, name) => [
    'The Chair asked ',
    name.meeting(meeting),
    ' whether anybody objects to ',
    name.decision(question),
  ],
  'position.taken': ({ question, party, as, statement, late }, name) => [
    name.party(party),
    `: ${stance[as]}, on `,
    name.decision(question),
    late ? '; received too late to change the outcome' : '',
    ...given(statement, (words) => ['; ', name.words(words)]),
  ],
  'objection.lifted': ({ question, party, statement }, name) => [
    name.party(party),
    ' lifted its objection to ',
    name.decision(question),
    ...given(statement, (words) => ['; ', name.words(words)]),
  ],
  'silence.opened': ({ question, until }, name) => [
    'Under silence until ',
    name.instant(until),
    ': ',
    name.decision(question),
  ],
  'silence.served': ({ question, party, how, outcome }, name) => [
    name.decision(question),
    ', under silence, served on ',
    name.party(party),
    ` ${serviceWay[how]}: ${serviceOutcome[outcome]}`,
  ],
  'silence.extended': ({ question, until, reason, cause }, name) => [
    {
      outage: 'Silence extended because of an outage',
      chair: 'Silence extended by the Chair',
      service: 'Silence extended because the text reached a party late',
    }[cause],
    ' until ',
    name.instant(until),
    ', on ',
    name.decision(question),
    ': ',
    name.words(reason),
  ],
  'silence.broken': ({ question, by, as }, name) => [
    name.party(by),
    ` broke silence by an ${stance[as]}; not adopted: `,
    name.decision(question),
  ],
  'ruling.given': ({ holds, text, asked }, name) => [
    'Ruling of the Chair',
    ...given(asked, (party) => [', asked by ', name.party(party)]),
    holds ? ' (it may go on): ' : ' (it may not): ',
    name.words(text),
  ],
  'meeting.opened': ({ meeting, presidedBy }, name) => [
    name.meeting(meeting),
    ' opened, ',
    name.party(presidedBy),
    ' presiding',
  ],
  'presence.noted': ({ meeting, party, present }, name) => [
    name.party(party),
    present ? ' took its seat at ' : ' left ',
    name.meeting(meeting),
  ],
  'quorum.ascertained': ({ meeting, count, met }, name) => [
    name.meeting(meeting),
    `: ${met ? 'a quorum' : 'no quorum'}, ${count.present} of ${count.of} members present, ${count.required} needed`,
  ],
  'meeting.suspended': ({ meeting, reason }, name) => [
    name.meeting(meeting),
    ' suspended',
    ...given(reason, (words) => [': ', name.words(words)]),
  ],
  'meeting.resumed': ({ meeting }, name) => [name.meeting(meeting), ' resumed'],
  'meeting.closed': ({ meeting }, name) => [name.meeting(meeting), ' closed'],
};
