import { chairmanshipsOf, type Chair, type Term } from '#forum/chairmanship/read.ts';
import { hadHappened } from '#kernel/date.ts';
import type { Reading } from '#reading/reading.ts';
import { stamp, type Resource } from './asking.ts';
import { called } from './parties.ts';
import { restsOn } from './said.ts';

const termOf = (reading: Reading, term: Term) => ({
  since: term.since.edtf,
  until: term.until?.edtf ?? null,
  plannedUntil: term.plannedUntil?.edtf ?? null,
  plannedUntilMeeting: term.plannedUntilMeeting,
  meeting: term.at,
  decidedBy: term.decidedBy,
  prolonged: term.act.kind === 'chair.prolonged',
  ...restsOn(reading, [term.act]),
});

/** A chairmanship in short, as the forum's own page shows it. */
export const chairOf = (reading: Reading, chair: Chair) => ({
  party: chair.party,
  name: called(reading, chair.party).name,
  since: chair.since.edtf,
  until: chair.until?.edtf ?? null,
  untilIsPlanned: chair.untilIsPlanned,
  certain: chair.certain,
  ...restsOn(
    reading,
    chair.terms.map((term) => term.act),
  ),
});

export const chairmanships: Resource<'chairmanships'> = (reading) => {
  const begun = chairmanshipsOf(reading.forum).filter((chair) => hadHappened(chair.since, reading.at) !== 'no');
  const items = begun.map((chair) => ({
    ...chairOf(reading, chair),
    ...called(reading, chair.party),
    certain: hadHappened(chair.since, reading.at) === 'yes',
    terms: chair.terms
      .filter((term) => hadHappened(term.since, reading.at) !== 'no')
      .map((term) => termOf(reading, term)),
  }));
  return { ...stamp(reading), items };
};
