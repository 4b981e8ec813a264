/**
 * `writeForum` writes the history of a record as the texts of a forum's folder: what `readForum` reads back to the same
 * acts. What stands in the record is written, no matter who entered or corrected it; what was decided here is no history.
 */
import { bodyShape, type Shape } from '#contract/shape.ts';
import type { Act, Citation, Draft } from '#forum/act.ts';
import { isHistory } from '#forum/correction/righting.ts';
import { broughtBy, spokenOf, type Name } from '#forum/correction/names.ts';
import type { Forum } from '#forum/forum.ts';
import type { CharterValue } from '#forum/organ/acts.ts';
import { canonical } from '#kernel/canonical.ts';
import { whenOf } from '#kernel/date.ts';
import { stringify } from 'yaml';
import type { FolderFile } from './tree.ts';
import { mayLieAhead } from './whole.ts';

export type WrittenForum = {
  readonly files: readonly FolderFile[];
  /**
   * The facts that stay in the record alone. They speak of what was done here, or are later than the last day that the
   * folder knows.
   */
  readonly left: readonly Act[];
};

/** `writeForum` returns the files in the order of their names; null for a record that nothing opened. */
export function writeForum(forum: Forum): WrittenForum | null {
  const opened = forum.opened.at(-1);
  if (!opened) return null;
  const { knownUntil } = opened.body;
  const facts = forum.acts.filter(
    (act) =>
      act.ref !== undefined &&
      isHistory(act) &&
      !forum.correctedBy.has(act.n) &&
      act.kind !== 'act.withdrawn' &&
      act.kind !== 'record.opened',
  );
  const kept = closed(facts.filter((act) => isKnownBy(act, knownUntil)));
  const files = new Map<string, unknown[]>();
  for (const act of kept) {
    const path = pathOf(act);
    files.set(path, [...(files.get(path) ?? []), entryOf(act, knownUntil)]);
  }
  const written = [...files].map(([path, entries]) => ({ path, text: yaml(isCharter(path) ? entries[0] : entries) }));
  const { forum: id, languages } = opened.body;
  const named: FolderFile = { path: 'forum.yaml', text: yaml({ id, languages, 'known-until': knownUntil }) };
  const sources = files.has('sources.yaml') ? [] : [{ path: 'sources.yaml', text: yaml([]) }];
  const all = [named, ...sources, ...written].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const still = new Set(kept);
  return { files: all, left: facts.filter((act) => !still.has(act)) };
}

/** What is long stays on one line: a line that is broken by width would move with every change of a word. */
const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, blockQuote: false });

const isCharter = (path: string): boolean => path.startsWith('charter/');

const isKnownBy = (act: Act, knownUntil: string): boolean =>
  mayLieAhead(act.kind) || whenOf(act.effective).earliest <= whenOf(knownUntil).latest;

/** `closed` leaves out, until nothing changes, what speaks of things that no act left brings into the record. */
function closed(facts: readonly Act[]): readonly Act[] {
  const known = new Set(facts.flatMap(broughtInto));
  const kept = facts.filter((act) => spokenOf(act).every((name) => known.has(keyOf(name))));
  return kept.length === facts.length ? kept : closed(kept);
}

const keyOf = ({ thing, id }: Name): string => `${thing} ${id}`;

function broughtInto(act: Act): string[] {
  const name = broughtBy(act);
  const brought =
    act.kind === 'catalogue.adopted'
      ? act.body.dimensions.flatMap(({ areas }) => areas.map(({ area }) => `area ${area}`))
      : [];
  return [...(name ? [keyOf(name)] : []), ...brought, ...(act.ref === undefined ? [] : [`ref ${act.ref}`])];
}

/** Charters have a file each, and every year of history. */
function pathOf(act: Act): string {
  switch (act.kind) {
    case 'source.registered':
      return 'sources.yaml';
    case 'disagreement.noted':
      return 'disagreements.yaml';
    case 'charter.adopted':
    case 'charter.amended':
      return `charter/${act.body.edition}.yaml`;
    default:
      return `history/${yearOf(act)}.yaml`;
  }
}

/** The year in which a fact may first have been so; the first year of all where no year is known. */
const yearOf = ({ effective }: Act): string => /\d{4}/.exec(effective)?.[0] ?? '0000';

type Entry = Readonly<Record<string, unknown>>;

function entryOf(act: Act, knownUntil: string): Entry {
  switch (act.kind) {
    case 'source.registered': {
      const own: Citation[] = [{ source: act.body.source }];
      return { ...act.body, ...envelope(act, { on: knownUntil, sources: own }) };
    }
    case 'disagreement.noted': {
      const { held, heldBy, claims, ...body } = act.body;
      const sources = [...new Set(claims.map(({ source }) => source))].map((source) => ({ source }));
      const reading = { ...(held === null ? {} : { held }), ...(heldBy.length === 0 ? {} : { 'held-by': heldBy }) };
      return { ...body, ...reading, claims, ...envelope(act, { on: knownUntil, sources }) };
    }
    case 'charter.adopted':
    case 'charter.amended': {
      const { values, ...body } = act.body;
      return { [act.kind]: act.ref, ...body, ...envelope(act, {}), values: nested(values) };
    }
    default: {
      const body = inShort(act.body, bodyShape(act.kind)) as Entry;
      const { on, ...rest } = envelope(act, {});
      return { [act.kind]: act.ref, on, ...body, ...rest };
    }
  }
}

type Usual = { readonly on?: string; readonly sources?: readonly Citation[] };

/** The part of an entry that every act has; what goes without saying in this file is not said. */
function envelope({ effective, sources, confidence, note, audience }: Draft, usual: Usual): Entry {
  return {
    ...(effective === usual.on ? {} : { on: effective }),
    ...(canonical(sources) === canonical(usual.sources ?? null) ? {} : { sources: sources.map(cited) }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(note === undefined ? {} : { note }),
    ...(audience === 'public' ? {} : { audience }),
  };
}

/** `cited` writes a citation as `id:where` where that reads back as the same. */
function cited(citation: Citation): string | Citation {
  const { source, at, says } = citation;
  if (says !== undefined || (at !== undefined && (at === '' || at.trim() !== at))) return citation;
  return at === undefined ? source : `${source}:${at}`;
}

/** `inShort` writes citations within a body in short, and everything else as it is. */
function inShort(value: unknown, shape: Shape): unknown {
  if (shape.is === 'citation') return cited(value as Citation);
  if (shape.is === 'list' && Array.isArray(value)) return value.map((one) => inShort(one, shape.of));
  if (shape.is !== 'keys' || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, inShort(one, shape.keys.get(key) ?? { is: 'words' })]),
  );
}

type Nested = { [key: string]: Nested | Entry };

/** A value's path is its place: `quorum.share` stands under `quorum`, `share`. */
function nested(values: readonly CharterValue[]): Nested {
  const root: Nested = {};
  for (const { path, value, basis, article, source, note } of values) {
    const steps = path.split('.');
    const last = steps.pop() ?? path;
    let here = root;
    for (const step of steps) here = (here[step] ??= {}) as Nested;
    here[last] = {
      value,
      ...(basis === 'assumption' ? { assumption: true } : {}),
      ...(article === undefined ? {} : { article }),
      ...(source === undefined ? {} : { source: cited(source) }),
      ...(note === undefined ? {} : { note }),
    };
  }
  return root;
}
