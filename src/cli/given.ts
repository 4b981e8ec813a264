/** `concord given N`: who gave an act, and whether what lies beside the record opens its commitment. */
import { givenBy } from '#desk/given.ts';
import type { CliCommand } from './command.ts';

export const given: CliCommand = async ({ words, archive, say, print, remark }) => {
  const [written = ''] = words;
  if (!/^\d{1,15}$/.test(written)) {
    remark(say.needs(say.anAct));
    return 2;
  }
  const n = Number(written);
  const { record, openings, close } = await archive.open();
  try {
    const [entry] = await record.read(n, 1);
    if (!entry) {
      remark(say.given.noAct(n));
      return 1;
    }
    const act = archive.readAct(entry);
    const opening = await openings.of(n);
    if (act.given === undefined || opening === null) {
      print(act.given === undefined ? say.given.none : say.given.erased);
      return 1;
    }
    const matches = givenBy(opening, archive.hash) === act.given;
    print(`${opening.name ?? say.given.nameless} (${opening.person}), ${opening.credential}`);
    print(matches ? say.given.matches : say.given.differs);
    return matches ? 0 : 1;
  } finally {
    await close();
  }
};
