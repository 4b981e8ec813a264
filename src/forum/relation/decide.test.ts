import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '#forum/command.ts';
import { standingsOf } from '#forum/party/read.ts';
import { present } from '#kernel/assert.ts';
import { chair, members } from '#test/support/given.ts';
import { bookBut, closes, named, opens, put, secretariat, story, theChair, theSystem } from '#test/support/story.ts';

const forum = [
  bookBut({ 'partners.decided.by': ['council'] }),
  members('AND', 'BEL'),
  chair('AND', '2020'),
  named('SEA'),
];

const memorandum = (on?: string): Command => ({
  order: 'RecordMemorandum',
  body: { party: 'SEA', title: { en: 'Memorandum' }, ...(on === undefined ? {} : { on }) },
});
const approves = { effects: [{ kind: 'partnership.approved', body: { party: 'SEA' } }] } as const;

test('a partnership is approved by an organ that may, and is there from the day the memorandum is signed', () => {
  const told = story(...forum)
    .when(memorandum(), secretariat)
    .refuses('partnership-not-approved')
    .when(put('by-others', { ...approves, organ: 'assembly' }), theChair('AND'))
    .when(opens('by-others'), theChair('AND'))
    .refuses('organ-does-not-decide')
    .when(put('sea', approves), theChair('AND'))
    .when(opens('sea'), theChair('AND'))
    .at('2026-03-15T00:00:00.000Z')
    .when(closes('sea'), theSystem)
    .enters('decision.adopted', 'partnership.approved')
    .at('2026-04-15T00:00:00.000Z')
    .when(memorandum('2026-03-01'), secretariat)
    .refuses('partnership-not-approved')
    .when(memorandum('2026-04-02'), secretariat)
    .enters('memorandum.signed', 'status.granted')
    .when(memorandum('2026-04-10'), secretariat)
    .enters('memorandum.signed');
  const [standing] = standingsOf(present(told.forum().parties.get('SEA'), 'SEA'));
  assert.equal(standing?.since.edtf, '2026-04-02');
  assert.equal(standing?.decidedBy, 'sea');
});
