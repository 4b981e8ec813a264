import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Effect, EffectKind } from '#forum/question/acts.ts';
import type { Words } from '#forum/words.ts';
import { sayIn } from './say.ts';
import type { Naming, Sentence } from './sentence.ts';

const en = (text: string): Words => ({ en: text });
const paper = { document: 'paper-1', title: en('Baku Declaration') };

/** One effect of each kind, with all that its sentence may name. */
const EFFECTS: { readonly [K in EffectKind]: Extract<Effect, { kind: K }>['body'] } = {
  'status.granted': { party: 'IDN', status: 'member' },
  'status.ended': { party: 'IDN', status: 'observer-state', reason: en('It is a member.') },
  'chair.assumed': { party: 'KAZ', at: 'summit-7' },
  'chair.prolonged': { party: 'KAZ', plannedUntil: '2028' },
  'officer.appointed': { officer: 'a', name: en('A. Person'), office: 'head' },
  'office.titled': { office: 'head', title: en('Secretary General') },
  'organ.established': { organ: 'board', names: en('Board'), class: 'advisory', level: 'experts' },
  'organ.renamed': { organ: 'soc', names: en('Senate') },
  'charter.adopted': { edition: 'x', title: en('Rules'), values: [] },
  'charter.amended': { edition: 'x', title: en('Rules'), values: [] },
  'document.adopted': { ...paper, type: 'declaration', organ: 'summit', verb: 'take-note-of' },
  'catalogue.adopted': { catalogue: 'c', title: en('Catalogue'), complete: true, dimensions: [] },
  'area.added': { area: 'water', dimension: 'environment', names: en('Water') },
  'measures.opened': { measures: ['a'] },
  'coordinator.named': { area: 'water', party: 'KAZ', role: 'coordinator' },
  'concept-paper.approved': { ...paper, areas: ['water'] },
  'plan.approved': { ...paper, period: '2027' },
  'partnership.approved': { party: 'UN' },
  'day.proclaimed': { names: en('CICA Day'), day: '10-05', meeting: 'summit-7' },
  'forum.named': { names: en('Conference'), short: en('CICA') },
  'meeting.scheduled': { meeting: 'm-1', organ: 'soc', kind: 'special', plannedFor: '2027', place: en('Baku') },
};

const naming: Naming<string> = {
  party: (id) => id,
  organ: (id) => id,
  meeting: (id) => id,
  document: (id, title) => title?.['en'] ?? id,
  decision: (id) => id,
  area: (id) => id,
  source: (id) => id,
  disagreement: (id) => id,
  act: (ref) => ref,
  words: (words) => words['en'] ?? '',
  date: (date) => date,
  instant: (at) => at,
};

const told = (language: 'en' | 'ru'): readonly (readonly [string, string, string])[] => {
  const { effects, acts } = sayIn(language);
  type Tell = (body: unknown, name: Naming<string>) => Sentence<string>;
  return Object.entries(EFFECTS).map(([kind, body]) => [
    kind,
    (effects.would[kind as EffectKind] as Tell)(body, naming).join(''),
    (acts[kind as EffectKind] as Tell)(body, naming).join(''),
  ]);
};

test('what a text would bring about is never told as if it had happened', () => {
  for (const [kind, would, was] of told('en')) {
    assert.match(would, / would /, kind);
    assert.notEqual(would, was, kind);
  }
  for (const [kind, would, was] of told('ru')) {
    assert.match(would, /буд[еу]т|начнётся|получит|появится|предстоит/i, kind);
    assert.notEqual(would, was, kind);
  }
});

test('a document that is not there yet is called by its title, and what is taken note of is said in English', () => {
  const [, would] = told('en').find(([kind]) => kind === 'document.adopted') ?? [];
  assert.equal(would, 'Baku Declaration would be taken note of by summit');
  for (const [, sentence] of [...told('en'), ...told('ru')]) assert.doesNotMatch(sentence, /paper-1|undefined/);
});
