/**
 * `readForm` turns a plain form into the body of an order. A field is named by its place in the body: `statement.en`,
 * `effects.0.body.party`.
 *
 * Empty fields say nothing and are left out; numbers in a name make lists, in their order and without gaps; a name that
 * comes several times is a list too. The schema says what a place expects: a number, yes or no, or an instant, which
 * three fields give together (`until.date`, `until.time`, `until.zone`). `effects[]` says that there is a list even if
 * nothing stands in it. Where a schema takes a text or a number alike, the last step says which: `value:number`,
 * `value:yes-no`, `value:list` (a line each). `held:or-nothing` says that nothing is meant where nothing was typed.
 *
 * Whatever is sent, this answers with a body or with mistakes: the schema judges what comes out, and names are never
 * trusted as keys.
 */
import type { Order } from '#forum/command.ts';
import type { Instant } from '#forum/words.ts';
import type { Result } from '#kernel/result.ts';
import { orderShape } from './commands.ts';
import type { Mistake, MistakeCode } from './mistake.ts';
import { shown } from './mistake.ts';
import type { Shape } from './shape.ts';

export type Field = readonly [name: string, value: string];

/**
 * `LocalTime` finds the instant of a local date and time: `2026-03-19`, `12:00`, and a zone as `UTC`, `UTC+05:00` or
 * `Asia/Almaty`.
 */
export type LocalTime = (date: string, time: string, zone: string) => Result<Instant, MistakeCode>;

export type FormRead = {
  readonly body: Readonly<Record<string, unknown>>;
  /** The mistakes of the form itself; `path` is within the body. */
  readonly mistakes: readonly Mistake[];
  /** Finds the field for a path of the body: the one that was sent, or the one that would be. */
  readonly fieldOf: (path: Mistake['path']) => string;
};

const MOST_FIELDS = 3_000;
const DEEPEST = 12;
const STEP = /^(?:0|[1-9]\d{0,2}|[A-Za-z][A-Za-z0-9-]{0,39})$/;
const INDEX = /^\d+$/;
const TYPED = /:(number|yes-no|list|or-nothing)$/;

type As = 'number' | 'yes-no' | 'list' | 'or-nothing' | null;

type Node = { texts: string[]; as: As; isList: boolean; readonly members: Map<string, Node>; readonly name: string };

const node = (name: string): Node => ({ texts: [], as: null, isList: false, members: new Map(), name });

/** `readForm` returns the body that the fields of a form make, for an order. */
export function readForm(order: Order, fields: readonly Field[], localTime: LocalTime): FormRead {
  const root = node('');
  const mistakes: Mistake[] = [];
  if (fields.length > MOST_FIELDS) mistakes.push({ path: [], code: 'list-too-long', facts: { key: 'form' } });
  for (const [name, value] of fields.slice(0, MOST_FIELDS)) {
    if (!placed(root, name, tidy(value))) mistakes.push(stranger(name));
  }
  const reader: Reader = { localTime, mistakes, names: new Map() };
  const made = valueOf(root, orderShape(order), [], reader);
  const body = typeof made === 'object' && made !== null ? (made as Record<string, unknown>) : {};
  return { body, mistakes, fieldOf: (path) => fieldAt(reader.names, path) };
}

const stranger = (name: string): Mistake => ({ path: [name], code: 'unknown-key', facts: { key: shown(name) } });

/**
 * `tidy` evens out texts. Browsers send two characters for the end of a line, and keyboards compose letters in their
 * own ways.
 */
const tidy = (value: string): string => value.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();

function placed(root: Node, name: string, value: string): boolean {
  const isList = name.endsWith('[]');
  const as = (TYPED.exec(name)?.[1] ?? null) as As;
  const bare = isList ? name.slice(0, -2) : name.replace(TYPED, '');
  const steps = bare.split('.');
  if (steps.length > DEEPEST || !steps.every((step) => STEP.test(step))) return false;
  let here = root;
  for (const step of steps) {
    const prefix = here.name === '' ? step : `${here.name}.${step}`;
    const next = here.members.get(step) ?? node(prefix);
    here.members.set(step, next);
    here = next;
  }
  if (isList) here.isList = true;
  here.as = as ?? here.as;
  if (value !== '') here.texts.push(value);
  return true;
}

type Reader = { readonly localTime: LocalTime; readonly mistakes: Mistake[]; readonly names: Map<string, string> };
type Path = readonly (string | number)[];

const key = (path: Path): string => path.join('\n');

/** `valueOf` returns the value of a node; undefined for nothing. */
function valueOf(from: Node, shape: Shape, path: Path, reader: Reader): unknown {
  reader.names.set(key(path), from.name);
  const none = from.as === 'or-nothing' ? null : undefined;
  if (from.members.size > 0) {
    if (from.texts.length === 0) return membersOf(from, shapeFor(from, shape), path, reader) ?? none;
    reader.mistakes.push({ path, code: 'wrong-type', facts: { key: from.name, expected: 'object' } });
    return undefined;
  }
  if (from.texts.length === 0) return from.isList ? [] : none;
  const list = shape.is === 'either' ? shape.options.find((option) => option.is === 'list') : shape;
  const [first = '', ...more] = from.texts;
  if (from.as === 'list') return first.split('\n').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  if (list?.is === 'list' && (shape.is === 'list' || more.length > 0)) {
    return from.texts.map((text) => leaf(text, list.of, null));
  }
  return more.length > 0 ? from.texts : leaf(first, shape, from.as);
}

