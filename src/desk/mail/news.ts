/**
 * These functions decide, purely from the record, who gets which letter. News of an act goes to readers who may see it
 * and want it. Letters of a silence go to all on whom it is served, whatever they chose, and so does the receipt for
 * what a delegation said.
 */
import { msOf } from '#kernel/instant.ts';
import type { Act, Kind } from '#forum/act.ts';
import { questionOf, spokenOn, type Question } from '#forum/question/read.ts';
import type { Forum } from '#forum/forum.ts';
import type { Instant, QuestionId } from '#forum/words.ts';
import { speaks } from '#desk/attended.ts';
import type { Correspondent } from '#desk/people.ts';
import { isInTheChair, maySeeAct, readerOf, type Reader } from '#desk/permissions.ts';
import { toldOf } from '#forum/silence/read.ts';
import { UNCHOSEN, type MailChoice } from './choices.ts';

/** Each act of these kinds gets letters of its own. All other acts are in the digests. */
const KINDS_WITH_LETTERS = [
  'question.put',
  'silence.opened',
  'silence.extended',
  'silence.broken',
  'decision.adopted',
  'decision.failed',
  'question.withdrawn',
  'question.amended',
  'position.taken',
  'objection.lifted',
  'ruling.given',
] as const satisfies readonly Kind[];

type KindWithLetter = (typeof KINDS_WITH_LETTERS)[number];

/**
 * `News` is one letter that is to be written. Its key is the same in whichever server finds it, so that it is sent
 * once.
 */
export type News = {
  readonly key: string;
  readonly to: Correspondent;
  readonly about:
    | { readonly is: 'act'; readonly act: Act<KindWithLetter> }
    /** A reminder goes out so many hours before the end, to a delegation that has said nothing. */
    | { readonly is: 'reminder'; readonly question: QuestionId; readonly until: Instant; readonly hours: number }
    /** A digest tells what was recorded since `from`, and what waits for its reader. */
    | { readonly is: 'digest'; readonly from: Instant; readonly until: Instant };
  /** True of the letter that serves a silence on the person's party. */
  readonly serves: boolean;
};

export type Readers = {
  readonly people: readonly Correspondent[];
  readonly choices: ReadonlyMap<string, MailChoice>;
  /** The reader that a correspondent is: it says what they may see. */
  readonly reader: (to: Correspondent) => Reader;
};

/** `readersAt` joins the people with what each may see at an instant; that is worked out once a person. */
export function readersAt(
  people: readonly Correspondent[],
  choices: ReadonlyMap<string, MailChoice>,
  forum: Forum,
  at: Instant,
): Readers {
  const known = new Map<string, Reader>();
  const reader = (to: Correspondent): Reader => {
    const before = known.get(to.person) ?? readerOf(to, forum, at);
    known.set(to.person, before);
    return before;
  };
  return { people, choices, reader };
}

export const choiceOf = ({ choices }: Pick<Readers, 'choices'>, { person }: Correspondent): MailChoice =>
  choices.get(person) ?? UNCHOSEN;

const hasLetter = (act: Act): act is Act<KindWithLetter> => KINDS_WITH_LETTERS.some((kind) => kind === act.kind);

/** `newsOf` returns the letters for one act. Imported history is no news to anybody. */
export function newsOf(act: Act, forum: Forum, readers: Readers, at: Instant): News[] {
  if (act.kind === 'silence.served') return servedLate(act, forum, readers);
  if (!hasLetter(act) || act.by.capacity === 'import') return [];
  const question = act.body.question === undefined ? null : questionOf(forum, act.body.question);
  if (!question) return [];
  return readers.people.flatMap((to): News[] => {
    const may = maySeeAct(readers.reader(to), forum);
    if (!may(act) || !may(question.put)) return [];
    const wanted = isOwed(act, question, to) || (isNews(act, question, to, forum, at) && wantsNews(readers, to));
    const serves = act.kind === 'silence.opened' && isServed(question, to);
    return wanted ? [{ key: `act ${act.n} ${to.person}`, to, about: { is: 'act', act }, serves }] : [];
  });
}

/**
 * `servedLate` returns the letters of a text that comes to a desk after the opening: its party came to count meanwhile,
 * or can sign in only now. It gets the letter that all others had at the opening.
 */
