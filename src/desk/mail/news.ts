/**
 * Who is told what, purely from the record. An act is told to those who may see it and want to know; what belongs to a silence goes to
 * all on whom it is served, whatever they chose, and so does the receipt for what a delegation said.
 */
import { msOf } from '#kernel/instant.ts';
import type { Act, Kind } from '#forum/act.ts';
import { questionOf, type Question } from '#forum/question/read.ts';
import type { Forum } from '#forum/forum.ts';
import type { Instant, QuestionId } from '#forum/words.ts';
import type { Correspondent } from '#desk/people.ts';
import { isInTheChair, maySeeAct, readerOf, type Reader } from '#desk/permissions.ts';
import { ORDERS } from '#forum/orders.ts';
import type { Role } from '#forum/role.ts';
import { UNCHOSEN, type MailChoice } from './choices.ts';

/** The acts of which there are letters of their own. Everything else is in the digests. */
const TOLD = [
  'question.put',
  'silence.opened',
  'silence.extended',
  'silence.broken',
  'decision.adopted',
  'decision.failed',
  'question.withdrawn',
  'position.taken',
  'ruling.given',
] as const satisfies readonly Kind[];

type Told = (typeof TOLD)[number];

/** One letter to be: what to whom. Its key is the same whoever finds that it is to be written. */
export type News = {
  readonly key: string;
  readonly to: Correspondent;
  readonly about:
    | { readonly is: 'act'; readonly act: Act<Told> }
    /** So many hours before the end, to a delegation that has said nothing. */
    | { readonly is: 'reminder'; readonly question: QuestionId; readonly until: Instant; readonly hours: number }
    /** What was recorded since `from`, and what waits; acts by their place in the record. */
    | { readonly is: 'digest'; readonly from: Instant; readonly until: Instant };
  /** Whether it is the letter that serves a silence on the person's party. */
  readonly serves: boolean;
};

export type Readers = {
  readonly people: readonly Correspondent[];
  readonly choices: ReadonlyMap<string, MailChoice>;
  /** What a person may see. */
  readonly reader: (to: Correspondent) => Reader;
};

/** Those to whom letters may go, with what each may see at an instant, which is found out once. */
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

const isTold = (act: Act): act is Act<Told> => TOLD.some((kind) => kind === act.kind);

/** The letters for one act. Nobody is told of history. */
export function newsOf(act: Act, forum: Forum, readers: Readers, at: Instant): News[] {
  if (!isTold(act) || act.by.capacity === 'import') return [];
  const question = act.body.question === undefined ? null : questionOf(forum, act.body.question);
  if (!question) return [];
  return readers.people.flatMap((to): News[] => {
    const may = maySeeAct(readers.reader(to));
    if (!may(act) || !may(question.put)) return [];
    const wanted = isOwed(act, question, to) || (isNews(act, question, to, forum, at) && wantsNews(readers, to));
    const serves = act.kind === 'silence.opened' && isServed(question, to);
    return wanted ? [{ key: `act ${act.n} ${to.person}`, to, about: { is: 'act', act }, serves }] : [];
  });
}

const SPEAKING: readonly Role[] = ORDERS.TakePosition.roles.filter((role) => role !== 'system');

/** Whether somebody may give a delegation's word. */
export const speaks = ({ roles, party }: Correspondent): boolean =>
  party !== null && roles.some((role) => role !== 'secretariat-officer' && SPEAKING.includes(role));

const isServed = ({ silence }: Question, to: Correspondent): boolean =>
  speaks(to) && to.party !== null && silence?.servedTo.includes(to.party) === true;

/** Sent whatever was chosen. */
function isOwed(act: Act<Told>, question: Question, to: Correspondent): boolean {
  switch (act.kind) {
    case 'silence.opened':
    case 'silence.extended':
    case 'silence.broken':
    case 'decision.adopted':
    case 'question.withdrawn':
      return isServed(question, to);
    case 'position.taken':
      return speaks(to) && to.party === act.body.party;
    case 'question.put':
    case 'decision.failed':
    case 'ruling.given':
      return false;
  }
}

/** What is worth a letter to others. Positions of others are in the digests: what changes the outcome is told by the act it brings about. */
function isNews(act: Act<Told>, { procedure }: Question, to: Correspondent, forum: Forum, at: Instant): boolean {
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

/** So long before the end, but never in the first half of the time there was. */
const REMINDER_HOURS = [2, 24, 72] as const;

const HOUR_MS = 3_600_000;

/** Reminders that are due now, each only until the next: whoever comes back after an outage sends the last one alone. */
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
    const spoken = new Set(question.positions.map(({ party }) => party));
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

/** Digests go out at five in the morning, UTC: before an office opens anywhere in the forum's part of the world. */
const DIGEST_HOUR = 5;
const DAY_MS = 24 * HOUR_MS;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** The last moment of a digest at or before an instant. */
export function lastDigest(period: Period, at: Instant): number {
  const every = period === 'daily' ? DAY_MS : 7 * DAY_MS;
  const first = FIRST_MONDAY_MS + DIGEST_HOUR * HOUR_MS;
  return first + Math.floor((msOf(at) - first) / every) * every;
}

/** A digest of a period to everybody who chose it. */
export const digestsOf = (period: Period, readers: Readers, from: Instant, until: Instant): News[] =>
  readers.people
    .filter((to) => choiceOf(readers, to).choice === period)
    .map((to) => ({
      key: `digest ${until} ${to.person}`,
      to,
      about: { is: 'digest', from, until },
      serves: false,
    }));
