/** A forum that decides today: members M1, M2, …, one in the chair, observers, and a charter that allows the shortest of silences. */
import { createHash } from 'node:crypto';
import type { Draft, Kind } from '#forum/act.ts';

export type LiveForum = {
  readonly members?: number;
  readonly languages?: readonly [string, ...string[]];
  readonly charter?: Readonly<Record<string, string | boolean | readonly string[]>>;
};

const fact = <K extends Kind>(kind: K, body: Draft<K>['body'], ref: string): Draft =>
  ({
    kind,
    body,
    effective: '2020-01-01',
    ref,
    by: { capacity: 'import' },
    audience: 'public',
    sources: kind === 'record.opened' ? [] : [{ source: 'book' }],
  }) as unknown as Draft;

const CHARTER = {
  'participation.attend': ['member', 'observer-state'],
  'participation.consensus': ['member'],
  'participation.object': ['member'],
  'participation.propose': ['member'],
  'participation.speak': ['member', 'observer-state'],
  'participation.documents': ['member', 'observer-state'],
  'participation.chair': ['member'],
  'decision.means': 'no-objection',
  'decision.organs': ['council'],
  'decision.meetings': ['regular', 'special'],
  'quorum.share': '2/3',
  'quorum.of': 'members',
  'quorum.empty-seat': 'counted',
  'languages.documents': ['en'],
  'silence.organs': ['council'],
  'silence.period': 'PT2S',
  'silence.opened-by': ['chair', 'secretariat'],
  'silence.broken-by': ['objection', 'amendment'],
  'silence.form': 'writing',
  'silence.extension': 'by-chair',
  'silence.unserved': 'blocks',
  'silence.empty-seat': 'served-and-not-awaited',
} as const;

export const memberNames = (count: number): string[] => Array.from({ length: count }, (_, place) => `M${place + 1}`);

export function liveForum({ members = 5, languages = ['en', 'ru'], charter = {} }: LiveForum = {}): Draft[] {
  const parties = [...memberNames(members), 'OBS', 'PAR'];
  const values = Object.entries({ ...CHARTER, ...charter }).map(([path, value]) => ({
    path,
    value,
    basis: 'article',
    article: '1',
  }));
  return [
    fact('record.opened', { forum: 'live', languages, knownUntil: '2025-12-31' }, 'opened'),
    fact('source.registered', { source: 'book', title: { en: 'The Book' }, standing: 'primary' }, 'book'),
    fact(
      'organ.established',
      { organ: 'council', names: { en: 'Council' }, class: 'governing', level: 'ministers' },
      'organ/council',
    ),
    ...parties.map((party) =>
      fact('party.named', { party, type: 'state', short: { en: party }, formal: { en: party } }, `name/${party}`),
    ),
    ...memberNames(members).map((party) => fact('status.granted', { party, status: 'member' }, `member/${party}`)),
    fact('status.granted', { party: 'OBS', status: 'observer-state' }, 'observer/OBS'),
    fact('status.granted', { party: 'PAR', status: 'partner' }, 'partner/PAR'),
    fact('chair.assumed', { party: 'M1' }, 'chair/M1'),
    fact(
      'charter.adopted',
      {
        edition: '2020-01-01',
        title: { en: 'Rules' },
        values: [...values, { path: 'silence.allowed', value: true, basis: 'article', article: '1' }],
      } as never,
      'charter/2020',
    ),
  ];
}

/** What is put. Everybody of an office in a test has handed it in. */
export const TEXT_PUT = 'A text of which only the digest matters.';
export const DIGEST_PUT = createHash('sha256').update(TEXT_PUT).digest('hex');

export const putting = (question: string, more: Readonly<Record<string, unknown>> = {}) => ({
  act: 'question.put',
  body: {
    question,
    title: { en: `On ${question}` },
    text: { reference: question, version: '1', languages: [{ language: 'en', sha256: DIGEST_PUT }] },
    organ: 'council',
    verb: 'adopt',
    procedure: 'by-silence',
    effects: [],
    ...more,
  },
});

/** A question that the record holds for these parties alone. Nobody may put it so: those left out are counted. */
export const between = (question: string, ...parties: readonly string[]): Draft => {
  const { body } = putting(question);
  return { ...fact('question.put', body as Draft<'question.put'>['body'], `put/${question}`), audience: { parties } };
};
