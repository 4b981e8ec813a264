/** These letters tell of a silence: opened, extended, about to end, broken, and what became of it. */
import type { Act } from '#forum/act.ts';
import { editionsOf, listOf } from '#forum/organ/charter.ts';
import type { Question } from '#forum/question/read.ts';
import type { TextAbout } from '#desk/texts.ts';
import type { Instant, PartyId } from '#forum/words.ts';
import { plain } from '#reading/telling.ts';
import { leftText } from '#reading/deadline.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { positionLine, theText, titleOf, untilWhen, wordsOf } from './about-question.ts';
import { addressOf, addressOfQuestion, facts, momentText, passage, quoted, type Passage } from './paper.ts';

/** `Content` is what a letter says, before it is on paper. */
export type Content = { readonly subject: string; readonly passages: readonly (Passage | null)[] };

/** `Enclosed` goes along with a letter that opens a silence. */
export type Enclosed = {
  readonly texts: readonly TextAbout[];
  /** `token` is the word of the link by which the party acknowledges the letter. It is null for a reader on whom the text is not served. */
  readonly token: string | null;
};

const BREAKING = ['objection', 'amendment'] as const;

export function openedContent(
  reading: Reading,
  question: Question,
  act: Act<'silence.opened'>,
  { texts, token }: Enclosed,
): Content {
  const { mail } = say(reading);
  const { heading, opened, subject } = mail;
  // A party that the text reaches late reads of the end as it is now.
  const until = question.silence?.until ?? act.body.until;
  const asked = token === null ? opened.information : opened.asked;
  return {
    subject: subject.opened(momentText(reading, until), titleOf(reading, question)),
    passages: [
      passage(heading.asked, asked, '', `  ${titleOf(reading, question)}`),
      untilWhen(reading, until),
      ...howToAnswer(reading, question),
      token === null
        ? null
        : passage(heading.acknowledge, opened.acknowledge, addressOf(reading, `/acknowledge/${token}`)),
      theText(reading, question, texts),
    ],
  };
}

/** `howToAnswer` says what silence means, what breaks it, and where to speak. */
function howToAnswer(reading: Reading, question: Question): Passage[] {
  const { heading, opened } = say(reading).mail;
  const edition = editionsOf(reading.forum).find(({ id }) => id === question.silence?.edition);
  const ways = edition ? listOf(edition, 'silence.broken-by') : BREAKING;
  return [
    passage(heading.ifSilent, opened.silent),
    passage(heading.stops, opened.stops(BREAKING.filter((one) => ways.includes(one))), '', opened.attaches),
    passage(heading.answer, opened.page, addressOfQuestion(reading, question.id), '', opened.otherwise),
  ];
}

export function extendedContent(reading: Reading, question: Question, act: Act<'silence.extended'>): Content {
  const { heading, extended, field, subject } = say(reading).mail;
  const { until, reason, cause } = act.body;
  const before = endBefore(question, act);
  return {
    subject: subject.extended(momentText(reading, until), titleOf(reading, question)),
    passages: [
      passage(heading.happened, extended.happened, '', extended.stands),
      untilWhen(reading, until, ...facts([field.earlierEnd, before && momentText(reading, before)])),
      passage(heading.reason, cause === 'outage' ? extended.byOutage : null, quoted(textIn(reading, reason))),
      theText(reading, question, null),
      ...howToAnswer(reading, question),
    ],
  };
}

/** `endBefore` is the end as it stood before an extension. */
function endBefore({ silence }: Question, { n }: Act<'silence.extended'>): Instant | null {
  const earlier = silence?.extensions.findLast((one) => one.n < n);
  return earlier?.body.until ?? silence?.opened.body.until ?? null;
}

export function reminderContent(reading: Reading, question: Question, until: Instant): Content {
  const { heading, reminder, subject } = say(reading).mail;
  return {
    subject: subject.reminder(leftText(reading, until), titleOf(reading, question)),
    passages: [
      passage(heading.asked, reminder.asked, '', `  ${titleOf(reading, question)}`),
      untilWhen(reading, until),
      ...howToAnswer(reading, question),
      theText(reading, question, null),
    ],
  };
}

export function brokenContent(reading: Reading, question: Question, { body }: Act<'silence.broken'>): Content {
  const { heading, broken, subject } = say(reading).mail;
  const by = plain(reading).party(body.by);
  const position = question.positions.find(({ ref }) => ref === body.position) ?? null;
  const words = position && wordsOf(reading, position);
  return {
    subject: subject.broken(by, titleOf(reading, question)),
    passages: [
      passage(heading.happened, broken.happened(by, body.as, position ? momentText(reading, position.received) : '')),
      passage(heading.statement, words ?? broken.noWords),
      passage(heading.now, broken.now),
      theText(reading, question, null),
    ],
  };
}

/** `adoptedContent` says what the adoption counted, in the meeting as by silence. */
export function adoptedContent(reading: Reading, question: Question, { body }: Act<'decision.adopted'>): Content {
  const { mail, acts } = say(reading);
  const { heading, adopted, subject, field } = mail;
  const name = plain(reading);
  const title = titleOf(reading, question);
  const numbers = new Set(body.counted);
  const counted = question.positions.filter(({ n }) => numbers.has(n));
  const { unserved = [], stopped = [] } = body;
  const named = (parties: readonly PartyId[]): string => parties.map(name.party).join(', ');
  const happened =
    body.procedure === 'by-silence' && question.silence
      ? adopted.bySilence(momentText(reading, question.silence.until))
      : adopted.inMeeting(body.meeting === undefined ? name.organ(body.organ) : name.meeting(body.meeting));
  const effects = question.put.body.effects.map((effect) => {
    // Kind and body of an effect belong together; a lookup by kind cannot show that.
    const tell = acts[effect.kind] as (body: object, naming: typeof name) => readonly string[];
    return `  ${tell(effect.body, name).join('')}`;
  });
  return {
    subject: body.procedure === 'by-silence' ? subject.adopted(title) : subject.adoptedInMeeting(title),
    passages: [
      passage(heading.happened, happened, ...facts([field.decision, body.decision])),
      passage(
        heading.counted,
        ...(counted.length === 0 ? [adopted.none] : counted.flatMap((one) => positionLine(reading, one))),
        unserved.length === 0 ? null : adopted.unserved(named(unserved)),
        stopped.length === 0 ? null : adopted.stopped(named(stopped)),
      ),
      passage(heading.effects, ...(effects.length === 0 ? [adopted.noEffects] : effects)),
      theText(reading, question, null),
    ],
  };
}