function servedLate({ n, body }: Act<'silence.served'>, forum: Forum, { people, reader }: Readers): News[] {
  const question = questionOf(forum, body.question);
  if (body.how !== 'desk' || question?.state.is !== 'under-silence') return [];
  const { opened } = question.state;
  if (body.at === opened.recordedAt) return [];
  return people
    .filter((to) => to.party === body.party && speaks(to) && maySeeAct(reader(to), forum)(opened))
    .map((to) => ({ key: `act ${n} ${to.person}`, to, about: { is: 'act', act: opened }, serves: true }));
}

const isServed = ({ silence }: Question, to: Correspondent): boolean =>
  speaks(to) && to.party !== null && silence !== null && toldOf(silence).includes(to.party);

/** `isOwed` is true of a letter that is sent whatever its reader chose. */
function isOwed(act: Act<KindWithLetter>, question: Question, to: Correspondent): boolean {
  switch (act.kind) {
    case 'silence.opened':
    case 'silence.extended':
    case 'silence.broken':
    case 'decision.adopted':
    case 'question.withdrawn':
      return isServed(question, to);
    case 'objection.lifted':
      return isServed(question, to) || (speaks(to) && to.party === act.body.party);
    case 'question.amended':
      return speaks(to) && question.positions.some(({ party }) => party === to.party);
    case 'position.taken':
      return speaks(to) && to.party === act.body.party;
    case 'question.put':
    case 'decision.failed':
    case 'ruling.given':
      return false;
  }
}

/**
 * `isNews` is true of an act that is worth a letter at once. Positions of other parties are left to the digests: the
 * act that they bring about tells what they changed.
 */
function isNews(
  act: Act<KindWithLetter>,
  { procedure }: Question,
  to: Correspondent,
  forum: Forum,
  at: Instant,
): boolean {
  const opens = to.roles.includes('secretariat-officer') || isInTheChair(to, forum, at);
  switch (act.kind) {
    case 'position.taken':
      return act.body.late && opens;
    case 'question.put':
      return procedure === 'in-the-meeting' || opens;
    default:
      return true;
  }
}

const wantsNews = (readers: Readers, to: Correspondent): boolean => choiceOf(readers, to).choice === 'at-once';

/** A reminder goes out so many hours before the end, but never in the first half of the silence. */
const REMINDER_HOURS = [2, 24, 72] as const;

const HOUR_MS = 3_600_000;

/** `remindersAt` returns the reminders due now, each only until the next. After an outage only the last one is sent. */
export function remindersAt(
  forum: Forum,
  { people, choices }: Pick<Readers, 'people' | 'choices'>,
  at: Instant,
): News[] {
  return [...forum.questions.keys()].flatMap((id): News[] => {
    const question = questionOf(forum, id);
    if (question?.state.is !== 'under-silence') return [];
    const { until, opened } = question.state;
    const hours = reminderHours(opened.recordedAt, until, at);
    if (hours === null) return [];
    const spoken = spokenOn(question);
    return people.flatMap((to): News[] => {
      if (!isServed(question, to) || to.party === null || spoken.has(to.party)) return [];
      if (choiceOf({ choices }, to).choice === 'none') return [];
      const about = { is: 'reminder', question: id, until, hours } as const;
      return [{ key: `reminder ${id} ${until} ${hours} ${to.person}`, to, about, serves: false }];
    });
  });
}

function reminderHours(opened: Instant, until: Instant, at: Instant): number | null {
  const left = msOf(until) - msOf(at);
  const whole = msOf(until) - msOf(opened);
  if (left <= 0) return null;
  return REMINDER_HOURS.find((hours) => left <= hours * HOUR_MS && whole >= 2 * hours * HOUR_MS) ?? null;
}

export type Period = 'daily' | 'weekly';

/** Digests go out at five in the morning, UTC. No office has opened yet in the forum's part of the world. */
const DIGEST_HOUR = 5;
const DAY_MS = 24 * HOUR_MS;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** The last moment of a digest at or before an instant, in milliseconds. */
export function lastDigest(period: Period, at: Instant): number {
  const every = period === 'daily' ? DAY_MS : 7 * DAY_MS;
  const first = FIRST_MONDAY_MS + DIGEST_HOUR * HOUR_MS;
  return first + Math.floor((msOf(at) - first) / every) * every;
}

/** `digestsOf` returns a digest for every reader who chose this period. */
export const digestsOf = (period: Period, readers: Readers, from: Instant, until: Instant): News[] =>
  readers.people
    .filter((to) => choiceOf(readers, to).choice === period)
    .map((to) => ({
      key: `digest ${until} ${to.person}`,
      to,
      about: { is: 'digest', from, until },
      serves: false,
    }));
