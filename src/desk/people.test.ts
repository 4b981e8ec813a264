import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '#forum/forum.ts';
import { liveForum } from '#test/support/live-forum.ts';
import { whoAs } from './demonstration.ts';
import { demonstrationPeople } from './people.ts';

const now = '2026-01-01T00:00:00.000Z';

test('the demonstration’s people are those who can sign in to it, and no letter to them leaves the house', () => {
  const forum = fold(liveForum({ members: 3 }).map((draft, n) => ({ ...draft, n, recordedAt: now })));
  const people = demonstrationPeople(forum, now);
  assert.deepEqual(
    people.map(({ person, address }) => [person, address]),
    [
      ['demonstration/secretariat', 'secretariat@office.example'],
      ['demonstration/chair', 'chair@office.example'],
      ['demonstration/delegate:M1', 'delegate@m1.example'],
      ['demonstration/delegate:M2', 'delegate@m2.example'],
      ['demonstration/delegate:M3', 'delegate@m3.example'],
      ['demonstration/observer:OBS', 'observer@obs.example'],
      ['demonstration/partner:PAR', 'partner@par.example'],
    ],
  );
  for (const { person, party, roles, name } of people)
    assert.deepEqual(whoAs(name, forum, now), { person, party, roles });
});
