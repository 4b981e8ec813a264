/** A reading goes by the rules of procedure in force at its date. What can only be done today goes by those of today. */
import { editionAt } from '#forum/organ/charter.ts';
import type { Rules } from '#forum/rules.ts';
import type { When } from '#kernel/date.ts';
import { rulesOf } from '#rules/rules.ts';
import type { Reading } from './reading.ts';

type Edition = NonNullable<ReturnType<typeof editionAt>>;

/** The edition in force at the date of the reading; null before the first charter. */
export const editionIn = ({ forum, at }: Reading): Edition | null => editionAt(forum, at);

/** The edition in force today. Orders are judged by it, whatever date the page shows. */
export const editionToday = ({ forum, today }: Reading): Edition | null => editionAt(forum, today);

const rulesAt = ({ forum }: Reading, at: When): Rules | null => {
  const inForce = editionAt(forum, at);
  return inForce && rulesOf(inForce.edition);
};

/** The rules in force at the date of the reading. */
export const rulesIn = (reading: Reading): Rules | null => rulesAt(reading, reading.at);

/** The rules in force today. */
export const rulesToday = (reading: Reading): Rules | null => rulesAt(reading, reading.today);
