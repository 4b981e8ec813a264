/**
 * Pieces of pages that say the same at every date: who says a fact, the link to a party under one of its names, a tile of the map.
 * Each is written once for a state of the record and a language, and kept, cut where its links carry the reader's date; so a page at
 * a date that nobody asked for before is put together, not written.
 */
import type { Forum } from '#forum/forum.ts';
import { entryAt } from '#forum/lists.ts';
import { raw } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import type { Language } from '#words/languages.ts';
import { timesOf, TIMES_FIRST, TIMES_NEXT } from '#reading/times.ts';

type Pieces = { readonly acts: number; readonly texts: Map<Language, Map<string, Piece>> };

/** The text between the places where the times go. */
type Piece = { readonly cut: readonly string[]; readonly whole: Html; readonly hasNext: boolean };

const pieces = new WeakMap<Forum, Pieces>();

const MOST = 50_000;

/** The pieces of a state of the record. A forum grows in place: with its first new act all are written anew. */
function piecesOf({ forum, language }: Reading): Map<string, Piece> {
  const known = pieces.get(forum);
  const now = known?.acts === forum.acts.length ? known : { acts: forum.acts.length, texts: new Map() };
  if (now !== known) pieces.set(forum, now);
  return entryAt(now.texts, language, () => new Map());
}

/**
 * The piece under a key, written when it is first needed by a reading that has no date and refuses to be asked for one. The key
 * names all that the piece says beside the record and the language.
 */
export function lasting(reading: Reading, key: string, write: (undated: Reading) => Html): Html {
  const known = piecesOf(reading);
  if (known.size >= MOST) known.clear();
  const piece = entryAt(known, key, () => cut(write(reading.marked === true ? reading : withoutDate(reading))));
  // Within another piece the marks stay, to be cut there.
  if (reading.marked === true || piece.cut.length + Number(piece.hasNext) === 1) return piece.whole;
  const times = timesIn(reading);
  const text = piece.cut.join(times === '' ? '' : `?${times}`);
  return raw(piece.hasNext ? text.replaceAll(TIMES_NEXT, times === '' ? '' : `&amp;${times}`) : text);
}

const cut = (whole: Html): Piece => ({
  cut: whole.text.split(TIMES_FIRST),
  whole,
  hasNext: whole.text.includes(TIMES_NEXT),
});

const known = new WeakMap<Reading, string>();

/** `at=…&asKnownAt=…` as links carry it in markup; empty for today's newest record. Made once: a page has hundreds of links. */
function timesIn(reading: Reading): string {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const made = timesOf(reading).replaceAll('&', '&amp;');
  known.set(reading, made);
  return made;
}

function withoutDate({ site, forum, head, language, url, reader }: Reading): Reading {
  const refuse = (): never => {
    throw new Error('What lasts over all dates was asked for the date of one');
  };
  return {
    site,
    forum,
    head,
    language,
    url,
    reader,
    marked: true,
    get at() {
      return refuse();
    },
    get dated() {
      return refuse();
    },
    get asKnownAt() {
      return refuse();
    },
    get earlier() {
      return refuse();
    },
    get today() {
      return refuse();
    },
  };
}
