/**
 * `standingOfPlan` tells what may be said of a plan. Its date passing proves nothing, least of all beyond the end of what the record
 * knows.
 */
import type { Meeting } from '#forum/meeting/read.ts';
import { isReached } from '#kernel/date.ts';
import type { Reading } from '#reading/reading.ts';
import { say } from '#reading/say.ts';

export function standingOfPlan(reading: Reading, meeting: Meeting): string {
  const { state } = say(reading).meetings;
  if (meeting.date.latest > reading.site.knownUntil.latest) return state.noWord;
  return isReached(meeting.date.latest, reading.at) ? state.noSource : state.planned;
}
