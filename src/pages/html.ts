/**
 * `Markup` comes from tagged templates: `html` escapes every value where it is written, and joins lists. A value that is not said (null,
 * undefined, false) leaves nothing. The white space that indents a template is folded to one line feed, once for each template.
 *
 * `html` is our own instead of the router's: a page of 28 members and 50 tiles is rendered anew at a third of the rate at which its bytes
 * can be sent at all (docs/performance.md), which the other does not reach.
 */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Writable = Markup | string | number | null | undefined | false | readonly Writable[];

export function html(template: TemplateStringsArray, ...values: readonly Writable[]): Markup {
  const parts = foldedOf(template);
  let text = parts[0] ?? '';
  for (let i = 0; i < values.length; i++) text += written(values[i]) + (parts[i + 1] ?? '');
  return new Markup(text);
}

/** `raw` is for markup that we made by other means: paths of a drawing. It is never for anything from the record or a reader. */
export const raw = (text: string): Markup => new Markup(text);

function written(value: Writable): string {
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Markup) return value.text;
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined || value === false) return '';
  let text = '';
  for (const one of value) text += written(one);
  return text;
}

const folded = new WeakMap<TemplateStringsArray, readonly string[]>();

function foldedOf(template: TemplateStringsArray): readonly string[] {
  const known = folded.get(template);
  if (known) return known;
  const parts = template.map((part) =>
    part.replaceAll(/\s*\n\s*/g, '\n').replaceAll(/[\u0080-\u00ff\u2010-\u2044]/g, reference),
  );
  folded.set(template, parts);
  return parts;
}

/**
 * `escaped` looks most texts through once and hands them back as they are, for they hold nothing special. Accented letters, dashes and
 * quotation marks are written as references: a page of ASCII alone takes half the memory and is encoded in no time.
 */
function escaped(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const special = code === 38 || code === 60 || code === 62 || code === 34 || code === 39;
    if (special || (code > 0x7f && (code < 0x100 || (code >= 0x2010 && code <= 0x2044)))) return replaced(text);
  }
  return text;
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const replaced = (text: string): string => text.replaceAll(/[&<>"'\u0080-\u00ff\u2010-\u2044]/g, reference);

const reference = (letter: string): string => NAMES[letter] ?? `&#${letter.charCodeAt(0)};`;

/** `inAnotherScript` writes a text in another script than the page's wholly as references, for the same reason. */
export const inAnotherScript = (text: string): Markup =>
  new Markup(text.replaceAll(/[^a-zA-Z0-9 ]/gu, (letter) => `&#${letter.codePointAt(0)};`));
