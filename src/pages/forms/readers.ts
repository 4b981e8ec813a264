/** `readers` are the audiences that a form offers for a decision, and the one that it would have by itself. */
import type { Audience } from '#forum/act.ts';
import { afterwards } from '#forum/question/afterwards.ts';
import type { Effect } from '#forum/question/acts.ts';
import type { Choice } from './fields.ts';
import { partyName } from '#reading/names.ts';
import { rulesToday } from '#reading/in-force.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

/** `NARROW_FIRST` are the audiences that have a name. */
export const NARROW_FIRST = ['members', 'members-and-observers', 'public'] as const;
export type NamedAudience = (typeof NARROW_FIRST)[number];

/** `decisionForOf` is the audience of a decision if nobody chooses one. The same rule is asked when it is put. */
export function decisionForOf(
  reading: Reading,
  effects: readonly Pick<Effect, 'kind'>[],
  audience: Audience,
): Audience {
  const rules = rulesToday(reading);
  return rules ? afterwards(effects, audience, reading.forum, rules, reading.today) : 'public';
}

export const decisionForChoices = (
  reading: Reading,
  among: readonly NamedAudience[] = NARROW_FIRST,
): readonly Choice[] => among.map((value) => ({ value, label: say(reading).orders.put.audiences[value] }));

/** `audienceName` tells for whom something is: the words of the form, or the parties by name. */
export const audienceName = (reading: Reading, audience: Audience): string =>
  typeof audience === 'string'
    ? say(reading).orders.put.audiences[audience]
    : audience.parties.map((party) => textIn(reading, partyName(reading, party))).join(', ');
