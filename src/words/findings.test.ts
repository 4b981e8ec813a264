import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NeedFacts, Needs, RefusalFacts, Refused } from '#forum/rules.ts';
import { tellRuling } from './findings.ts';
import { sayIn } from './say.ts';
import type { Naming } from './sentence.ts';

const named = (id: string) => `<${id}>`;
const naming: Naming<string> = {
  party: named,
  organ: named,
  meeting: named,
  document: named,
  decision: named,
  area: named,
  source: named,
  disagreement: named,
  act: named,
  words: (words) => words['en'] ?? '',
  date: named,
  instant: named,
};

const cited = { rule: 'quorum.share', article: '1.2', basis: 'article', edition: 'one', statedIn: 'one' } as const;
const until = '2024-03-19T12:00:00.000Z';

/** Facts of every refusal: a new one does not compile until it stands here. */
const refusals: RefusalFacts = {
  'not-entitled': { party: 'AND', doing: 'object', statuses: ['partner'], entitled: ['member'] },
  'quorum-not-met': { present: 18, required: 19, of: 28 },
  'not-present': { party: 'AND' },
  'objection-stands': { parties: ['AND', 'BEL'] },
  'organ-does-not-decide': { organ: 'pilots', deciding: ['assembly', 'council'] },
  'meeting-does-not-decide': { kind: 'informal', deciding: ['regular'] },
  'recommendation-missing': { from: 'council' },
  'type-not-eligible': { party: 'SEA', type: 'organisation', eligible: ['state'] },
  'application-missing': { party: 'AND', status: 'member' },
  'candidature-missing': { party: 'AND' },
  'not-a-national-of-the-chair': { nationality: 'AND', chair: 'BEL' },
  'founding-documents-not-signed': { party: 'AND', missing: ['founding-act'] },
  'language-missing': { missing: ['en'] },
  'silence-not-foreseen': { organ: 'assembly' },
  'silence-not-opened-by': { capacity: 'delegation', may: ['chair', 'secretariat'] },
  'silence-too-short': { seconds: 1, shortest: 2 },
  'silence-not-broken-by': { by: 'amendment', may: ['objection'] },
  'silence-has-ended': { until, received: until },
  'silence-still-runs': { until, at: until },
  'not-served': { parties: ['AND', 'BEL'] },
  'not-for-all-counted': { of: 'question', parties: ['AND', 'BEL'] },
  'prolongation-not-foreseen': {},
  'reasons-missing': { party: 'AND' },
  'effects-not-for-members': { effects: ['status.ended'], parties: ['AND', 'BEL'] },
  'statement-not-foreseen': { as: 'reservation' },
  'end-not-later': { until, proposed: until },
  'not-in-writing': { party: 'AND' },
  'candidature-beyond-next-terms': { party: 'AND', terms: 2, asked: 3 },
};

const needs: NeedFacts = {
  'charter-silent': {},
  'status-uncertain': { party: 'AND' },
  'leave-of-the-chair': { party: 'AND', doing: 'speak' },
  'consent-of-members': {},
  'eligibility-to-be-found': { party: 'AND', territory: 'at least partly in Asia' },
};

const rulings = [
  ...Object.entries(refusals).map(([code, facts]) => ({ is: 'refused', code, facts, ...cited }) as unknown as Refused),
  ...Object.entries(needs).map(([code, facts]) => ({ is: 'needs', code, facts, ...cited }) as unknown as Needs),
];

for (const language of ['en', 'ru'] as const) {
  test(`every refusal, and every point that is left open, is told in one sentence (${language})`, () => {
    const told = rulings.map((ruling) => tellRuling(sayIn(language).findings, ruling, naming).join(''));
    assert.equal(new Set(told).size, rulings.length, 'no two read alike');
    for (const sentence of told) assert.doesNotMatch(sentence, /undefined|null|NaN|\[object|\.$/, sentence);
  });
}

test('numbers in Russian take their form', () => {
  const [quorum] = rulings.filter((ruling) => ruling.code === 'quorum-not-met');
  assert.ok(quorum);
  assert.equal(
    tellRuling(sayIn('ru').findings, quorum, naming).join(''),
    'Присутствуют 18 из 28\u00a0государств-членов; нужно 19',
  );
});