function membersOf(from: Node, shape: Shape, path: Path, reader: Reader): unknown {
  if (shape.is === 'text') return instantOf(from, path, reader);
  if (shape.is === 'list') return listOf(from, shape.of, path, reader);
  const keys = shape.is === 'keys' || shape.is === 'citation' ? shape.keys : null;
  const entries = [...from.members].flatMap(([name, member]): [string, unknown][] => {
    const value = valueOf(member, keys?.get(name) ?? TEXT, [...path, name], reader);
    return value === undefined ? [] : [[name, value]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const TEXT: Shape = { is: 'text', names: null };

function listOf(from: Node, of: Shape, path: Path, reader: Reader): unknown {
  const found: unknown[] = [];
  for (const [name, member] of [...from.members].toSorted(([one], [other]) => Number(one) - Number(other))) {
    if (!INDEX.test(name)) {
      reader.mistakes.push(stranger(member.name));
      continue;
    }
    const value = valueOf(member, of, [...path, found.length], reader);
    if (value !== undefined) found.push(value);
  }
  return found.length === 0 && !from.isList ? undefined : found;
}

/** `shapeFor` chooses one of several shapes: the one that has a place for all that was sent. */
function shapeFor(from: Node, shape: Shape): Shape {
  if (shape.is !== 'either') return shape;
  return shape.options.find((option) => fits(from, option)) ?? TEXT;
}

function fits(from: Node, shape: Shape): boolean {
  const members = [...from.members];
  if (members.length === 0) {
    return shape.is === 'text' && shape.only !== undefined
      ? from.texts[0] === shape.only
      : shape.is !== 'keys' && shape.is !== 'citation';
  }
  switch (shape.is) {
    case 'keys':
    case 'citation':
      return members.every(([name, member]) => {
        const expected = shape.keys.get(name);
        return expected !== undefined && fits(member, expected);
      });
    case 'list':
      return members.every(([name, member]) => INDEX.test(name) && fits(member, shape.of));
    case 'either':
      return shape.options.some((option) => fits(from, option));
    case 'words':
      return true;
    case 'text':
      return members.every(([name]) => name === 'date' || name === 'time' || name === 'zone');
    case 'number':
    case 'boolean':
      return false;
  }
}

/** `instantOf` ignores a zone that comes alone: it is a choice that is always made. */
function instantOf(from: Node, path: Path, reader: Reader): unknown {
  const part = (name: string) => from.members.get(name)?.texts[0] ?? '';
  const strange = [...from.members.keys()].find((name) => name !== 'date' && name !== 'time' && name !== 'zone');
  if (strange !== undefined) {
    reader.mistakes.push(stranger(`${from.name}.${strange}`));
    return undefined;
  }
  const [date, time, zone] = [part('date'), part('time'), part('zone')];
  if (date === '' && time === '') return undefined;
  if (date === '' || time === '' || zone === '') {
    const missing = date === '' ? 'date' : time === '' ? 'time' : 'zone';
    reader.mistakes.push({ path: [...path, missing], code: 'time-incomplete', facts: { key: missing } });
    reader.names.set(key([...path, missing]), `${from.name}.${missing}`);
    return undefined;
  }
  const read = reader.localTime(date, time, zone);
  if (read.ok) return read.value;
  const wrong = read.problem === 'zone-unknown' ? 'zone' : read.problem === 'time-not-in-zone' ? 'time' : 'date';
  const value = wrong === 'zone' ? zone : wrong === 'time' ? time : `${date} ${time}`;
  reader.mistakes.push({ path: [...path, wrong], code: read.problem, facts: { key: wrong, value: shown(value) } });
  reader.names.set(key([...path, wrong]), `${from.name}.${wrong}`);
  return undefined;
}

const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;
const YES: ReadonlySet<string> = new Set(['yes', 'true', 'on']);
const NO: ReadonlySet<string> = new Set(['no', 'false', 'off']);

function leaf(text: string, shape: Shape, as: As): unknown {
  const is = shape.is === 'either' ? (as === 'number' ? 'number' : as === 'yes-no' ? 'boolean' : 'text') : shape.is;
  if (is === 'number') return NUMBER.test(text) ? Number(text) : text;
  if (is === 'boolean') return YES.has(text) ? true : NO.has(text) ? false : text;
  return text;
}

/**
 * `fieldAt` returns the name of the place itself, or of the nearest place around it that was sent. The way from there
 * follows.
 */
function fieldAt(names: ReadonlyMap<string, string>, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const known = names.get(key(path.slice(0, length)));
    if (known !== undefined) return [known, ...path.slice(length)].join('.');
  }
  return path.join('.');
}
