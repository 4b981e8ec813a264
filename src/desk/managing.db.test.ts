import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cookieIn, send } from '#test/support/account.ts';
import { freshDatabase } from '#test/support/database.ts';
import { office } from '#test/support/desk.ts';
import { ALONE, fit, MANAGED_BY, manages, mayManage } from './managing.ts';
import { ROLES, type Role } from '#forum/role.ts';
import type { Who } from './who.ts';

const SIGN_IN: { readonly [R in Role]: string } = {
  'secretariat-officer': 'secretariat',
  'officer-of-the-chair': 'chair:M2',
  'delegation-administrator': 'administrator:M2',
  delegate: 'delegate:M2',
  'focal-point': 'focal-point:M2',
  'observer-delegate': 'observer:OBS',
  'partner-delegate': 'partner:PAR',
};

const PARTY: { readonly [R in Role]: string | null } = {
  'secretariat-officer': null,
  'officer-of-the-chair': 'M2',
  'delegation-administrator': 'M2',
  delegate: 'M2',
  'focal-point': 'M2',
  'observer-delegate': 'OBS',
  'partner-delegate': 'PAR',
};

suite('every cell of who manages whose account, over HTTP', async () => {
  const database = await freshDatabase();
  const concord = await office(database.url);
  const cookies = new Map<Role, string>();
  for (const role of ROLES)
    cookies.set(role, cookieIn(await send(concord, '/demonstration/sign-in', { as: SIGN_IN[role] })));
  let made = 0;
  const account = async (party: string | null, roles: readonly Role[]): Promise<string> => {
    const address = `someone-${(made += 1)}@mfa.example`;
    const { accounts } = concord.store;
    const by: Who = { person: 'test', party, roles: ['delegation-administrator'] };
    const invitation = await accounts.invite({ name: 'Some One', address, language: 'en', party, roles }, by, 600);
    assert.ok(invitation && invitation !== 'asked');
    return invitation.person;
  };
  const rolesOf = async (person: string) => (await concord.store.accounts.of(person))?.roles ?? [];
  /** 403 to a manager of other accounts, 404 to a person who manages nobody, or may not know of the account. */
  const refusedTo = (manager: Role, party: string | null) => {
    const who: Who = { person: 'x', party: PARTY[manager], roles: [manager] };
    return manages(who) && (party === who.party || manager === 'secretariat-officer') ? 403 : 404;
  };

  for (const manager of ROLES) {
    const cookie = cookies.get(manager) ?? '';
    for (const role of ROLES) {
      const may = MANAGED_BY[role] === manager;
      const party = PARTY[role];
      test(`invite: ${manager} ${may ? 'may' : 'may not'} invite a ${role}`, async () => {
        const fields = {
          name: 'New',
          address: `new-${(made += 1)}@mfa.example`,
          language: 'en',
          as: `${role}${party === null ? '' : `:${party}`}`,
        };
        const response = await send(concord, '/delegation', fields, cookie);
        assert.equal(response.status, may ? 200 : manages({ person: '', party: null, roles: [manager] }) ? 403 : 404);
        assert.equal((await response.text()).includes('It was sent to New'), may);
      });
      test(`close: ${manager} ${may ? 'may' : 'may not'} close the account of a ${role}`, async () => {
        for (const deed of ['close', 'erase', 'invite-again']) {
          const person = await account(party, [role]);
          const response = await send(concord, `/delegation/${person}`, { do: deed }, cookie);
          assert.equal(response.status, may ? 200 : refusedTo(manager, party), deed);
          const closed = (await concord.store.accounts.of(person))?.closedAt !== null;
          assert.equal(closed, may && deed !== 'invite-again');
        }
      });
      if (ALONE.includes(role)) continue;
      test(`change: ${manager} ${may ? 'may' : 'may not'} give and take the role ${role}`, async () => {
        const other: Role = role === 'delegate' ? 'focal-point' : 'delegate';
        for (const [before, after] of [
          [[other], [other, role]],
          [[other, role], [other]],
        ] as const) {
          const person = await account('M2', before);
          const response = await send(concord, `/delegation/${person}`, { do: 'roles', roles: after }, cookie);
          const now = await rolesOf(person);
          // Roles that the form cannot give stay as they are, so that nothing was asked of a person who cannot take the
          // role.
          const asked = after.length > before.length || may;
          if (asked) assert.equal(response.status, may ? 200 : refusedTo(manager, 'M2'), after.join());
          assert.deepEqual(new Set(now), new Set(may ? after : before));
        }
      });
    }
  }
  test('it ends here', async () => {
    await concord.close();
    await database.close();
  });
});

const administrator: Who = { person: 'adam', party: 'M2', roles: ['delegation-administrator'] };
const officer: Who = { person: 'ana', party: null, roles: ['secretariat-officer'] };

test('an administrator manages its own party alone, and nobody themselves', () => {
  const account = { person: 'dina', party: 'M2', roles: ['delegate'] as const };
  assert.equal(mayManage('close', administrator, account).ok, true);
  assert.deepEqual(mayManage('close', administrator, { ...account, party: 'M3' }), { ok: false, problem: 'not-yours' });
  assert.deepEqual(mayManage('change-roles', administrator, { ...account, party: 'M3' }, ['delegate']), {
    ok: false,
    problem: 'not-yours',
  });
  const self = { person: 'adam', party: 'M2', roles: ['delegation-administrator'] as const };
  assert.deepEqual(
    mayManage('change-roles', administrator, self, ['delegation-administrator', 'officer-of-the-chair']),
    {
      ok: false,
      problem: 'not-oneself',
    },
  );
  assert.deepEqual(mayManage('close', officer, { person: 'ana', party: null, roles: ['secretariat-officer'] }), {
    ok: false,
    problem: 'not-oneself',
  });
});

test('an administrator who is a delegate too is closed by the Secretariat, not by another administrator', () => {
  const both = { person: 'x', party: 'M2', roles: ['delegation-administrator', 'delegate'] as const };
  assert.equal(mayManage('close', officer, both).ok, true);
  assert.equal(mayManage('close', administrator, both).ok, false);
  assert.equal(mayManage('change-roles', administrator, both, ['delegation-administrator']).ok, true);
});

test('the Secretariat belongs to no party, and a delegate of an observer does nothing else', () => {
  assert.equal(fit(['secretariat-officer'], null), true);
  assert.equal(fit(['secretariat-officer'], 'M2'), false);
  assert.equal(fit(['delegate'], null), false);
  assert.equal(fit(['observer-delegate', 'delegate'], 'OBS'), false);
  assert.equal(fit(['delegate', 'delegate'], 'M2'), false);
  assert.equal(fit([], 'M2'), false);
  assert.equal(fit(['delegate', 'focal-point', 'officer-of-the-chair'], 'M2'), true);
});
