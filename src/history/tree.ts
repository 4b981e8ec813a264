/**
 * A `Tree` is a YAML file as a tree of texts. Nothing is guessed: `2011`, `no` and `2/3` are texts until a schema asks
 * for something else. YAML's own machinery (anchors, tags, merge keys, several documents) is refused: it hides what a
 * file says.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import type { Facts } from '#contract/mistake.ts';
import type { FolderMistake, FolderMistakeCode } from './mistake.ts';

/** `at` is the offset in the file at which it begins. */
export type Tree =
  | { readonly is: 'text'; readonly at: number; readonly text: string; readonly plain: boolean }
  | { readonly is: 'list'; readonly at: number; readonly items: readonly Tree[] }
  | { readonly is: 'keys'; readonly at: number; readonly keys: ReadonlyMap<string, Member> }
  /** A key with nothing after it. */
  | { readonly is: 'nothing'; readonly at: number };

/** `at` is where the key begins. */
export type Member = { readonly at: number; readonly value: Tree };

export type FolderFile = { readonly path: string; readonly text: string };

/** A sheet is a file that has been read. It can name the place of a mistake in the file. */
export type Sheet = {
  readonly file: string;
  readonly root: Tree;
  readonly mistake: (at: number, code: FolderMistakeCode, facts?: Facts) => FolderMistake;
};

const LARGEST = 2_000_000;
const DEEPEST = 24;

/** `readSheet` reads one file. Its mistakes go to `mistakes`, and null comes back where nothing can be read from it. */
export function readSheet(file: FolderFile, mistakes: FolderMistake[]): Sheet | null {
  const lines = new LineCounter();
  const mistake = (at: number, code: FolderMistakeCode, facts: Facts = {}): FolderMistake => {
    const { line, col } = lines.linePos(Math.min(at, file.text.length));
    return { file: file.path, line: Math.max(line, 1), column: Math.max(col, 1), code, facts };
  };
  if (file.text.length > LARGEST) {
    mistakes.push({ file: file.path, line: 1, code: 'file-too-large', facts: { limit: '2 MB' } });
    return null;
  }
  const before = mistakes.length;
  mistakes.push(...wrongInText(file));
  if (mistakes.length > before) return null;
  const root = parse(file, lines, mistake, mistakes);
  if (mistakes.length > before || root === null) return null;
  return { file: file.path, root, mistake };
}

