/** What differs between two answers, short enough to be read. */
import type { Line } from './request.ts';

const AROUND = 90;

/** Each thing that differs, apart from the body; `null` stands for what is not there. */
export function headDifferences(before: Line, after: Line): string[] {
  const names = [...new Set([...Object.keys(before.kept), ...Object.keys(after.kept)])];
  const told = (value: string | undefined) => (value === undefined ? 'null' : JSON.stringify(value));
  return [
    ...(before.status === after.status ? [] : [`status: ${before.status} → ${after.status}`]),
    ...names
      .filter((name) => before.kept[name] !== after.kept[name])
      .map((name) => `${name}: ${told(before.kept[name])} → ${told(after.kept[name])}`),
    ...(before.sha256 === after.sha256 ? [] : ['body']),
  ];
}

export const isSame = (before: Line, after: Line): boolean => headDifferences(before, after).length === 0;

/** The part that two texts do not share, with some letters around it. JSON stands on one line, so lines are not counted. */
export function shortDiff(before: string, after: string): string[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  const part = (text: string): string => {
    const middle = text.slice(start, text.length - end);
    const shown = middle.length > 3 * AROUND ? `${middle.slice(0, 2 * AROUND)} … ${middle.slice(-AROUND)}` : middle;
    const around = [text.slice(Math.max(0, start - AROUND), start), text.slice(text.length - end).slice(0, AROUND)];
    return `${around[0]}⟦${shown}⟧${around[1]}`.replaceAll(/\s+/g, ' ');
  };
  return [`- ${part(before)}`, `+ ${part(after)}`];
}

export const nameOf = ({ method, path, as, headers, body }: Line): string =>
  [
    `${method} ${path}`,
    ...(as === undefined ? [] : [`as ${as}`]),
    ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : [body.slice(0, 200)]),
  ].join(' · ');
