import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { permissionsPage } from '../../scripts/permissions.ts';
import type { Command, Order } from '#forum/command.ts';
import { fold } from '#forum/forum.ts';
import { freshDatabase } from '#test/support/database.ts';
import { office } from '#test/support/desk.ts';
import { act, chair, decided, given, members } from '#test/support/given.ts';
import { liveForum } from '#test/support/live-forum.ts';
import { MAY_ORDER, ORDERS, orders } from '#forum/orders.ts';
import { ROLES, type Role } from '#forum/role.ts';
import { mayOrder } from './permissions.ts';

const SIGN_IN: { readonly [R in Role]: string } = {
  'secretariat-officer': 'secretariat',
  'officer-of-the-chair': 'chair',
  'delegation-administrator': 'administrator:M2',
  delegate: 'delegate:M2',
  'focal-point': 'focal-point:M2',
  'observer-delegate': 'observer:OBS',
  'partner-delegate': 'partner:PAR',
};

const of = { question: 'nothing', meeting: 'nowhere' };
const day = '2026-01-01T00:00:00.000Z';
const letter = { reference: 'Note 1', dated: '2026-01-01' };

/** An order of each kind, about things that are not there: the rules say so to a person who may give it. */
const EXAMPLES: { readonly [O in Order]: Extract<Command, { order: O }>['body'] } = {
  PutQuestion: {
    question: 'a',
    title: { en: 'A' },
    text: { reference: 'a', version: '1', languages: [{ language: 'en', sha256: 'ab'.repeat(32) }] },
    organ: 'council',
    verb: 'adopt',
    procedure: 'by-silence',
    effects: [],
    follows: 'nothing',
  },
  WithdrawQuestion: { question: 'nothing' },
  AmendQuestion: {
    question: 'nothing',
    text: { reference: 'P/1', version: '2', languages: [{ language: 'en', sha256: 'ab'.repeat(32) }] },
    reason: { en: 'As agreed.' },
  },
  TakePosition: { question: 'nothing', party: 'M2', as: 'objection' },
  CallQuestion: of,
  RaiseObjection: { ...of, party: 'M2' },
  LiftObjection: { question: 'nothing', party: 'M2' },
  Gavel: of,
  DeclareNoConsensus: of,
  GiveRuling: { question: 'nothing', rule: 'quorum.share', holds: true, text: { en: 'So it is.' } },
  OpenSilence: { question: 'nothing' },
  RecordService: { question: 'nothing', party: 'M2', how: 'mail', at: day, outcome: 'sent' },
  ExtendSilence: { question: 'nothing', until: day, reason: { en: 'More time.' }, cause: 'chair' },
  CloseSilence: { question: 'nothing' },
  OpenDecision: { decision: 'nothing', audience: 'public' },
  OpenMeeting: { meeting: 'nowhere', organ: 'council', kind: 'regular', presidedBy: 'M1' },
  NotePresence: { meeting: 'nowhere', party: 'M2', present: true },
  CallRoll: { meeting: 'nowhere', parties: ['M1', 'M2'], present: true },
  AscertainQuorum: { meeting: 'nowhere' },
  SuspendMeeting: { meeting: 'nowhere' },
  ResumeMeeting: { meeting: 'nowhere' },
  CloseMeeting: { meeting: 'nowhere' },
  NameParty: { party: 'OBS', type: 'state', short: { en: 'The Observer' } },
  RecordApplication: { party: 'ZZZ', status: 'member', letter, receivedBy: 'chair' },
  WithdrawApplication: { party: 'M1', status: 'member' },
  RecordCandidature: { party: 'ZZZ', term: 1, letter, receivedBy: 'chair' },
  RecordInstrument: { document: 'nothing', party: 'M2', instrument: 'signature' },
  RecordHandover: { party: 'ZZZ', on: '2026-01-01' },
  RecordDeparture: { officer: 'nobody', office: 'head', on: '2026-01-01' },
  RecordMemorandum: { party: 'ZZZ', title: { en: 'Memorandum' } },
  WithdrawCandidature: { party: 'M1', term: 1 },
  CorrectAct: {
    corrects: 'act/1',
    reason: { en: 'A slip.' },
    kind: 'party.named',
    body: { party: 'M2', type: 'state', short: { en: 'M2' } },
    on: '2026-01-01',
  },
  WithdrawAct: { corrects: 'act/1', reason: { en: 'A slip.' } },
  AddToHistory: {
    kind: 'event.noted',
    body: { title: { en: 'An event' } },
    on: '2026-01-01',
    sources: [{ source: 'nothing' }],
  },
};

