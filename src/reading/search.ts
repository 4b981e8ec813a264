/** Search over names, titles and texts in the reader's language, for pages and programs alike. Only what is public is ever indexed. */
import MiniSearch, { type SearchResult } from 'minisearch';
import { catalogueAt } from '#forum/measure/read.ts';
import { documentsAt } from '#forum/document/read.ts';
import { decisionsAt } from '#forum/decision/read.ts';
import { meetingsAt } from '#forum/meeting/read.ts';
import { organsAt } from '#forum/organ/read.ts';
import { namedAt } from '#forum/party/read.ts';
import { timesInOffice } from '#forum/secretariat/read.ts';
import type { Forum } from '#forum/forum.ts';
import type { Words } from '#forum/words.ts';
import { hadHappenedBy } from '#forum/dated.ts';
import { areaName, meetingName } from './names.ts';
import { textIn } from './say.ts';
import { addressOfDisagreement, addressOfSource } from './paths.ts';
import type { FoundType } from '#words/en/searching.ts';
import type { Reading } from './reading.ts';

export type Found = {
  readonly type: FoundType;
  readonly id: string;
  readonly title: string;
  /** Path of the page, without the language. */
  readonly href: string;
  readonly date: string | null;
  readonly score: number;
};

type Entry = Omit<Found, 'score'> & {
  readonly key: string;
  readonly also: string;
  readonly text: string;
  readonly known: readonly string[];
};

const MOST = 50;
export const LONGEST_SEARCH = 200;

/** `search` finds what fits the words, best first, at most fifty. Slips of the pen and beginnings of words are forgiven. */
export function search(reading: Reading, words: string): Found[] {
  const query = folded(words.slice(0, LONGEST_SEARCH)).trim();
  if (query === '') return [];
  const isIt = (hit: SearchResult): boolean => (hit['known'] as readonly string[]).includes(query);
  return (
    indexOf(reading)
      .search(query)
      // A thing that is called exactly so comes first; all else in the order of likeness.
      .toSorted((one, other) => Number(isIt(other)) - Number(isIt(one)))
      .slice(0, MOST)
      .map((hit) => ({
        type: hit['type'] as FoundType,
        id: hit['own'] as string,
        title: hit['title'] as string,
        href: hit['href'] as string,
        date: hit['date'] as string | null,
        score: Math.round(hit.score * 1000) / 1000,
      }))
  );
}

type Index = MiniSearch<Entry & { readonly own: string }>;

/** Each state of the forum, date and language has one index. A forum grows in place, so its size is part of the key. */
const kept = new WeakMap<Forum, Map<string, Index>>();
const KEPT = 8;

