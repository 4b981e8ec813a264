/**
 * Proves that a redrawn Concord answers as before. It asks over HTTP and knows nothing of the sources, so it can be pointed at any version.
 *
 *   CONCORD_DATA=/some/folder PORT=4100 npm start                    # the old one, in its own checkout
 *   node test/same.ts --prepare --address http://127.0.0.1:4100      # once: questions, a meeting, an application; it writes acts
 *   node test/same.ts --record before.jsonl --bodies bodies --address http://127.0.0.1:4100
 *                                                                    # stop it, and keep a copy of the folder
 *   CONCORD_DATA=/some/folder PORT=4100 npm start                    # the new one, with the very same folder
 *   node test/same.ts --against before.jsonl --bodies bodies --address http://127.0.0.1:4100
 *
 * Both need the same record: instants, salts and digests are its own. Both need the same day, because pages speak of today.
 * `--against` asks what the file says was asked, and derives nothing anew. It ends with 1 where any answer differs.
 * `--etags` compares the names of states as well; they say which build answered.
 */
import { parseArgs } from 'node:util';
import { asker, type Asker } from './same/ask.ts';
import { headDifferences, isSame, nameOf, shortDiff } from './same/differences.ts';
import { bodies, readRecording, writeRecording, type Bodies } from './same/files.ts';
import { requestsFor } from './same/list.ts';
import { bodyOf, lineOf } from './same/normalised.ts';
import { prepare } from './same/prepare.ts';
import type { Line, Origin, Request } from './same/request.ts';

const AT_ONCE = 4;
const TOLD = 20;

type Options = { readonly etags: boolean; readonly bodies: Bodies };

/** Asks every request, a few at a time, and answers in their order. */
async function answers({ ask }: Asker, requests: readonly Request[], options: Options): Promise<Line[]> {
  const lines: Line[] = [];
  const waiting = requests.entries();
  const worker = async (): Promise<void> => {
    // The iterator is shared: each worker takes what is next.
    for (const [place, request] of waiting) {
      const answer = await ask(request);
      const body = bodyOf(answer);
      lines[place] = lineOf(request, answer, body, options.etags);
      options.bodies.put(lines[place].sha256, body);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return lines;
}

async function originOf({ json }: Asker): Promise<Origin> {
  const { at, head } = await json<{ readonly at: string; readonly head: string }>('/api/v1/forum');
  // Restricted acts move the head of the record too.
  return { day: at, head };
}

async function record(from: Asker, file: string, options: Options): Promise<boolean> {
  const before = await originOf(from);
  const lines = await answers(from, await requestsFor(from), options);
  writeRecording(file, before, lines);
  const programs = lines.filter((line) => line.from === 'program').length;
  console.log(`${programs} requests of programs and ${lines.length - programs} of browsers recorded`);
  return nothingWritten(before, await originOf(from));
}

/** The request of a line, without the answer. */
const askedIn = ({ from, method, path, as, headers, body }: Line): Request => ({
  from,
  method,
  path,
  ...(as === undefined ? {} : { as }),
  ...(headers === undefined ? {} : { headers }),
  ...(body === undefined ? {} : { body }),
});

async function against(from: Asker, file: string, options: Options): Promise<boolean> {
  const { origin, lines } = readRecording(file);
  const before = await originOf(from);
  if (before.day !== origin.day) console.log(`Recorded on ${origin.day}; today is ${before.day}, and pages say so.`);
  if (before.head !== origin.head) console.log('This is another record than the one that the file was recorded from.');
  const now = await answers(from, lines.map(askedIn), options);
  const different = lines.flatMap((line, place) => {
    const answer = now[place];
    return answer && !isSame(line, answer) ? [[line, answer] as const] : [];
  });
  for (const [line, answer] of different.slice(0, TOLD)) {
    console.log(`${nameOf(line)}\n  ${headDifferences(line, answer).join('\n  ')}`);
    const [was, is] = [options.bodies.text(line.sha256), options.bodies.text(answer.sha256)];
    if (line.sha256 !== answer.sha256 && was !== null && is !== null)
      console.log(`  ${shortDiff(was, is).join('\n  ')}`);
  }
  console.log(`${lines.length - different.length} the same, ${different.length} different`);
  return nothingWritten(before, await originOf(from)) && different.length === 0;
}

function nothingWritten(before: Origin, after: Origin): boolean {
  if (before.head === after.head) return true;
  console.log('The record grew meanwhile: something was written, and the comparison is worth nothing.');
  return false;
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      address: { type: 'string' },
      record: { type: 'string' },
      against: { type: 'string' },
      bodies: { type: 'string' },
      etags: { type: 'boolean', default: false },
      prepare: { type: 'boolean', default: false },
    },
  });
  if (values.address === undefined) throw new Error('Name the server: --address http://127.0.0.1:PORT');
  const from = asker(values.address);
  const options = { etags: values.etags, bodies: bodies(values.bodies) };
  try {
    if (values.prepare) await prepare(from, console.log);
    if (values.record !== undefined) return await record(from, values.record, options);
    if (values.against !== undefined) return await against(from, values.against, options);
    return values.prepare;
  } finally {
    from.close();
  }
}

if (import.meta.main) process.exitCode = (await main()) ? 0 : 1;
