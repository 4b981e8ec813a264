/**
 * Brings into an empty demonstration what a forum at work has: texts under silence, broken, withdrawn and put, a meeting in session with a
 * decision and a failure, an application, a candidature. Without it the pages of questions, matters and rooms have nothing to show.
 */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Asker } from './ask.ts';

const DAY_MS = 86_400_000;
/** Letters are carried away after the orders, and each that serves a silence is recorded. */
const CALM_MS = 3_000;

const text = (language: string, question: string): string => `${language}: the text of ${question}.\n`;
const sha256 = (of: string): string => createHash('sha256').update(of).digest('hex');

const putting = (question: string, more: Readonly<Record<string, unknown>> = {}) => ({
  question,
  title: { en: `On ${question}`, ru: `О тексте ${question}` },
  text: {
    reference: `SAME/${question}`,
    version: '1',
    languages: ['en', 'ru'].map((language) => ({ language, sha256: sha256(text(language, question)) })),
  },
  organ: 'soc',
  verb: 'approve',
  procedure: 'by-silence',
  effects: [],
  ...more,
});

type Order = readonly [as: string, act: string, body: Readonly<Record<string, unknown>>];

const BY_SILENCE = ['same-open', 'same-broken', 'same-put', 'same-withdrawn'];
const IN_THE_MEETING = ['same-adopted', 'same-failed', 'same-called', 'same-waiting'];
const MEETING = { meeting: 'same-meeting' };

/** `chair`: the party in the chair. */
function orders(members: readonly string[], chair: string, until: string): Order[] {
  const letter = { letter: { reference: 'N 17', dated: '2026-03' }, receivedBy: 'secretariat' };
  const statement = { en: 'Our capital asks for more time.', ru: 'Столица просит дать больше времени.' };
  const position = (question: string, party: string, as: string): Order => [
    `delegate:${party}`,
    'position.taken',
    { question, party, as, ...(as === 'no-objection' ? {} : { statement }) },
  ];
  return [
    ...BY_SILENCE.map((question): Order => ['secretariat', 'question.put', putting(question)]),
    ...['same-open', 'same-broken'].map((question): Order => ['chair', 'silence.opened', { question, until }]),
    position('same-open', 'KAZ', 'no-objection'),
    position('same-open', 'IND', 'no-objection'),
    position('same-broken', 'TUR', 'objection'),
    ['secretariat', 'question.withdrawn', { question: 'same-withdrawn' }],
    ['secretariat', 'meeting.opened', { ...MEETING, organ: 'soc', kind: 'special', presidedBy: chair }],
    ['secretariat', 'roll.called', { ...MEETING, parties: members, present: true }],
    ['secretariat', 'quorum.ascertained', MEETING],
    ...IN_THE_MEETING.map((question): Order => [
      'secretariat',
      'question.put',
      putting(question, { procedure: 'in-the-meeting', ...MEETING }),
    ]),
    ['chair', 'question.called', { ...MEETING, question: 'same-adopted' }],
    ['chair', 'decision.adopted', { ...MEETING, question: 'same-adopted' }],
    position('same-adopted', 'IND', 'interpretative-statement'),
    ['chair', 'question.called', { ...MEETING, question: 'same-failed' }],
    ['delegate:IND', 'objection.raised', { ...MEETING, question: 'same-failed', party: 'IND' }],
    ['chair', 'decision.failed', { ...MEETING, question: 'same-failed', reason: { en: 'No consensus.' } }],
    ['chair', 'question.called', { ...MEETING, question: 'same-called' }],
    ['secretariat', 'application.made', { party: 'IDN', status: 'member', ...letter }],
    ['secretariat', 'candidature.made', { party: 'KAZ', term: 1, ...letter }],
  ];
}

/** Gives the orders, each once. What was refused is told. */
export async function prepare({ ask, json }: Asker, tell: (line: string) => void): Promise<void> {
  const members = await json<{ readonly items: readonly { readonly id: string }[] }>('/api/v1/parties?status=member');
  const chairs = await json<{ readonly items: readonly { readonly party: string; readonly until: string | null }[] }>(
    '/api/v1/chairmanships',
  );
  const chair = chairs.items.at(-1)?.party ?? '';
  const until = new Date(Math.ceil(Date.now() / DAY_MS + 20) * DAY_MS).toISOString();
  const given = orders(
    members.items.map((one) => one.id),
    chair,
    until,
  );
  for (const question of [...BY_SILENCE, ...IN_THE_MEETING])
    for (const language of ['en', 'ru'])
      await ask({
        from: 'program',
        method: 'POST',
        path: '/api/v1/texts',
        as: 'secretariat',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: text(language, question),
      });
  for (const [place, [as, act, body]] of given.entries()) {
    const headers = { 'content-type': 'application/json', 'idempotency-key': `prepare-${place}` };
    const request = { from: 'program', method: 'POST', path: '/api/v1/acts', as, headers } as const;
    const answer = await ask({ ...request, body: JSON.stringify({ act, body }) });
    if (answer.status !== 201) tell(`${as} ${act}: ${answer.status} ${answer.body.toString().slice(0, 400)}`);
  }
  await calm(json);
}

/** Waits until the record has not grown for a while. */
async function calm(json: Asker['json']): Promise<void> {
  const head = async () => (await json<{ readonly head: string }>('/api/v1/forum')).head;
  for (let [before, now] = ['', await head()]; before !== now; [before, now] = [now, await head()])
    await sleep(CALM_MS);
}
