import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Command, Ordered } from '#forum/command.ts';
import { openCandidatures } from '#forum/chairmanship/read.ts';
import { actCalled, evolve, fold, standing } from '#forum/forum.ts';
import { mattersOf } from '#forum/matter/read.ts';
import { sittingOf } from '#forum/meeting/sitting.ts';
import { openApplication } from '#forum/party/read.ts';
import { present } from '#kernel/assert.ts';
import {
  applies,
  application,
  corrects,
  evidence,
  forum,
  lastOf,
  letter,
  nameOf,
  reason,
  takesOut,
} from '#test/support/correcting.ts';
import { act, chair, granted, held, members } from '#test/support/given.ts';
import {
  bookBut,
  closes,
  delegation,
  enters,
  objects,
  openMeeting,
  opens,
  put,
  secretariat,
  story,
  theChair,
  theSystem,
} from '#test/support/story.ts';

suite('what was recorded in a hurry is put right', () => {
  test('a mistyped letter number is corrected, and the application stays one application with one name', () => {
    const told = story(...forum)
      .when(applies('DNK', 'Note 77'), secretariat)
      .enters('application.made')
      .at('2026-03-02T00:00:00.000Z')
      .when(corrects('application/DNK', 'application.made', application('DNK', 'Note 7')), secretariat)
      .enters('application.made');
    const now = present(openApplication(present(told.forum().parties.get('DNK'), 'DNK'), 'member'), 'application');
    assert.equal(now.body.letter.reference, 'Note 7');
    assert.equal(now.ref, 'application/DNK');
    assert.deepEqual(now.reason, reason);
    assert.equal(told.forum().parties.get('DNK')?.applied.length, 1);
    assert.equal(mattersOf(told.forum()).length, 1);
    const first = present(told.acts('application.made')[0], 'the first');
    assert.equal(first.body.letter.reference, 'Note 77', 'the corrected act stays readable');
    assert.equal(standing(told.forum(), first), now);
  });

  test('an act without a name of its own goes by its number', () => {
    const told = story(...forum)
      .when(openMeeting('council-1', 'AND'), theChair('AND'))
      .when(enters('BEL'), secretariat)
      .when({ order: 'CloseMeeting', body: { meeting: 'council-1' } }, theChair('AND'));
    const ref = nameOf(told.forum(), 'presence.noted');
    const body = { meeting: 'council-1', party: 'CHE', present: true };
    told.when(corrects(ref, 'presence.noted', body), secretariat).enters('presence.noted');
    assert.deepEqual(sittingOf(told.forum(), 'council-1')?.tookPart, ['CHE']);
    assert.equal(lastOf(told.forum(), 'presence.noted').corrects, ref);
  });

  test('a correction stands where the mistake stood: what was withdrawn since stays withdrawn', () => {
    const told = story(...forum)
      .when(applies('DNK', 'Note 77'), secretariat)
      .when({ order: 'WithdrawApplication', body: { party: 'DNK', status: 'member' } }, delegation('DNK'))
      .enters('application.withdrawn')
      .when(corrects('application/DNK', 'application.made', application('DNK', 'Note 7')), secretariat)
      .enters('application.made');
    assert.equal(openApplication(present(told.forum().parties.get('DNK'), 'DNK'), 'member'), null);
    assert.deepEqual(fold(told.forum().acts), told.forum(), 'folded anew it is the same forum');
  });

  test('a correction is corrected in its turn, the older one no more', () => {
    const told = story(...forum)
      .when(openMeeting('council-1', 'AND'), theChair('AND'))
      .when(enters('BEL'), secretariat);
    told.when({ order: 'CloseMeeting', body: { meeting: 'council-1' } }, theChair('AND'));
    const first = nameOf(told.forum(), 'presence.noted');
    const body = (party: string) => ({ meeting: 'council-1', party, present: true });
    told.when(corrects(first, 'presence.noted', body('CHE')), secretariat).enters('presence.noted');
    const second = nameOf(told.forum(), 'presence.noted');
    told
      .when(corrects(first, 'presence.noted', body('AND')), secretariat)
      .refuses('put-right-already')
      .when(corrects(second, 'presence.noted', body('AND')), secretariat)
      .enters('presence.noted');
    assert.deepEqual(sittingOf(told.forum(), 'council-1')?.tookPart, ['AND']);
    assert.equal(
      standing(told.forum(), present(actCalled(told.forum(), first), first)).n,
      told.forum().acts.length - 1,
    );
  });

  test('an entry that should never have been is withdrawn, once, and the name is never given again', () => {
    const told = story(...forum)
      .when(applies('DNK'), secretariat)
      .when(takesOut('application/DNK'), secretariat)
      .enters('act.withdrawn');
    assert.equal(
      openApplication(present(told.forum().parties.get('DNK') ?? told.forum().parties.get('DNK'), 'DNK'), 'member'),
      null,
    );
    told
      .when(takesOut('application/DNK'), secretariat)
      .refuses('put-right-already')
      .when(corrects('application/DNK', 'application.made', application('DNK', 'Note 8')), secretariat)
      .refuses('put-right-already')
      .when(applies('DNK'), secretariat)
      .enters('application.made');
    assert.equal(lastOf(told.forum(), 'application.made').ref, 'application/DNK/2');
  });
});

