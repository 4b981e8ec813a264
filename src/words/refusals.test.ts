import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OwnRefusalFacts, Refusal } from '#forum/refusal.ts';
import { tellRefusal } from './refusals.ts';
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

const at = '2026-03-19T12:00:00.000Z';
const question = 'road-map';

/** Facts of every refusal of our own: a new one does not compile until it stands here. */
const facts: OwnRefusalFacts = {
  'not-in-this-capacity': { order: 'CloseSilence', capacity: 'chair', may: ['system'] },
  'not-in-the-chair': { party: 'AND', chair: 'BEL' },
  'not-for-this-party': { party: 'AND', by: 'BEL' },
  'not-without-how-it-came': { party: 'AND' },
  'clock-behind': { at, last: at },
  'no-such-question': { question },
  'no-such-decision': { decision: question },
  'too-many': { of: 'positions', most: 20, per: 'question' },
  'no-such-text': { sha256: 'ab'.repeat(32) },
  'no-such-document': { document: 'founding-act' },
  'dated-in-the-future': { on: '2030', today: '2026-03-19' },
  'dated-before': { on: '2020', before: '2026-03-19' },
  'not-chosen': { party: 'AND', chosen: null },
  'beginning-not-named': { effect: 'chair.assumed' },
  'meeting-already-held': { meeting: 'council-1' },
  'not-in-office': { officer: 'a-secretary', office: 'head' },
  'partnership-not-approved': { party: 'AND' },
  'no-such-organ': { organ: 'nothing' },
  'no-such-party': { party: 'AND' },
  'charter-not-readable': { edition: 'new', known: false, paths: ['quorum.shore'] },
  'question-exists': { question },
  'question-not-open': { question, stands: 'failed' },
  'question-still-open': { question, stands: 'put' },
  'other-procedure': { question, procedure: 'by-silence' },
  'decision-for-fewer': { audience: 'public', decisionFor: 'members' },
  'not-for-more': { decision: question, audience: 'public', asked: 'members' },
  'recommendation-has-no-effects': { question },
  'no-open-application': { party: 'AND', status: 'member' },
  'already-so': { party: 'AND', status: 'member' },
  'no-silence-running': { question, stands: 'broken' },
  'silence-already-running': { question, until: at },
  'silence-over': { question },
  'until-not-given': { question },
  'end-not-ahead': { until: at, proposed: at, at },
  'already-recorded': { ref: null },
  'desk-of-nobody': { party: 'AND' },
  'served-before-opening': { served: at, opened: at },
  'served-in-the-future': { served: at, at },
  'no-such-meeting': { meeting: 'council-1' },
  'meeting-not-open': { meeting: 'council-1' },
  'meeting-already-opened': { meeting: 'council-1' },
  'not-as-planned': { meeting: 'council-1', organ: 'council', kind: 'regular' },
  'another-text': { question },
  'other-organ': { question, meeting: 'council-1' },
  'not-called': { question, meeting: 'council-1' },
  'text-in-hand': { question, meeting: 'council-1' },
  'seat-not-filled': { party: 'AND', seat: 'vacant' },
  'nothing-to-lift': { question, party: 'AND' },
  'question-replaced': { question, by: 'road-map-2' },
  'same-text': { question },
  'meeting-suspended': { meeting: 'council-1' },
  'meeting-not-suspended': { meeting: 'council-1' },
  'no-objection-stands': { question },
  'no-such-act': { ref: 'application/AND' },
  'put-right-already': { by: 7 },
  'never-put-right': { kind: 'position.taken' },
  'of-another-kind': { kind: 'meeting.held', proposed: 'event.noted' },
  'of-another-thing': { id: 'council-1', proposed: 'council-2' },
  'history-without-source': { ref: 'held/council-1' },
  'not-on-record': { thing: 'party', id: 'ZZZ' },
  'still-spoken-of': { id: 'council-1', acts: [4, 5] },
  'changes-what-holds': { holding: 'chair' },
  'puts-out-of-the-room': { meeting: 'council-1', party: 'AND' },
  'counts-for-less': { question, party: 'AND' },
  'no-open-candidature': { party: 'AND', term: 1 },
};

for (const language of ['en', 'ru'] as const) {
  test(`every reason for which the record itself refuses an order is told in one sentence (${language})`, () => {
    const told = Object.entries(facts).map(([code, its]) =>
      tellRefusal(sayIn(language), { is: 'refused-here', code, facts: its } as unknown as Refusal, naming).join(''),
    );
    assert.equal(new Set(told).size, told.length, 'no two read alike');
    for (const sentence of told) assert.doesNotMatch(sentence, /undefined|null|NaN|\[object|\.$/, sentence);
  });
}
