import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '#forum/act.ts';
import { chairAt } from '#forum/chairmanship/read.ts';
import { membersAt, seatAt } from '#forum/party/read.ts';
import { matterOf } from '#forum/question/read.ts';
import { needs } from '#forum/question/needs.ts';
import { present } from '#kernel/assert.ts';
import { whenOf } from '#kernel/date.ts';
import { act } from './support/given.ts';
import { forumIn } from './support/folder.ts';
import {
  calls,
  enters,
  gavel,
  named,
  openMeeting,
  opens,
  put,
  rulesAt,
  secretariat,
  serve,
  story,
  theChair,
  theSystem,
  type Story,
} from './support/story.ts';

const shipped: readonly Draft[] = forumIn('forums/cica').folder.drafts;
const TODAY = '2026-03-02T09:00:00.000Z';
const END = '2026-03-16T09:00:00.000Z';

/** A state that signed both founding documents and asks to become a member. */
const applicant: readonly Draft[] = [
  named('XXA'),
  act('application.made', '2026-01-20', {
    party: 'XXA',
    status: 'member',
    letter: { reference: 'Note 1/26', dated: '2026-01-19' },
    receivedBy: 'chair',
  }),
  ...['declaration-on-principles-1999', 'almaty-act-2002'].map((document) =>
    act('instrument.deposited', '2026-02-01', { document, party: 'XXA', instrument: 'accession' }),
  ),
];

const told = story(shipped, applicant).at(TODAY);
const chair = present(chairAt(told.forum(), whenOf('2026-03-02')), 'a chair').party;
const members = membersAt(told.forum(), whenOf('2026-03-02')).map((one) => one.party);
/** The members whose seats somebody fills: no roll notes the others. */
const seated = members.filter((party) => {
  const file = present(told.forum().parties.get(party), party);
  return seatAt(file, whenOf('2026-03-02')).seat === 'represented';
});

/** An organ sits with so many members in the room, and the Chair puts the question to it. */
function inTheRoom(of: Story, meeting: string, question: string, there: number): Story {
  of.when(openMeeting(meeting, chair), theChair(chair)).enters('meeting.opened');
  for (const party of seated.slice(0, there)) of.when(enters(party, meeting), secretariat);
  return of.when(calls(question, meeting), theChair(chair));
}

test('a matter goes from the experts to the Summit, each organ with a verb of its own, and ends in a membership', () => {
  const steps = [
    ['experts', 'recommend'],
    ['swg', 'recommend'],
    ['soc', 'recommend'],
    ['ministerial', 'endorse'],
  ] as const;
  let follows: string | undefined;
  for (const [organ, verb] of steps) {
    const question = `admission-${organ}`;
    const more = { organ, verb, procedure: 'in-the-meeting', ...(follows === undefined ? {} : { follows }) } as const;
    told.when(put(question, more), theChair(chair)).enters('question.put');
    const meeting = `${organ}-2099`;
    inTheRoom(told, meeting, question, 19).enters('question.called');
    told.when(gavel(question, meeting), theChair(chair)).enters('decision.adopted');
    assert.deepEqual(told.acts('decision.adopted').at(-1)?.body.quorum, { present: 19, required: 19, of: 28 });
    follows = question;
  }
  const effects = [{ kind: 'status.granted', body: { party: 'XXA', status: 'member' } }] as const;
  told
    .when(put('admission', { organ: 'summit', verb: 'admit', effects, follows: 'admission-ministerial' }), secretariat)
    .enters('question.put');
  assert.deepEqual(
    needs(told.forum(), told.question('admission'), rulesAt(told.forum(), TODAY), TODAY).map((need) => need.is),
    ['step'],
    'nothing is missing but that it be opened',
  );
  told.when(opens('admission', END), theChair(chair)).enters('silence.opened');
  for (const party of members) {
    told.when(serve('admission', party, TODAY), secretariat);
    // Nobody fills the seat of Afghanistan, and so no text lies at its desk; nor is it awaited.
    if (party === 'AFG') told.refuses('desk-of-nobody');
    else told.enters('silence.served');
  }
  told.at(END).when({ order: 'CloseSilence', body: { question: 'admission' } }, theSystem);
  told.enters('decision.adopted', 'status.granted');
  assert.equal(membersAt(told.forum(), whenOf('2026-03-16')).length, 29);
  assert.deepEqual(
    matterOf(told.forum(), 'admission-soc').map((step) => [step.organ, step.verb, step.stands]),
    [...steps.map(([organ, verb]) => [organ, verb, 'adopted']), ['summit', 'admit', 'adopted']],
  );
});

test('eighteen of twenty-eight members are no quorum, and the seat that nobody fills is among the twenty-eight', () => {
  const room = story(shipped)
    .at(TODAY)
    .when(put('plan', { organ: 'soc', procedure: 'in-the-meeting' }), theChair(chair));
  inTheRoom(room, 'soc-2099', 'plan', 18).refuses('quorum-not-met', (refusal) => {
    assert.deepEqual(refusal.facts, { present: 18, required: 19, of: 28 });
    assert.ok(refusal.is === 'refused' && refusal.article === '1.2');
  });
});
