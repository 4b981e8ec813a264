import { actsBy, inTime } from '#forum/dated.ts';
import type { Office } from '#forum/secretariat/acts.ts';
import {
  officersAt,
  seatOfSecretariat,
  timesInOffice,
  titleOfOffice,
  type TimeInOffice,
} from '#forum/secretariat/read.ts';
import { hadHappened, wasSo, type When } from '#kernel/date.ts';
import type { Reading } from '#reading/reading.ts';
import { stamp, type Resource } from './asking.ts';
import { factsOf, restsOn, textOrNull } from './said.ts';
import { textIn } from '#reading/say.ts';

export function seatAnswer(reading: Reading) {
  const seat = seatOfSecretariat(reading.forum, reading.at);
  if (!seat) return null;
  return {
    city: textIn(reading, seat.city),
    cities: seat.city,
    country: seat.country,
    premises: textOrNull(reading, seat.premises),
    since: seat.since.edtf,
    certain: seat.certain,
    ...restsOn(reading, [seat.act]),
  };
}

/** The officer has the title that the office had at `titled`. */
function officerAnswer(reading: Reading, time: TimeInOffice, titled: When) {
  const from = time.since ?? time.seen;
  const title = titleOfOffice(reading.forum, time.office, titled)?.body.title;
  return {
    officer: time.officer,
    name: textIn(reading, time.name),
    names: time.name,
    office: time.office,
    title: textOrNull(reading, title),
    nationality: time.nationality,
    since: time.since?.edtf ?? null,
    seen: time.seen?.edtf ?? null,
    until: time.until?.edtf ?? null,
    certain: from !== null && wasSo(from, time.until, reading.at) !== 'maybe',
    ...restsOn(reading, time.departure ? [time.appointment, time.departure] : [time.appointment]),
  };
}

/** The officers are those who held the office at the date, or may have. */
export const officersAnswer = (reading: Reading, office: Office) =>
  officersAt(reading.forum, office, reading.at).map((time) => officerAnswer(reading, time, reading.at));

export const secretariat: Resource<'secretariat'> = (reading) => {
  const { seats, titles, officers } = reading.forum.secretariat;
  const history = inTime([
    ...actsBy(seats, reading.at),
    ...actsBy(titles, reading.at),
    ...actsBy(officers, reading.at),
  ]);
  const served = timesInOffice(reading.forum).filter((time) => {
    const from = time.since ?? time.seen;
    return from !== null && hadHappened(from, reading.at) !== 'no';
  });
  return {
    ...stamp(reading),
    seat: seatAnswer(reading),
    heads: officersAnswer(reading, 'head'),
    deputies: officersAnswer(reading, 'deputy'),
    officers: served.map((time) => officerAnswer(reading, time, time.since ?? time.seen ?? reading.at)),
    history: factsOf(reading, history),
    ...restsOn(reading, history),
  };
};