function indexOf(reading: Reading): Index {
  const key = `${reading.forum.acts.length} ${reading.at.edtf} ${reading.language}`;
  const ofForum = kept.get(reading.forum) ?? new Map<string, Index>();
  kept.set(reading.forum, ofForum);
  const before = ofForum.get(key);
  if (before) return before;
  const index: Index = new MiniSearch({
    idField: 'key',
    fields: ['title', 'also', 'text', 'own'],
    storeFields: ['type', 'own', 'title', 'href', 'date', 'known'],
    processTerm: (term) => folded(term),
    searchOptions: {
      boost: { title: 4, also: 3, own: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      combineWith: 'AND',
      processTerm: (term) => folded(term),
    },
  });
  // A record may name one area twice: in the Catalogue, and as added since. What is found is the first.
  for (const one of entriesOf(reading)) if (!index.has(one.key)) index.add({ ...one, own: one.id });
  const oldest = ofForum.keys().next();
  if (ofForum.size >= KEPT && !oldest.done) ofForum.delete(oldest.value);
  ofForum.set(key, index);
  return index;
}

/** Lower case without marks on letters, so that Turkiye finds Türkiye and ё finds е. */
export const folded = (text: string): string =>
  text.toWellFormed().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The ids of things are also words that people search by: `summit-6`, `KAZ`. */
const entry = (
  type: FoundType,
  id: string,
  title: string,
  href: string,
  date: string | null,
  also: readonly string[],
  text: readonly string[],
): Entry => ({
  key: `${type}/${id}`,
  type,
  id,
  title,
  href,
  date,
  also: also.join(' '),
  known: [id, title, ...also].map(folded),
  text: text.join(' '),
});

function entriesOf(reading: Reading): Entry[] {
  return [...peopleAndParties(reading), ...meetingsAndTexts(reading), ...work(reading), ...aboutTheRecord(reading)];
}

/** Words of every language: a reader of Russian may well type an English name. */
const all = (words: Words | null | undefined): string[] => (words ? Object.values(words) : []);

function peopleAndParties(reading: Reading): Entry[] {
  const { forum, at } = reading;
  const parties = [...forum.parties.values()].flatMap((party) => {
    const named = namedAt(party, at)?.body;
    const others = party.named.flatMap((act) => [...all(act.body.short), ...all(act.body.formal)]);
    const title = named ? textIn(reading, named.short) : party.id;
    return [entry('party', party.id, title, `/members/${party.id}`, party.granted[0]?.effective ?? null, others, [])];
  });
  const organs = organsAt(forum, at).map((organ) =>
    entry(
      'organ',
      organ.id,
      textIn(reading, organ.names),
      `/organs#${organ.id}`,
      organ.since.edtf,
      [...all(organ.names), ...all(organ.short)],
      [],
    ),
  );
  const officers = new Map(
    timesInOffice(forum).map((time) => [
      time.officer,
      entry(
        'officer',
        time.officer,
        textIn(reading, time.name),
        '/secretariat',
        (time.since ?? time.seen)?.edtf ?? null,
        all(time.name),
        [],
      ),
    ]),
  );
  return [...parties, ...organs, ...officers.values()];
}

function meetingsAndTexts(reading: Reading): Entry[] {
  const { forum, at } = reading;
  const meetings = meetingsAt(forum, at).map((meeting) => {
    const noted = meeting.acts.flatMap((act) => (act.kind === 'meeting.noted' ? [textIn(reading, act.body.text)] : []));
    const texts = [meeting.place, meeting.theme, meeting.summary].flatMap((words) =>
      words ? [textIn(reading, words)] : [],
    );
    return entry(
      'meeting',
      meeting.id,
      meetingName(reading, meeting),
      `/meetings/${meeting.id}`,
      meeting.date.edtf,
      all(meeting.title),
      [...texts, ...noted],
    );
  });
  const documents = documentsAt(forum, at).map((document) => {
    const texts = document.about ? [textIn(reading, document.about)] : [];
    return entry(
      'document',
      document.id,
      textIn(reading, document.title),
      `/documents/${document.id}`,
      document.date.edtf,
      all(document.title),
      texts,
    );
  });
  const decisions = decisionsAt(forum, at).map((decision) => {
    const texts = [decision.authority, decision.reason].flatMap((words) => (words ? [textIn(reading, words)] : []));
    return entry(
      'decision',
      decision.id,
      textIn(reading, decision.title),
      `/decisions/${decision.id}`,
      decision.date.edtf,
      all(decision.title),
      texts,
    );
  });
  return [...meetings, ...documents, ...decisions];
}

function work(reading: Reading): Entry[] {
  const areas = (catalogueAt(reading.forum, reading.at)?.dimensions ?? []).flatMap((dimension) =>
    dimension.areas.map((area) => {
      const texts = area.measures.map((act) => textIn(reading, act.body.text));
      return entry('area', area.id, textIn(reading, area.names), `/measures#${area.id}`, null, all(area.names), texts);
    }),
  );
  const activities = new Map(
    reading.forum.measures.activities.flatMap((act): [string, Entry][] => {
      if (act.kind === 'activities.counted' || hadHappenedBy(act, reading.at) === 'no') return [];
      const { activity, title, area, place } = act.body;
      const texts = [
        ...(area === undefined ? [] : [textIn(reading, areaName(reading, area))]),
        ...(place ? [textIn(reading, place)] : []),
      ];
      const href = area === undefined ? '/measures' : `/measures#${area}`;
      return [[activity, entry('activity', activity, textIn(reading, title), href, act.effective, all(title), texts)]];
    }),
  );
  return [...areas, ...activities.values()];
}

function aboutTheRecord(reading: Reading): Entry[] {
  const { forum } = reading;
  const disagreements = [...forum.disagreements.values()].map(({ body }) => {
    const claims = body.claims.map((claim) => textIn(reading, claim.says));
    return entry(
      'disagreement',
      body.question,
      textIn(reading, body.title),
      addressOfDisagreement(forum, body.question),
      null,
      all(body.title),
      claims,
    );
  });
  const sources = [...forum.sources.values()].map(({ body }) =>
    entry(
      'source',
      body.source,
      textIn(reading, body.title),
      addressOfSource(forum, body.source),
      null,
      [...all(body.title), ...all(body.publisher)],
      [],
    ),
  );
  const statements = forum.origins.flatMap((act) => {
    if (act.kind !== 'statement.made' || hadHappenedBy(act, reading.at) === 'no') return [];
    const { speaker, text } = act.body;
    const title = textIn(reading, speaker.name);
    return [
      entry('statement', String(act.n), title, `/record/${act.n}`, act.effective, all(speaker.name), [
        textIn(reading, text),
      ]),
    ];
  });
  return [...disagreements, ...sources, ...statements];
}
