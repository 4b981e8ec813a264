import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '#forum/command.ts';
import { editionAt } from '#forum/organ/charter.ts';
import { whenOf } from '#kernel/date.ts';
import { present } from '#kernel/assert.ts';
import { act, chair, decided, members } from '#test/support/given.ts';
import {
  bookBut,
  closes,
  named,
  objects,
  delegation,
  opens,
  put,
  secretariat,
  story,
  theChair,
  theSystem,
  type Story,
} from '#test/support/story.ts';
import type { MatterId } from './guide.ts';
import { matterOn, mattersOf, takenBack } from './read.ts';
import { stepsOf, stepsOfGuide } from './steps.ts';

const book = bookBut({ 'admission.application': 'writing', 'chairmanship.recommended.by': 'council' });
const declaration = act('document.adopted', '1999', {
  document: 'declaration',
  type: 'declaration',
  title: { en: 'Declaration' },
  verb: 'adopt',
});
const forum = [book, members('AND', 'BEL'), chair('AND', '2020-01-01'), named('ESP'), declaration];
const admission: MatterId = { guide: 'admission', subject: 'ESP' };
const granting = { kind: 'status.granted', body: { party: 'ESP', status: 'member' } } as const;

const applies: Command = {
  order: 'RecordApplication',
  body: {
    party: 'ESP',
    status: 'member',
    letter: { reference: 'Note 1', dated: '2026-02-20' },
    receivedBy: 'chair',
    on: '2026-02-21',
  },
};
const signs: Command = {
  order: 'RecordInstrument',
  body: { document: 'declaration', party: 'ESP', instrument: 'signature', on: '2026-02-25' },
};
const recommends = put('esp-1', { verb: 'recommend', recommends: [granting] });

/** Each step of a matter in a word. */
const steps = (told: Story, id: MatterId): string[] => {
  const { edition } = present(editionAt(told.forum(), whenOf('2026-03-01')), 'an edition');
  const matter = present(matterOn(told.forum(), id), 'the matter');
  return stepsOf(told.forum(), edition, whenOf('2026-05-01'), matter).map(({ step, stands }) => `${step} ${stands}`);
};

test('a matter whose application was taken back is over, until the party applies again', () => {
  const withdraws: Command = { order: 'WithdrawApplication', body: { party: 'ESP', status: 'member' } };
  const told = story(...forum)
    .when(applies, secretariat)
    .when(withdraws, delegation('ESP'));
  assert.equal(matterOn(told.forum(), admission), null);
  assert.deepEqual(mattersOf(told.forum()), []);
  assert.equal(takenBack(told.forum(), admission)?.kind, 'application.withdrawn');
  told.when(applies, secretariat).enters('application.made');
  assert.equal(takenBack(told.forum(), admission), null);
  assert.equal(steps(told, admission)[0], 'asking done');
});

test('an admission goes step by step: what is done, what is next, what has to wait', () => {
  const told = story(...forum);
  assert.equal(matterOn(told.forum(), admission), null, 'nothing is on record of it');
  told.when(applies, secretariat).enters('application.made');
  assert.deepEqual(steps(told, admission), [
    'asking done',
    'signatures now',
    'recommendation now',
    'decision later',
    'ending later',
  ]);
  told
    .when(recommends, theChair('AND'))
    .when(opens('esp-1'), theChair('AND'))
    .when(objects('esp-1', 'BEL'), delegation('BEL'))
    .enters('position.taken', 'silence.broken')
    .when(put('esp-2', { verb: 'recommend', recommends: [granting], supersedes: 'esp-1' }), theChair('AND'))
    .when(opens('esp-2'), theChair('AND'))
    .at('2026-03-20T00:00:00.000Z')
    .when(closes('esp-2'), theSystem)
    .enters('decision.adopted')
    .when(signs, secretariat);
  assert.deepEqual(
    present(matterOn(told.forum(), admission), 'it').recommending.map(({ id, state }) => [id, state.is]),
    [
      ['esp-1', 'broken'],
      ['esp-2', 'adopted'],
    ],
  );
  assert.deepEqual(steps(told, admission).slice(1), [
    'signatures done',
    'recommendation done',
    'decision now',
    'ending later',
  ]);
  told
    .when(put('esp', { organ: 'assembly', effects: [granting], follows: 'esp-2' }), theChair('AND'))
    .when(opens('esp'), theChair('AND'))
    .at('2026-04-20T00:00:00.000Z')
    .when(closes('esp'), theSystem)
    .enters('decision.adopted', 'status.granted');
  assert.deepEqual(
    steps(told, admission).map((one) => one.split(' ')[1]),
    ['done', 'done', 'done', 'done', 'done'],
  );
  const over = present(matterOn(told.forum(), admission), 'it');
  assert.deepEqual(
    over.decisions.map(({ body }) => body.decision),
    ['esp-2', 'esp'],
  );
  assert.equal(over.ending?.effective, '2026-04-20');
  assert.deepEqual(
    mattersOf(told.forum()).map(({ guide, subject }) => `${guide} ${subject}`),
    ['admission ESP'],
  );
});