suite('what may not be put right, and by whom', () => {
  test('a position, a question, a silence, a call, a ruling and a decision stay as they were given', () => {
    const told = story(...forum)
      .when(put('road-map'), theChair('AND'))
      .when(opens('road-map'), theChair('AND'))
      .when(objects('road-map', 'BEL'), delegation('BEL'));
    for (const kind of ['question.put', 'silence.opened', 'position.taken', 'silence.broken'] as const) {
      told.when(takesOut(nameOf(told.forum(), kind)), secretariat).refuses('never-put-right');
    }
    const grants = { kind: 'status.granted', body: { party: 'DNK', status: 'observer-state' } } as const;
    const decided = story(...forum)
      .when(put('dnk', { effects: [grants], organ: 'assembly' }), theChair('AND'))
      .when(opens('dnk'), theChair('AND'))
      .at('2026-04-01T00:00:00.000Z')
      .when(closes('dnk'), theSystem);
    for (const kind of ['decision.adopted', 'status.granted'] as const) {
      decided.when(takesOut(nameOf(decided.forum(), kind)), secretariat).refuses('never-put-right');
    }
  });

  test('a party puts right its own application and no other, the Secretariat not what a party entered itself', () => {
    const own = corrects('application/DNK', 'application.made', application('DNK', 'Note 8'));
    const told = story(...forum)
      .when(applies('DNK'), secretariat)
      .when(own, delegation('BEL'))
      .refuses('not-for-this-party')
      .when(own, delegation('DNK'))
      .enters('application.made')
      .when(corrects('application/DNK', 'application.made', application('DNK', 'Note 9')), secretariat)
      .refuses('not-for-this-party');
    told
      .when(openMeeting('council-1', 'AND'), theChair('AND'))
      .when(enters('BEL'), secretariat)
      .when(
        corrects(nameOf(told.forum(), 'presence.noted'), 'presence.noted', {
          meeting: 'council-1',
          party: 'CHE',
          present: true,
        }),
        delegation('BEL'),
      )
      .refuses('not-in-this-capacity');
  });

  test('a correction says another thing of the same kind, about the same thing, which the record knows', () => {
    story(...forum, held('council-1', '2025-05-01'), held('council-2', '2025-06-01'))
      .when(applies('DNK'), secretariat)
      .when(corrects('application/DNK', 'event.noted', { title: { en: 'No' } }), secretariat)
      .refuses('of-another-kind')
      .when(corrects('application/DNK', 'application.made', application('ZZZ', 'Note 7')), secretariat)
      .refuses('not-on-record')
      .when(
        corrects('application/DNK', 'application.made', application('DNK', 'Note 8'), { on: '2026-03-02' }),
        secretariat,
      )
      .refuses('dated-in-the-future')
      .when(
        corrects('application/DNK', 'application.made', application('DNK', 'Note 7'), { on: '2026-03-01' }),
        secretariat,
      )
      .refuses('already-recorded')
      .when(corrects('application/ZZZ', 'application.made', application('DNK', 'Note 8')), secretariat)
      .refuses('no-such-act')
      .when(corrects('act/99', 'application.made', application('DNK', 'Note 8')), secretariat)
      .refuses('no-such-act');
    const told = story(...forum, held('council-1', '2025-05-01'), held('council-2', '2025-06-01'));
    const ref = nameOf(told.forum(), 'meeting.held');
    const meeting = (id: string) => ({ meeting: id, organ: 'council', kind: 'special' }) as const;
    told
      .when(corrects(ref, 'meeting.held', meeting('council-3'), evidence), secretariat)
      .refuses('of-another-thing')
      .when(corrects(ref, 'meeting.held', meeting('council-2')), secretariat)
      .refuses('history-without-source')
      .when(corrects(ref, 'meeting.held', meeting('council-2'), { sources: [{ source: 'hearsay' }] }), secretariat)
      .refuses('not-on-record')
      .when(corrects(ref, 'meeting.held', { ...meeting('council-2'), host: 'BEL' }, evidence), secretariat)
      .enters('meeting.held');
    assert.equal(lastOf(told.forum(), 'meeting.held').edition, undefined, 'history stays history');
  });

  test('what others speak of is not taken out from under them', () => {
    const told = story(
      ...forum,
      held('council-1', '2025-05-01'),
      act('meeting.noted', '2025-05-01', { meeting: 'council-1', text: { en: 'Took note.' } }),
    );
    const sources = [{ source: 'book' }];
    told
      .when(takesOut(nameOf(told.forum(), 'meeting.held'), sources), secretariat)
      .refuses('still-spoken-of')
      .when(takesOut(nameOf(told.forum(), 'meeting.noted')), secretariat)
      .refuses('history-without-source')
      .when(takesOut(nameOf(told.forum(), 'meeting.noted'), sources), secretariat)
      .enters('act.withdrawn')
      .when(takesOut(nameOf(told.forum(), 'meeting.held'), sources), secretariat)
      .enters('act.withdrawn');
  });
});

