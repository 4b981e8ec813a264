/** Whoever is signed in, by role and party. */
import { present } from '#kernel/assert.ts';
import type { Who } from '#desk/who.ts';
import type { Reading } from '#web/reading.ts';
import { partyName } from './names.ts';
import { say, textIn } from './words.ts';

export const whoIs = (reading: Reading, { roles, party }: Who): string =>
  say(reading).deciding.roleOf(
    present(roles[0] ?? null, 'a role of whoever is signed in'),
    party === null ? null : textIn(reading, partyName(reading, party)),
  );
