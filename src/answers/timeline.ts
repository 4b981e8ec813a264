import type { Act, Kind } from '#forum/act.ts';
import { inTime } from '#forum/dated.ts';
import { entryAt } from '#forum/lists.ts';
import { actText } from '#reading/telling.ts';
import { capital } from '#reading/say.ts';
import type { Resource } from './asking.ts';
import { listed } from './paging.ts';

/** Acts of these kinds are what a reader looks for on a line of time. */
const KEY: ReadonlySet<Kind> = new Set<Kind>([
  'forum.proposed',
  'forum.named',
  'status.granted',
  'status.ended',
  'organ.established',
  'charter.adopted',
  'charter.amended',
  'chair.assumed',
  'seat.established',
  'seat.moved',
  'officer.appointed',
  'meeting.held',
  'document.adopted',
  'document.signed',
  'catalogue.adopted',
]);

/** These are about the record itself, and their date is not that of an event. */
const ABOUT_THE_RECORD: ReadonlySet<Kind> = new Set<Kind>([
  'record.opened',
  'source.registered',
  'disagreement.noted',
  'act.withdrawn',
  'party.named',
]);

export const timeline: Resource<'timeline'> = (reading, page) => {
  const days = new Map<string, Act[]>();
  const telling = reading.forum.acts.filter(
    (act) => !reading.forum.correctedBy.has(act.n) && !ABOUT_THE_RECORD.has(act.kind),
  );
  for (const act of inTime(telling)) entryAt(days, act.effective, () => []).push(act);
  const shown = ([date, acts]: readonly [string, readonly Act[]]) => {
    const events = acts.filter((act) => KEY.has(act.kind));
    return {
      date,
      acts: acts.length,
      key: events.length > 0,
      events: events.map((act) => ({ kind: act.kind, title: capital(actText(reading, act)) })),
    };
  };
  return listed(reading, page, [...days], { id: ([date]) => date, shown });
};
