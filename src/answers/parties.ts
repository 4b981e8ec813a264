import { actsAbout, namedAt, seatAt, standingsAt, standingsOf, type Standing } from '#forum/party/read.ts';
import type { Party } from '#forum/party/state.ts';
import { STATUSES } from '#forum/party/acts.ts';
import type { PartyId } from '#forum/words.ts';
import { wasSo, type Truth } from '#kernel/date.ts';
import { partyName } from '#reading/names.ts';
import type { Reading } from '#reading/reading.ts';
import { actsOnPage } from './paging.ts';
import { stamp, type Resource } from './asking.ts';
import { factsOf, restsOn, textOrNull } from './said.ts';
import { textIn } from '#reading/say.ts';
import { COMMON_LANGUAGE } from '#forum/words.ts';

const COLLATOR = new Intl.Collator(COMMON_LANGUAGE);

/** Name and names of a party at the date asked about. */
export const called = (reading: Reading, id: PartyId) => {
  const names = partyName(reading, id);
  return { name: textIn(reading, names), names };
};

const who = (reading: Reading, id: PartyId) => {
  const party = reading.forum.parties.get(id);
  return { id, ...called(reading, id), type: party?.named[0]?.body.type ?? null };
};

const spanOf = (standing: Standing) => ({
  status: standing.status,
  since: standing.since.edtf,
  until: standing.until?.edtf ?? null,
  signedOn: standing.signedOn?.edtf ?? null,
  decidedBy: standing.decidedBy,
  meeting: standing.grant.body.meeting ?? null,
});

const basisOf = (reading: Reading, { grant, end }: Standing) => restsOn(reading, end ? [grant, end] : [grant]);

export const parties: Resource<'parties'> = (reading, { status }) => {
  const standings = standingsAt(reading.forum, reading.at, status);
  const items = standings
    .map((standing) => ({
      ...who(reading, standing.party),
      ...spanOf(standing),
      certain: standing.certain,
      ...basisOf(reading, standing),
    }))
    .toSorted((one, other) => COLLATOR.compare(one.names.en, other.names.en));
  const certain = standings.filter((standing) => standing.certain).length;
  return { ...stamp(reading), count: { certain, possible: standings.length }, items };
};

/** The standing that is shown first where a party has two at once. */

function current(party: Party, reading: Reading): { readonly standing: Standing; readonly holds: Truth } | null {
  const held = standingsOf(party)
    .map((standing) => ({ standing, holds: wasSo(standing.since, standing.until, reading.at) }))
    .filter(({ holds }) => holds !== 'no');
  return (
    held.toSorted((one, other) => STATUSES.indexOf(one.standing.status) - STATUSES.indexOf(other.standing.status))[0] ??
    null
  );
}

function seatOf(party: Party, reading: Reading) {
  const { seat, since, certain } = seatAt(party, reading.at);
  return { seat, since: since?.effective ?? null, certain };
}

export const party: Resource<'party'> = (reading, { after }, id) => {
  const file = reading.forum.parties.get(id);
  if (!file) return null;
  const now = current(file, reading);
  const formal = namedAt(file, reading.at)?.body.formal ?? null;
  const { on: about, ...more } = actsOnPage(reading, actsAbout(reading.forum, id), after);
  const { status, since, until, decidedBy } = now
    ? spanOf(now.standing)
    : { status: null, since: null, until: null, decidedBy: null };
  return {
    ...stamp(reading),
    ...more,
    ...who(reading, id),
    formalName: textOrNull(reading, formal),
    formalNames: formal,
    status,
    since,
    until,
    decidedBy,
    certain: now?.holds !== 'maybe',
    seat: seatOf(file, reading),
    standings: standingsOf(file).map((standing) => ({
      ...spanOf(standing),
      certain: wasSo(standing.since, standing.until, reading.at) !== 'maybe',
      holds: wasSo(standing.since, standing.until, reading.at),
      ...basisOf(reading, standing),
    })),
    seen: file.seen.map((act) => ({ status: act.body.status, date: act.effective })),
    announced: file.announced.map((act) => ({
      status: act.body.status,
      date: act.effective,
      plannedFor: act.body.plannedFor,
      outcome: textOrNull(reading, act.body.outcome),
    })),
    history: factsOf(reading, about),
    ...restsOn(reading, about),
  };
};
