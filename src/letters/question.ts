/**
 * These letters tell of a question beside its silence: put, withdrawn, without consensus, ruled upon. Receipts tell a delegation what it
 * said.
 */
import { receivedOf, type Act } from '#forum/act.ts';
import type { Question } from '#forum/question/read.ts';
import type { TextAbout } from '#desk/texts.ts';
import { plain } from '#reading/telling.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { tellPath } from '#words/charter.ts';
import { theText, titleOf, wordsOf } from './about-question.ts';
import { addressOfQuestion, facts, momentText, passage, quoted } from './paper.ts';
import type { Content } from './silence.ts';

export function putContent(reading: Reading, question: Question, texts: readonly TextAbout[]): Content {
  const { heading, put, subject } = say(reading).mail;
  const title = titleOf(reading, question);
  const inMeeting = question.procedure === 'in-the-meeting';
  return {
    subject: inMeeting ? subject.put(plain(reading).organ(question.organ), title) : subject.toOpen(title),
    passages: [
      passage(heading.happened, inMeeting ? put.inMeeting : put.toOpen),
      theText(reading, question, texts),
      passage(heading.answer, inMeeting ? put.objection : null, addressOfQuestion(reading, question.id)),
    ],
  };
}

/** `amendedContent` tells a party that objected to the earlier text what became of its objection. */
export function amendedContent(
  reading: Reading,
  question: Question,
  { body }: Act<'question.amended'>,
  texts: readonly TextAbout[],
): Content {
  const { heading, amended, subject } = say(reading).mail;
  return {
    subject: subject.amended(body.text.version, titleOf(reading, question)),
    passages: [
      passage(heading.happened, amended.happened, '', amended.objections),
      passage(heading.reason, quoted(textIn(reading, body.reason))),
      theText(reading, question, texts),
      passage(heading.answer, addressOfQuestion(reading, question.id)),
    ],
  };
}

export function withdrawnContent(reading: Reading, question: Question, { body }: Act<'question.withdrawn'>): Content {
  const { heading, withdrawn, subject } = say(reading).mail;
  return {
    subject: subject.withdrawn(titleOf(reading, question)),
    passages: [
      passage(
        heading.happened,
        withdrawn.happened,
        question.silence ? withdrawn.underSilence : null,
        question.positions.length > 0 ? withdrawn.stays : null,
      ),
      body.reason === undefined ? null : passage(heading.reason, quoted(textIn(reading, body.reason))),
      theText(reading, question, null),
    ],
  };
}

export function liftedContent(reading: Reading, question: Question, { body }: Act<'objection.lifted'>): Content {
  const { heading, lifted, subject } = say(reading).mail;
  const party = plain(reading).party(body.party);
  const follows = question.state.is === 'broken' ? lifted.broken : null;
  return {
    subject: subject.lifted(party, titleOf(reading, question)),
    passages: [
      passage(
        heading.happened,
        lifted.happened(party),
        question.procedure === 'in-the-meeting' ? lifted.inMeeting : follows,
      ),
      body.statement === undefined ? null : passage(heading.statement, quoted(textIn(reading, body.statement))),
      theText(reading, question, null),
    ],
  };
}

export function failedContent(reading: Reading, question: Question, { body }: Act<'decision.failed'>): Content {
  const { heading, failed, subject } = say(reading).mail;
  const name = plain(reading);
  const where = body.meeting === undefined ? name.organ(body.organ) : name.meeting(body.meeting);
  return {
    subject: subject.failed(titleOf(reading, question)),
    passages: [
      passage(heading.happened, failed.happened(where)),
      body.reason === undefined ? null : passage(heading.reason, quoted(textIn(reading, body.reason))),
      theText(reading, question, null),
    ],
  };
}

export function rulingContent(reading: Reading, question: Question, { body }: Act<'ruling.given'>): Content {
  const { charter, mail } = say(reading);
  const rule = tellPath(charter, body.rule, plain(reading)).join('');
  return {
    subject: mail.subject.ruling(titleOf(reading, question)),
    passages: [
      passage(mail.heading.happened, mail.ruling.happened(rule), '', quoted(textIn(reading, body.text))),
      theText(reading, question, null),
    ],
  };
}

/** `receivedContent` is a receipt. It tells what was said, when it was received, and under which number it stands for ever. */
export function receivedContent(reading: Reading, question: Question, act: Act<'position.taken'>): Content {
  const { mail, terms, deciding } = say(reading);
  const { heading, field, received, subject } = mail;
  const { as, late, party, onBehalf, statement, texts = [] } = act.body;
  const stance = terms.stance[as];
  const title = titleOf(reading, question);
  const words = wordsOf(reading, { statement: statement ?? null, texts });
  return {
    subject: (late ? subject.late : subject.received)(stance, title),
    passages: [
      passage(
        heading.happened,
        received.happened(plain(reading).party(party)),
        ...facts(
          [field.position, stance],
          [field.received, momentText(reading, receivedOf(act))],
          [field.came, onBehalf ? received.onBehalf(received.by[onBehalf.by], onBehalf.reference) : null],
          [field.act, String(act.n)],
          [field.ref, act.ref ?? null],
        ),
        '',
        late ? received.late : deciding.take.does[as],
        received.notYours,
      ),
      words === null ? null : passage(heading.statement, words),
      theText(reading, question, null),
    ],
  };
}
