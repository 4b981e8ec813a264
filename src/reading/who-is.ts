/** The signed-in person is called by role and party. */
import { present } from '#kernel/assert.ts';
import type { Who } from '#desk/who.ts';
import type { Reading } from '#reading/reading.ts';
import { partyName } from './names.ts';
import { say, textIn } from './say.ts';

export const whoIs = (reading: Reading, { roles, party }: Pick<Who, 'roles' | 'party'>): string =>
  say(reading).deciding.roleOf(
    present(roles[0] ?? null, 'a role of whoever is signed in'),
    party === null ? null : textIn(reading, partyName(reading, party)),
  );

/** All roles, and the party after them. */
export function rolesText(reading: Reading, { roles, party }: Pick<Who, 'roles' | 'party'>): string {
  const { role } = say(reading).deciding;
  const named = roles.map((one) => role[one]).join(', ');
  return party === null ? named : `${named} (${textIn(reading, partyName(reading, party))})`;
}
