/** These are all the rules in force on one kind of matter, with what each rests on. */
import type { Edition, EditionValue } from '#forum/organ/charter.ts';
import { PATHS, type Guide } from '#forum/matter/guide.ts';
import type { Html } from '#pages/page.ts';
import { linked } from '#pages/parts/act-line.ts';
import { basisOf } from '#pages/parts/basis.ts';
import { table } from '#pages/parts/table.ts';
import { capital, say } from '#reading/say.ts';
import { sentence } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';
import { tellPath, tellValue } from '#words/charter.ts';
import type { Sentence } from '#words/sentence.ts';

export function rulesOfGuide(reading: Reading, edition: Edition, guide: Guide): Html {
  const { rules, charter, matters } = say(reading);
  const named = linked(reading);
  return table<EditionValue>(reading, {
    caption: matters.guide.rules,
    columns: [
      { head: rules.column.rule, names: true, cell: ({ path }) => begun(tellPath(charter, path, named)) },
      { head: rules.column.value, cell: (value) => sentence(tellValue(charter, value, named)) },
      { head: rules.column.basis, cell: (value) => basisOf(reading, value) },
    ],
    rows: [...edition.values.values()].filter(({ path }) => isOn(guide, path)),
    empty: matters.guide.noRules,
  });
}

/** `isOn` finds the values of the guide's own chapter. For an appointment it also finds what is said of the head of the Secretariat. */
const isOn = (guide: Guide, path: string): boolean =>
  path.startsWith(`${PATHS[guide].decided.split('.')[0]}.`) ||
  (guide === 'appointment' && path.startsWith('secretariat.head.'));

function begun(pieces: Sentence<Html>): Html {
  const [first, ...rest] = pieces;
  return typeof first === 'string' ? sentence([capital(first), ...rest]) : sentence(pieces);
}
