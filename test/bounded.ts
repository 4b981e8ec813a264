/**
 * `node --max-old-space-size=512 test/bounded.ts --acts 100000` shows that what delegations are let write can be read. A record of so many
 * acts is folded, and every address of the list is asked once. It prints the peak of the heap; a heap that is too small ends it.
 *
 * The acts are the worst that the limits let through. On each question every member uses up the thousand bytes that the record takes of it,
 * names as many texts as it may, and the decision carries all of that once more.
 */
import { parseArgs } from 'node:util';
import { writeContent } from '#contract/content.ts';
import { MOST_SAID } from '#contract/bounds.ts';
import { openReadingRoom } from '#desk/reading-room.ts';
import { LONGEST_INLINE } from '#desk/statements.ts';
import type { Draft } from '#forum/act.ts';
import type { Attached } from '#forum/decision/acts.ts';
import { whenOf } from '#kernel/date.ts';
import type { Entry } from '#record/entry.ts';
import { sha256 } from '#store/hash.ts';
import { site as routesOf } from '#web/app.ts';
import { cache } from '#web/cache.ts';
import { everyAddress } from './support/addresses.ts';
import { liveForum, memberNames, putting } from './support/live-forum.ts';
import { HANDED, readAct } from './support/site.ts';

const { values } = parseArgs({ options: { acts: { type: 'string', default: '100000' } } });
const ACTS = Number(values.acts);
const MEMBERS = memberNames(28);
const RECORDED = '2026-03-01T12:00:00.000Z';
const STATEMENT = { ru: 'Ж'.repeat(LONGEST_INLINE / 2) };

const act = (kind: Draft['kind'], body: unknown, ref?: string): Draft =>
  ({
    kind,
    body,
    effective: '2026-03-01',
    by: { capacity: 'secretariat' },
    audience: 'public',
    sources: [],
    ...(ref === undefined ? {} : { ref }),
  }) as unknown as Draft;

const textsOf = (question: string, party: string) =>
  Array.from({ length: MOST_SAID }, (_, place) => ({
    language: `qa-x${place + 10}`,
    sha256: Buffer.from(sha256(Buffer.from(`${question} ${party} ${place}`))).toString('hex'),
  }));

/** One question to the end: put, a position of each member, the decision with all of them. */
function* matter(place: number): Generator<Draft> {
  const question = `q-${place}`;
  const { body } = putting(question);
  yield act('question.put', body);
  const said: Attached[] = [];
  for (const party of MEMBERS) {
    const ref = `position/${question}/${said.length + 1}`;
    const told = { statement: STATEMENT, texts: textsOf(question, party) };
    said.push({ position: ref, party, as: 'explanation', ...told, received: RECORDED });
    yield act('position.taken', { question, party, as: 'explanation', ...told, late: false }, ref);
  }
  const { title, organ, verb, procedure } = body;
  yield act('decision.adopted', { decision: question, question, title, organ, verb, procedure, attached: said });
}

function* drafts(): Generator<Draft> {
  yield* liveForum({ members: MEMBERS.length });
  for (let place = 0; ; place++) yield* matter(place);
}

/** As the store hands a record over: some thousand entries at a time. */
async function* entries(from: number): AsyncGenerator<readonly Entry[]> {
  if (from >= ACTS) return;
  let some: Entry[] = [];
  let n = 0;
  for (const draft of drafts()) {
    some.push({ n, recordedAt: RECORDED, content: writeContent(draft), salt: new Uint8Array(32) });
    n += 1;
    if (some.length === 1000 || n === ACTS) {
      yield await Promise.resolve(some);
      some = [];
    }
    if (n === ACTS) return;
  }
}

const MIB = 1_048_576;
let peak = 0;
const look = (): number => (peak = Math.max(peak, process.memoryUsage().heapUsed));
const timer = setInterval(look, 20);

const room = await openReadingRoom({ entries }, readAct, sha256);
const started = look();
const site = {
  room,
  forumId: 'live',
  knownUntil: whenOf('2025-12-31'),
  tiles: new Map(),
  now: () => '2026-03-02T12:00:00.000Z',
  ...HANDED,
};
const faults: unknown[] = [];
const app = routesOf({ site, assets: new Map(), onFault: (fault: unknown) => faults.push(fault) }, cache());
let longest: readonly [bytes: number, address: string] = [0, ''];
const NAMED = { party: ['M2'], question: ['q-1'], decision: ['q-1'], organ: ['council'], edition: ['2020-01-01'] };
const addresses = everyAddress((thing) => (thing in NAMED ? NAMED[thing as keyof typeof NAMED] : []));
for (const { address } of addresses) {
  const bytes = (await (await app.request(address)).arrayBuffer()).byteLength;
  look();
  if (bytes > longest[0]) longest = [bytes, address];
}
clearInterval(timer);
if (faults.length > 0) throw faults[0];
const mib = (bytes: number): string => `${(bytes / MIB).toFixed(0)} MiB`;
console.log(
  `${room.now().size} acts: heap ${mib(started)} when read, ${mib(peak)} at most over ${addresses.length} addresses; ` +
    `the longest answer ${mib(longest[0])} (${longest[1]})`,
);