/** The question that the examples are about. */
const aQuestion = act('question.put', '2020-01-01', { ...EXAMPLES.PutQuestion, question: 'nothing' });

test('docs/permissions.md says what the table says', () => {
  assert.equal(readFileSync('docs/permissions.md', 'utf8'), permissionsPage(), 'run: node scripts/permissions.ts');
});

suite('every cell of the table, over HTTP', async () => {
  const database = await freshDatabase();
  const concord = await office(database.url);
  for (const order of orders) {
    for (const role of ROLES) {
      const may = ORDERS[order].roles.includes(role);
      test(`${order}: ${role} ${may ? 'may' : 'may not'}`, async () => {
        const size = concord.room.now().size;
        const response = await (await concord.as(SIGN_IN[role])).post({ act: order, body: EXAMPLES[order] });
        const answer = (await response.json()) as { facts?: { reason?: string } };
        if (may) {
          assert.notEqual(response.status, 403, JSON.stringify(answer));
          assert.ok([201, 404, 409].includes(response.status), JSON.stringify(answer));
        } else {
          assert.equal(response.status, 403, JSON.stringify(answer));
          assert.equal(answer.facts?.reason, 'role-does-not-reach');
          assert.equal(concord.room.now().size, size);
        }
      });
    }
  }
  test('an officer of a party that is not in the chair is told so, and one whose party takes it needs no new role', async () => {
    const order = { act: 'GiveRuling', body: EXAMPLES.GiveRuling };
    const other = await (await concord.as('chair:M2')).post(order);
    assert.equal(other.status, 403);
    assert.equal(((await other.json()) as { facts: { reason: string } }).facts.reason, 'not-in-the-chair');
    assert.equal((await (await concord.as('chair:M1')).post(order)).status, 404);
  });
  test('that the service could not be reached is for the service to say', async () => {
    const body = { ...EXAMPLES.ExtendSilence, cause: 'outage' };
    assert.equal((await (await concord.as('chair')).post({ act: 'ExtendSilence', body })).status, 403);
  });
  test('it ends here', async () => {
    await concord.close();
    await database.close();
  });
});

test('the Chair’s powers follow the chairmanship in force', async () => {
  const chairs = [chair('AND', '2020-01-01'), chair('BEL', '2024-01-01')];
  const forum = given(members('AND', 'BEL'), ...chairs, aQuestion);
  const order = { order: 'GiveRuling', body: EXAMPLES.GiveRuling } as Command;
  const officer = (party: string) => ({ person: 'x', party, roles: ['officer-of-the-chair' as const] });
  const may = (party: string, at: string) => mayOrder(order, officer(party), forum, at).ok;
  assert.deepEqual([may('AND', '2023-12-31T23:59:59.999Z'), may('BEL', '2023-12-31T23:59:59.999Z')], [true, false]);
  assert.deepEqual([may('AND', day), may('BEL', day)], [false, true]);
});

test('an act that a party may not see is answered like one that is not there', () => {
  const secret = {
    ...act('application.made', '2020-01-01', { party: 'M2', status: 'member', letter, receivedBy: 'chair' }),
  };
  const forum = given(members('M1', 'M2'), { ...secret, audience: { parties: ['M1'] } });
  const asked = (corrects: string, party: string | null) => {
    const command = { order: 'CorrectAct', body: { ...EXAMPLES.CorrectAct, corrects } } as Command;
    const roles = [party === null ? ('secretariat-officer' as const) : ('delegate' as const)];
    const found = mayOrder(command, { person: 'x', party, roles }, forum, day);
    return found.ok ? 'yes' : found.problem.code;
  };
  assert.deepEqual(
    [asked('act/2', 'M2'), asked('act/99', 'M2'), asked('act/2', 'M1'), asked('act/2', null)],
    ['not-found', 'not-found', 'yes', 'yes'],
  );
});

test('whoever a role lets through, the core takes in that capacity', () => {
  for (const order of orders) {
    const forum = liveForumNow();
    for (const role of ORDERS[order].roles) {
      if (role === 'system') {
        assert.ok(MAY_ORDER[order].includes('system'), order);
        continue;
      }
      const party = role === 'secretariat-officer' ? null : 'M1';
      const command = { order, body: EXAMPLES[order] } as Command;
      const actor = mayOrder(command, { person: 'x', party, roles: [role] }, forum, day);
      assert.ok(actor.ok && MAY_ORDER[order].includes(actor.value.capacity), `${order} ${role}`);
    }
  }
});

const liveForumNow = () =>
  fold(
    [...liveForum(), aQuestion, decided('nothing', '2026-01-01')].map((draft, n) => ({ ...draft, n, recordedAt: day })),
  );
