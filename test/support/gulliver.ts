/**
 * A forum out of Swift, small and with something of everything: uncertain dates, disputed facts, a meeting that moved, one that was not
 * held, acts that are not public, a correction, a withdrawal, and names in Russian.
 */
import type { Draft } from '#forum/act.ts';
import { act, w } from './gulliver/draft.ts';
import { chairAndSeat, meetings } from './gulliver/meetings.ts';
import { beginnings, organs, standings } from './gulliver/parties.ts';
import { texts, work } from './gulliver/work.ts';
import { siteInMemory, type Batch, type SiteInMemory } from './site.ts';

/** For members alone; none of these words may ever reach the public. */
export const RESTRICTED_WORDS = ['Lindalino', 'Линдалино', 'loadstone'] as const;

const restricted: readonly Draft[] = [
  act(
    'meeting.scheduled',
    '2015-05-05',
    {
      meeting: 'lindalino-talks',
      organ: 'committee',
      kind: 'special',
      title: w('Talks on Lindalino', 'Переговоры о Линдалино'),
      plannedFor: '2026-09-01',
    },
    { ref: 'lindalino/plan', audience: 'members' },
  ),
  act(
    'status.granted',
    '2015-06-01',
    { party: 'LIN', status: 'observer-state' },
    { ref: 'observer/LIN', audience: { parties: ['LAP'] } },
  ),
  act(
    'statement.made',
    '2015-06-01',
    {
      speaker: { name: w('The King of Laputa', 'Король Лапуты') },
      text: w('The loadstone of Lindalino holds.', 'Магнит Линдалино держит.'),
    },
    { ref: 'statement/king', audience: 'members-and-observers' },
  ),
];

const corrections: readonly Draft[] = [
  act(
    'meeting.held',
    '2004-10-22',
    {
      meeting: 'ministerial-1',
      organ: 'ministerial',
      kind: 'regular',
      ordinal: 1,
      place: w('Belfaborac', 'Бельфаборак'),
      host: 'LIL',
    },
    { ref: 'ministerial-1', corrects: 'ministerial-1' },
  ),
  act(
    'act.withdrawn',
    '2012',
    { reason: w('Entered in error.', 'Внесено по ошибке.') },
    { ref: 'seen/JAP', corrects: 'seen/JAP' },
  ),
];

const FIRST_RECORDED = '2026-01-05T08:00:00.000Z';
const THEN_RECORDED = '2026-02-01T09:30:00.250Z';
export const LAST_RECORDED = '2026-03-19T12:00:00.000Z';
export const TODAY = '2026-03-20';

export const gulliverBatches: readonly Batch[] = [
  { recordedAt: FIRST_RECORDED, drafts: [...beginnings, ...organs, ...standings] },
  { recordedAt: THEN_RECORDED, drafts: [...meetings, ...chairAndSeat, ...texts, ...work, ...restricted] },
  { recordedAt: LAST_RECORDED, drafts: corrections },
];

/** The forum on its site, on 20 March 2026; the record knows nothing after 2025. */
export const gulliver = (): Promise<SiteInMemory> =>
  siteInMemory(gulliverBatches, { now: `${TODAY}T12:00:00.000Z`, knownUntil: '2025-12-31', forumId: 'gulliver' });
