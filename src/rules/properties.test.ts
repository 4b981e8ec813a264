import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editionsOf } from '#forum/organ/charter.ts';
import { shareIn } from '#forum/organ/settings.ts';
import type { Forum } from '#forum/forum.ts';
import { hadHappened, whenOf, writeDay } from '#kernel/date.ts';
import { chair, charter, given, held, manyMembers, members, names } from '#test/support/given.ts';
import { monthsAfter, monthsBetween } from './calendar.ts';
import { dueAfter } from './cadence.ts';
import { due } from './due.ts';
import { findings } from './findings.ts';
import { rulesOf } from './rules.ts';

const share = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .map(([one, other]) => ({ parts: Math.min(one, other), of: Math.max(one, other) }));
const day = fc.integer({ min: 0, max: 22_000 });
const date = day.map(writeDay);

test('a quorum never falls when members join, is never above all of them, and never below its share', () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 0, max: 500 }), (of, total) => {
      const required = shareIn(of, total);
      assert.ok(required <= shareIn(of, total + 1));
      assert.ok(required <= total);
      assert.ok(required * of.of >= total * of.parts);
      assert.ok((required - 1) * of.of < total * of.parts);
    }),
  );
});

test('one more member in the room never undoes a quorum', () => {
  const forum = given(charter('one', '1999-01-01', { 'quorum.share': '2/3' }), manyMembers(12));
  const [edition] = editionsOf(forum);
  assert.ok(edition);
  const { quorum } = rulesOf(edition);
  const at = whenOf('2020-01-01');
  fc.assert(
    fc.property(fc.subarray(names(12)), fc.constantFrom(...names(12)), (present, late) => {
      if (quorum(present, forum, at).ruling.is === 'holds')
        assert.equal(quorum([...present, late], forum, at).ruling.is, 'holds');
    }),
  );
});

test('months forward and back are told alike', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 240 }), (from, months) => {
      const to = monthsAfter(from, months);
      assert.ok(to >= from);
      assert.equal(monthsBetween(from, to), months);
      assert.ok(Math.abs(monthsAfter(to, -months) - from) <= 3, 'but for the ends of months');
    }),
  );
});

const editions = fc.uniqueArray(fc.tuple(date, fc.integer({ min: 1, max: 96 })), {
  maxLength: 5,
  selector: ([from]) => from,
});
const RULE = 'organs.council.cadence.months';

test('nothing is due before it was last done, nor before its rule', () => {
  fc.assert(
    fc.property(editions, fc.option(date), (of, last) => {
      const forum = given(of.map(([from, months]) => charter(`of-${from}`, from, { [RULE]: months })));
      const next = dueAfter(editionsOf(forum), RULE, last === null ? null : whenOf(last));
      if (!next) return;
      if (last !== null) assert.ok(next.by.earliest > whenOf(last).latest);
      assert.ok(next.by.earliest > editionsOf(forum)[0]!.inForceFrom.earliest);
    }),
  );
});

const forum = fc
  .record({
    editions,
    meetings: fc.uniqueArray(date, { maxLength: 8 }),
    chairs: fc.array(fc.tuple(date, fc.constantFrom('M1', 'M2', 'M3')), { maxLength: 6 }),
    present: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ editions: of, meetings, chairs, present }): Forum => {
    const values = (months: number) => ({
      [RULE]: months,
      'chairmanship.succession': months % 2 === 0 ? 'host' : 'alphabet',
      'chairmanship.host.organs': ['council'],
      'chairmanship.term.months': months,
      'decision.organs': ['council'],
      'quorum.share': '2/3',
    });
    return given(
      of.map(([from, months]) => charter(`of-${from}`, from, values(months))),
      members('M1', 'M2', 'M3', 'M4'),
      meetings
        .toSorted()
        .map((on, place) => held(`council-${place + 1}`, on, { host: 'M1', attendance: { members: present } })),
      chairs.map(([on, party]) => chair(party, on)),
    );
  });

test('no finding cites an edition that was not in force at its date or when it fell due, and no two have one id', () => {
  fc.assert(
    fc.property(forum, date, (any, at) => {
      const found = findings(any, whenOf(at), whenOf('2030-12-31'));
      assert.equal(new Set(found.map((one) => one.id)).size, found.length);
      for (const finding of found) {
        const edition = editionsOf(any).find((one) => one.id === finding.edition);
        assert.ok(edition, finding.id);
        assert.equal(hadHappened(edition.inForceFrom, whenOf(finding.on)), 'yes', finding.id);
        assert.equal(
          hadHappened(whenOf(finding.on), whenOf(at)),
          'yes',
          'nothing is found about what had not happened',
        );
      }
    }),
  );
});

test('nothing is both in time and late: what is overdue today is a finding today', () => {
  fc.assert(
    fc.property(forum, date, (any, at) => {
      const late = new Set(findings(any, whenOf(at), whenOf('2060-12-31')).map((one) => one.id));
      for (const next of due(any, whenOf(at), whenOf('2060-12-31'))) {
        if (next.what === 'regular-meeting')
          assert.equal(next.overdue === 'yes', late.has(`meeting-overdue/${next.organ}`));
      }
    }),
  );
});
