/**
 * Between two dated facts a page says the same at every date, but for the date itself. So it is written once, for a date that notes
 * what is asked of it (`DateSpan`, kernel/date.ts), with marks where the date goes; at another date within the span the marks are filled.
 *
 * A page that asks its date for anything else, the exact day or the year, is written for each date, unless the part that asks is
 * written `anew`. So nothing can be kept that would be wrong.
 */
import { everybody } from '#desk/permissions.ts';
import type { Forum } from '#forum/forum.ts';
import type { DateSpan } from '#kernel/date.ts';
import { isWithin, watch } from '#kernel/span.ts';
import { endOf, ownParams } from '#reading/address.ts';
import type { Marks, Reading } from '#reading/reading.ts';
import { capital } from '#reading/say.ts';
import { html, raw } from './html.ts';
import type { Html } from './page.ts';

type View = (reading: Reading) => Html | null;
type Part = (reading: Reading) => { readonly text: string };

/** `Cut` is a page cut where the date goes: texts, and between them what fills the gap. */
type Cut = {
  readonly span: DateSpan;
  readonly texts: readonly string[];
  readonly gaps: readonly string[];
  readonly anew: readonly Part[];
  readonly bytes: number;
};

type Kept = { readonly acts: number; readonly byPage: Map<string, Cut[]>; bytes: number };

/** `MOST_BYTES` are the bytes that the pages of one forum may take; then those longest unused are forgotten. */
const MOST_BYTES = 32 * 1024 * 1024;

const kept = new WeakMap<Forum, Kept>();

/** The page as `view` writes it. */
export function between(reading: Reading, view: View): Html | null {
  if (!isShared(reading)) return view(reading);
  const store = storeOf(reading.forum);
  // The head changes with acts that the reader may not see; the host is in the addresses that a page shows of itself.
  const page = `${reading.head} ${reading.language} ${reading.today.edtf} ${stopOf(endOf(reading))} ${reading.url.origin}${reading.url.pathname}`;
  const known = store.byPage.get(page);
  const fit = known?.find(({ span }) => isWithin(span, reading.at));
  if (fit) {
    // The page last used is forgotten last.
    store.byPage.delete(page);
    store.byPage.set(page, known ?? []);
    return raw(filled(fit, reading));
  }
  const { cut, isExact } = write(reading, view);
  if (!cut) return null;
  if (!isExact) keep(store, page, cut);
  return raw(filled(cut, reading));
}

/**
 * `isShared` is false for pages of one reader, and of an earlier record. So it is where the address has words of the reader's, or a date
 * that links write otherwise.
 */
const isShared = (reading: Reading): boolean =>
  reading.dated &&
  !reading.earlier &&
  reading.who === undefined &&
  reading.reader.key === everybody.key &&
  /^[\dX~-]+$/.test(reading.at.edtf) &&
  Object.keys(ownParams(reading)).length === 0;

function storeOf(forum: Forum): Kept {
  const before = kept.get(forum);
  if (before?.acts === forum.acts.length) return before;
  const store = { acts: forum.acts.length, byPage: new Map(), bytes: 0 };
  kept.set(forum, store);
  return store;
}

function keep(store: Kept, page: string, cut: Cut): void {
  const cuts = store.byPage.get(page) ?? [];
  store.byPage.delete(page);
  store.byPage.set(page, [...cuts, cut]);
  store.bytes += cut.bytes;
  for (const [oldest, old] of store.byPage) {
    if (store.bytes <= MOST_BYTES) break;
    store.byPage.delete(oldest);
    for (const { bytes } of old) store.bytes -= bytes;
  }
}

/** `stopOf` gives the mark the end that the text has. A sentence sets no full stop behind a text that ends with one. */
const stopOf = (text: string): string => (text.endsWith('.') ? '.' : '');

/** `write` writes a page with marks in the place of its date. */
function write(reading: Reading, view: View): { readonly cut: Cut | null; readonly isExact: boolean } {
  const { site } = reading;
  const { date, span, isExact } = watch(reading.at);
  let isOfNow = false;
  const now = () => {
    isOfNow = true;
    return site.now();
  };
  const parts: Part[] = [];
  const name = `w${site.newKey().replaceAll('-', '')}`;
  const marks: Marks = {
    at: `${name}at_`,
    endOf: `${name}end_${stopOf(endOf(reading))}`,
    anew: (part) => `${name}${parts.push(part) - 1}_`,
  };
  const url = new URL(reading.url.pathname, reading.url);
  const page = view({ ...reading, at: date, marked: marks, site: { ...site, now }, url });
  return { cut: page && cutUp(page.text, name, span, parts), isExact: isExact() || isOfNow };
}

function cutUp(text: string, name: string, span: DateSpan, anew: readonly Part[]): Cut {
  // A sentence that begins with the date begins with a capital letter.
  const pieces = text.split(new RegExp(`(${name}|${capital(name)})(at|end|\\d+)_`));
  const texts: string[] = [];
  const gaps: string[] = [];
  for (let place = 0; place < pieces.length; place += 3) {
    texts.push(pieces[place] ?? '');
    const gap = pieces[place + 2];
    if (gap !== undefined) gaps.push(pieces[place + 1] === name ? gap : `capital ${gap}`);
  }
  return { span, texts, gaps, anew, bytes: text.length * 2 + gaps.length * 64 + 1024 };
}

function filled({ texts, gaps, anew }: Cut, reading: Reading): string {
  const whole = endOf(reading);
  const end = whole.slice(0, whole.length - stopOf(whole).length);
  const values: Record<string, string> = {
    at: reading.at.edtf,
    end: html`${end}`.text,
    'capital end': html`${capital(end)}`.text,
  };
  let text = texts[0] ?? '';
  for (const [place, gap] of gaps.entries()) {
    const value = (values[gap] ??= anew[Number(gap)]?.(reading).text ?? '');
    text += value + (texts[place + 1] ?? '');
  }
  return text;
}

/** `anew` writes a part of a page that differs from date to date. The part is given the reading of the date, and may use no other. */
export const anew = (reading: Reading, part: (dated: Reading) => Html): Html =>
  reading.marked ? raw(reading.marked.anew(part)) : part(reading);
