/** Letters are written on this paper: plain text of 72 columns, headings in capitals, facts indented. */
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { pathIn } from '#reading/address.ts';
import type { Instant } from '#forum/words.ts';

const COLUMNS = 72;

export type Fact = readonly [name: string, value: string | null];

/** `Passage` stands under its heading. A line that begins with spaces or is an address is left as it is. */
export type Passage = { readonly heading: string; readonly lines: readonly (string | null)[] };

export const passage = (heading: string, ...lines: readonly (string | null)[]): Passage => ({ heading, lines });

/** `facts` are those that are known, one a line. */
export const facts = (...known: readonly Fact[]): string[] =>
  known.flatMap(([name, value]) => (value === null || value === '' ? [] : [`  ${name}: ${oneLine(value)}`]));

export const written = (passages: readonly (Passage | null)[]): string =>
  passages
    .flatMap((one) => one ?? [])
    .map(({ heading, lines }) => {
      const said = lines.flatMap((line) => (line === null ? [] : [folded(line)]));
      return `${heading.toLocaleUpperCase()}\n\n${said.join('\n')}`;
    })
    .join('\n\n');

/** `quoted` marks each line of words that somebody else wrote as theirs. The words keep their lines. */
export const quoted = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((line) => folded(line, COLUMNS - 2).split('\n'))
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** `oneLine` keeps a title or a name on its line, whatever is in it. */
export const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** `folded` breaks a text at blanks. Addresses stay whole, so that they can be followed. */
export function folded(text: string, columns = COLUMNS): string {
  if (text.startsWith('http') || text.startsWith('> ')) return text;
  const indent = /^ */.exec(text)?.[0] ?? '';
  const hanging = indent === '' ? '' : `${indent}  `;
  let line = indent;
  const lines: string[] = [];
  for (const word of text.trim().split(' ')) {
    const longer = line.trim() === '' ? line + word : `${line} ${word}`;
    if (longer.length <= columns || line.trim() === '') line = longer;
    else {
      lines.push(line);
      line = hanging + word;
    }
  }
  return [...lines, line].join('\n');
}

/** `momentText` leaves `Thursday` out: a weekday that a reader computes wrongly from another zone misleads. */
export function momentText(reading: Reading, instant: Instant): string {
  const seconds = instant.slice(17, 19);
  const time = `${instant.slice(11, 16)}${seconds === '00' ? '' : `:${seconds}`}`;
  return `${say(reading).date.plain(instant.slice(0, 10))}, ${time} UTC`;
}

/** `addressOf` is the whole address of a page. */
export const addressOf = (reading: Reading, path: string): string => new URL(pathIn(reading, path), reading.url).href;

export const addressOfQuestion = (reading: Reading, id: string): string =>
  addressOf(reading, `/questions/${encodeURIComponent(id)}`);
