/**
 * When the chosen party takes over is proposed from what is due: the meeting that ends the term, if one is planned, or the day by which
 * it is due.
 */
import type { Effect } from '#forum/question/acts.ts';
import { meetingsAt } from '#forum/meeting/read.ts';
import { sittings } from '#forum/meeting/sitting.ts';
import { whenOf } from '#kernel/date.ts';
import { due } from '#rules/due.ts';
import type { Choice } from '#pages/forms/fields.ts';
import { meetingTitle } from '#reading/names.ts';
import type { Reading } from '#reading/reading.ts';
import type { Dated } from './put-form.ts';

export function takingOver(reading: Reading, { body, effective }: Effect): Dated {
  const { forum, today, site } = reading;
  const meetings = ahead(reading);
  const has = (id: string | null | undefined): boolean => meetings.some(({ value }) => value === id);
  const put = 'at' in body ? body.at : undefined;
  if (effective !== undefined || put !== undefined) {
    return { day: effective ?? null, meeting: put !== undefined && has(put) ? put : null, meetings };
  }
  const end = due(forum, today, site.knownUntil).find(({ what }) => what === 'end-of-term');
  const meeting = end?.planned?.meeting ?? null;
  if (has(meeting)) return { day: null, meeting, meetings };
  const isAhead = end !== undefined && whenOf(end.by).latest > today.latest;
  return { day: isAhead ? end.by : null, meeting: null, meetings };
}

/** `ahead` lists the meetings at which the chair can change hands: those that sit, and those that are planned. */
function ahead(reading: Reading): Choice[] {
  const { forum, today } = reading;
  const planned = meetingsAt(forum, today).filter(({ state }) => state === 'planned');
  const sitting = sittings(forum).filter(({ closed }) => closed === null);
  const ids = new Set([...sitting, ...planned].map(({ id }) => id));
  return [...ids].map((value) => ({ value, label: meetingTitle(reading, value) }));
}

/** `withoutMeeting` leaves the meeting to its own field, so that it can be changed. */
export function withoutMeeting(effect: Effect): Effect {
  if (effect.kind !== 'chair.assumed' && effect.kind !== 'chair.prolonged') return effect;
  const { at: _at, ...body } = effect.body;
  return { ...effect, body };
}

/** `beginning` gives the effect the day, or the meeting, that the form proposes. */
export function beginning(effect: Effect, { day, meeting }: Dated): Effect {
  if (effect.kind !== 'chair.assumed' && effect.kind !== 'chair.prolonged') return effect;
  const body = meeting === null ? effect.body : { ...effect.body, at: meeting };
  return { ...effect, body, ...(day === null ? {} : { effective: day }) };
}
