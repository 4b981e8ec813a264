import { inTime } from '#forum/dated.ts';
import { meetingsAt } from '#forum/meeting/read.ts';
import { organAt, organNames, organsAt, type OrganAt } from '#forum/organ/read.ts';
import type { Reading } from '#reading/reading.ts';
import { stamp, type Resource } from './asking.ts';
import { briefOf } from './meetings.ts';
import { factsOf, restsOn, textOrNull } from './said.ts';
import { textIn } from '#reading/say.ts';

const shownOf = (reading: Reading, organ: OrganAt) => ({
  id: organ.id,
  name: textIn(reading, organ.names),
  names: organ.names,
  short: textOrNull(reading, organ.short),
  class: organ.class,
  level: organ.level,
  reportsTo: organ.reportsTo,
  since: organ.since.edtf,
  document: organ.established.body.document ?? null,
  certain: organ.certain,
});

const basisOf = (reading: Reading, organ: OrganAt) =>
  restsOn(reading, organ.named === organ.established ? [organ.established] : [organ.established, organ.named]);

export const organs: Resource<'organs'> = (reading) => ({
  ...stamp(reading),
  items: organsAt(reading.forum, reading.at).map((organ) => ({
    ...shownOf(reading, organ),
    ...basisOf(reading, organ),
  })),
  proposed: [...reading.forum.organs.byId.values()].flatMap(({ id, established, proposed }) => {
    const [act] = proposed;
    if (!act || established.length > 0) return [];
    const { names } = act.body;
    return [{ id, name: textIn(reading, names), names, date: act.effective, ...restsOn(reading, [act]) }];
  }),
});

export const organ: Resource<'organ'> = (reading, _query, id) => {
  const file = reading.forum.organs.byId.get(id);
  const found = file && organAt(file, reading.at);
  if (!file || !found) return null;
  const history = inTime([...file.proposed, ...file.established, ...file.renamed]);
  return {
    ...stamp(reading),
    ...shownOf(reading, found),
    basis: textOrNull(reading, found.established.body.basis),
    meetings: meetingsAt(reading.forum, reading.at, { organ: id }).map((meeting) => briefOf(reading, meeting)),
    history: factsOf(reading, history),
    ...restsOn(reading, history),
  };
};

/** The name of an organ at the date asked about; its id where the record never named it. */
export const organCalled = (reading: Reading, id: string) => {
  const names = organNames(reading.forum, id, reading.at)?.names ?? { en: id };
  return { name: textIn(reading, names), names };
};