test('of an admission in history the record shows what it has, and says what it has not', () => {
  const told = story(
    ...forum,
    decided('council-recommends', '2005-05-01', { verb: 'recommend' }),
    decided('admission-of-esp', '2005-06-01', { organ: 'assembly', verb: 'admit', follows: 'council-recommends' }),
    act('status.granted', '2005-06-01', {
      party: 'ESP',
      status: 'member',
      signedOn: '2005-05-20',
      decidedBy: 'admission-of-esp',
    }),
  );
  assert.deepEqual(steps(told, admission), [
    'asking not-recorded',
    'signatures done',
    'recommendation done',
    'decision done',
    'ending done',
  ]);
  assert.deepEqual(mattersOf(told.forum()), [], 'it was not done here');
});

test('a partnership that an organ approved waits for its memorandum', () => {
  const told = story(...forum, named('SEA'), act('partnership.approved', '2024-03-14', { party: 'SEA' }));
  const partnership: MatterId = { guide: 'partnership', subject: 'SEA' };
  assert.deepEqual(steps(told, partnership), [
    'asking not-asked',
    'recommendation not-asked',
    'decision done',
    'memorandum now',
    'ending later',
  ]);
  told
    .when({ order: 'RecordMemorandum', body: { party: 'SEA', title: { en: 'Memorandum' } } }, secretariat)
    .enters('memorandum.signed', 'status.granted');
  assert.deepEqual(steps(told, partnership).slice(2), ['decision done', 'memorandum done', 'ending done']);
});

test('a party that has chaired before stands anew', () => {
  const told = story(...forum, chair('BEL', '2022-01-01'), chair('AND', '2024-01-01'));
  const chairmanship: MatterId = { guide: 'chairmanship', subject: 'BEL' };
  assert.equal(matterOn(told.forum(), chairmanship)?.ending?.effective, '2022-01-01');
  const stands: Command = {
    order: 'RecordCandidature',
    body: { party: 'BEL', term: 1, letter: { reference: 'Note 2', dated: '2026-02-20' }, receivedBy: 'chair' },
  };
  told.when(stands, secretariat).enters('candidature.made');
  assert.equal(matterOn(told.forum(), chairmanship)?.ending, null);
  assert.deepEqual(steps(told, chairmanship), ['asking done', 'recommendation now', 'decision later', 'ending later']);
});

test('a guide says the steps before anybody has taken one', () => {
  const told = story(...forum);
  const { edition } = present(editionAt(told.forum(), whenOf('2026-03-01')), 'an edition');
  assert.deepEqual(
    stepsOfGuide(told.forum(), edition, 'admission', whenOf('2026-05-01')).map(
      ({ step, stands }) => `${step} ${stands}`,
    ),
    ['asking now', 'signatures later', 'recommendation later', 'decision later', 'ending later'],
  );
});

test('a text put before its recommendation came takes it up: the guide and the ruling find the same', () => {
  const told = story(...forum)
    .when(applies, secretariat)
    .when(signs, secretariat)
    .when(put('esp', { organ: 'assembly', effects: [granting] }), theChair('AND'))
    .when(opens('esp'), theChair('AND'))
    .refuses('recommendation-missing');
  assert.equal(
    steps(told, admission).find((one) => one.startsWith('recommendation')),
    'recommendation now',
  );
  told
    .when(put('esp-1', { verb: 'recommend', recommends: [granting], decisionFor: 'public' }), theChair('AND'))
    .when(opens('esp-1'), theChair('AND'))
    .at('2026-03-20T00:00:00.000Z')
    .when(closes('esp-1'), theSystem)
    .enters('decision.adopted');
  assert.equal(
    steps(told, admission).find((one) => one.startsWith('recommendation')),
    'recommendation done',
  );
  told
    .when(opens('esp'), theChair('AND'))
    .enters('silence.opened')
    .at('2026-04-20T00:00:00.000Z')
    .when(closes('esp'), theSystem)
    .enters('decision.adopted', 'status.granted');
  assert.equal(told.acts('decision.adopted').at(-1)?.body.follows, 'esp-1', 'the decision says on what it rests');
});

test('a recommendation of another party, or of an earlier term in the chair, is taken up by no text', () => {
  const stands = (party: string, place: number): Command => ({
    order: 'RecordCandidature',
    body: { party, term: 1, letter: { reference: `Note ${place}`, dated: '2026-02-20' }, receivedBy: 'chair' },
  });
  const takes = (party: string) => ({ kind: 'chair.assumed', body: { party }, effective: '2026-03-21' }) as const;
  const told = story(...forum)
    .when(stands('BEL', 1), secretariat)
    .when(put('bel-1', { verb: 'recommend', recommends: [takes('BEL')] }), theChair('AND'))
    .when(opens('bel-1'), theChair('AND'))
    .at('2026-03-20T00:00:00.000Z')
    .when(closes('bel-1'), theSystem)
    .enters('decision.adopted')
    .when(
      put('and', {
        organ: 'assembly',
        effects: [{ kind: 'chair.prolonged', body: { party: 'AND' }, effective: '2026-05-01' }],
      }),
      theChair('AND'),
    )
    .when(opens('and'), theChair('AND'))
    .refuses('recommendation-missing');
  const chairmanship: MatterId = { guide: 'chairmanship', subject: 'BEL' };
  assert.equal(
    steps(told, chairmanship).find((one) => one.startsWith('recommendation')),
    'recommendation done',
  );
});