suite('history is added to by an officer with a source', () => {
  const adds = (body: Ordered<'AddToHistory'>['body']): Command => ({ order: 'AddToHistory', body });

  test('a source, an event, a statement, a rival claim; each once, and none without a source', () => {
    const source = {
      kind: 'source.registered',
      body: { source: 'diary', title: { en: 'A diary' }, standing: 'primary' },
    } as const;
    const event = { kind: 'event.noted', body: { title: { en: 'Preparatory talks' } } } as const;
    const told = story(...forum)
      .when(adds({ ...source, on: '2026-02-28' }), secretariat)
      .enters('source.registered')
      .when(adds({ ...source, on: '2026-02-28' }), secretariat)
      .refuses('already-recorded')
      .when(adds({ ...event, on: '1999-05' }), secretariat)
      .refuses('history-without-source')
      .when(adds({ ...event, on: '1999-05', sources: [{ source: 'letters' }] }), secretariat)
      .refuses('not-on-record')
      .when(adds({ ...event, on: '2030', sources: [{ source: 'diary' }] }), secretariat)
      .refuses('dated-in-the-future')
      .when(adds({ ...event, on: '1999-05', sources: [{ source: 'diary' }] }), delegation('BEL'))
      .refuses('not-in-this-capacity')
      .when(adds({ ...event, on: '1999-05', sources: [{ source: 'diary' }] }), secretariat)
      .enters('event.noted')
      .when(adds({ ...event, on: '1999-05', sources: [{ source: 'diary' }] }), secretariat)
      .enters('event.noted');
    assert.equal(lastOf(told.forum(), 'event.noted').ref, 'event/1999-05/2');
    assert.deepEqual(lastOf(told.forum(), 'event.noted').by, { capacity: 'secretariat' });
    const claims = [{ source: 'diary', says: { en: 'In May.' } }];
    const noted = { question: 'talks-when', title: { en: 'When?' }, held: null, claims } as const;
    told
      .when(
        adds({
          kind: 'disagreement.noted',
          body: { ...noted, heldBy: ['event/1899'] },
          on: '2026-02-28',
          sources: [{ source: 'diary' }],
        }),
        secretariat,
      )
      .refuses('not-on-record')
      .when(
        adds({
          kind: 'disagreement.noted',
          body: { ...noted, heldBy: ['event/1999-05'] },
          on: '2026-02-28',
          sources: [{ source: 'diary' }],
        }),
        secretariat,
      )
      .enters('disagreement.noted');
    assert.equal(told.forum().disagreements.get('talks-when')?.n, told.forum().acts.length - 1);
  });
});

test('a candidature is taken back by its party, and nobody takes the chair on it', () => {
  const stands: Command = { order: 'RecordCandidature', body: { party: 'BEL', term: 1, letter, receivedBy: 'chair' } };
  const back: Command = { order: 'WithdrawCandidature', body: { party: 'BEL', term: 1 } };
  const takesChair = { kind: 'chair.assumed', body: { party: 'BEL' }, effective: '2026-09-01' } as const;
  const written = bookBut({ 'chairmanship.candidature.form': 'writing', 'chairmanship.decided.by': ['assembly'] });
  const told = story(
    written,
    members('AND', 'BEL'),
    granted('observer-state', '2001', 'DNK'),
    chair('AND', '2020-01-01'),
  )
    .when(stands, secretariat)
    .when(put('bel', { organ: 'assembly', effects: [takesChair] }), theChair('AND'))
    .when(opens('bel'), theChair('AND'))
    .enters('silence.opened')
    .when(back, delegation('AND'))
    .refuses('not-for-this-party')
    .when(back, secretariat)
    .refuses('not-without-how-it-came')
    .when(back, delegation('BEL'))
    .enters('candidature.withdrawn')
    .when(back, delegation('BEL'))
    .refuses('no-open-candidature')
    .at('2026-04-01T00:00:00.000Z')
    .when(closes('bel'), theSystem)
    .refuses('candidature-missing');
  assert.deepEqual(openCandidatures(told.forum()), []);
  told.when(stands, secretariat).enters('candidature.made');
  assert.equal(openCandidatures(told.forum()).length, 1);
});

test('an act may be put right in a forum that shows only some acts: numbers have gaps there', () => {
  const told = story(...forum)
    .when(applies('DNK'), secretariat)
    .when(openMeeting('council-1', 'AND'), theChair('AND'))
    .when(enters('BEL'), secretariat)
    .when({ order: 'CloseMeeting', body: { meeting: 'council-1' } }, theChair('AND'));
  const ref = nameOf(told.forum(), 'presence.noted');
  told.when(corrects(ref, 'presence.noted', { meeting: 'council-1', party: 'CHE', present: true }), secretariat);
  const withGaps = told.forum().acts.filter(({ kind }) => kind !== 'application.made');
  const shown = withGaps.reduce(evolve, fold([]));
  assert.deepEqual(sittingOf(shown, 'council-1')?.tookPart, ['CHE']);
  assert.deepEqual(fold(withGaps), shown);
});
