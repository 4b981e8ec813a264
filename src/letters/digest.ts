/** A digest tells what waits for its reader. It tells what was recorded meanwhile of what they may see. */
import type { Act } from '#forum/act.ts';
import type { Instant } from '#forum/words.ts';
import type { Who } from '#desk/who.ts';
import { deskOf } from '#reading/desk.ts';
import { actText } from '#reading/telling.ts';
import { capital, say } from '#reading/say.ts';
import type { Order } from '#forum/command.ts';
import type { Reading } from '#reading/reading.ts';
import { addressOf, addressOfQuestion, momentText, oneLine, passage } from './paper.ts';
import type { Content } from './silence.ts';

/** `LONGEST` is the most acts that a letter tells of: nobody reads more. */
const LONGEST = 60;

/** `isNews` leaves out how a text came to lie on each desk: that is a log, not news. */
const isNews = ({ kind, by }: Act): boolean => kind !== 'silence.served' && by.capacity !== 'import';

/** `digestContent` is null where nothing happened and nothing waits. */
export function digestContent(reading: Reading, who: Who, from: Instant, until: Instant): Content | null {
  const { mail, date } = say(reading);
  const { digest, heading, subject } = mail;
  const happened = reading.forum.acts.filter((act) => act.recordedAt > from && act.recordedAt <= until && isNews(act));
  const waiting = deskOf(reading.site, who, reading.url, reading.language)?.waiting ?? [];
  if (happened.length === 0 && waiting.length === 0) return null;
  const day = date.plain(until.slice(0, 10));
  const shown = happened.slice(0, LONGEST);
  return {
    subject:
      happened.length === 0
        ? subject.digestWaiting(day, waiting.length)
        : subject.digest(day, happened.length, waiting.length),
    passages: [
      passage(
        heading.waits,
        ...(waiting.length === 0 ? [digest.nothing] : waiting.flatMap((one) => waitingLines(reading, one))),
      ),
      happened.length === 0
        ? null
        : passage(
            heading.news,
            digest.lead(momentText(reading, from), momentText(reading, until)),
            ...shown.map((act) => `  ${momentText(reading, act.recordedAt)}: ${oneLine(actText(reading, act))}.`),
            ...(happened.length > LONGEST
              ? [digest.more(happened.length - LONGEST), addressOf(reading, '/record')]
              : []),
          ),
    ],
  };
}

type Waiting = NonNullable<ReturnType<typeof deskOf>>['waiting'][number];

function waitingLines(reading: Reading, { title, order, by, question }: Waiting): string[] {
  const { mail, refusals } = say(reading);
  const step = capital(refusals.order[order as Order]);
  const until = by === null ? '' : `, ${mail.digest.until(momentText(reading, by))}`;
  return [`  ${oneLine(title)}`, `  ${step}${until}`, addressOfQuestion(reading, question)];
}