// oxlint-disable-next-line no-control-regex -- these are the characters to refuse
const REFUSED = /[\t\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/;

/**
 * `wrongInText` checks a text before it is read as YAML. It finds the first strange character, or an end in the middle
 * of a line.
 */
function wrongInText({ path, text }: FolderFile): FolderMistake[] {
  const found: FolderMistake[] = [];
  const say = (at: number, code: FolderMistakeCode, facts: Facts = {}) => {
    const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    const line = text.slice(0, start).split('\n').length;
    found.push({ file: path, line, column: at - start + 1, code, facts });
  };
  if (text.trim() === '') say(0, 'file-empty');
  else if (!text.endsWith('\n')) say(text.length, 'file-ends-in-the-middle');
  const strange = REFUSED.exec(text);
  if (strange) {
    const character = `U+${strange[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (strange[0] === '\t') say(strange.index, 'yaml-tab');
    else if (strange[0] === '\ufeff') say(strange.index, 'byte-order-mark');
    else say(strange.index, 'control-character', { character });
  }
  const deep = tooDeep(text);
  if (deep !== null) say(deep, 'yaml-too-deep', { limit: DEEPEST });
  return found;
}

/**
 * `tooDeep` finds where brackets or dashes open far more levels than anybody means. It runs before the parser, which
 * takes half a minute for a file full of them. Brackets within texts count too, so the limit is generous.
 */
function tooDeep(text: string): number | null {
  const dashes = /^ *(?:[-?] +){25}/m.exec(text);
  if (dashes) return dashes.index;
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    if (bracket === ']' || bracket === '}') open = Math.max(0, open - 1);
    else if (++open > 10 * DEEPEST) return index;
  }
  return null;
}

function parse(
  file: FolderFile,
  lines: LineCounter,
  mistake: Sheet['mistake'],
  mistakes: FolderMistake[],
): Tree | null {
  const document = parseDocument(file.text, {
    schema: 'failsafe',
    // Duplicate keys are found below: the library compares each key with each.
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
    // At `silent` the library would also keep quiet about a second document.
    logLevel: 'error',
  });
  // After the first slip of form the parser reads something else than the author meant, so its other errors are no
  // help.
  const [error] = document.errors;
  if (error) {
    const deep = error.code === 'RESOURCE_EXHAUSTION';
    const facts = deep ? { limit: DEEPEST } : { reason: error.code };
    mistakes.push(mistake(error.pos[0], deep ? 'yaml-too-deep' : 'yaml-malformed', facts));
    return null;
  }
  if (document.contents === null) {
    mistakes.push(mistake(0, 'file-empty'));
    return null;
  }
  return grow(document.contents, 0, (at, code, facts) => mistakes.push(mistake(at, code, facts)));
}

type Say = (at: number, code: FolderMistakeCode, facts?: Facts) => void;

function grow(node: ParsedNode | null, depth: number, say: Say): Tree {
  const at = node?.range[0] ?? 0;
  if (node === null) return { is: 'nothing', at };
  if (depth > DEEPEST) {
    say(at, 'yaml-too-deep', { limit: DEEPEST });
    return { is: 'nothing', at };
  }
  if (isAlias(node) || node.anchor !== undefined) say(at, 'yaml-alias');
  if (isAlias(node)) return { is: 'nothing', at };
  // `!` alone only says that the value is a text; any other tag asks for a type.
  if (node.tag !== undefined && !CORE.has(node.tag))
    say(at, 'yaml-tag', { tag: node.tag.replace('tag:yaml.org,2002:', '!!') });
  if (isScalar(node)) {
    const plain = node.type === 'PLAIN';
    const text = String(node.value).normalize('NFC');
    // The line feed that a block of text ends with belongs to the notation, not to the text.
    const own = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' ? text.trimEnd() : text;
    return plain && own === '' ? { is: 'nothing', at } : { is: 'text', at, text: own, plain };
  }
  if (isSeq(node)) return { is: 'list', at, items: node.items.map((item) => grow(item, depth + 1, say)) };
  if (!isMap(node)) return { is: 'nothing', at };
  const keys = new Map<string, Member>();
  for (const { key, value } of node.items) {
    const keyAt = key?.range?.[0] ?? at;
    if (!isScalar(key) || key.anchor !== undefined || key.tag !== undefined) {
      say(keyAt, 'yaml-key');
      continue;
    }
    const name = String(key.value);
    if (keys.has(name)) say(keyAt, 'duplicate-key', { key: name });
    keys.set(name, { at: keyAt, value: value === null ? { is: 'nothing', at: keyAt } : grow(value, depth + 1, say) });
  }
  return { is: 'keys', at, keys };
}

const CORE = new Set(['!', 'tag:yaml.org,2002:str', 'tag:yaml.org,2002:seq', 'tag:yaml.org,2002:map']);

/**
 * `placeOf` returns where a path of a value stands in the file. It is the place itself, or the nearest one around it
 * that is there.
 */
export function placeOf(tree: Tree, path: readonly (string | number)[]): number {
  let here = tree;
  let at = tree.at;
  for (const step of path) {
    if (here.is === 'keys') {
      const member = here.keys.get(String(step));
      if (!member) return at;
      at = member.at;
      here = member.value;
    } else if (here.is === 'list') {
      const item = here.items[Number(step)];
      if (!item) return at;
      at = item.at;
      here = item;
    } else return at;
  }
  return at;
}
