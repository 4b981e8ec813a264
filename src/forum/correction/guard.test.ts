import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { present } from '#kernel/assert.ts';
import { applies, corrects, evidence, forum, lastOf, nameOf, takesOut, theBook } from '#test/support/correcting.ts';
import { act, chair, members } from '#test/support/given.ts';
import {
  bookBut,
  calls,
  closes,
  delegation,
  named,
  openMeeting,
  opens,
  put,
  rises,
  secretariat,
  serve,
  story,
  theChair,
  theSystem,
} from '#test/support/story.ts';
import { restingOn, restsOnCorrected } from './rests.ts';

suite('consent cannot be got round by putting the record right', () => {
  const sources = [{ source: 'book' }];

  test('nobody gains or loses a standing, and the chair changes hands by no correction', () => {
    const told = story(...forum);
    told
      .when(takesOut(nameOf(told.forum(), 'status.granted'), sources), secretariat)
      .refuses('changes-what-holds')
      .when(corrects(nameOf(told.forum(), 'chair.assumed'), 'chair.assumed', { party: 'BEL' }, evidence), secretariat)
      .refuses('changes-what-holds')
      .when(takesOut(nameOf(told.forum(), 'charter.adopted'), sources), secretariat)
      .refuses('never-put-right')
      .when(
        corrects(
          nameOf(told.forum(), 'chair.assumed'),
          'chair.assumed',
          { party: 'AND' },
          { ...evidence, on: '2020-02-01' },
        ),
        secretariat,
      )
      .enters('chair.assumed');
  });

  test('a service that came back is not corrected into one that arrived: the party would have no time', () => {
    const told = story(
      theBook,
      bookBut({ 'silence.unserved': 'bars' }),
      members('AND', 'BEL', 'CHE'),
      chair('AND', '2020-01-01'),
    )
      .when(put('road-map'), theChair('AND'))
      .when(opens('road-map'), theChair('AND'))
      .when(serve('road-map', 'BEL', '2026-03-01T00:00:00.000Z', 'bounced'), secretariat)
      .enters('silence.served');
    const body = {
      question: 'road-map',
      party: 'BEL',
      how: 'desk',
      at: '2026-03-01T00:00:00.000Z',
      outcome: 'received',
    } as const;
    told
      .when(corrects(nameOf(told.forum(), 'silence.served'), 'silence.served', body), secretariat)
      .refuses('counts-for-less')
      .when(corrects(nameOf(told.forum(), 'silence.served'), 'silence.served', { ...body, party: 'CHE' }), secretariat)
      .refuses('counts-for-less');
  });

  test('a service is not corrected into one of tomorrow, nor of a question that nobody put', () => {
    const told = story(...forum)
      .when(put('road-map'), theChair('AND'))
      .when(opens('road-map'), theChair('AND'));
    told.when(serve('road-map', 'BEL', '2026-03-01T00:00:00.000Z'), secretariat).enters('silence.served');
    const body = {
      question: 'road-map',
      party: 'BEL',
      how: 'note',
      at: '2026-03-01T00:00:00.000Z',
      outcome: 'sent',
    } as const;
    const corrected = (more: Partial<{ question: string; at: string }>) =>
      corrects(nameOf(told.forum(), 'silence.served'), 'silence.served', { ...body, ...more });
    told
      .when(corrected({ at: '2026-03-02T00:00:00.000Z' }), secretariat)
      .refuses('served-in-the-future')
      .when(corrected({ question: 'nothing' }), secretariat)
      .refuses('no-such-question')
      .when(corrected({}), secretariat)
      .enters('silence.served');
  });

  test('a seat is not emptied, nor a presence withdrawn, under an objection', () => {
    const told = story(...forum)
      .when(openMeeting('council-1', 'AND'), theChair('AND'))
      .when(
        { order: 'CallRoll', body: { meeting: 'council-1', parties: ['AND', 'BEL', 'CHE'], present: true } },
        theChair('AND'),
      )
      .when(put('road-map', { procedure: 'in-the-meeting' }), theChair('AND'))
      .when(calls('road-map'), theChair('AND'))
      .when(rises('road-map', 'CHE'), delegation('CHE'))
      .enters('position.taken');
    const noted = present(
      told.acts('presence.noted').find(({ body }) => body.party === 'CHE'),
      'CHE',
    );
    told
      .when(takesOut(`act/${noted.n}`), secretariat)
      .refuses('puts-out-of-the-room')
      .when(corrects(`act/${noted.n}`, 'presence.noted', { ...noted.body, party: 'BEL' }), secretariat)
      .refuses('puts-out-of-the-room');
    const seats = act('representation.changed', '2021-01-01', { party: 'CHE', seat: 'represented' });
    const silent = story(...forum, seats)
      .when(put('road-map'), theChair('AND'))
      .when(opens('road-map'), theChair('AND'));
    silent
      .when(
        corrects(
          nameOf(silent.forum(), 'representation.changed'),
          'representation.changed',
          { party: 'CHE', seat: 'vacant' },
          evidence,
        ),
        secretariat,
      )
      .refuses('counts-for-less');
  });

  test('an application entered in error admits nobody, although its silence was opened', () => {
    const admits = { kind: 'status.granted', body: { party: 'DNK', status: 'member' } } as const;
    const asksInWriting = bookBut({
      'admission.application': 'writing',
      'admission.signs': [],
      'admission.recommended.by': null,
    });
    const told = story(theBook, asksInWriting, members('AND', 'BEL'), named('DNK'), chair('AND', '2020-01-01'))
      .when(applies('DNK'), secretariat)
      .when(put('dnk', { organ: 'assembly', verb: 'admit', effects: [admits] }), theChair('AND'))
      .when(opens('dnk'), theChair('AND'))
      .enters('silence.opened')
      .when(takesOut('application/DNK'), secretariat)
      .enters('act.withdrawn')
      .at('2026-04-01T00:00:00.000Z')
      .when(closes('dnk'), theSystem)
      .refuses('application-missing');
    assert.equal(told.question('dnk').state.is, 'under-silence');
  });

  test('a decision stands when what it rested on is withdrawn, and both say so', () => {
    const admits = { kind: 'status.granted', body: { party: 'DNK', status: 'member' } } as const;
    const asksInWriting = bookBut({
      'admission.application': 'writing',
      'admission.signs': [],
      'admission.recommended.by': null,
    });
    const told = story(theBook, asksInWriting, members('AND', 'BEL'), named('DNK'), chair('AND', '2020-01-01'))
      .when(applies('DNK'), secretariat)
      .when(put('dnk', { organ: 'assembly', verb: 'admit', effects: [admits] }), theChair('AND'))
      .when(opens('dnk'), theChair('AND'))
      .at('2026-04-01T00:00:00.000Z')
      .when(closes('dnk'), theSystem)
      .enters('decision.adopted', 'status.granted');
    const asked = lastOf(told.forum(), 'application.made');
    const resting = restingOn(told.forum(), asked).map(({ kind }) => kind);
    assert.deepEqual(resting, ['question.put', 'decision.adopted', 'status.granted']);
    told.when(takesOut('application/DNK'), secretariat).enters('act.withdrawn');
    assert.equal(told.question('dnk').state.is, 'adopted');
    const decision = lastOf(told.forum(), 'decision.adopted');
    assert.deepEqual(restsOnCorrected(told.forum(), decision), [asked]);
    assert.deepEqual(restsOnCorrected(told.forum(), asked), []);
  });
});
