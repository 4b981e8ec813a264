/** A reading is what a reader asks to see: a date, a state of the record, a language. One reading makes a page, an answer, a feed. */
import { readDate, writeDay, dayOfInstant, type DateMistake, type When } from '#kernel/date.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { everybody, type Reader } from '#desk/permissions.ts';
import type { Known, ReadingRoom } from '#desk/reading-room.ts';
import type { Holder } from '#desk/ports.ts';
import type { Forum } from '#forum/forum.ts';
import type { PartyId } from '#forum/words.ts';
import type { Hash } from '#record/entry.ts';
import { forumFor } from './public.ts';
import type { ShownTexts } from './texts.ts';
import type { Language } from '#words/languages.ts';

/** `Site` holds what the server was started with. */
export type Site = {
  readonly room: ReadingRoom;
  readonly forumId: string;
  /** The last day of which the forum's history knows anything (from the forum's folder). */
  readonly knownUntil: When;
  readonly tiles: ReadonlyMap<PartyId, MapTile>;
  /** The zone of each party's capital, by its name in the IANA time zone database. */
  readonly capitals?: ReadonlyMap<PartyId, string>;
  /** RFC 3339 instant; the only clock that pages see. */
  readonly now: () => string;
  /** SHA-256, as the record's format asks for it. */
  readonly hash: Hash;
  /** The path of what is sent beside the pages, by its plain name: `asset('site.css')`. */
  readonly asset: (name: string) => string;
  /** A key that no other form has: an order that comes twice under one is recorded once. */
  readonly newKey: () => string;
  /** True where the reader may sign in as anybody: pages then say so. */
  readonly demonstration?: boolean;
  /** So many proxies stand before the service, and are believed about whom they speak for; none where left out. */
  readonly proxies?: number;
  /** True where people sign in: pages then differ by reader. */
  readonly open?: boolean;
};

/** A party's tile lies on the map without borders: column and row from 0. */
export type MapTile = { readonly column: number; readonly row: number; readonly label: string };

export type Reading = {
  readonly site: Site;
  /** The forum as its reader may see it: see public.ts. */
  readonly forum: Forum;
  /** The reader is everybody, unless a person is signed in. */
  readonly reader: Reader;
  /** The person who is signed in in the browser. */
  readonly who?: Holder;
  /** The zone on whose clocks the reader wants to see times too; on pages for one reader alone. */
  readonly zone?: string;
  /** Texts that the page shows, by digest; those that are not kept are missing. */
  readonly texts?: ShownTexts;
  /** The parties for which somebody can sign in, on a page whose reader may open a silence. */
  readonly attended?: ReadonlySet<PartyId>;
  /** How many changes others made to accounts of the reader's delegation in the last days; on the page that says so. */
  readonly accountChanges?: number;
  /** The date asked for, today where none was; its end counts. */
  readonly at: When;
  /** True where the reader named a date. */
  readonly dated: boolean;
  /** Number of the newest act known; -1 for an empty record. */
  readonly asKnownAt: number;
  /** True where the reader asked for an earlier state of the record. */
  readonly earlier: boolean;
  readonly head: string;
  readonly language: Language;
  readonly today: When;
  readonly url: URL;
  /** Marks stand in the place of the date while a page is written that many dates share: see pages/between.ts. */
  readonly marked?: Marks;
};

/** Texts that nothing else holds. */
export type Marks = {
  /** For the date as it was written, in links and fields. */
  readonly at: string;
  /** For "the end of 8 June 2010". */
  readonly endOf: string;
  /** For a part of the page that is written anew for each date; returns what stands in its place. */
  readonly anew: (write: (reading: Reading) => { readonly text: string }) => string;
};

export type AddressMistake = { readonly field: string; readonly code: AddressMistakeCode; readonly value: string };
type AddressMistakeCode =
  | DateMistake
  | 'not-an-act-or-instant'
  | 'beyond-the-record'
  | 'unknown-language'
  | 'unknown-parameter'
  | 'given-twice'
  | 'unknown-value'
  | 'not-a-number'
  | 'too-long'
  | 'not-a-header-date';

const NUMBER = /^\d{1,15}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

/** Reads `at`, `asKnownAt` and the language off an address; all mistakes at once. */
export function readingOf(
  site: Site,
  url: URL,
  language: Language,
  reader: Reader = everybody,
): Result<Reading, readonly AddressMistake[]> {
  const mistakes: AddressMistake[] = [];
  const today = dateOfInstant(site.now());
  const written = url.searchParams.get('at');
  const date = written === null ? accept(today) : readDate(written);
  if (!date.ok) mistakes.push({ field: 'at', code: date.problem, value: written ?? '' });
  const asked = url.searchParams.get('asKnownAt');
  const known = asked === null ? accept(site.room.now()) : knownOf(site, asked, reader);
  if (!known.ok) mistakes.push({ field: 'asKnownAt', code: known.problem, value: asked ?? '' });
  for (const field of ['at', 'asKnownAt', 'lang']) {
    if (url.searchParams.getAll(field).length > 1) mistakes.push({ field, code: 'given-twice', value: '' });
  }
  if (!date.ok || !known.ok || mistakes.length > 0) return refuse(mistakes);
  return accept({
    site,
    forum: forumFor(known.value.forum, reader),
    reader,
    at: date.value,
    dated: written !== null,
    asKnownAt: known.value.size - 1,
    earlier: asked !== null,
    head: known.value.head,
    language,
    today,
    url,
  });
}

function knownOf(
  site: Site,
  asked: string,
  reader: Reader,
): Result<Known, 'not-an-act-or-instant' | 'beyond-the-record'> {
  if (NUMBER.test(asked)) return site.room.asKnownAt({ act: Number(asked) }, reader);
  if (!INSTANT.test(asked)) return refuse('not-an-act-or-instant');
  if (!isCalendarDay(asked)) return refuse('not-an-act-or-instant');
  // Instants of the record have milliseconds; what is finer is cut off.
  const [seconds = '', parts = ''] = asked.slice(0, -1).split('.');
  return site.room.asKnownAt({ instant: `${seconds}.${parts.slice(0, 3).padEnd(3, '0')}Z` }, reader);
}

const isCalendarDay = (instant: string): boolean => readDate(instant.slice(0, 10)).ok;

const dateOfInstant = (instant: string): When => {
  const day = dayOfInstant(instant);
  return { edtf: writeDay(day), earliest: day, latest: day, qualified: false };
};
